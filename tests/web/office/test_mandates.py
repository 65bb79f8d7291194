"""Voter mandates and demands in the office: entered, progressed with a photo, handed on, answered (2.2, 2.4)."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from esep.access import Act, Actor, Role
from esep.appeals.commands.demands.entering import DemandEntry, enter_demand
from esep.appeals.commands.voter_mandates.entering import VoterMandateEntry, enter_voter_mandate
from esep.appeals.models import VoterMandate
from esep.appeals.taking import Worded
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.models import Account
from esep.regulation.facts.deputy import VoterMandateProgressed, VoterMandateReceived, VoterMandateState
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder
from tests.meetings.plans import a_meeting
from tests.records.papers import a_photo
from tests.web.office.desk import hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("2.2-voter-mandate", "2.4-on-demand")]

LIST = "/en/office/min-bulak/mandates/"
DEMANDS = "/en/office/min-bulak/demands/"
STREET = "Достук көчөсүн асфальттоо"


def day(on: date, *, name: str = "on") -> dict[str, str]:
    """The three fields of a day."""
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def by(secretary: Client) -> Actor:
    """The secretary, as an actor."""
    return actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))


@pytest.fixture
def given(built: MinBulak, by: Actor) -> VoterMandate:
    """A voter mandate of deputy 15."""
    entry = VoterMandateEntry(text=Worded(STREET), deputy="15", received_on=date(2026, 5, 4), village="V4")
    return enter_voter_mandate(entry, by=by, municipality=built.place.pk)


def test_a_voter_mandate_is_entered_and_done_with_a_photo(secretary: Client) -> None:
    typed = {"deputy": "15", "text_ky": STREET, "village": "V4", **day(TODAY, name="received_on")}
    entered = text(secretary.post(f"{LIST}new/", typed, follow=True))
    assert "The voter mandate is entered. Its code: N-01" in entered
    (done,) = re.findall(r'href="([^"]+\?state=done)"', entered)
    sent = a_photo()
    file = SimpleUploadedFile(sent.name, sent.data, content_type="image/jpeg")
    page = text(secretary.post(done, {"state": "done", "note_ky": "Бүттү", **day(TODAY), "photo": file}, follow=True))
    assert "The step was recorded." in page
    (picture,) = re.findall(r'<img src="([^"]+)"', page)
    shown = secretary.get(picture)
    assert b"".join(shown.streaming_content).startswith(b"\xff\xd8")  # type: ignore[attr-defined]
    assert "N-01" in text(secretary.get(f"{LIST}?show=over"))


def test_what_was_typed_stays_where_a_voter_mandate_is_refused(secretary: Client, given: VoterMandate) -> None:
    typed = {"deputy": "15", "text_ky": STREET, **day(date(2026, 9, 15), name="received_on")}
    refused = secretary.post(f"{LIST}new/", typed)
    assert refused.status_code == 400
    assert "This day has not come yet." in text(refused)
    assert STREET in text(refused)
    declined = secretary.post(f"{LIST}of/N-01/steps/new/", {"state": "declined", **day(TODAY)})
    assert declined.status_code == 400
    assert "Say why it is declined, in Kyrgyz." in text(declined)


def test_two_who_change_it_at_once_see_each_other(secretary: Client, given: VoterMandate) -> None:
    address = f"{LIST}of/N-01/change/"
    typed = {
        "text_ky": "Биринчи",
        "village": "V4",
        "reason": "Ката",
        "version": hidden(secretary.get(address), "version"),
    }
    secretary.post(address, typed)
    later = secretary.post(address, {**typed, "text_ky": "Экинчи"})
    assert later.status_code == 409
    assert "Биринчи" in text(later)
    assert "Экинчи" in text(later)


def test_whose_deputy_left_is_offered_the_successor(built: MinBulak, secretary: Client, by: Actor) -> None:
    entry = VoterMandateEntry(text=Worded(STREET), deputy="22", received_on=date(2025, 6, 21))
    enter_voter_mandate(entry, by=by, municipality=built.place.pk)
    page = text(secretary.get(f"{LIST}of/N-01/"))
    assert "Чекиров Руслан" in page
    form = text(secretary.get(f"{LIST}of/N-01/hand-on/"))
    assert re.search(r'<option value="18" selected>', form)
    secretary.post(f"{LIST}of/N-01/hand-on/", {"deputy": "18", "reason": "Мандат бүттү"})
    with scope.of(built.place.pk):
        assert VoterMandate.objects.get().mandate.code == "18"


def test_it_is_withdrawn_with_its_steps_undone(built: MinBulak, secretary: Client, given: VoterMandate) -> None:
    secretary.post(f"{LIST}of/N-01/steps/new/", {"state": "in_work", **day(TODAY)})
    page = text(secretary.get(f"{LIST}of/N-01/"))
    assert "withdraw/" not in page
    (undo,) = re.findall(r'href="([^"]+/undo/)"', page)
    assert "Жаңылыш" in text(secretary.post(undo, {"reason": "Жаңылыш"}, follow=True))
    secretary.post(f"{LIST}of/N-01/withdraw/", {"reason": "Жаңылыш"})
    assert "No voter mandate is entered yet." in text(secretary.get(LIST))


def test_a_deputy_finds_their_own_first_and_works_on_no_other(built: MinBulak, given: VoterMandate, by: Actor) -> None:
    other = VoterMandateEntry(text=Worded("Клубду жылытуу"), deputy="20", received_on=TODAY)
    enter_voter_mandate(other, by=by, municipality=built.place.pk)
    deputy = signed_in(a_holder(Role.DEPUTY, built.place, login="d15", deputy="15"))
    page = text(deputy.get(LIST))
    assert STREET in page
    assert "Клубду" not in page
    assert "Клубду" in text(deputy.get(f"{LIST}?show=open"))
    assert "state=done" in text(deputy.get(f"{LIST}of/N-01/"))
    assert "state=done" not in text(deputy.get(f"{LIST}of/N-02/"))
    for tail in ("steps/new/", "change/", "hand-on/", "withdraw/"):
        assert deputy.get(f"{LIST}of/N-02/{tail}").status_code == 403
    assert 'value="20"' not in text(deputy.get(f"{LIST}new/"))


def test_what_is_known_from_facts_alone_cannot_be_worked_on(built: MinBulak, secretary: Client, by: Actor) -> None:
    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        records = ["voter_mandate:N-08", "deputy:17"]
        said = VoterMandateReceived(deputy="17", area="V6", subject="Жөө көпүрө")
        acting.record("voter_mandate.received", said, records=records, on=date(2025, 6, 21))
        declined = VoterMandateProgressed(state=VoterMandateState.DECLINED, reason="Токой фондунун жери")
        acting.record("voter_mandate.progressed", declined, records=records, on=date(2025, 9, 10))
    page = text(secretary.get(f"{LIST}of/N-08/"))
    assert "Токой фондунун жери" in page
    assert "known from recorded facts alone" in page
    assert "Жөө көпүрө" in text(secretary.get(f"{LIST}?show=over"))
    assert secretary.get(f"{LIST}of/N-08/steps/new/").status_code == 404


def test_the_list_asks_no_more_for_many(
    built: MinBulak, secretary: Client, by: Actor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        entry = VoterMandateEntry(text=Worded(f"{STREET} {number}"), deputy="15", received_on=TODAY, village="V4")
        enter_voter_mandate(entry, by=by, municipality=built.place.pk)
    secretary.get(LIST)
    with django_assert_max_num_queries(16):
        secretary.get(LIST)


def test_a_demand_is_entered_with_its_letter_and_answered(secretary: Client) -> None:
    sent = a_photo()
    typed = {
        "group": "«Жаш толкун» жаштар бирикмеси",
        "deputies": ["2", "3"],
        "subject": "Спорт аянты",
        "attached": SimpleUploadedFile(sent.name, sent.data, content_type="image/jpeg"),
        **day(date(2026, 8, 21), name="received_on"),
    }
    entered = text(secretary.post(f"{DEMANDS}new/", typed, follow=True))
    assert "The demand is entered. Its code: T-1" in entered
    assert "Open request" in entered
    assert re.search(r'href="/en/office/min-bulak/register/\d+/"', entered)
    assert "meetings/new/?deputy=2&amp;deputy=3&amp;topic_ky=" in entered
    secretary.post(f"{DEMANDS}of/T-1/answer/", {"reply": "Октябрда жооп берем", **day(TODAY)})
    page = text(secretary.get(f"{DEMANDS}of/T-1/"))
    assert "Октябрда жооп берем" in page
    assert "Open request" not in page
    again = secretary.post(f"{DEMANDS}of/T-1/answer/", {"reply": "Ноябрда", **day(TODAY)})
    assert again.status_code == 400


def test_a_demand_is_turned_into_a_planned_meeting(built: MinBulak, secretary: Client, by: Actor) -> None:
    meeting = a_meeting(built.place, by=by)
    asked = DemandEntry(group="Бирикме", deputies=["15"], subject=Worded("Жол"), received_on=date(2026, 8, 21))
    enter_demand(asked, by=by, municipality=built.place.pk)
    page = text(secretary.post(f"{DEMANDS}of/T-1/meeting/", {"meeting": meeting.code, **day(TODAY)}, follow=True))
    assert "The demand was turned into a meeting." in page
    assert f"meetings/{meeting.code}/" in page


def test_a_deputy_answers_only_what_was_asked_of_them(built: MinBulak, by: Actor) -> None:
    asked = DemandEntry(group="Бирикме", deputies=["15"], subject=Worded("Жол"), received_on=date(2026, 8, 21))
    enter_demand(asked, by=by, municipality=built.place.pk)
    own = signed_in(a_holder(Role.DEPUTY, built.place, login="d15", deputy="15"))
    other = signed_in(a_holder(Role.DEPUTY, built.place, login="d16", deputy="16"))
    assert "Asked of you" in text(own.get(DEMANDS))
    assert own.get(f"{DEMANDS}of/T-1/answer/").status_code == 200
    assert other.get(f"{DEMANDS}of/T-1/answer/").status_code == 403
