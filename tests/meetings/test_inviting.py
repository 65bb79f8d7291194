"""Inviting by name: the list, the fact that an invitation went out, and its mail (2.5, 2.11)."""

from datetime import date

import pytest

from esep.access import Actor
from esep.community.commands import Names, OrganizationEntry, register_organization
from esep.community.models import Organization
from esep.kernel import clock, scope
from esep.kernel.models import OutboxMessage, RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.meetings.commands.dispatching import recall_invitation, send_invitations
from esep.meetings.commands.inviting import change_invitation, invite, invite_many, take_out_invitation
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import Invitation, ReportMeeting
from esep.meetings.queries import judged, opened
from esep.meetings.queries.lists import lists_of
from esep.meetings.queries.suggesting import suggested
from esep.regulation.facts.meeting import Category
from esep.regulation.status import Status
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.meetings.plans import a_meeting

HEAD = InviteEntry(
    category=Category.EXECUTIVE, name="Мамбеталиев Канат", post="Айыл өкмөтүнүн башчысы", email="head@example.kg"
)


@pytest.fixture
def meeting(built: MinBulak, secretary: Actor) -> ReportMeeting:
    return a_meeting(built.place, by=secretary)


def refusals(refused: pytest.ExceptionInfo[Refused]) -> list[tuple[str, str]]:
    return [(one.code, one.field) for one in refused.value.refusals]


@pytest.mark.clause("2.5-invite-register")
def test_each_invitation_that_went_out_is_a_fact_of_its_group(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = invite("M1", HEAD, by=secretary, municipality=place)
    with scope.of(place):
        assert not RecordedFact.objects.filter(kind="invitation.sent").exists()

    (sent,) = send_invitations("M1", [row.pk], by=secretary, municipality=place, on=TODAY, means="person")

    with scope.of(place):
        fact = RecordedFact.objects.get(kind="invitation.sent")
        (duty,) = judged(meeting, municipality=built.place, day=TODAY, language="ky").of("invitations")
    assert fact.data == {"category": "executive", "invitee": "Мамбеталиев Канат"}
    assert (sent.fact, sent.sent_on, sent.means) == (fact, TODAY, "person")
    assert duty.status is Status.DONE_ON_TIME


def test_nobody_stands_on_the_list_twice(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    place = built.place.pk
    invite("M1", HEAD, by=secretary, municipality=place)

    again = InviteEntry(category=Category.KENESH, name="  мамбеталиев   КАНАТ ")
    both = [InviteEntry(category=Category.MEDIA, name="Радио"), again]

    with pytest.raises(Refused) as refused:
        invite_many("M1", both, by=secretary, municipality=place)

    assert refusals(refused) == [("invited_twice", "name")]
    with scope.of(place):
        assert [row.name for row in Invitation.objects.all()] == ["Мамбеталиев Канат"]


@pytest.mark.parametrize(
    ("entry", "code", "field"),
    [
        (InviteEntry(category=Category.MEDIA, name=" "), "name_missing", "name"),
        (InviteEntry(category=Category.MEDIA, name="А" * 201), "name_too_long", "name"),
        (InviteEntry(category=Category.MEDIA, name="А", email="no address"), "email_wrong", "email"),
        (InviteEntry(category=Category.MEDIA, name="А", organization="X9"), "unknown_code", "organization"),
    ],
)
def test_a_bad_entry_is_refused_beside_its_field(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting, entry: InviteEntry, code: str, field: str
) -> None:
    with pytest.raises(Refused) as refused:
        invite("M1", entry, by=secretary, municipality=built.place.pk)
    assert refusals(refused) == [(code, field)]


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (date(2026, 9, 15), "day_in_future"),
        (date(2026, 9, 13), "email_goes_today"),
        (date(2026, 9, 14), "no_email"),
    ],
    ids=["future", "backdated", "no-email"],
)
def test_what_cannot_have_been_sent_is_refused(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting, on: date, code: str
) -> None:
    place = built.place.pk
    row = invite("M1", InviteEntry(category=Category.MEDIA, name="Радио"), by=secretary, municipality=place)
    with pytest.raises(Refused) as refused:
        send_invitations("M1", [row.pk], by=secretary, municipality=place, on=on, means="email")
    assert [one.code for one in refused.value.refusals] == [code]


def test_a_day_after_the_meeting_is_refused(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    place = built.place.pk
    row = invite("M1", HEAD, by=secretary, municipality=place)
    with clock.set_to(at(date(2026, 10, 20))), pytest.raises(Refused) as refused:
        send_invitations("M1", [row.pk], by=secretary, municipality=place, on=date(2026, 10, 18), means="phone")
    assert refusals(refused) == [("after_meeting", "on")]


def test_an_e_mail_carries_the_letter_in_both_languages_and_an_entry_for_a_calendar(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = invite("M1", HEAD, by=secretary, municipality=place)

    send_invitations("M1", [row.pk], by=secretary, municipality=place, on=TODAY, means="email")

    with scope.of(place):
        message = OutboxMessage.objects.get(topic="invitation:M1")
    assert message.recipient == "head@example.kg"
    assert "Таза суу жана жол" in message.text
    assert "Чистая вода и дорога" in message.text
    assert [file["name"] for file in message.enclosed] == ["invitation-ky.pdf", "invitation-ru.pdf", "meeting.ics"]


def test_an_invitation_is_sent_again_only_when_its_e_mail_was_given_up(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = invite("M1", HEAD, by=secretary, municipality=place)
    send_invitations("M1", [row.pk], by=secretary, municipality=place, on=TODAY, means="email")
    with pytest.raises(Refused, match="sent_already"):
        send_invitations("M1", [row.pk], by=secretary, municipality=place, on=TODAY, means="phone")
    with pytest.raises(Refused, match="mail_left"):
        recall_invitation(row.pk, reason="Жаңылыштык", by=secretary, municipality=place)

    with scope.of(place):
        OutboxMessage.objects.update(state=OutboxMessage.State.GIVEN_UP, problem="550", ended_at=clock.now())
        lists = lists_of(
            opened("M1", by=secretary, municipality=place), by=secretary, municipality=built.place, language="ky"
        )
    (waiting,) = lists.waiting
    assert waiting.is_undelivered
    (sent,) = send_invitations("M1", [row.pk], by=secretary, municipality=place, on=TODAY, means="phone")
    with scope.of(place):
        assert RecordedFact.objects.filter(kind="invitation.sent", superseded_by__isnull=True).get() == sent.fact


def test_a_corrected_name_corrects_the_fact_with_its_reason(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = invite("M1", HEAD, by=secretary, municipality=place)
    (row,) = send_invitations("M1", [row.pk], by=secretary, municipality=place, on=TODAY, means="person")
    other = InviteEntry(category=Category.EXECUTIVE, name="Мамбеталиев Канат Жолдошбекович")

    with pytest.raises(Refused, match="reason_missing"):
        change_invitation(row.pk, other, by=secretary, municipality=place, seen=row.version)
    changed = change_invitation(
        row.pk, other, by=secretary, municipality=place, seen=row.version, reason="Атасынын аты"
    )

    assert changed.fact is not None
    assert changed.fact.data["invitee"] == "Мамбеталиев Канат Жолдошбекович"
    assert changed.fact.supersedes is not None
    with pytest.raises(Refused) as refused:
        change_invitation(row.pk, other, by=secretary, municipality=place, seen=row.version)
    assert refused.value.kind is Kind.STALE


def test_what_was_marked_as_sent_by_mistake_waits_again(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = invite("M1", HEAD, by=secretary, municipality=place)
    send_invitations("M1", [row.pk], by=secretary, municipality=place, on=TODAY, means="phone")

    recall_invitation(row.pk, reason="Телефонду эч ким алган жок", by=secretary, municipality=place)

    with scope.of(place):
        (duty,) = judged(meeting, municipality=built.place, day=TODAY, language="ky").of("invitations")
        assert not Invitation.objects.get().is_sent
    assert duty.status is Status.PLANNED


def test_who_is_taken_out_stays_to_be_seen_with_the_reason(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = invite("M1", HEAD, by=secretary, municipality=place)
    with pytest.raises(Refused, match="reason_missing"):
        take_out_invitation(row.pk, reason=" ", by=secretary, municipality=place)

    take_out_invitation(row.pk, reason="Иш сапарында", by=secretary, municipality=place)

    shown = opened("M1", by=secretary, municipality=place)
    lists = lists_of(shown, by=secretary, municipality=built.place, language="ky")
    assert lists.people == ()
    assert [one.taken_out_reason for one in lists.left] == ["Иш сапарында"]
    with pytest.raises(Refused, match="taken_out"):
        take_out_invitation(row.pk, reason="Дагы", by=secretary, municipality=place)


@pytest.mark.clause("2.11-attendees")
def test_the_directory_offers_every_group_but_nobody_who_reports_or_stands_there(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    kinds = Organization.Kind
    for code, kind, sector in (("O1", kinds.NGO, ""), ("O2", kinds.STATE_BODY, "health"), ("O3", kinds.MEDIA, "")):
        entry = OrganizationEntry(names=Names(ky=f"Уюм {code}"), kind=kind, sector=sector)
        register_organization(code, entry=entry, by=built.admin, municipality=place)

    offered = suggested("M1", by=secretary, municipality=place)

    names = {category: [one.entry.name for one in offered.of(category)] for category in Category}
    assert names[Category.KENESH][:2] == ["Асанов Бакыт Токтосунович", "Мамытов Таалайбек Жекшенович"]
    assert "Садыков Искендер Момунович" not in names[Category.KENESH], "a chair of a commission who reports"
    assert names[Category.EXECUTIVE][0] == "Мамбеталиев Канат Жолдошбекович"
    assert names[Category.EXECUTIVE][-1] == "Уюм O1"
    assert (names[Category.SECTORS], names[Category.MEDIA], names[Category.VOTERS]) == (["Уюм O2"], ["Уюм O3"], [])

    chosen = offered.chosen(["organization:O2", "organization:O3", "person:999999"])
    invite_many("M1", chosen, by=secretary, municipality=place)
    left = suggested("M1", by=secretary, municipality=place)
    assert left.of(Category.SECTORS) == left.of(Category.MEDIA) == ()


def test_the_list_of_the_last_meeting_of_these_deputies_is_offered(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    invite("M1", HEAD, by=secretary, municipality=place)
    a_meeting(built.place, by=secretary, date=date(2026, 11, 7), deputies=("16",))
    a_meeting(built.place, by=secretary, date=date(2026, 11, 8), deputies=("20",), audience=("V5",), district="D5")

    offered = suggested("M2", by=secretary, municipality=place)

    assert offered.last == meeting
    assert [one.entry.name for one in offered.copies] == ["Мамбеталиев Канат"]
    assert suggested("M3", by=secretary, municipality=place).last is None
