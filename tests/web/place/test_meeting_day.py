"""The public page of a meeting that was held: its day, its minutes, what was promised and what was done since."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from html import unescape
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from esep.access import Actor, Role
from esep.demonstration import AS_OF
from esep.kernel import clock, scope
from esep.kernel.models import Municipality
from esep.meetings.commands.minutes.releasing import release_minutes, take_back_release
from esep.meetings.commands.minutes.signing import Signing, sign_minutes
from esep.meetings.commands.minutes.writing import save_minutes
from esep.meetings.commands.outcomes.changing import change_outcome
from esep.meetings.commands.outcomes.draft import OutcomeDraft
from esep.meetings.models import Outcome
from esep.meetings.queries.minutes.editing import edited_of
from esep.meetings.queries.promises.public import promises_in_public
from esep.meetings.queries.public import law_of_meetings, story_in_public
from esep.regulation.facts.meeting import OutcomeKind
from tests.builders import moment
from tests.community.min_bulak import MinBulak
from tests.documents.papers import pages
from tests.kernel.people import a_holder
from tests.meetings.hall import Desk
from tests.meetings.minuted import ASKER, ASKER_PHONE, CHAIR, SECRETARY, SPEAKER, a_day, a_scan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

RESIDENTS = ("Мадалиева", "Гүлзат", "Акматов", "Абдиева", "Токтомушев", "Исмаилова", "Сулайманов", "Жапарова")
"""Who asked at the meetings of the demonstration."""


@pytest.fixture
def secretary(min_bulak: Municipality) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak, login="secretary-of-the-day")


@pytest.fixture
def in_the_evening(min_bulak: Municipality) -> Iterator[None]:
    """The evening of the example's day."""
    with clock.set_to(moment(AS_OF, 20)):
        yield


@pytest.fixture
def desk(min_bulak: Municipality, secretary: Actor, in_the_evening: None) -> Desk:
    """The hall of a meeting that was held today, with residents who said their names, and an agenda voted down."""
    return a_day(MinBulak(min_bulak, secretary), by=secretary, on=AS_OF, approved=False)


@pytest.fixture
def signed(desk: Desk) -> Desk:
    """The same with signed minutes, whose copy for everybody nobody has released yet."""
    with scope.of(desk.place.pk):
        found = edited_of(desk.meeting, by=desk.by, municipality=desk.place.pk).text
        text = replace(found, agenda="1. Отчет")
        save_minutes(desk.meeting, text, base=0, by=desk.by, municipality=desk.place.pk)
        signing = Signing(chair=CHAIR, secretary=SECRETARY, on=AS_OF, scans=[a_scan()])
        sign_minutes(desk.meeting, signing, by=desk.by, municipality=desk.place.pk)
    return desk


@pytest.fixture
def released(signed: Desk) -> Desk:
    with scope.of(signed.place.pk):
        release_minutes(signed.meeting, by=signed.by, municipality=signed.place.pk)
    return signed


def html_at(address: str, *, status: int = 200) -> str:
    answer = Client().get(address)
    assert answer.status_code == status
    return answer.content.decode()


def told(html: str) -> str:
    """The page as a reader sees it: words without markup, with single spaces."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html.partition("<main")[2])).split())


def page_of(code: str, *, query: str = "") -> str:
    return told(html_at(f"/en/min-bulak/meetings/{code}/{query}"))


@pytest.mark.clause("3.1-registration", "3.2-agenda", "3.2-chair-secretary", "3.5-report-heard")
def test_the_day_is_told_with_its_votes_and_those_present() -> None:
    day = page_of("M1").partition("The day of the meeting")[2].partition("What was promised here")[0]

    assert "Registration opened clause 3.1 13:32" in day
    assert "Residents who came: 96 Invited who came: 14" in day
    assert "Chair: Султанкулов Жакып Secretary: Эсенова Айпери" in day
    assert "Present: 110 In favour: 96 Against: 0 Abstained: 14" in day
    assert "Approved Present: 110 In favour: 103" in day
    assert day.count("Kinds of information told: 5 / 5") == 3


@pytest.mark.clause("3.2-agenda")
def test_an_agenda_without_a_majority_is_said_and_the_meeting_went_on(desk: Desk) -> None:
    page = page_of(desk.meeting)

    assert "Not approved: no majority Present: 110 In favour: 40 Against: 7" in page
    assert "The agenda got no majority. The meeting went on." in page


def test_a_report_names_the_kinds_of_information_that_it_lacked(desk: Desk) -> None:
    page = page_of(desk.meeting)

    assert "Kinds of information told: 2 / 5 Not told: " in page


@pytest.mark.clause("3.6-outcomes", "3.8-handover", "3.9-measures-info")
def test_what_came_of_a_meeting_is_told_until_the_measures() -> None:
    page = page_of("M2")

    assert "What was asked and answered" in page
    assert "Signed on: 4 June 2026 Number in the register: 01-9/18 The council received them on: 8 June 2026" in page
    assert "10.07.2026: аткарылды. Каналдын 1,2 километри тазаланды." in page


def test_the_notice_of_measures_shows_its_photos() -> None:
    html = html_at("/en/min-bulak/meetings/M2/")
    addresses = re.findall(r'src="(/en/min-bulak/meetings/M2/measures/[^"]*)"', html)

    assert addresses
    for address in addresses:
        assert Image.open(BytesIO(Client().get(address).content)).format == "JPEG"


@pytest.mark.parametrize(
    ("day", "known", "not_yet"),
    [
        ("2026-05-21", (), ("The day of the meeting", "What was promised here", "Signed on:", "Read the minutes")),
        ("2026-05-25", ("Residents who came: 61", "Not begun yet"), ("Signed on:", "What was asked", "Kept ")),
        ("2026-06-05", ("Signed on:", "What was asked", "Read the minutes"), ("The council received", "Kept 2026")),
        ("2026-07-12", ("The council received", "Kept 2026"), ("What was done since",)),
        ("2026-07-14", ("What was done since",), ()),
    ],
)
def test_an_earlier_day_shows_only_what_was_known_by_then(
    day: str, known: tuple[str, ...], not_yet: tuple[str, ...]
) -> None:
    page = page_of("M2", query=f"?as_of={day}")

    assert [words for words in known if words not in page] == []
    assert [words for words in not_yet if words in page] == []


def test_an_earlier_day_says_which_promise_was_worded_anew_since(desk: Desk) -> None:
    with clock.set_to(moment(AS_OF + timedelta(days=1), 9)), scope.of(desk.place.pk):
        outcome = Outcome.objects.get(meeting__code=desk.meeting)
        draft = OutcomeDraft(kind=OutcomeKind(outcome.kind), text="Жол толук оңдолот", due_on=outcome.promised_by)
        change_outcome(
            outcome.code, draft, by=desk.by, municipality=desk.place.pk, seen=outcome.version, reason="Толук айтылган"
        )
        then = page_of(desk.meeting, query=f"?as_of={AS_OF:%Y-%m-%d}")
        now = page_of(desk.meeting)

    said = "Wording or owner corrected later, and shown as corrected: 15 September 2026"
    assert "Жол толук оңдолот" in then
    assert said in then
    assert "Жол толук оңдолот" in now
    assert "corrected later" not in now


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_a_promise_stands_on_the_page_of_its_meeting_as_in_the_list(min_bulak: Municipality, language: str) -> None:
    law = law_of_meetings(min_bulak)
    listed = promises_in_public(min_bulak, language=language, day=AS_OF)
    shown = []
    for code in ("M1", "M2", "M3", "M8"):
        story = story_in_public(code, municipality=min_bulak, law=law, day=AS_OF, today=AS_OF, language=language)
        assert story is not None
        assert story.account is not None
        shown += [
            (one.code, one.kind, one.text, one.owner, one.promised_by, one.state, one.days_late)
            for one in story.account.course.outcomes
        ]

    assert sorted(shown) == sorted(
        (one.code, one.kind, one.text, one.owner, one.promised_by, one.state, one.days_late) for one in listed
    )


def test_a_recording_has_marks_that_name_nobody_who_asked() -> None:
    html = html_at("/en/min-bulak/meetings/M3/")

    assert re.search(r'href="https://example\.invalid/min-bulak/m3#t=\d+"', html)
    assert [name for name in RESIDENTS if name in html] == []


@pytest.mark.clause("3.6-minutes", "3.6-questioners")
@pytest.mark.parametrize("code", ["M1", "M2", "M3"])
def test_minutes_are_read_by_everybody_without_names_of_residents(code: str) -> None:
    html = html_at(f"/en/min-bulak/meetings/{code}/minutes/")
    paper = " ".join(pages(Client().get(f"/en/min-bulak/meetings/{code}/minutes.pdf").content))

    assert "Number in the register: 01-9/" in told(html)
    assert "тургуну" in html
    assert "тургуну" in paper
    assert [name for name in RESIDENTS if name in html + paper] == []


def test_minutes_that_are_not_public_say_how_far_they_are(signed: Desk) -> None:
    ahead = told(html_at("/en/min-bulak/meetings/M4/minutes/", status=404))
    waiting = told(html_at(f"/en/min-bulak/meetings/{signed.meeting}/minutes/", status=404))

    assert "This meeting has no minutes yet." in ahead
    assert "They are signed." in waiting
    assert "Signed on: 14 September 2026" in waiting
    assert "is being prepared" in page_of(signed.meeting)
    assert html_at(f"/min-bulak/meetings/{signed.meeting}/minutes.pdf", status=404)


@pytest.mark.clause("3.6-questioners")
def test_no_name_of_a_resident_gets_out_before_or_after_the_release(signed: Desk) -> None:
    before = everything_of(signed.meeting)
    with scope.of(signed.place.pk):
        release_minutes(signed.meeting, by=signed.by, municipality=signed.place.pk)
    after = everything_of(signed.meeting)
    hidden = (*ASKER.split(), *SPEAKER.split(), "Абдиевага", "Абдиеванын", ASKER_PHONE, ASKER_PHONE.replace(" ", ""))

    assert "1-июнга чейин 22 чырак" not in before
    assert "1-июнга чейин 22 чырак" in after
    assert [name for name in hidden if re.search(rf"\b{name}\b", before + after)] == []


def test_a_copy_that_was_taken_back_is_gone_at_once(released: Desk) -> None:
    shown = page_of(released.meeting)
    with scope.of(released.place.pk):
        take_back_release(released.meeting, reason="Аты калган", by=released.by, municipality=released.place.pk)

    assert "What was asked and answered" in shown
    assert "What was asked and answered" not in page_of(released.meeting)
    assert html_at(f"/min-bulak/meetings/{released.meeting}/minutes/", status=404)


def test_the_answers_of_the_released_copy_are_those_of_its_day(released: Desk) -> None:
    yesterday = f"?as_of={AS_OF - timedelta(days=1):%Y-%m-%d}"

    assert "What was asked and answered" not in page_of(released.meeting, query=yesterday)


def everything_of(code: str) -> str:
    """All that a machine or a person can ask for of a meeting, as text."""
    client = Client()
    below = (
        f"meetings/{code}/",
        f"meetings/{code}.ics",
        f"meetings/{code}/minutes/",
        "meetings/",
        "meetings.ics",
        "meetings.atom",
        "promises/",
        "promises.atom",
        "promises.csv",
        "latest/",
        "latest.atom",
        "",
    )
    texts = [client.get(f"/{language}min-bulak/{one}").content.decode() for language in ("", "ru/") for one in below]
    paper = client.get(f"/min-bulak/meetings/{code}/minutes.pdf")
    return unescape(" ".join((*texts, *(pages(paper.content) if paper.status_code == 200 else ()))))
