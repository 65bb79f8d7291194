"""Pack: several papers in one file, and the papers of a meeting that are set in it."""

import re
from datetime import date, time

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]
import pytest

from esep.documents.folder_labels import folder_labels
from esep.documents.house_rules import house_rules, proposal
from esep.documents.letterhead import Letterhead
from esep.documents.meeting_paper import MeetingSaid
from esep.documents.minutes_form import Speaking, minutes_form
from esep.documents.pack import Part, pack_pdf
from esep.documents.paper import JournalHead, MunicipalityName, Paper
from esep.documents.refusal import Refused
from esep.documents.signin_sheet import signin_sheet
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.wording import Language
from tests.documents.papers import DIGEST, pages, tags, text
from tests.emblem import an_emblem

MADE_ON = date(2026, 10, 12)
ADDRESS = "https://esep.example.kg/min-bulak/meetings/M4/"
NAME = "Абдыразакова Гүлбүбү Токтогуловна"
LONG = "Ичүүчү суунун тармагын кеңейтүү, ички жолдорду оңдоо, мектептин чатырын алмаштыруу " * 6
TITLES = {
    "house-rules": "Жолугушууну өткөрүүнүн эрежелери",
    "signin-sheet": "Катышуучуларды каттоо барагы",
    "minutes-form": "Отчеттук жолугушуунун протоколу",
    "folder-labels": "Папкалар үчүн энбелгилер",
}


def paper(language: Language = Language.KY) -> Paper:
    return Paper(
        title="",
        municipality=MunicipalityName(ky="Мин-Булак айыл аймагы", ru="Мин-Булакский айылный аймак"),
        language=language,
        made_on=MADE_ON,
        address=ADDRESS,
        journal=JournalHead(number=1824, digest=DIGEST, day=date(2026, 10, 11)),
        letterhead=Letterhead(phone="03922 5-12-34", arms=an_emblem()),
    )


def meeting(*, topic: str = "Таза суу", deputies: int = 2, place: str = "Маданият үйү") -> MeetingSaid:
    return MeetingSaid(
        code="M4",
        kind=MeetingKind.REPORT_MEETING,
        topic=topic[:500],
        day=date(2026, 10, 17),
        hour=time(14),
        place=place,
        deputies=tuple(f"{NAME} {at}" for at in range(1, deputies + 1)),
    )


def parts(said: MeetingSaid, language: Language = Language.KY, *, signin_pages: int = 2) -> list[Part]:
    """The four papers of this room, in the order of their titles above."""
    on = paper(language)
    speakers = [Speaking(name=name, post="депутат", topic="Отчет", presents=True) for name in said.deputies]
    return [
        Part(template="house-rules", content=house_rules(on, proposal(language))),
        Part(template="signin-sheet", content=signin_sheet(on, said, pages=signin_pages)),
        Part(template="minutes-form", content=minutes_form(on, said, invited=34, speakers=speakers)),
        Part(template="folder-labels", content=folder_labels(on, said)),
    ]


def packed(said: MeetingSaid, language: Language = Language.KY, *, signin_pages: int = 2) -> bytes:
    made = parts(said, language, signin_pages=signin_pages)
    return pack_pdf(made, title="Кагаздар: M4", language=language, made_on=MADE_ON)


@pytest.fixture(scope="module")
def pack() -> bytes:
    return packed(meeting())


def test_a_pack_is_one_archival_and_accessible_file(pack: bytes) -> None:
    document = pypdfium2.PdfDocument(pack)

    assert re.search(rb"<pdfaid:part>2</pdfaid:part>\s*<pdfaid:conformance>A</pdfaid:conformance>", pack)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pack
    assert pdfium.FPDFCatalog_IsTagged(document)
    assert document.get_metadata_value("Title") == "Кагаздар: M4"


def test_each_paper_has_a_bookmark_on_its_first_page(pack: bytes) -> None:
    marks = [mark for mark in pypdfium2.PdfDocument(pack).get_toc() if mark.level == 0]

    assert [mark.get_title() for mark in marks] == list(TITLES.values())
    made = pages(pack)
    assert all(mark.get_title() in made[mark.get_dest().get_index()] for mark in marks)


def test_each_paper_counts_its_own_pages(pack: bytes) -> None:
    counted = [re.findall(r"Барак: (\d+) / (\d+)", page) for page in pages(pack)]

    assert counted[:3] == [[("1", "1")], [("1", "2")], [("2", "2")]]
    last = len(counted) - 1
    assert counted[3:last] == [[(str(at), str(last - 3))] for at in range(1, last - 2)]
    assert counted[last] == [("1", "1")]


def test_the_arms_stand_on_every_paper_and_once_in_its_data(pack: bytes) -> None:
    assert [("Figure", "Герб") in tags(pack, page=at) for at in (0, 3)] == [True, True]


def test_every_page_bears_the_address_and_the_head_of_the_journal(pack: bytes) -> None:
    for page in pages(pack):
        assert ADDRESS in page
        assert f"1824 · {DIGEST[:16]}" in page


@pytest.mark.parametrize("language", [Language.KY, Language.RU])
def test_long_topics_and_nine_deputies_leave_forty_lines_on_a_sign_in_page(language: Language) -> None:
    made = pages(packed(meeting(topic=LONG, deputies=9, place="Ө" * 200), language, signin_pages=2))

    assert [re.findall(r"^(\d+)$", page.replace("\r", ""), re.MULTILINE)[-1] for page in made[1:3]] == ["40", "80"]


@pytest.mark.clause("3.6-minutes")
def test_blank_minutes_name_the_elements_in_the_order_of_the_regulation(pack: bytes) -> None:
    said = text(pack).partition(TITLES["minutes-form"])[2]

    found = [
        said.index(f" {at}. {name}")
        for at, name in enumerate(
            (
                "Күнү жана өткөн жери",
                "Катышуучулардын саны",
                "Күн тартиби",
                "Чыгып сүйлөөлөрдүн мазмуну",
                "Баяндамачылар",
                "Суроо бергендер",
                "Кабыл алынган чечимдер",
                "Колдор",
            ),
            start=1,
        )
    ]
    assert found == sorted(found)
    assert f"{NAME} 2" in said[found[4] : found[5]]


@pytest.mark.clause("2.5-free-access")
def test_the_sign_in_sheet_says_that_nobody_has_to_sign(pack: bytes) -> None:
    page = " ".join(pages(pack)[1].split())

    assert "Атын жазгысы келбеген адам да кирет" in page
    assert "Паспорт суралбайт" in page


def test_a_place_that_is_not_settled_is_said_so() -> None:
    assert "азырынча аныктала элек" in text(packed(meeting(place="")))


@pytest.mark.parametrize("count", [0, 26])
def test_a_sign_in_sheet_has_one_to_twenty_five_pages(count: int) -> None:
    with pytest.raises(Refused, match="sheet_count"):
        signin_sheet(paper(), meeting(), pages=count)


def test_no_papers_are_refused() -> None:
    with pytest.raises(Refused, match="no_papers"):
        pack_pdf([], title="Кагаздар", language=Language.KY, made_on=MADE_ON)


def test_many_empty_pages_are_set_by_a_process_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("esep.documents.pdf.MOST_PAGES", 1)
    monkeypatch.setattr("esep.documents.pdf._set_here", None)
    sheet = Part(template="signin-sheet", content=signin_sheet(paper(), meeting(), pages=2), pages=2)

    assert len(pages(pack_pdf([sheet], title="Барак", language=Language.KY, made_on=MADE_ON))) == 2
