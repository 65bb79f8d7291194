"""The schedule of receptions on paper: every line says who, when and where (2.3)."""

from datetime import date, time

import pytest

from esep.documents.paper import MunicipalityName, Paper
from esep.documents.reception_hours import HoursSaid, OffSaid, reception_hours, reception_hours_pdf
from esep.regulation.wording import Language

pytestmark = [pytest.mark.any_engine, pytest.mark.clause("2.3-reception")]


def paper(language: Language) -> Paper:
    """The frame of a paper in a language."""
    name = MunicipalityName(ky="Миң-Булак айыл аймагы", ru="Мин-Булакский айылный аймак")
    address = "https://example.invalid/min-bulak/receptions/"
    return Paper(title="", municipality=name, language=language, made_on=date(2026, 9, 14), address=address)


def hours(week: int, *, until: date | None = None) -> HoursSaid:
    """Hours on Mondays."""
    return HoursSaid(
        deputy="Садыков Искендер Момунович",
        district="Жаңы-Турмуш",
        weekday=0,
        week=week,
        starts_at=time(9),
        ends_at=time(10, 30),
        place="Клуб",
        until=until,
    )


@pytest.mark.parametrize(
    ("language", "when", "term"),
    [
        (Language.KY, "Дүйшөмбү, 09:00–10:30 (айдын акыркы жумасы)", "акыркы күнү: 31.12.2026"),
        (Language.RU, "Понедельник, 09:00–10:30 (последняя неделя месяца)", "последний день: 31.12.2026"),
    ],
)
def test_a_line_stands_for_itself_on_any_page(language: Language, when: str, term: str) -> None:
    off = OffSaid(deputy="Садыков", day=date(2026, 9, 28), reason="сессия")
    content = reception_hours(paper(language), [hours(0), hours(5, until=date(2026, 12, 31))], off=[off])
    assert [row.deputy for row in content.rows] == ["Садыков Искендер Момунович"] * 2
    assert (content.rows[1].when, content.rows[1].term, content.rows[1].district) == (when, term, "")
    assert content.off == ("28.09.2026: Садыков (сессия)",)


@pytest.mark.parametrize("count", [0, 100])
def test_it_prints_with_nothing_and_with_a_hundred_lines(count: int) -> None:
    framed = paper(Language.RU)
    made = reception_hours_pdf(reception_hours(framed, [hours(0)] * count), framed)
    assert made.startswith(b"%PDF")
