"""The journal in public: pages, feed, downloads, and the verifier that needs nothing of Esep (R6)."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import pytest
from django.http import StreamingHttpResponse
from django.test import Client
from django.utils.http import parse_http_date
from pytest_django import DjangoAssertNumQueries

from esep.access import OPERATOR, Act
from esep.kernel import clock, export, scope
from esep.kernel.command import command
from esep.kernel.heads import heads
from esep.kernel.models import HeadAddress, Municipality
from esep.portal.journal.verify_journal import fault_in
from esep.portal.journal.views import SHOWN, VERIFIER
from tests.kernel.people import LONG_AGO, a_municipality

CHANGES = 1000 if os.environ.get("ESEP_HYPOTHESIS") == "soak" else 200
BEGAN = datetime(2026, 9, 1, 4, tzinfo=UTC)
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def place(db: None) -> Iterator[Municipality]:
    """A municipality with thirteen entries, one a day, on the evening of the thirteenth day."""
    with clock.set_to(BEGAN):
        municipality = a_municipality()
    for day in range(1, 13):
        with (
            clock.set_to(BEGAN + timedelta(days=day)),
            command(Act.APPOINT_FIRST, by=OPERATOR, municipality=municipality.pk) as acting,
        ):
            acting.save(HeadAddress(municipality=municipality, address=f"a{day}@example.invalid", since=LONG_AGO))
    with clock.set_to(BEGAN + timedelta(days=12, hours=6)):
        yield municipality


def downloaded(client: Client, query: str = "") -> str:
    """The export as a visitor gets it."""
    answer = client.get(f"/min-bulak/journal/entries.jsonl{query}")
    assert isinstance(answer, StreamingHttpResponse)
    return answer.getvalue().decode()


def head_of(lines: list[str]) -> list[tuple[int, str]]:
    """The head that somebody outside keeps."""
    last = json.loads(lines[-1])
    return [(last["n"], last["hash"])]


def made_anew(lines: list[str], *, at: int) -> list[str]:
    """The journal with one act changed and every hash from there on reckoned anew: sound in itself."""
    found, previous = list(lines[:at]), json.loads(lines[at])["previous"]
    for number, line in enumerate(lines[at:], start=at):
        entry = json.loads(line)
        if number == at:
            entry["body"] = entry["body"].replace("operator", "nobody")
        entry["previous"] = previous
        previous = entry["hash"] = sha256(f"{previous}\n{entry['body']}".encode()).hexdigest()
        found.append(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) + "\n")
    return found


def spoilt(lines: list[str], random: Random) -> list[str]:
    """The journal after somebody was at it: a sign, a line, the order, the end, or everything from a line on."""
    place = random.randrange(len(lines))
    match random.choice(("sign", "leave out", "put in", "move", "cut off", "cut through", "anew")):
        case "sign":
            text = "".join(lines)
            at = random.randrange(len(text))
            text = text[:at] + random.choice('a0",}\n ') + text[at + random.randrange(2) :]
            return text.splitlines(keepends=True)
        case "leave out":
            return [*lines[:place], *lines[place + 1 :]]
        case "put in":
            return [*lines[:place], random.choice(lines), *lines[place:]]
        case "move":
            moved = list(lines)
            moved.insert(random.randrange(len(lines)), moved.pop(place))
            return moved
        case "cut off":
            return lines[:place]
        case "cut through":
            return [*lines[:place], lines[place][: random.randrange(1, len(lines[place]))]]
        case _:
            return made_anew(lines, at=place)


def test_the_download_of_a_sound_journal_verifies(client: Client, place: Municipality) -> None:
    lines = downloaded(client).splitlines(keepends=True)

    assert fault_in(lines, head_of(lines)) == (13, "")


@pytest.mark.parametrize("seed", range(5))
def test_every_random_change_is_found_with_a_head_from_outside(client: Client, place: Municipality, seed: int) -> None:
    """R6."""
    lines, random = downloaded(client).splitlines(keepends=True), Random(seed)
    kept, tried = head_of(lines), 0
    while tried < CHANGES // 5:
        state = random.getstate()
        changed = spoilt(lines, random)
        if changed != lines:
            tried += 1
            assert fault_in(changed, kept)[1], state


def test_a_journal_written_anew_looks_sound_without_a_head(client: Client, place: Municipality) -> None:
    lines = downloaded(client).splitlines(keepends=True)
    anew = made_anew(lines, at=4)

    assert fault_in(anew, [])[1] == ""
    assert fault_in(anew, head_of(lines)) == (13, "the hash kept outside is another one")


@pytest.mark.parametrize(
    "line",
    ["\n", "{}\n", "[]\n", "null\n", '{"body":1}\n', '{"body":"[]"}\n', "[" * 100_000 + "\n", "\udcff\n"],
)
def test_whatever_stands_in_a_line_is_a_fault_and_no_crash(line: str) -> None:
    assert fault_in([line], [])[0] == 1
    assert fault_in([line], [])[1]


def test_the_verifier_runs_alone(client: Client, place: Municipality, tmp_path: Path) -> None:
    verifier = tmp_path / "verify_journal.py"
    verifier.write_bytes(client.get("/min-bulak/journal/verify_journal.py").content)
    journal = tmp_path / "entries.jsonl"
    journal.write_text(downloaded(client), "utf-8", newline="\n")
    with scope.public_all():
        kept = [head.line for head in heads(place.pk)]
    (tmp_path / "heads.txt").write_text("\n".join(kept[1:]), "utf-8")

    def said(*words: str) -> tuple[int, str]:
        run = [sys.executable, "-I", verifier.name, journal.name, *words]
        answer = subprocess.run(run, cwd=tmp_path, capture_output=True, text=True, check=False)
        return answer.returncode, answer.stdout.strip()

    assert said(kept[0], "heads.txt") == (0, "OK: entries 13, heads 13")
    assert said()[0] == 2
    assert said("yesterday")[0] == 2
    journal.write_text(downloaded(client).replace("operator", "nobody", 1), "utf-8", newline="\n")
    assert said(kept[0]) == (1, "FAULT 1: it is not what was hashed")


def test_the_verifier_is_one_short_file_of_the_standard_library() -> None:
    text = VERIFIER.read_text("utf-8")

    assert len(text.splitlines()) <= 70
    assert "esep" not in {line.split()[1].partition(".")[0] for line in text.splitlines() if line.startswith("from ")}


def test_the_download_goes_on_from_a_number(client: Client, place: Municipality) -> None:
    lines = downloaded(client, "?from=12").splitlines()

    assert [json.loads(line)["n"] for line in lines] == [12, 13]


def test_the_download_is_read_in_batches(client: Client, place: Municipality, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = downloaded(client)
    monkeypatch.setattr(export, "AT_ONCE", 5)

    assert downloaded(client) == whole


@pytest.mark.any_engine
@pytest.mark.parametrize("number", ["x", "-1", "", "1" * 19, "²"])
def test_what_is_no_number_of_an_entry_is_refused(client: Client, place: Municipality, number: str) -> None:
    assert client.get("/min-bulak/journal/entries.jsonl", {"from": number}).status_code == 400


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_the_page_shows_the_heads_of_days_the_newest_first(client: Client, place: Municipality, prefix: str) -> None:
    text = client.get(f"{prefix}/min-bulak/journal/").content.decode()

    with scope.public_all():
        kept = heads(place.pk)
    places = [text.index(head.hash) for head in kept]
    assert len(kept) == 13
    assert places == sorted(places)


def test_the_page_says_that_the_day_is_not_over(client: Client, place: Municipality) -> None:
    assert client.get("/en/min-bulak/journal/").content.decode().count("the day is not over") == 1


def test_the_list_names_every_municipality(client: Client, place: Municipality) -> None:
    a_municipality("kara-oy")

    text = client.get("/journal/").content.decode()

    assert 'href="/min-bulak/journal/"' in text
    assert 'href="/kara-oy/journal/"' in text


@pytest.mark.django_db
def test_the_list_stands_even_when_it_is_empty(client: Client) -> None:
    assert "No municipality keeps its records here yet." in client.get("/en/journal/").content.decode()


def test_the_feed_holds_the_days_that_are_over(client: Client, place: Municipality) -> None:
    feed = ElementTree.fromstring(client.get("/min-bulak/journal/heads.atom").content)

    with scope.public_all():
        over = heads(place.pk)[1:]
    assert [entry.findtext(f"{ATOM}summary") for entry in feed.iter(f"{ATOM}entry")] == [head.line for head in over]


def test_what_the_feed_holds_keeps_its_name(client: Client, place: Municipality) -> None:
    def names() -> list[str | None]:
        feed = ElementTree.fromstring(client.get("/min-bulak/journal/heads.atom").content)
        return [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]

    before = names()
    with clock.set_to(BEGAN + timedelta(days=13)):
        after = names()

    assert len(set(before)) == 12
    assert after[1:] == before


@pytest.mark.parametrize("file", ["", "heads.atom", "entries.jsonl", "verify_journal.py"])
def test_what_has_not_changed_is_not_sent_again(client: Client, place: Municipality, file: str) -> None:
    first = client.get(f"/min-bulak/journal/{file}")

    again = client.get(f"/min-bulak/journal/{file}", headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304


@pytest.mark.parametrize("file", ["", "heads.atom", "entries.jsonl"])
def test_a_new_entry_is_sent(client: Client, place: Municipality, file: str) -> None:
    first = client.get(f"/min-bulak/journal/{file}")
    with (
        clock.set_to(BEGAN + timedelta(days=13)),
        command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting,
    ):
        acting.note_as("list:1", "")

    again = client.get(f"/min-bulak/journal/{file}", headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 200
    assert parse_http_date(first.headers["Last-Modified"]) < parse_http_date(again.headers["Last-Modified"])


@pytest.mark.any_engine
@pytest.mark.parametrize("file", ["", "heads.atom", "entries.jsonl", "verify_journal.py"])
@pytest.mark.parametrize("slug", ["kara-oy", "ru-x", "0"])
def test_an_unknown_municipality_is_not_found(client: Client, place: Municipality, slug: str, file: str) -> None:
    assert client.get(f"/{slug}/journal/{file}").status_code == 404


@pytest.mark.any_engine
@pytest.mark.parametrize("file", ["", "heads.atom", "entries.jsonl", "verify_journal.py"])
def test_nothing_here_can_be_sent_to(client: Client, place: Municipality, file: str) -> None:
    assert client.post(f"/min-bulak/journal/{file}").status_code == 405


@pytest.mark.parametrize("file", ["", "heads.atom"])
def test_the_number_of_queries_does_not_grow_with_the_journal(
    client: Client, place: Municipality, file: str, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with clock.set_to(BEGAN + timedelta(days=12, hours=5)):
        for number in range(SHOWN * 2):
            with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
                acting.note_as(f"list:{number}", "")

    with django_assert_max_num_queries(SHOWN + 14):
        client.get(f"/min-bulak/journal/{file}")
