"""Running the command as people do, without a process of its own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from esep.cli import main
from esep.demonstration import demonstration_bytes


@dataclass(frozen=True)
class Answer:
    """What a command answered: its exit code and both outputs."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The JSON it printed."""
        found: list[dict[str, Any]] = json.loads(self.out)
        return found

    @property
    def refusals(self) -> list[dict[str, Any]]:
        """The JSON of what it refused."""
        found: list[dict[str, Any]] = json.loads(self.err)
        return found


Esep = Callable[..., Answer]


@pytest.fixture
def esep(capsys: pytest.CaptureFixture[str]) -> Esep:
    """The ``esep`` command: ``esep("check", file, "--as-of", "2026-09-14")``."""

    def run(*words: object) -> Answer:
        capsys.readouterr()
        code = main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Answer(code, out, err)

    return run


@pytest.fixture
def year(tmp_path: Path) -> Path:
    """The demonstration municipality's records as a file."""
    file = tmp_path / "year.jsonl"
    file.write_bytes(demonstration_bytes())
    return file


@pytest.fixture
def quiet(tmp_path: Path) -> Path:
    """A municipality that recorded one appeal and answered it in time."""
    moment = "2026-09-01T10:00:00+06:00"
    appeal = {"cases": ["appeal:K-1"], "recorded_at": moment, "occurred_on": "2026-09-01"}
    facts = [
        {"id": "a", "kind": "appeal.received", "data": {"kind": "complaint", "subject": "=1+1"}, **appeal},
        {"id": "b", "kind": "appeal.answered", **appeal},
    ]
    file = tmp_path / "quiet.json"
    head = {"esep": "facts/1", "municipality": {"id": "m", "name": {"ky": "Сынак"}}}
    file.write_text(json.dumps({**head, "facts": facts}), "utf-8")
    return file
