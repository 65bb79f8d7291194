"""The regulation of a real municipality, where a copy of its text lies beside the repository."""

import tomllib
from collections import Counter
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import pytest

from esep.regulation.adopted import ImportReport, import_text, repair
from tests.regulation.adopted.texts import in_old_font

PRINT = Path(__file__).resolve().parents[4] / "shared" / "regulation" / "min-bulak.ky.txt"
CLAUSES = files("esep.regulation") / "packs" / "kg-model" / "clauses"

COUNTED_BY_HAND = {
    "title": 1,
    "contents": 1,
    "preamble": 1,
    "chapter": 4,
    "section": 5,
    "clause": 37,
    "dash_item": 31,
    "numbered_item": 13,
    "lettered_item": 12,
}
NUMBERED = (
    [f"1.{n}" for n in range(1, 10)]
    + [f"2.{n}" for n in (1, 2, 3, 4, 5, 11)]
    + [f"3.{n}" for n in range(1, 10)]
    + [f"4.{n}" for n in range(1, 5)]
    + [f"5.{n}" for n in range(1, 6)]
    + ["6.1", "6.2", "7.1", "7.2"]
)
DASHES = {"2.5": 7, "2.11": 5, "3.5": 5, "5.1": 5, "5.2": 7, "5.3": 2}

pytestmark = pytest.mark.skipif(not PRINT.exists(), reason="no copy of the real text beside the repository")


@dataclass(frozen=True)
class Row:
    id: str
    printed: str


def rows() -> list[Row]:
    """The clauses of the model pack."""
    found = []
    for file in sorted(CLAUSES.iterdir(), key=lambda file: file.name):
        for row in tomllib.loads(file.read_text("utf-8"))["clause"]:
            found.append(Row(row["id"], row["printed"]))
    return found


@pytest.fixture(scope="module")
def report() -> ImportReport:
    return import_text(PRINT.read_text("utf-8"), clauses=rows())


def test_every_part_is_found_and_none_invented(report: ImportReport) -> None:
    assert Counter(item.kind.value for item in report.items) == COUNTED_BY_HAND
    assert [item.number for item in report.items if item.kind == "clause"] == NUMBERED
    assert Counter(item.parent for item in report.items if item.kind == "dash_item") == DASHES
    assert [item.number for item in report.items if item.kind == "section"] == ["2", "3", "4", "5", "6"]


def test_every_clause_of_the_pack_is_bound_and_nothing_is_left_over(report: ImportReport) -> None:
    assert report.extra == ()
    assert report.absent == ()
    assert {id for ids in report.bound.values() for id in ids} == {row.id for row in rows()}


def test_the_gaps_are_those_of_the_print(report: ImportReport) -> None:
    assert [gap.missing for gap in report.gaps] == [
        ("2.6", "2.7", "2.8", "2.9", "2.10"),
        ("7.2 4) б)",),
        ("7.2 6)", "7.2 7)", "7.2 8)", "7.2 9)", "7.2 10)"),
    ]


def test_the_oddities_are_said(report: ImportReport) -> None:
    assert {remark.code for remark in report.remarks} == {
        "list_left_open", "odd_quotes", "two_spellings", "slash_forms",
    }  # fmt: skip


def test_no_line_of_the_print_is_lost(report: ImportReport) -> None:
    printed = "".join(PRINT.read_text("utf-8").split())
    found = "".join("".join(item.text.split()) for item in report.items)

    assert len(printed) - len(found) == sum(_marker_length(item.number, item.kind) for item in report.items)


def _marker_length(number: str, kind: str) -> int:
    match kind:
        case "title" | "contents" | "preamble":
            return 0
        case "chapter" | "section" | "clause":
            return len(number) + 1
        case "dash_item":
            return 1
        case _:
            return len(number.rpartition(" ")[2])


def test_the_text_in_an_old_font_gives_the_same(report: ImportReport) -> None:
    text = PRINT.read_text("utf-8")

    assert repair(in_old_font(text)).text == text
    assert import_text(in_old_font(text), clauses=rows()).items == report.items
