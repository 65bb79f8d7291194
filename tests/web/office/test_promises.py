"""Promises and what follows a meeting in the office: steps with photos, hand-over, notice of measures (3.6-3.9)."""

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image
from pytest_django import DjangoAssertNumQueries, Settings

from esep.access import Act, Actor, Role
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.models import Account, RecordedFact
from esep.meetings.models import AgendaItem, Outcome, ReportMeeting
from esep.regulation.facts.common import Evidence, EvidenceKind
from esep.regulation.facts.meeting import OutcomeAdopted, OutcomeKind, OutcomeProgressed, OutcomeState
from tests.community.min_bulak import MinBulak
from tests.kernel.people import a_holder
from tests.meetings.afterwards import a_held_meeting, adopted, handed_over, signed
from tests.meetings.plans import a_meeting
from tests.records.papers import a_photo
from tests.web.office.desk import signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("3.6-outcomes", "3.8-handover", "3.9-measures-info")]

LIST = "/en/office/min-bulak/promises/"
MEETING = "/en/office/min-bulak/meetings/M1/"
TAB = f"{MEETING}afterwards/"


def day(number: int, *, month: int = 9, name: str = "on") -> dict[str, str]:
    return {f"{name}_day": str(number), f"{name}_month": str(month), f"{name}_year": "2026"}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def by(built: MinBulak, secretary: Client) -> Actor:
    """The secretary, as an actor."""
    return actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))


@pytest.fixture
def meeting(built: MinBulak, by: Actor, today: Iterator[None]) -> ReportMeeting:
    """A meeting that was held a month ago."""
    return a_held_meeting(built.place, by=by)


def photo() -> SimpleUploadedFile:
    sent = a_photo()
    return SimpleUploadedFile(sent.name, sent.data, content_type="image/jpeg")


def test_a_promise_is_entered_from_the_minutes_and_done_with_a_photo_in_four_presses(
    secretary: Client, meeting: ReportMeeting
) -> None:
    typed = {"kind": "recommendation", "text_ky": "Каналды тазалоо", "owner": "P:head", **day(30, name="due_on")}
    entered = text(secretary.post(f"{MEETING}outcomes/new/", typed, follow=True))
    assert "It was entered as a promise: O-01" in entered
    page = text(secretary.get(f"{LIST}O-01/"))
    (done,) = re.findall(r'href="([^"]+\?state=done)"', page)
    form = text(secretary.get(done))
    assert re.search(r'value="done"[^>]*checked', form)
    inputs = re.findall(r'<input type="(file|text)" name="(\w+)"', form)
    assert inputs[0] == ("file", "photo")

    shown = text(secretary.post(done, {"state": "done", "photo": photo(), **day(10)}, follow=True))
    assert "The step was recorded." in shown
    (picture,) = re.findall(r'<img src="([^"]+)" alt=""[^>]*>after<', shown)
    assert Image.open(io.BytesIO(b"".join(secretary.get(picture)))).size == (60, 40)


def test_done_without_a_proof_is_kept_and_said_and_can_be_proved_and_undone(
    built: MinBulak, secretary: Client, by: Actor, meeting: ReportMeeting
) -> None:
    adopted(built.place, meeting, by=by)
    page = text(secretary.post(f"{LIST}O-01/steps/new/", {"state": "done", **day(10)}, follow=True))
    assert "The step was recorded without a proof." in page
    (prove,) = re.findall(r'href="([^"]+/proofs/new/)"', page)
    assert secretary.post(prove, {}).status_code == 400
    proved = text(secretary.post(prove, {"photo_before": photo()}, follow=True))
    assert re.search(r"<img [^>]*>before<", proved)
    (undo,) = re.findall(r'href="([^"]+/undo/)"', proved)
    undone = text(secretary.post(undo, {"reason": "Another canal"}, follow=True))
    assert "Undone. Reason: Another canal" in undone
    assert "not started" in undone


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"state": "declined", **day(10)}, "Say why it is declined, in Kyrgyz."),
        ({"state": "started", **day(15)}, "This day has not come yet."),
        ({"state": "started", **day(1, month=8)}, "It was adopted later:"),
        ({"state": "started", **day(10), "link": "example.invalid"}, "Write the whole address"),
    ],
)
def test_a_step_that_cannot_be_is_said_beside_its_field(
    built: MinBulak, secretary: Client, by: Actor, meeting: ReportMeeting, typed: dict[str, str], words: str
) -> None:
    adopted(built.place, meeting, by=by)
    answer = secretary.post(f"{LIST}O-01/steps/new/", {**typed, "note_ru": "Сделано"})
    assert answer.status_code == 400
    assert words in text(answer)
    assert "Сделано" in text(answer)


def test_the_list_is_narrowed_and_a_deputy_sees_their_own(
    built: MinBulak, secretary: Client, by: Actor, meeting: ReportMeeting
) -> None:
    place = built.place
    adopted(place, meeting, by=by, text="Жол", responsible="", deputy="15", due_on=date(2026, 9, 4))
    adopted(place, meeting, by=by, text="Чырак", responsible="", position="head")
    deputy = signed_in(a_holder(Role.DEPUTY, place, deputy="15"))

    late = text(secretary.get(f"{LIST}?show=late"))
    assert "Жол" in late
    assert "Чырак" not in late
    assert "Days late: 10" in " ".join(late.split())
    owned = text(secretary.get(f"{LIST}?owner=P:head"))
    assert "Чырак" in owned
    assert ">Жол<" not in owned
    mine = text(deputy.get(f"{LIST}?show=mine"))
    assert ">Жол<" in mine
    assert "Чырак" not in mine
    assert "Record" not in text(deputy.get(f"{LIST}O-01/"))
    assert deputy.get(f"{LIST}O-01/steps/new/").status_code == 403


def test_owner_and_text_change_until_somebody_else_did(
    built: MinBulak, secretary: Client, by: Actor, meeting: ReportMeeting
) -> None:
    adopted(built.place, meeting, by=by)
    typed = {"kind": "recommendation", "text_ky": "Каналды казуу", "owner": "C:C1", "reason": "Ката", "version": "1"}
    assert "The promise was changed." in text(secretary.post(f"{LIST}O-01/change/", typed, follow=True))
    stale = secretary.post(f"{LIST}O-01/change/", {**typed, "text_ky": "Башка"})
    assert stale.status_code == 409
    assert "Башка" in text(stale)
    assert "Каналды казуу" in text(stale)
    gone = text(secretary.post(f"{LIST}O-01/withdraw/", {"reason": "Эки жолу"}, follow=True))
    assert "Withdrawn. Reason: Эки жолу" in gone
    assert secretary.get(f"{LIST}O-01/").status_code == 404


def test_the_chain_goes_from_the_signatures_to_the_month_of_the_council(
    built: MinBulak, secretary: Client, by: Actor, meeting: ReportMeeting
) -> None:
    adopted(built.place, meeting, by=by)
    before = text(secretary.get(TAB))
    assert "It waits for the signatures of the minutes." in before
    assert "provisional" in before
    early = secretary.post(f"{MEETING}hand-over/receipt/new/", {"received_by": "chair", **day(10)})
    assert "The minutes were not sent to the council yet." in text(early)
    assert "3.8" in text(early)

    signed(built.place, meeting, by=by, on=date(2026, 8, 17))
    sent = {"language": "ky", "register": "on", **day(18, month=8)}
    page = text(secretary.post(f"{MEETING}hand-over/new/", sent, follow=True))
    assert "The letter was registered: " in page
    typed = {"received_by": "Кеңештин төрагасы", "attached": photo(), **day(19, month=8)}
    page = text(secretary.post(f"{MEETING}hand-over/receipt/new/", typed, follow=True))
    assert "19 September 2026" in page
    assert "provisional" not in page.split('id="told"')[1].split("<details>")[0]
    (scan,) = re.findall(r'href="([^"]+/hand-over/receipt/\d+/)"', page)
    assert secretary.get(scan).getvalue()
    letter = secretary.get(f"{MEETING}hand-over/letter-ru.pdf")
    assert letter.content.startswith(b"%PDF")


def test_the_notice_of_measures_is_drafted_worded_published_and_proved(
    built: MinBulak, secretary: Client, by: Actor, meeting: ReportMeeting
) -> None:
    place = built.place
    for _ in range(2):
        adopted(place, meeting, by=by)
    signed(place, meeting, by=by, on=date(2026, 8, 17))
    handed_over(place, meeting, by=by, sent=date(2026, 8, 18), received=date(2026, 8, 19))
    began = text(secretary.post(f"{MEETING}measures/", {}, follow=True))
    assert began.count("no answer yet") == 2
    typed = {"version": "1", "ky_O-01": "Башталды", "ru_O-01": "Начато", "lead_ky": "Урматтуу тургундар"}
    saved = text(secretary.post(f"{MEETING}measures/", typed, follow=True))
    assert "The draft was saved." in saved
    assert saved.count("no answer yet") == 1

    publish = {"channels": ["poster"], "photo": photo(), **day(14)}
    refused = secretary.post(f"{MEETING}measures/publish/", publish)
    assert "Nothing is said of these outcomes: O-02." in text(refused)
    secretary.post(f"{MEETING}measures/", {**typed, "version": "2", "ky_O-02": "Иштелип жатат"})
    sheet = secretary.get(f"{MEETING}measures/sheet-a3-both.pdf")
    assert sheet.content.startswith(b"%PDF")
    page = text(secretary.post(f"{MEETING}measures/publish/", {**publish, "photo": photo()}, follow=True))
    assert "The notice was published: " in page
    assert "Done on time" in page
    (board,) = re.findall(r'href="([^"]+/proofs/1/)"', page)
    assert secretary.get(board).getvalue()
    (add,) = re.findall(r'href="([^"]+/measures/\d+/proofs/new/)"', page)
    more = text(secretary.post(add, {"channel": "website", "link": "https://example.invalid/"}, follow=True))
    assert 'href="https://example.invalid/"' in more
    (withdraw,) = re.findall(r'href="([^"]+/withdraw/)"', more)
    assert "The notice was withdrawn." in text(secretary.post(withdraw, {"reason": "Not hung"}, follow=True))
    anew = text(secretary.post(f"{MEETING}measures/", {}, follow=True))
    assert "begun with the texts of the notice that was withdrawn" in anew
    for words in ("Урматтуу тургундар", "Башталды", "Начато", "Иштелип жатат"):
        assert f"{words}</textarea>" in anew


def test_one_press_puts_unfinished_promises_on_the_agenda_of_the_next_meeting(
    built: MinBulak, secretary: Client, by: Actor, meeting: ReportMeeting
) -> None:
    adopted(built.place, meeting, by=by)
    a_meeting(built.place, by=by)
    ahead = "/en/office/min-bulak/meetings/M2/"
    steps = text(secretary.get(ahead))
    assert f'href="{ahead}unfinished/"' in steps
    form = text(secretary.get(f"{ahead}unfinished/"))
    assert re.search(r'value="O-01"[^>]*checked', form)
    page = text(secretary.post(f"{ahead}unfinished/", {"promises": ["O-01"]}, follow=True))
    assert "Promises taken up: 1" in page
    with scope.of(built.place.pk):
        assert AgendaItem.objects.filter(title_ky__endswith="O-01").count() == 1
    assert "Taken up again at" in text(secretary.get(f"{LIST}O-01/"))


def test_what_facts_alone_know_is_shown_and_breaks_no_page(
    built: MinBulak, secretary: Client, by: Actor, meeting: ReportMeeting
) -> None:
    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        said = OutcomeAdopted(outcome="O-07", kind=OutcomeKind.PROPOSAL, text="Көпүрө куруу")
        acting.record("outcome.adopted", said, records=["meeting:M1", "outcome:O-07"], on=meeting.date)
    for address in (LIST, f"{LIST}O-07/", TAB):
        assert "Көпүрө куруу" in text(secretary.get(address))
    assert "known from recorded facts alone" in text(secretary.get(f"{LIST}O-07/"))
    assert secretary.get(f"{LIST}O-07/steps/new/").status_code == 404


def test_what_facts_alone_know_is_taken_over_by_a_press_and_worked_on(
    built: MinBulak, secretary: Client, by: Actor, meeting: ReportMeeting
) -> None:
    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        said = OutcomeAdopted(
            outcome="O-07", kind=OutcomeKind.PROPOSAL, text="Көпүрө куруу", responsible="Долбоор бюросу"
        )
        acting.record("outcome.adopted", said, records=["meeting:M1", "outcome:O-07"], on=meeting.date)
        begun = OutcomeProgressed(
            outcome="O-07", state=OutcomeState.STARTED, evidence=(Evidence(EvidenceKind.SCAN, "Долбоор №3"),)
        )
        acting.record("outcome.progressed", begun, records=["meeting:M1", "outcome:O-07"], on=date(2026, 9, 2))
    taken = text(secretary.post(f"{LIST}O-07/take-over/", follow=True))
    again = secretary.post(f"{LIST}O-07/take-over/")
    secretary.post(f"{LIST}O-07/steps/new/", {"state": "done", **day(3)})

    assert "Take the promise over</button>" not in taken
    assert "Долбоор бюросу" in taken
    assert "Долбоор №3" in taken
    assert again.status_code == 409
    with scope.of(built.place.pk):
        row = Outcome.objects.get(code="O-07")
        assert (row.state, row.meeting, row.steps.count()) == ("done", meeting, 2)
        assert RecordedFact.objects.filter(kind="outcome.adopted").count() == 1


def test_a_long_list_costs_no_more_queries_than_a_short_one(
    built: MinBulak,
    secretary: Client,
    by: Actor,
    meeting: ReportMeeting,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    for _ in range(6):
        adopted(built.place, meeting, by=by)
    with django_assert_max_num_queries(40):
        assert secretary.get(LIST).status_code == 200
    with scope.of(built.place.pk):
        assert Outcome.objects.count() == 6
