"""Sheets of labels."""

from datetime import date

import pypdfium2  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.documents.labels import Label, labels_pdf
from esep.documents.refusal import Refused
from esep.regulation.wording import Language
from tests.documents.papers import ADDRESS, pages, tags, text

POINTS_PER_MM = 72 / 25.4
MADE_ON = date(2026, 10, 1)


def label(number: str = "2026-0001", *, title: str = "Өкмөттүн отчету") -> Label:
    return Label(number=number, title=title, address=ADDRESS, day=date(2026, 9, 8), shelf="Шкаф 2")


def sheets(count: int, *, start: int = 1) -> bytes:
    labels = [label(f"2026-{at:04d}") for at in range(1, count + 1)]
    return labels_pdf(labels, language=Language.KY, made_on=MADE_ON, start=start)


def place_of(number: str, made: bytes) -> tuple[int, int]:
    """The column and row, from 0, of the label on the first sheet that bears the number."""
    page = pypdfium2.PdfDocument(made)[0]
    found = page.get_textpage()
    at, _count = found.search(number).get_next() or (0, 0)
    left, _bottom, _right, top = found.get_charbox(at)
    return int(left / POINTS_PER_MM // 70), int((page.get_height() - top) / POINTS_PER_MM // 37)


def test_a_label_shows_number_title_day_and_shelf() -> None:
    assert text(sheets(1)) == "2026-0001 Өкмөттүн отчету 08.09.2026 Текче: Шкаф 2"


def test_a_sheet_holds_twenty_four_labels() -> None:
    assert len(pages(sheets(24))) == 1
    assert len(pages(sheets(25))) == 2


def test_labels_stand_three_by_eight() -> None:
    made = sheets(24)

    assert [place_of(number, made) for number in ("2026-0001", "2026-0003", "2026-0004", "2026-0024")] == [
        (0, 0),
        (2, 0),
        (0, 1),
        (2, 7),
    ]


@pytest.mark.parametrize(("start", "place"), [(1, (0, 0)), (2, (1, 0)), (5, (1, 1)), (24, (2, 7))])
def test_a_half_used_sheet_is_used_from_its_first_free_place(start: int, place: tuple[int, int]) -> None:
    assert place_of("2026-0001", sheets(1, start=start)) == place


@pytest.mark.parametrize("start", [0, 25, -1])
def test_a_place_that_no_sheet_has_is_refused(start: int) -> None:
    with pytest.raises(Refused) as refused:
        sheets(1, start=start)

    assert (refused.value.code, refused.value.params["places"]) == ("label_start", 24)


def test_no_labels_are_refused() -> None:
    with pytest.raises(Refused, match="no_labels"):
        sheets(0)


def test_the_code_is_said_to_those_who_do_not_see_it() -> None:
    assert ("Figure", f"QR-код. Дареги: {ADDRESS}") in tags(sheets(1))


def test_a_long_title_is_cut_and_says_so() -> None:
    made = labels_pdf([label(title="сөз " * 200)], language=Language.KY, made_on=MADE_ON)

    assert "сөз…" in text(made)


def test_number_and_shelf_stay_where_the_title_has_no_room() -> None:
    made = labels_pdf([label(title="Ж" * 500)], language=Language.KY, made_on=MADE_ON)

    assert place_of("2026-0001", made) == (0, 0)
    assert place_of("Текче", made) == (0, 0)


@given(st.text(), st.text())
def test_any_text_gives_a_label_on_one_sheet(number: str, title: str) -> None:
    made = labels_pdf([label(number, title=title)], language=Language.KY, made_on=MADE_ON)

    assert len(pypdfium2.PdfDocument(made)) == 1
