"""Speakers: their order, telling them beforehand, and locking both lists (2.5, fifth item)."""

from datetime import date

import pytest

from esep.access import Act, Actor
from esep.kernel import clock, scope
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.meetings.commands import cancel_meeting
from esep.meetings.commands.inviting import invite
from esep.meetings.commands.locking import lock_lists, unlock_lists
from esep.meetings.commands.speakers_mended import correct_told, take_back_told
from esep.meetings.commands.speakers_told import tell_speakers
from esep.meetings.commands.speaking import (
    SpeakerDraft,
    add_deputies,
    add_speaker,
    change_speaker,
    move_speaker,
    take_out_speaker,
)
from esep.meetings.invitee import InviteEntry
from esep.meetings.models import ReportMeeting, SpeakerEntry, Telling
from esep.meetings.queries import judged, opened
from esep.meetings.queries.list_values import Lists
from esep.meetings.queries.lists import lists_of
from esep.records.models import Evidence
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import Category, SpeakersTold
from esep.regulation.status import Status
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.meetings.plans import a_meeting

ENGINEER = SpeakerDraft(role="rapporteur", name="Жолдошов Марат", post="Инженер", topic="Жол", minutes=10)
FARMER = SpeakerDraft(role="speaker", name="Асанова Гүл", minutes=5)
DAY = date(2026, 10, 17)


@pytest.fixture
def meeting(built: MinBulak, secretary: Actor) -> ReportMeeting:
    return a_meeting(built.place, by=secretary)


def lists(built: MinBulak, secretary: Actor) -> Lists:
    shown = opened("M1", by=secretary, municipality=built.place.pk)
    return lists_of(shown, by=secretary, municipality=built.place, language="ky")


def names(built: MinBulak, secretary: Actor) -> list[str]:
    return [one.row.name.split()[0] for one in lists(built, secretary).speakers]


def test_the_reporting_deputies_come_first_with_one_press(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    add_speaker("M1", ENGINEER, by=secretary, municipality=place)
    assert lists(built, secretary).missing == ("Садыков Искендер Момунович", "Нурматова Зейнегүл Раимовна")

    add_deputies("M1", by=secretary, municipality=place, minutes=15)

    assert names(built, secretary) == ["Садыков", "Нурматова", "Жолдошов"]
    assert lists(built, secretary).minutes == 40
    with pytest.raises(Refused, match="deputies_listed"):
        add_deputies("M1", by=secretary, municipality=place)


def test_a_place_on_the_list_moves_the_others_and_never_clashes(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    add_deputies("M1", by=secretary, municipality=place)
    engineer = add_speaker("M1", ENGINEER, by=secretary, municipality=place, position=1)
    assert names(built, secretary) == ["Жолдошов", "Садыков", "Нурматова"]

    move_speaker(engineer.pk, position=3, by=secretary, municipality=place)

    assert names(built, secretary) == ["Садыков", "Нурматова", "Жолдошов"]
    with scope.of(place):
        assert [row.position for row in SpeakerEntry.objects.all()] == [1, 2, 3]
    for position in (0, 4):
        with pytest.raises(Refused, match="place_beyond"):
            move_speaker(engineer.pk, position=position, by=secretary, municipality=place)


@pytest.mark.parametrize(
    ("draft", "code", "field"),
    [
        (SpeakerDraft(role="rapporteur", name="Жолдошов", minutes=0), "minutes_absurd", "minutes"),
        (SpeakerDraft(role="rapporteur", name="Жолдошов", minutes=241), "minutes_absurd", "minutes"),
        (SpeakerDraft(role="speaker", name="Жолдошов", email="@"), "email_wrong", "email"),
        (SpeakerDraft(role="deputy", name="Байсалов", mandate="17"), "not_reporting", "mandate"),
        (SpeakerDraft(role="deputy", name="Байсалов"), "no_mandate", "mandate"),
        (ENGINEER, "listed_twice", "name"),
    ],
)
def test_a_bad_speaker_is_refused_beside_its_field(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting, draft: SpeakerDraft, code: str, field: str
) -> None:
    add_speaker("M1", ENGINEER, by=secretary, municipality=built.place.pk)
    with pytest.raises(Refused) as refused:
        add_speaker("M1", draft, by=secretary, municipality=built.place.pk)
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, field)]


def test_two_clerks_on_one_entry_do_not_overwrite_each_other(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = add_speaker("M1", ENGINEER, by=secretary, municipality=place)
    change_speaker(row.pk, FARMER, by=secretary, municipality=place, seen=1)
    with pytest.raises(Refused) as refused:
        change_speaker(row.pk, ENGINEER, by=secretary, municipality=place, seen=1)
    assert refused.value.kind is Kind.STALE


@pytest.mark.clause("2.5-speaker-notice")
def test_the_duty_is_met_on_the_day_on_which_the_last_speaker_was_told(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    first = add_speaker("M1", ENGINEER, by=secretary, municipality=place)
    second = add_speaker("M1", FARMER, by=secretary, municipality=place)
    proof = Proof(kind=EvidenceKind.LINK, claimed_on=TODAY, link="https://example.kg/message")

    tell_speakers("M1", [first.pk], by=secretary, municipality=place, on=TODAY, means="phone")
    with scope.of(place):
        assert not RecordedFact.objects.filter(kind="speakers.told").exists()
    assert [one.row.name for one in lists(built, secretary).untold] == ["Асанова Гүл"]
    tell_speakers(
        "M1", [second.pk], by=secretary, municipality=place, on=date(2026, 9, 12), means="messenger", proof=proof
    )

    with scope.of(place):
        fact = RecordedFact.objects.get(kind="speakers.told")
        (duty,) = judged(meeting, municipality=built.place, day=TODAY, language="ky").of("speaker-notice")
        assert set(Evidence.objects.values_list("subject", flat=True)) == {second.ref, fact.ref}
    assert (fact.data, fact.occurred_on) == ({"speakers": 2}, TODAY)
    assert duty.status is Status.DONE_ON_TIME


def test_a_speaker_added_later_is_told_later_and_that_is_a_newer_fact(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = add_speaker("M1", ENGINEER, by=secretary, municipality=place)
    tell_speakers("M1", [row.pk], by=secretary, municipality=place, on=TODAY, means="phone")
    later = add_speaker("M1", FARMER, by=secretary, municipality=place)
    third = add_speaker("M1", SpeakerDraft(role="speaker", name="Исаев"), by=secretary, municipality=place)
    tell_speakers("M1", [later.pk], by=secretary, municipality=place, on=TODAY, means="person")

    take_out_speaker(third.pk, reason="Келе албайт", by=secretary, municipality=place)

    with scope.of(place):
        counts = [fact.data["speakers"] for fact in RecordedFact.objects.filter(kind="speakers.told").order_by("pk")]
    assert counts == [1, 2]


@pytest.mark.clause("2.5-speaker-notice")
def test_a_corrected_day_corrects_the_fact_that_it_made(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    first = add_speaker("M1", ENGINEER, by=secretary, municipality=place)
    second = add_speaker("M1", FARMER, by=secretary, municipality=place)
    for row, day in ((first, date(2026, 9, 12)), (second, TODAY)):
        tell_speakers("M1", [row.pk], by=secretary, municipality=place, on=day, means="phone")

    correct_told(
        second.pk, on=date(2026, 9, 13), means="person", reason="Жазууда ката", by=secretary, municipality=place
    )

    with scope.of(place):
        fact = RecordedFact.objects.get(kind="speakers.told", superseded_by__isnull=True)
        telling = Telling.objects.get()
    assert (fact.occurred_on, fact.reason, fact.data) == (date(2026, 9, 13), "Жазууда ката", {"speakers": 2})
    assert (telling.before_on, telling.before_means, telling.told_on) == (TODAY, "phone", date(2026, 9, 13))
    correct_told(first.pk, on=date(2026, 9, 11), means="phone", reason="Эртерээк", by=secretary, municipality=place)
    with scope.of(place):
        assert RecordedFact.objects.get(kind="speakers.told", superseded_by__isnull=True) == fact
    with pytest.raises(Refused, match="same_telling"):
        correct_told(first.pk, on=date(2026, 9, 11), means="phone", reason="Ката", by=secretary, municipality=place)


@pytest.mark.clause("2.5-speaker-notice")
def test_who_was_not_told_after_all_opens_the_duty_again(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    rows = [add_speaker("M1", draft, by=secretary, municipality=place) for draft in (ENGINEER, FARMER)]
    tell_speakers("M1", [row.pk for row in rows], by=secretary, municipality=place, on=TODAY, means="phone")

    take_back_told(rows[1].pk, reason="Башка киши алды", by=secretary, municipality=place)

    found = lists(built, secretary)
    assert [one.row.name for one in found.untold] == ["Асанова Гүл"]
    assert found.telling_row is not None
    assert found.telling_row.done_on is None
    assert [one.corrected is not None for one in found.speakers] == [False, True]
    with pytest.raises(Refused, match="speaker_not_told"):
        take_back_told(rows[1].pk, reason="Дагы", by=secretary, municipality=place)
    with clock.set_to(at(TODAY, hour=19)):
        take_out_speaker(rows[1].pk, reason="Келе албайт", by=secretary, municipality=place)
    assert lists(built, secretary).telling_row.done_on == TODAY  # type: ignore[union-attr]


def test_a_fact_from_paper_is_left_alone_when_a_name_on_the_list_is_corrected(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    row = add_speaker("M1", ENGINEER, by=secretary, municipality=place)
    with command(Act.RECORD_FACT, by=secretary, municipality=place) as acting:
        acting.record("speakers.told", SpeakersTold(speakers=7), records=["meeting:M1"], on=date(2026, 9, 10))
    tell_speakers("M1", [row.pk], by=secretary, municipality=place, on=TODAY, means="phone")

    take_back_told(row.pk, reason="Башка киши алды", by=secretary, municipality=place)

    with scope.of(place):
        standing = RecordedFact.objects.filter(kind="speakers.told", superseded_by__isnull=True)
        assert [fact.data["speakers"] for fact in standing] == [7]


def test_nobody_is_told_once_the_meeting_began(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    place = built.place.pk
    row = add_speaker("M1", ENGINEER, by=secretary, municipality=place)
    with clock.set_to(at(DAY, hour=15)), pytest.raises(Refused) as refused:
        tell_speakers("M1", [row.pk], by=secretary, municipality=place, on=DAY, means="phone")
    assert [(one.code, one.clause) for one in refused.value.refusals] == [("meeting_began", "2.5-speaker-notice")]
    with clock.set_to(at(DAY, hour=13)):
        tell_speakers("M1", [row.pk], by=secretary, municipality=place, on=DAY, means="phone")


@pytest.mark.clause("2.5-lists")
def test_locked_lists_meet_the_duty_and_later_names_are_marked(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    add_deputies("M1", by=secretary, municipality=place)
    guest = InviteEntry(category=Category.MEDIA, name="Радио")
    invite("M1", guest, by=secretary, municipality=place)

    fact = lock_lists("M1", by=secretary, municipality=place)
    with clock.set_to(at(date(2026, 9, 20))):
        add_speaker("M1", ENGINEER, by=secretary, municipality=place)
        shown = lists(built, secretary)
        with pytest.raises(Refused, match="locked_already"):
            lock_lists("M1", by=secretary, municipality=place)

    assert (fact.data, fact.occurred_on) == ({"participants": 1, "speakers": 2}, TODAY)
    assert shown.lock == fact
    assert [one.is_late for one in shown.speakers] == [False, False, True]
    assert [one.is_late for one in shown.people] == [False]
    assert shown.lists_row is not None
    assert (shown.lists_row.status, shown.lists_row.due_on) == (Status.DONE_ON_TIME, date(2026, 10, 15))


def test_lists_without_a_speaker_or_a_reporting_deputy_are_not_locked(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    with pytest.raises(Refused) as refused:
        lock_lists("M1", by=secretary, municipality=place)
    assert [(one.code, one.clause) for one in refused.value.refusals] == [
        ("no_speaker", "2.5-lists"),
        ("deputy_not_listed", "2.5-lists"),
    ]
    add_speaker("M1", ENGINEER, by=secretary, municipality=place)
    with pytest.raises(Refused, match=r"^deputy_not_listed$"):
        lock_lists("M1", by=secretary, municipality=place)


def test_lists_that_were_kept_on_paper_are_entered_by_their_counts(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    with clock.set_to(at(date(2026, 10, 20))):
        with pytest.raises(Refused, match="after_meeting"):
            lock_lists("M1", by=secretary, municipality=place, counted=(40, 7))
        fact = lock_lists("M1", by=secretary, municipality=place, on=date(2026, 10, 15), counted=(40, 7))
    assert fact.data == {"participants": 40, "speakers": 7}


def test_a_lock_by_mistake_is_taken_back_with_its_reason(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    lock_lists("M1", by=secretary, municipality=place, counted=(1, 1))

    unlock_lists("M1", reason="Башка жолугушуу", by=secretary, municipality=place)

    shown = lists(built, secretary)
    assert shown.lock is None
    assert shown.lists_row is not None
    assert shown.lists_row.status is Status.PLANNED
    with pytest.raises(Refused, match="not_locked"):
        unlock_lists("M1", reason="Дагы", by=secretary, municipality=place)


def test_the_lists_of_a_meeting_that_will_not_be_held_rest(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    cancel_meeting("M1", by=secretary, municipality=place, seen=1, reason="Карантин")
    for act in (
        lambda: add_speaker("M1", ENGINEER, by=secretary, municipality=place),
        lambda: lock_lists("M1", by=secretary, municipality=place, counted=(1, 1)),
        lambda: invite("M1", InviteEntry(category=Category.MEDIA, name="Радио"), by=secretary, municipality=place),
    ):
        with pytest.raises(Refused, match="meeting_closed"):
            act()
