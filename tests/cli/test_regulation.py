"""``esep regulation``: clauses, packs, adopted texts and differences, from the command line."""

import json
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from tests.cli.conftest import Esep

ADOPTED = """Сынак айылынын регламенти

1-глава. Жалпы эрежелер
1.1. Биринчи эреже бул жерде жазылган.
1.2. Экинчи эреже:
- биринчи иш;
- экинчи иш.
1.3. Үчүнчү эреже.
"""


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A copy of the built-in pack that a council may change."""
    folder = tmp_path / "pack"
    shutil.copytree(Path(str(files("esep.regulation") / "packs" / "kg-model")), folder)
    return folder


def amend(file: Path, *, before: str, after: str) -> None:
    """Change one place of a pack's file, as a council would."""
    text = file.read_text("utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), "utf-8")


def test_every_clause_is_listed(esep: Esep) -> None:
    answer = esep("regulation", "show")

    assert answer.code == 0
    assert len(answer.out.splitlines()) == 121


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_a_clause_is_shown_whole(esep: Esep, language: str) -> None:
    out = esep("regulation", "show", "2.5-notice", "--lang", language).out

    assert out.startswith("2.5-notice")
    assert "notice" in out.splitlines()[-1]


def test_a_printed_number_shows_its_rows(esep: Esep) -> None:
    rows = json.loads(esep("regulation", "show", "2.5 -1", "--format", "json").out)

    assert [row["id"] for row in rows] == ["2.5-venue", "2.5-notice", "2.5-notice-channels"]


def test_an_unknown_clause_is_refused_with_the_nearest_one(esep: Esep) -> None:
    answer = esep("regulation", "show", "2.5-notise", "--lang", "en")

    assert answer.code == 2
    assert "Perhaps this one: 2.5-notice." in answer.err


def test_the_built_in_pack_is_sound(esep: Esep) -> None:
    assert esep("regulation", "validate", "--format", "json").rows["clauses"] == 121  # type: ignore[call-overload]


def test_a_broken_pack_is_refused_by_file_table_and_field(esep: Esep, pack: Path) -> None:
    amend(pack / "rules" / "2-preparing.toml", before='minus = "lists_days"', after='minus = "list_days"')

    answer = esep("regulation", "validate", pack, "--lang", "en")

    assert answer.code == 2
    assert "rules/2-preparing.toml" in answer.err
    assert "obligation 'lists'" in answer.err or "obligation 'participants'" in answer.err
    assert "Perhaps this one: lists_days." in answer.err


def test_a_changed_number_changes_the_due_day(esep: Esep, pack: Path, year: Path) -> None:
    amend(pack / "rules" / "2-preparing.toml", before='"2.5-notice"\nunit = "days"\nvalues = [{ value = 5 }]',
          after='"2.5-notice"\nunit = "days"\nvalues = [{ value = 8 }]')  # fmt: skip

    rows = esep("check", year, "--as-of", "2026-09-14", "--pack", pack, "--format", "json").rows

    due = {row["due_on"] for row in rows if row["obligation"] == "notice" and row["case"] == "meeting:M4"}
    assert due == {"2026-09-11"}


def test_a_difference_between_packs_is_told(esep: Esep, pack: Path, tmp_path: Path) -> None:
    older = tmp_path / "older"
    shutil.copytree(pack, older)
    amend(pack / "rules" / "3-meeting.toml", before="value = 15", after="value = 20")

    answer = esep("regulation", "diff", older, pack)

    assert answer.out.splitlines() == ["parameter desk_minutes values.1.value: 15 → 20"]
    assert esep("regulation", "diff", older, older, "--format", "json").rows == []


def test_an_adopted_text_is_read_and_bound(esep: Esep, tmp_path: Path) -> None:
    file = tmp_path / "adopted.txt"
    file.write_text(ADOPTED, "utf-8")

    report = json.loads(esep("regulation", "import", file, "--format", "json").out)

    bound = {item["number"]: item["clause"] for item in report["items"] if item["kind"] == "clause"}
    assert bound == {"1.1": "1.1-scope", "1.2": "1.2-purpose", "1.3": "1.3-rights"}
    assert report["extra"] == ["1.2 -1", "1.2 -2"]
    assert "2.5-notice" in report["absent"]


def test_a_text_without_clauses_is_refused_with_advice(esep: Esep, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Урматтуу шайлоочулар! Жолугушууга келиңиздер.", "utf-8")

    answer = esep("regulation", "import", file, "--format", "json")

    assert answer.code == 2
    assert answer.refusals[0]["code"] == "too_few_clauses"
    assert answer.refusals[0]["remedy"]
