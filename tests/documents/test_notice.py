"""The notice on paper, in a picture and aloud (2.5, first item)."""

from dataclasses import replace
from datetime import date, time
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from esep.documents.meeting_paper import MeetingSaid
from esep.documents.notice import NoticeSaid
from esep.documents.notice_letter import LetterSaid, media_letter_pdf
from esep.documents.notice_picture import picture_png
from esep.documents.notice_poster import PosterSize, poster_pdf
from esep.documents.notice_sheet import MOST_PAGES, ROWS, door_sheet
from esep.documents.notice_text import said_moment, text_to_paste, text_to_read
from esep.documents.pack import Part, pack_pdf
from esep.documents.paper import JournalHead, MunicipalityName, Paper
from esep.documents.refusal import Refused
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.wording import Language
from tests.documents.papers import DIGEST, language_of, pages, tags, text

pytestmark = pytest.mark.clause("2.5-notice")

ADDRESS = "https://esep.example.kg/min-bulak/meetings/M4/"
MEETING = MeetingSaid(
    code="M4",
    kind=MeetingKind.REPORT_MEETING,
    topic="Таза суу жана жол",
    day=date(2026, 9, 19),
    hour=time(14),
    place="Орто мектеп, Жаңы-Турмуш айылы",
    deputies=("Садыков Искендер", "Нурматова Зейнегүл"),
)
NOTICE = NoticeSaid(
    language=Language.KY,
    meeting=MEETING,
    areas=("Жаңы-Турмуш", "Төрт-Көл"),
    organizer="Асылбекова Нургүл",
    phone="03134 2-00-00",
    address=ADDRESS,
)
RUSSIAN = replace(NOTICE, language=Language.RU, meeting=replace(MEETING, topic="Чистая вода и дорога"))
PAPER = Paper(
    title="",
    municipality=MunicipalityName(ky="Миң-Булак айыл аймагы", ru="Айылный аймак Мин-Булак"),
    language=Language.KY,
    made_on=date(2026, 9, 11),
    address=ADDRESS,
    journal=JournalHead(number=1824, digest=DIGEST, day=date(2026, 9, 10)),
)
LONG = replace(
    NOTICE,
    areas=NOTICE.areas * 4,
    meeting=replace(MEETING, topic="Таза суу, жол жана көчө жарыгы. " * 15, deputies=MEETING.deputies * 5),
)


def test_the_text_to_paste_says_everything_that_a_notice_must() -> None:
    said = text_to_paste(NOTICE)
    for part in (
        "Отчеттук жолугушуу: Таза суу жана жол",
        "2026-жылдын 19-сентябры, ишемби, саат 14:00",
        "Орто мектеп, Жаңы-Турмуш айылы",
        "Жаңы-Турмуш, Төрт-Көл",
        "Садыков Искендер, Нурматова Зейнегүл",
        "кирүү эркин, алдын ала жазылуунун кереги жок",
        "Суроо берүүгө",
        "айыл өкмөтү, Асылбекова Нургүл",
        "03134 2-00-00",
        ADDRESS,
    ):
        assert part in said


@pytest.mark.parametrize(
    ("language", "day", "hour", "said"),
    [
        (Language.KY, 19, time(14), "он тогузунчу сентябрда, ишемби күнү, саат он төрттө"),
        (Language.KY, 30, time(9, 30), "отузунчу сентябрда, шаршемби күнү, саат тогуз отузда"),
        (Language.RU, 19, time(14), "девятнадцатого сентября, в субботу, в четырнадцать часов"),
        (Language.RU, 22, time(21, 5), "двадцать второго сентября, во вторник, в двадцать один час пять минут"),
        (Language.RU, 3, time(15, 17), "третьего сентября, в четверг, в 15:17"),
    ],
)
def test_days_and_hours_are_said_in_words(language: Language, day: int, hour: time, said: str) -> None:
    meeting = replace(MEETING, day=date(2026, 9, day), hour=hour)
    assert said_moment(replace(NOTICE, language=language, meeting=meeting)) == said


@pytest.mark.parametrize("notice", [NOTICE, RUSSIAN], ids=["ky", "ru"])
def test_the_text_to_read_is_short_sentences_and_says_the_moment_twice(notice: NoticeSaid) -> None:
    sentences = text_to_read(notice).split("\n")
    assert max(len(sentence.split()) for sentence in sentences) <= 14
    assert sum(said_moment(notice) in sentence for sentence in sentences) == 2


def test_a_gathering_has_nobody_who_reports() -> None:
    gathering = replace(NOTICE, meeting=replace(MEETING, kind=MeetingKind.GATHERING))
    assert "Отчет берет" not in text_to_paste(gathering)
    assert "жыйынга чакырабыз" in text_to_read(gathering)


@pytest.mark.parametrize("notice", [NOTICE, LONG], ids=["short", "long"])
@pytest.mark.parametrize("size", PosterSize)
def test_a_poster_is_one_sheet_however_much_it_says(notice: NoticeSaid, size: PosterSize) -> None:
    made = pypdfium2.PdfDocument(poster_pdf(PAPER, [notice, RUSSIAN], size=size))
    width = {PosterSize.A4: 210, PosterSize.A3: 297}[size]
    assert [round(page.get_width() * 25.4 / 72) for page in made] == [width]


def test_the_day_on_a_poster_is_read_from_three_metres() -> None:
    page = pypdfium2.PdfDocument(poster_pdf(PAPER, [NOTICE]))[0].get_textpage()
    at, _count = page.search("19-сентябрь").get_next() or (0, 0)
    _left, bottom, _right, top = page.get_charbox(at)
    assert (top - bottom) * 25.4 / 72 >= 10


def test_a_poster_holds_both_languages_the_journal_and_a_code_for_those_who_do_not_see_it() -> None:
    made = poster_pdf(PAPER, [NOTICE, RUSSIAN])
    words = text(made)
    for part in ("Таза суу жана жол", "Чистая вода и дорога", "19 сентября, суббота", ADDRESS, DIGEST[:16]):
        assert part in words
    assert ("Figure", f"QR-код. Дареги: {ADDRESS}") in tags(made)
    assert language_of(made) == "ky"


def test_a_notice_without_a_place_says_that_it_is_not_settled() -> None:
    assert "азырынча аныктала элек" in text_to_paste(replace(NOTICE, meeting=replace(MEETING, place="")))


@pytest.mark.parametrize("notice", [NOTICE, RUSSIAN, LONG], ids=["ky", "ru", "long"])
def test_the_picture_is_lighter_than_a_hundred_kilobytes(notice: NoticeSaid) -> None:
    made = picture_png(notice, PAPER.municipality)
    assert len(made) < 100_000
    assert Image.open(BytesIO(made)).size == (1080, 1350)


def test_a_door_sheet_numbers_its_rows_through_and_asks_for_no_passport() -> None:
    sheet = door_sheet(PAPER, NOTICE, village="Төрт-Көл", log=f"{ADDRESS}?village=V6", pages=5)
    part = Part(template="door-sheet", content=sheet, pages=5)
    sheets = pages(pack_pdf([part], title="Барактар", language=Language.KY, made_on=PAPER.made_on))
    assert len(sheets) == 5
    assert str(5 * ROWS) in sheets[-1]
    assert all("Төрт-Көл" in sheet and "Паспорттун маалыматы жазылбайт" in " ".join(sheet.split()) for sheet in sheets)


@pytest.mark.parametrize("count", [0, MOST_PAGES + 1])
def test_a_door_sheet_of_no_or_too_many_pages_is_refused(count: int) -> None:
    with pytest.raises(Refused, match="sheet_count"):
        door_sheet(PAPER, NOTICE, village="Төрт-Көл", log=ADDRESS, pages=count)


def test_a_letter_to_the_media_names_the_last_day_and_leaves_room_for_what_is_not_known() -> None:
    said = LetterSaid(day=date(2026, 9, 11), due_on=date(2026, 9, 14))
    words = text(media_letter_pdf(PAPER, NOTICE, said))
    assert "Жарыялоонун акыркы күнү: 14.09.2026" in words
    assert "№ ________, 11.09.2026" in words
    assert "Таза суу жана жол" in words
