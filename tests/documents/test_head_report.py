"""Papers of the head's report: the whole with its tables and charts, the text to edit, the page in short."""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal
from io import BytesIO

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.documents.head_report import HeadFigureSaid, HeadPartSaid, HeadReportSaid, head_report_pdf
from esep.documents.head_report_charts import LABEL_SIGNS, PAGE_LINES, charts_of, on_paper
from esep.documents.head_report_tables import tables_of
from esep.documents.head_report_text import head_report_docx
from esep.documents.head_summary import head_summary_pdf
from esep.documents.paper import JournalHead, MunicipalityName, Paper
from esep.regulation.wording import Language
from tests.documents.papers import ADDRESS, DIGEST, language_of, pages, text

pytestmark = pytest.mark.any_engine

DAY = date(2026, 8, 24)
PAPER = Paper(
    title="",
    municipality=MunicipalityName(ky="Мин-Булак айыл аймагы", ru="Мин-Булакский айылный аймак"),
    language=Language.KY,
    made_on=DAY,
    address=ADDRESS,
    journal=JournalHead(number=7, digest=DIGEST, day=DAY),
)
COLUMNS = {"year_plan": "жылдык план", "half_plan": "жарым жылдык план", "actual": "иш жүзүндө"}
CLAUSES = ("4.4-own-work", "5.1-achievements", "5.1-plans", "5.2-income", "5.2-expense", "5.3-resources")


def planned(table: str, row: str, name: str, *sums: str) -> tuple[HeadFigureSaid, ...]:
    """A row that compares a plan with what came, in soms."""
    return tuple(
        HeadFigureSaid(key=f"{table}/{row}/{column}", name=f"{name}: {words}", value=Decimal(value), unit="som")
        for (column, words), value in zip(COLUMNS.items(), sums, strict=True)
    )


INCOME = (
    *planned("income", "1.1", "1.1 Киреше салыгы", "16200000", "7900000", "8214600"),
    *planned("income", "1.2", "1.2 Патент", "2150000", "1100000", "987300"),
    *planned("income", "taxes", "Салыктар", "18350000", "9000000", "9201900"),
    *planned("income", "transfers", "Трансферттер", "30000000", "15000000", "27605700"),
    *planned("income", "total", "Киреше, бардыгы", "48350000", "24000000", "36807600"),
)


def said(lines: int = 0, *, words: str = "Иш жүрүп жатат.") -> HeadReportSaid:
    """A report whose plans are missing and whose resources wait, with so many lines of expense."""
    expense = (
        figure
        for at in range(lines)
        for figure in planned("expense", f"{700 + at}", f"{700 + at} Чыгаша {at}", "10000", "5000", str(40 * at))
    )
    figures = {"income": INCOME, "expense": tuple(expense)}
    answers = {"plans": "", "resources": "not_yet_drafted"}
    return HeadReportSaid(
        code="HR-2026-H1",
        half_year="2026-жылдын биринчи жарымы",
        since=date(2026, 1, 1),
        until=date(2026, 6, 30),
        reporter="Токтоболотов Азамат Кубанычбекович",
        is_acting=False,
        parts=tuple(
            HeadPartSaid(
                part=part,
                clause=clause,
                title=f"бөлүк {part}",
                answer=answers.get(part, "filled"),
                text="" if part in answers else words,
                reason="Долбоор сентябрда даяр болот" if answers.get(part) else "",
                figures=figures.get(part, ()),
                sources=("Казыналыктын отчету",),
            )
            for clause in CLAUSES
            for part in [clause.partition("-")[2]]
        ),
        authors=("Асанова Нургүл, башкы адис",),
        number="4/17",
        submitted_on=DAY,
    )


def test_a_table_reckons_difference_and_shares_in_thousands() -> None:
    (table,) = tables_of(INCOME, language=Language.KY)
    first, *_rest, total = table.rows
    assert first.cells == ("1.1 Киреше салыгы", "16\xa0200,0", "7\xa0900,0", "8\xa0214,6", "314,6", "104,0%", "50,7%")
    assert [row.is_total for row in table.rows] == [False, False, True, True, True]
    assert total.cells[0] == "Киреше, бардыгы"


@pytest.mark.parametrize("language", [Language.KY, Language.RU])
def test_the_paper_says_every_part_with_its_answer(language: Language) -> None:
    paper = replace(PAPER, language=language)
    made = head_report_pdf(paper, said(3))
    words = text(made)
    assert language_of(made) == language.value
    for one in said().parts:
        assert f"Бөлүк {one.part}" in words
    assert "Долбоор сентябрда даяр болот" in words
    assert "Асанова Нургүл" in words
    assert {"ky": "Бул бөлүк жазылган эмес.", "ru": "Эта часть не написана."}[language.value] in words
    assert "75,0%" in words, "transferred money as a part of all"


def test_a_draft_is_marked_and_a_submitted_report_is_not() -> None:
    draft = replace(said(), submitted_on=None, number="")
    assert text(head_report_pdf(PAPER, said())).count("Долбоор") == 1, "the reason of a part alone"
    assert text(head_report_pdf(PAPER, draft)).count("Долбоор") == 2


def test_sixty_lines_go_on_over_the_pages_and_none_leave_no_table() -> None:
    many = head_report_pdf(PAPER, said(60, words="Суу түтүгү оңдолду. " * 60))
    assert "759 Чыгаша 59" in text(many).replace("\n", " ")
    none = head_report_pdf(PAPER, said())
    assert len(pages(many)) > len(pages(none))
    assert "багыттары" not in text(none)


@given(st.lists(st.integers(min_value=1, max_value=200), min_size=2, max_size=70))
def test_a_chart_is_parted_so_that_each_picture_fits_a_page(lengths: list[int]) -> None:
    figures = [
        figure
        for at, length in enumerate(lengths)
        for figure in planned("expense", str(at), "а" * length, "10", "5", str(at))
    ]
    (whole,) = charts_of(figures, language=Language.KY)
    parted = on_paper(whole)
    assert [bar for chart in parted for bar in chart.bars] == list(whole.bars)
    for chart in parted:
        lines = sum(-(-len(bar.label) // LABEL_SIGNS) for bar in chart.bars)
        assert lines <= PAGE_LINES
        assert all(f"{bar.label}: {bar.share}" in chart.said for bar in chart.bars)


def test_sixty_lines_are_drawn_below_each_other_in_the_text_to_edit() -> None:
    document = docx.Document(BytesIO(head_report_docx(PAPER, said(60))))
    page = document.sections[0].page_height
    assert page is not None
    described = [drawn._inline.docPr.get("descr") or "" for drawn in document.inline_shapes]
    assert [words.partition(".")[0][-3:] for words in described if "759" in words or "700" in words] == ["1/2", "2/2"]
    assert all(drawn.height < page * 0.85 for drawn in document.inline_shapes)


def test_the_report_is_kept_for_archives_and_read_aloud() -> None:
    made = head_report_pdf(PAPER, said(3))
    assert re.search(rb"<pdfaid:part>2</pdfaid:part>\s*<pdfaid:conformance>A</pdfaid:conformance>", made)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in made


def test_the_page_in_short_is_one_page_whatever_is_said() -> None:
    long = said(60, words="Ичүүчү суу түтүгү оңдолду жана чырактар коюлду. " * 200)
    filled = replace(long.parts[1], title="Ж" * 60)
    parts = (*long.parts, *(replace(filled, part=part) for part in ("problems", "plans", "social")))
    made = head_summary_pdf(PAPER, replace(long, parts=parts))
    assert len(pages(made)) == 1
    assert "36 807,6" in text(made).replace("\xa0", " ")


def test_the_text_to_edit_has_the_same_tables_and_its_charts_with_words() -> None:
    document = docx.Document(BytesIO(head_report_docx(PAPER, said(3))))
    _contents, income, expense = document.tables
    assert [cell.text for cell in income.rows[1].cells][3] == "8\xa0214,6"
    assert len(expense.rows) == 4
    described = [drawn._inline.docPr.get("descr") for drawn in document.inline_shapes]
    assert any("1.1 Киреше салыгы: 104,0%" in (words or "") for words in described)
