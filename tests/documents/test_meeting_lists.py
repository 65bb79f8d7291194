"""Invitations, participants, speakers and agenda of a meeting, as papers, texts and tables (2.5, 2.11, 3.2)."""

from collections.abc import Callable
from datetime import date, time
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from python_calamine import CalamineWorkbook

from esep.documents.agenda import ItemSaid, agenda_docx, agenda_draft, agenda_pdf
from esep.documents.invitation import Invitee, invitation_letters, invitations_pdf
from esep.documents.meeting_paper import MeetingSaid
from esep.documents.paper import JournalHead, MunicipalityName, Paper
from esep.documents.participants import Participant, participants_list, participants_pdf, participants_xlsx
from esep.documents.refusal import Refused
from esep.documents.speakers import SpeakerSaid, speakers_docx, speakers_list, speakers_pdf
from esep.regulation.facts.meeting import Category, MeetingKind
from esep.regulation.wording import Language
from tests.documents.papers import ADDRESS, DIGEST, language_of, pages, tags, text

LONG = "Абдыкадырова-Турдумаматова Гүлзейнеп Калыгуловна"
MEETING = MeetingSaid(
    code="M4",
    kind=MeetingKind.REPORT_MEETING,
    topic="Таза суу",
    day=date(2026, 9, 19),
    hour=time(14),
    place="Орто мектеп",
    deputies=("Садыков Искендер",),
)


def a_paper(language: Language = Language.KY) -> Paper:
    """The frame of these papers."""
    return Paper(
        title="",
        municipality=MunicipalityName(ky="Миң-Булак айыл аймагы", ru="Айылный аймак Мин-Булак"),
        language=language,
        made_on=date(2026, 9, 14),
        address=ADDRESS,
        journal=JournalHead(number=7, digest=DIGEST, day=date(2026, 9, 13)),
    )


def somebody(category: Category = Category.KENESH, name: str = LONG, **more: object) -> Participant:
    """One entry of the participants list."""
    return Participant(category=category, name=name, **more)  # type: ignore[arg-type]


def a_list(rows: int, language: Language = Language.KY) -> bytes:
    """The participants list with so many people."""
    paper = a_paper(language)
    people = [somebody(name=f"{LONG} {at}", post="Төрага") for at in range(rows)]
    return participants_pdf(participants_list(paper, MEETING, people), paper)


def speeches(rows: int, language: Language = Language.KY) -> bytes:
    """The speakers list with so many speakers."""
    paper = a_paper(language)
    return speakers_pdf(
        speakers_list(paper, MEETING, [SpeakerSaid(name=LONG, role="deputy", topic="Жол", minutes=10)] * rows), paper
    )


def items(rows: int, language: Language = Language.KY) -> bytes:
    """The agenda with so many items."""
    paper = a_paper(language)
    return agenda_pdf(agenda_draft(paper, MEETING, [ItemSaid(title=LONG, minutes=5)] * rows), paper)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("make", [a_list, speeches, items])
def test_a_list_is_made_of_none_and_of_a_hundred(make: Callable[[int, Language], bytes], language: Language) -> None:
    assert len(pages(make(0, language))) == 1
    long = pages(make(100, language))
    assert len(long) > 2
    assert all(ADDRESS in " ".join(page.split()) for page in long)
    assert language_of(make(0, language)) == language.value


def test_a_table_of_a_list_is_tagged_with_its_headings() -> None:
    kinds = [kind for kind, _said in tags(a_list(2))]

    assert (kinds.count("H1"), kinds.count("H2"), kinds.count("Table"), kinds.count("TH")) == (1, 5, 1, 4)


@pytest.mark.clause("2.11-attendees")
def test_the_participants_list_names_all_five_groups_and_closes_no_door() -> None:
    shown = text(a_list(1))

    for group in ("Шайлоочулар", "Кеңеш жана анын", "Айыл өкмөтү, коомдук", "Тармактардын", "Жалпыга маалымдоо"):
        assert group in shown
    assert "Тизмеге карап эч ким кайтарылбайт" in shown
    assert "Долбоор: тизмелер азырынча жабыла элек" in shown


def test_who_came_after_the_lock_is_marked_on_paper_and_in_the_table() -> None:
    paper = a_paper()
    late = somebody(is_late=True)
    shown = text(participants_pdf(participants_list(paper, MEETING, [late], locked="Жабылган: 17.09.2026"), paper))
    table = CalamineWorkbook.from_filelike(BytesIO(participants_xlsx([late], language="ky", with_contacts=False)))

    assert "тизме жабылгандан кийин кошулду" in shown
    assert "Жабылган: 17.09.2026" in shown
    assert "тизме жабылгандан кийин кошулду" in table.get_sheet_by_index(0).to_python()[1]


def test_a_table_never_takes_a_name_for_a_formula_and_hides_contacts_unless_asked() -> None:
    row = somebody(name="=HYPERLINK(1)", phone="0700 111 222", email="a@example.kg")

    open_table = participants_xlsx([row], language="ru", with_contacts=True)
    bare = participants_xlsx([row], language="ru", with_contacts=False)

    with ZipFile(BytesIO(open_table)) as parts:
        sheet, styles = parts.read("xl/worksheets/sheet1.xml"), parts.read("xl/styles.xml")
    assert b"<f>" not in sheet
    assert b'quotePrefix="1"' in styles
    assert "0700 111 222" in str(CalamineWorkbook.from_filelike(BytesIO(open_table)).get_sheet_by_index(0).to_python())
    assert "0700" not in str(CalamineWorkbook.from_filelike(BytesIO(bare)).get_sheet_by_index(0).to_python())


@pytest.mark.clause("2.5-invite-register")
@pytest.mark.parametrize("language", Language)
def test_each_invitation_has_its_own_page_and_says_what_is_asked_of_the_group(language: Language) -> None:
    paper = a_paper(language)
    invitees = [Invitee(category=category, name=f"{LONG} {category.value}", post="Төрага") for category in Category]

    letters = pages(
        invitations_pdf(invitation_letters(paper, MEETING, invitees, signer="Мамбеталиев К.", contact="03134"), paper)
    )

    assert len(letters) == 5
    flat = [" ".join(page.split()) for page in letters]
    for page, category in zip(flat, Category, strict=True):
        assert category.value in page
        assert "Айылный аймак Мин-Булак" in page
        assert "Мамбеталиев К." in page
    assert len({page.replace(c.value, "").replace(f"{at} / 5", "") for at, (page, c) in
                enumerate(zip(flat, Category, strict=True), start=1)}) == 5  # fmt: skip


def test_letters_to_nobody_are_refused() -> None:
    with pytest.raises(Refused, match="no_papers"):
        invitation_letters(a_paper(), MEETING, [])


@pytest.mark.clause("3.2-agenda")
def test_the_agenda_tells_hours_as_far_as_the_minutes_are_known() -> None:
    paper = a_paper()
    given = [
        ItemSaid(title="Ачуу", minutes=5),
        ItemSaid(title="Отчет", who="Садыков", minutes=None),
        ItemSaid(title="Жабуу", minutes=5),
    ]

    draft = agenda_draft(paper, MEETING, given)

    assert [row.hour for row in draft.rows] == ["14:00", "14:05", ""]
    assert "Бардыгы, мүнөт: 10" in draft.total


def test_a_meeting_past_midnight_does_not_break_the_agenda() -> None:
    draft = agenda_draft(a_paper(), MEETING, [ItemSaid(title="Узун", minutes=240)] * 4)

    assert [row.hour for row in draft.rows] == ["14:00", "18:00", "22:00", "02:00"]


def test_the_texts_to_be_edited_hold_the_same_rows() -> None:
    paper = a_paper(Language.RU)
    speakers = speakers_list(
        paper, MEETING, [SpeakerSaid(name=LONG, role="rapporteur", post="Инженер", topic="Дорога", minutes=10)]
    )
    for made, cell in (
        (speakers_docx(speakers), f"{LONG}\nИнженер"),
        (agenda_docx(agenda_draft(paper, MEETING, [ItemSaid(title="Отчёт", who="Садыков")])), "Отчёт\nСадыков"),
    ):
        document = docx.Document(BytesIO(made))
        assert cell in [one.text for row in document.tables[0].rows for one in row.cells]
        assert document.core_properties.language == "ru"
    empty = docx.Document(BytesIO(agenda_docx(agenda_draft(paper, MEETING, []))))
    assert empty.tables == []
