"""A file is judged in a process of its own, whose time and memory have bounds."""

import json

import pytest

from esep.portal.check import judging
from tests.web.sending import EXAMPLE, HEAD, day, send

MANDATE = {
    "kind": "mandate.began",
    "occurred_on": "1991-01-01",
    "recorded_at": "1991-01-02T10:00:00+06:00",
    "data": {"until": "2199-12-31", "district": "D1"},
}


def endless_mandates() -> bytes:
    """A small file that asks for a million rows: a hundred people who sit in the council for two hundred years."""
    head = json.loads(HEAD)
    del head["municipality"]["deputies"]
    facts = [{**MANDATE, "id": f"m{number}", "cases": [f"deputy:{number}"]} for number in range(100)]
    return "\n".join(map(json.dumps, [head, *facts])).encode()


def test_a_sound_file_is_judged() -> None:
    assert "Rows that are not shown: 469." in send(EXAMPLE, days=day(14, 9, 2026)).content.decode()


def test_mistakes_are_told() -> None:
    answer = send(HEAD + b"\n{bad")

    assert answer.status_code == 400
    assert "Check commas, quotes and brackets." in answer.content.decode()


def millions_of_nothing() -> bytes:
    """A file of 6 MB that grows a hundredfold when it is read."""
    return b'{"facts": [' + b"0," * 3_000_000 + b"0]}"


@pytest.mark.parametrize(
    ("bound", "size", "data"),
    [("SECONDS", 2, endless_mandates()), ("MEMORY", 300 << 20, millions_of_nothing())],
    ids=["time", "memory"],
)
def test_a_file_that_asks_too_much_is_answered_in_place(
    monkeypatch: pytest.MonkeyPatch, bound: str, size: int, data: bytes
) -> None:
    monkeypatch.setattr(judging, bound, size)

    answer = send(data, days=day(31, 12, 2199))

    assert answer.status_code == 413
    assert "Judging this file takes too long for this page." in answer.content.decode()
    assert 'name="year" value="2199"' in answer.content.decode()


def test_a_slip_of_ours_is_not_taken_for_a_large_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "COMMAND", (*judging.COMMAND[:-1], "no_such_module"))

    with pytest.raises(RuntimeError, match="no_such_module"):
        send(EXAMPLE)
