"""Mending in the office: calls, wrong days, meetings that rest, lists that are taken over (2.5)."""

from datetime import time
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import Act, Actor, Role
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.models import Account
from esep.meetings.commands import cancel_meeting, change_meeting, postpone_meeting
from esep.meetings.commands.dispatching import send_invitations
from esep.meetings.commands.inviting import invite
from esep.meetings.commands.noticing import NoticeEntry, log_notice
from esep.meetings.commands.sending import send_request
from esep.meetings.commands.speakers_told import tell_speakers
from esep.meetings.commands.speaking import SpeakerDraft, add_speaker
from esep.meetings.holding import HELD
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import ReportMeeting, Telling
from esep.regulation.facts.meeting import Category, Channel, MeetingHeld
from tests.community.min_bulak import TODAY, MinBulak
from tests.meetings.asking import a_draft, a_sent
from tests.meetings.plans import a_meeting, an_entry
from tests.web.office.desk import desk_of, hidden, text

MEETING = "/en/office/min-bulak/meetings/M1/"
DAY = {"on_day": "14", "on_month": "9", "on_year": "2026"}
PREPARED = ("replace/", "postpone/", "cancel/", "requests/new/", "experts/new/", "lists/unlock/")
"""Forms of what is done before a meeting."""

ENTERED = (
    "change/",
    "not-needed/media/",
    "needed/media/",
    "notice/log/",
    "notice/media-letter/",
    *(f"lists/{part}/" for part in ("suggest", "invite", "send", "deputies", "speak", "tell", "agenda/add", "lock")),
    "lists/take-over/",
)
"""Forms of what may be entered afterwards, from paper, but not for a meeting that was closed."""


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture
def clerk(built: MinBulak, secretary: Client) -> Actor:
    """Who sits at the secretary's desk."""
    return actor_of(Account.objects.get(login="responsible_secretary-min-bulak"))


@pytest.fixture
def moved(built: MinBulak, clerk: Actor) -> list[str]:
    """A meeting moved after two people without an e-mail address were invited: their rows."""
    pk = built.place.pk
    a_meeting(built.place, by=clerk)
    people = [InviteEntry(category=Category.KENESH, name=name, phone="0700 1") for name in ("Касым", "Айгүл")]
    rows = [invite("M1", one, by=clerk, municipality=pk) for one in people]
    send_invitations("M1", [row.pk for row in rows], on=TODAY, means="person", by=clerk, municipality=pk)
    change_meeting("M1", an_entry(start_time=time(16)), by=clerk, municipality=pk, seen=1, knowingly=True)
    return [row.ref for row in rows]


def test_whoever_was_called_is_ticked_and_leaves_the_list(built: MinBulak, secretary: Client, moved: list[str]) -> None:
    page = text(secretary.get(MEETING))
    assert f"{MEETING}told/?who=invitation%3A" in page
    one = text(secretary.get(f"{MEETING}told/?who={moved[0]}"))
    assert f'value="{moved[0]}"' in one
    assert one.count(" checked") == 2, "one person, and the telephone"

    answer = secretary.post(
        f"{MEETING}told/", {"chosen": moved[:1], "means": "phone", "hour": "12", **DAY}, follow=True
    )

    page = text(answer)
    assert "People told: 1" in page
    assert "14.09.2026, 12:00</span> · phone · responsible_secretary-min-bulak" in page
    assert f"who={moved[0]}".replace(":", "%3A") not in page
    assert f"who={moved[1]}".replace(":", "%3A") in page
    deputy = text(desk_of(Role.DEPUTY, built.place).get(MEETING))
    assert "Касым" in deputy
    assert f"{MEETING}told/" not in deputy
    assert "0700 1" not in deputy


def test_a_call_that_cannot_be_keeps_what_was_typed(secretary: Client, moved: list[str]) -> None:
    typed = {"chosen": moved, "means": "person", "hour": "23:30", **DAY}

    answer = secretary.post(f"{MEETING}told/", typed)

    assert answer.status_code == 400
    assert "This hour has not come yet." in text(answer)
    assert 'value="23:30"' in text(answer)
    assert text(answer).count(" checked") == 3


def test_a_wrong_call_is_corrected_and_the_earlier_one_stays_to_be_seen(
    built: MinBulak, secretary: Client, moved: list[str]
) -> None:
    secretary.post(f"{MEETING}told/", {"chosen": moved, "means": "phone", **DAY})
    with scope.of(built.place.pk):
        first, second = Telling.objects.all()
    address = f"{MEETING}told/{first.pk}/"
    assert "Касым" in text(secretary.get(address))

    bad = secretary.post(address, {"what": "otherwise", "means": "person", "reason": "Үйүнө бардым"})
    assert (bad.status_code, "Enter the day." in text(bad), "Үйүнө бардым" in text(bad)) == (400, True, True)
    right = {"what": "otherwise", "means": "person", "reason": "Үйүнө бардым", **DAY}
    page = text(secretary.post(address, right, follow=True))

    assert "Before: 14.09.2026 · phone · Reason: Үйүнө бардым" in page
    late = secretary.post(address, right)
    assert (late.status_code, "Somebody has corrected this meanwhile." in text(late)) == (400, True)
    gone = {"what": "not_at_all", "reason": "Башка киши экен"}
    page = text(secretary.post(f"{MEETING}told/{second.pk}/", gone, follow=True))
    assert f"who={moved[1]}".replace(":", "%3A") in page


def test_where_nobody_is_to_be_called_the_page_says_so(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    a_meeting(built.place, by=clerk)

    answer = secretary.get(f"{MEETING}told/")

    assert answer.status_code == 200
    assert "Nobody is left to be called." in text(answer)
    assert 'id="form"' not in text(answer)


def test_a_wrong_day_of_a_speaker_is_corrected(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    pk = built.place.pk
    a_meeting(built.place, by=clerk)
    row = add_speaker("M1", SpeakerDraft(role="rapporteur", name="Жолдошов"), by=clerk, municipality=pk)
    tell_speakers("M1", [row.pk], on=TODAY, means="phone", by=clerk, municipality=pk)
    address = f"{MEETING}lists/speakers/{row.pk}/told/"
    assert address in text(secretary.get(f"{MEETING}lists/"))
    page = secretary.get(address)
    seen = {"version": hidden(page, "version"), "what": "otherwise", "means": "letter", **DAY}

    bad = secretary.post(address, {**seen, "reason": ""})
    answer = text(secretary.post(address, {**seen, "reason": "Кат менен", "on_day": "12"}, follow=True))

    assert bad.status_code == 400
    assert 'value="letter"' in text(bad)
    assert "12.09.2026 · letter" in answer
    assert "Before: 14.09.2026 · phone · Reason: Кат менен" in answer
    stale = secretary.post(address, {**seen, "reason": "Кечикти"})
    assert (stale.status_code, "Кечикти" in text(stale)) == (409, True)


def test_a_wrong_day_of_sending_is_corrected(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    a_sent(built, by=clerk)
    address = f"{MEETING}requests/IR-01/correct/sending/"
    assert address in text(secretary.get(f"{MEETING}requests/"))
    assert "It should not have been recorded" not in text(secretary.get(address))

    bad = secretary.post(address, {"reason": "Почтанын мөөрү", **DAY, "on_month": "10"})
    page = text(secretary.post(address, {"reason": "Почтанын мөөрү", **DAY, "on_day": "5"}, follow=True))

    assert (bad.status_code, "Почтанын мөөрү" in text(bad)) == (400, True)
    assert "5 September 2026" in page
    assert "Before: 07.09.2026 · Reason: Почтанын мөөрү" in page


def test_whoever_corrects_the_day_of_a_registered_letter_hears_what_the_register_says(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    request = send_request(a_draft(built, by=clerk).code, by=clerk, municipality=built.place.pk, on=TODAY)
    address = f"{MEETING}requests/IR-01/correct/sending/"

    asked = text(secretary.get(address))
    done = text(secretary.post(address, {"reason": "Почтанын мөөрү", **DAY, "on_day": "5"}, follow=True))

    assert request.letter is not None
    assert request.letter.number is not None
    for page in (asked, done):
        assert f"In the register stands: {request.letter.number.text}, 14.09.2026." in page


def test_a_reminder_before_the_letter_leads_to_sending_it(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    a_draft(built, by=clerk)
    address = f"{MEETING}requests/IR-01/reminder/"

    answer, sent = secretary.get(address), secretary.post(address, {"means": "phone", **DAY})

    assert (answer.status_code, sent.status_code) == (200, 400)
    for page in (text(answer), text(sent)):
        assert "This request was not sent yet." in page
        assert f'href="{MEETING}requests/IR-01/send/"' in page
        assert f'href="{MEETING}requests/"' in page


def forms(client: Client, ends: tuple[str, ...]) -> dict[str, tuple[int, bool]]:
    """By the end of an address: the status of the page, and whether it draws a form to be filled in."""
    found = {}
    for end in ends:
        answer = client.get(f"{MEETING}{end}")
        found[end] = answer.status_code, 'id="form"' in text(answer)
    return found


def test_forms_of_a_cancelled_meeting_rest_and_lead_on(built: MinBulak, secretary: Client, clerk: Actor) -> None:
    a_meeting(built.place, by=clerk)
    cancel_meeting("M1", by=clerk, municipality=built.place.pk, seen=1, reason="Карантин")

    assert set(forms(secretary, (*PREPARED, *ENTERED)).values()) == {(200, False)}
    page = text(secretary.get(f"{MEETING}lists/invite/"))
    assert "This meeting was cancelled, so nothing more is entered for it." in page
    assert "Reason: Карантин" in page
    assert 'href="/en/min-bulak/meetings/M1/"' in page
    sent = secretary.post(f"{MEETING}lists/invite/", {"category": "media", "name": "Радио"})
    assert (sent.status_code, "This meeting will not be held" in text(sent)) == (400, True)
    whole = text(secretary.get(MEETING))
    assert f"{MEETING}cancel/" not in whole


def test_a_notice_of_a_cancelled_meeting_gets_no_proof_and_is_not_withdrawn(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    pk = built.place.pk
    a_meeting(built.place, by=clerk, date=TODAY.replace(month=10))
    entry = NoticeEntry(channel=Channel.POSTER, areas=["V4"], on=TODAY)
    told = log_notice("M1", entry, by=clerk, municipality=pk).code
    assert set(forms(secretary, (f"notice/{told}/proofs/new/", f"notice/{told}/withdraw/")).values()) == {(200, True)}
    cancel_meeting("M1", by=clerk, municipality=pk, seen=1, reason="Карантин")

    drawn = forms(secretary, (f"notice/{told}/proofs/new/", f"notice/{told}/withdraw/"))
    proved = secretary.post(f"{MEETING}notice/{told}/proofs/new/", {"link": "https://example.invalid/"})
    taken = secretary.post(f"{MEETING}notice/{told}/withdraw/", {"reason": "Ката"})

    assert set(drawn.values()) == {(200, False)}
    assert "nothing more is entered for it" in text(secretary.get(f"{MEETING}notice/{told}/withdraw/"))
    for sent in (proved, taken):
        assert (sent.status_code, "This meeting will not be held" in text(sent)) == (400, True)


def test_forms_of_a_meeting_that_was_put_off_lead_to_the_same_page_of_the_new_one(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    a_meeting(built.place, by=clerk)
    later = an_entry(date=TODAY.replace(month=11))
    pk = built.place.pk
    postpone_meeting("M1", by=clerk, municipality=pk, seen=1, reason="Зал бош эмес", replacement=later, knowingly=True)

    page = text(secretary.get(f"{MEETING}notice/log/"))

    assert "This meeting was put off to another one. Go on there." in page
    assert f'<a class="button" href="{MEETING.replace("M1", "M2")}notice/">Held instead: M2, 14.11.2026</a>' in page


def test_what_is_prepared_rests_once_the_meeting_was_held_and_paper_is_still_entered(
    built: MinBulak, secretary: Client, clerk: Actor
) -> None:
    pk = built.place.pk
    a_meeting(built.place, by=clerk, date=TODAY)
    with command(Act.RECORD_FACT, by=clerk, municipality=pk) as acting:
        acting.record(HELD, MeetingHeld(meeting="M1"), records=["meeting:M1"], on=TODAY)

    assert set(forms(secretary, PREPARED).values()) == {(200, False)}
    entered = forms(secretary, ("change/", "notice/log/", "lists/invite/", "lists/lock/"))
    assert set(entered.values()) == {(200, True)}
    whole = text(secretary.get(MEETING))
    assert f"{MEETING}cancel/" not in whole
    assert "requests/new/" not in text(secretary.get(f"{MEETING}requests/"))


def test_the_lists_of_a_meeting_that_was_put_off_are_taken_over_after_they_were_counted(
    built: MinBulak, secretary: Client, clerk: Actor, moved: list[str]
) -> None:
    pk = built.place.pk
    later = an_entry(date=TODAY.replace(month=11))
    postpone_meeting("M1", by=clerk, municipality=pk, seen=2, reason="Зал бош эмес", replacement=later, knowingly=True)
    lists = f"{MEETING.replace('M1', 'M2')}lists/"
    assert f"{lists}take-over/" in text(secretary.get(lists))
    page = text(secretary.get(f"{lists}take-over/"))
    assert "<dt>Participants</dt><dd>2</dd>" in page

    done = text(secretary.post(f"{lists}take-over/", follow=True))

    assert "Taken over. Participants: 2, speakers: 0, items: 0, requests: 0" in done
    assert f"{lists}take-over/" not in done
    again = secretary.get(f"{lists}take-over/")
    assert (again.status_code, "Lists are taken over once" in text(again)) == (200, True)
    refused = secretary.post(f"{lists}take-over/")
    assert (refused.status_code, "The lists of this meeting are not empty" in text(refused)) == (400, True)
    with scope.of(pk):
        assert ReportMeeting.objects.get(code="M2").invitation_entries.count() == 2
