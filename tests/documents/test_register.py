"""The extract of the register of documents, as a paper and as a table."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from python_calamine import CalamineWorkbook

from esep.documents.refusal import Refused
from esep.documents.register import register_pdf, register_xlsx
from esep.regulation.wording import Language
from tests.documents.papers import ADDRESS, DIGEST, extract, line, pages, tags, text

pytestmark = pytest.mark.clause("3.7-keeping")

HEADINGS = {
    Language.KY: "Номери Күнү Түрү Аталышы",
    Language.RU: "Номер Дата Вид Название",
    Language.EN: "Number Date Kind Title",
}


def test_a_paper_shows_every_part_of_a_line() -> None:
    shown = text(register_pdf(extract(line())))

    assert "2026-0001 08.09.2026 Отчет Өкмөттүн отчету кирүүчү 2 Шкаф 2 5 жыл" in shown


def test_a_paper_says_whose_register_it_is_of_which_days_and_when_it_was_made() -> None:
    shown = text(register_pdf(extract(line())))

    assert "Мин-Булак айыл аймагы Мин-Булакский айылный аймак" in shown
    assert "Мезгили: 01.07.2026 – 30.09.2026" in shown
    assert "Түзүлгөн күнү: 01.10.2026" in shown


@pytest.mark.parametrize("language", Language)
def test_the_headings_are_in_the_language_of_the_extract(language: Language) -> None:
    assert HEADINGS[language] in text(register_pdf(extract(line(), language=language)))


def test_an_annulled_number_stays_with_its_reason() -> None:
    shown = text(register_pdf(extract(line(annulled="эки жолу катталган"))))

    assert "2026-0001" in shown
    assert "Жокко чыгарылган. Себеби: эки жолу катталган" in shown


def test_headings_return_on_every_page() -> None:
    long = pages(register_pdf(extract(*(line(f"2026-{at:04d}") for at in range(100)))))

    assert len(long) > 2
    assert all("Аталышы" in page for page in long)


def test_the_table_is_tagged_with_its_headings() -> None:
    kinds = [kind for kind, _said in tags(register_pdf(extract(line())))]

    assert (kinds.count("H1"), kinds.count("Table"), kinds.count("TH"), kinds.count("TD")) == (1, 1, 8, 8)


def test_every_page_bears_its_number_the_address_and_the_short_head_of_the_journal() -> None:
    long = pages(register_pdf(extract(*(line(f"2026-{at:04d}") for at in range(60)))))

    for at, page in enumerate(long, start=1):
        shown = " ".join(page.split())
        assert f"Барак: {at} / {len(long)}" in shown
        assert f"Журналдын акыркы жазуусу: 1824 · {DIGEST[:16]} · 30.09.2026" in shown
        assert ADDRESS in shown
        assert DIGEST[:17] not in shown


def test_a_paper_without_an_address_and_journal_is_made_too() -> None:
    shown = text(register_pdf(replace(extract(line(), address=None), journal=None)))

    assert "интернет" not in shown
    assert "Журнал" not in shown


def test_an_empty_period_is_said_in_words() -> None:
    assert "Бул мезгилде документ катталган эмес." in text(register_pdf(extract()))


def test_an_address_that_no_code_can_carry_is_refused() -> None:
    with pytest.raises(Refused, match="address_unfit"):
        register_pdf(extract(line(), address="javascript:alert(1)"))


def test_a_table_gives_back_every_part_of_a_line() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(register_xlsx(extract(line(annulled="эки жолу")))))

    headings, row = book.get_sheet_by_index(0).to_python()

    assert headings[:3] == ["Номери", "Күнү", "Түрү"]
    assert row == [
        "2026-0001", date(2026, 9, 8), "Отчет", "Өкмөттүн отчету", "кирүүчү", 2, "Шкаф 2", "5 жыл", "эки жолу",
    ]  # fmt: skip


def test_a_table_keeps_its_headings_in_sight() -> None:
    with ZipFile(BytesIO(register_xlsx(extract(line())))) as parts:
        page = parts.read("xl/worksheets/sheet1.xml")

    assert b'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"' in page
    assert b'<col width="60"' in page


def test_a_second_sheet_says_what_the_table_is_an_extract_of() -> None:
    book = CalamineWorkbook.from_filelike(BytesIO(register_xlsx(extract(line(), language=Language.RU))))

    about = {row[0]: row[1] for row in book.get_sheet_by_name("О выписке").to_python()[3:]}

    assert about["Начало периода"] == date(2026, 7, 1)
    assert about["Контрольная сумма этой записи"] == DIGEST
    assert about["Страница в интернете"] == ADDRESS
