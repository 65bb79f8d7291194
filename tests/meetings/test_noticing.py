"""Noticing: what a notice says, when it counts, and what is refused (2.5, first item)."""

from datetime import date, time

import pytest

from esep.access import Actor
from esep.kernel import clock, scope
from esep.kernel.refusals import Refused
from esep.meetings.commands import cancel_meeting, change_meeting, plan_meeting
from esep.meetings.commands.noticing import NoticeEntry, add_proof, log_notice, withdraw_notice
from esep.meetings.models import ReportMeeting
from esep.meetings.queries.coverage import Covered, coverage_of
from esep.meetings.queries.judging import judged
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.notice_board import board_of, proof_file
from esep.meetings.telling import plan_of
from esep.records.files import bytes_of, looked_at
from esep.records.models import Evidence
from esep.records.proving import Proof
from esep.regulation.dates import legal_day
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import Channel
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.meetings.plans import a_meeting, an_entry
from tests.records.papers import a_photo

pytestmark = pytest.mark.clause("2.5-notice")

EARLIER, LATER = date(2026, 9, 10), date(2026, 9, 12)


@pytest.fixture
def meeting(built: MinBulak, secretary: Actor) -> ReportMeeting:
    """A meeting that was planned four days ago."""
    return plan_meeting(an_entry(), by=secretary, municipality=built.place.pk, planned_on=EARLIER, knowingly=True)


def photo(tone: int = 90) -> Proof:
    (file,) = looked_at([a_photo(tone=tone)], field="photo")
    return Proof(kind=EvidenceKind.PHOTO, claimed_on=LATER, file=file)


def entry(*areas: str, channel: Channel = Channel.POSTER, on: date = LATER, proof: Proof | None = None) -> NoticeEntry:
    return NoticeEntry(channel=channel, areas=areas or ("V4",), on=on, proof=proof)


def covered(built: MinBulak, meeting: ReportMeeting) -> dict[str, Covered]:
    with scope.of(built.place.pk):
        found = judged(meeting, municipality=built.place, day=TODAY, language="ky")
        return {one.area: one for one in coverage_of(found, plan_of(meeting))}


def refused(built: MinBulak, secretary: Actor, said: NoticeEntry) -> tuple[str, str | None]:
    with pytest.raises(Refused) as error:
        log_notice("M1", said, by=secretary, municipality=built.place.pk)
    (refusal,) = error.value.refusals
    assert refusal.remedy
    return refusal.code, refusal.clause


def test_a_notice_with_a_photo_is_done_for_its_village_alone(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    log_notice(meeting.code, entry("V4", proof=photo()), by=secretary, municipality=built.place.pk)
    rows = {area: one.row.status.value for area, one in covered(built, meeting).items() if one.row is not None}
    assert rows == {"V4": "done_on_time", "V6": "planned"}


def test_a_photo_logged_two_days_later_shows_the_days_between(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    log_notice(meeting.code, entry(proof=photo()), by=secretary, municipality=built.place.pk)
    (told,) = covered(built, meeting)["V4"].notices
    assert (told.on, legal_day(told.recorded_at), told.days_between) == (LATER, TODAY, 2)


def test_a_notice_without_a_proof_counts_only_once_one_is_added(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    bare = log_notice(meeting.code, entry(), by=secretary, municipality=built.place.pk)
    assert [told.counts for told in covered(built, meeting)["V4"].notices] == [False]
    proven = add_proof(meeting.code, bare.code, photo(), by=secretary, municipality=built.place.pk)
    told = covered(built, meeting)["V4"]
    assert [(one.fact, one.on, one.counts) for one in told.notices] == [(proven.code, LATER, True)]
    with scope.of(built.place.pk):
        assert Evidence.objects.get().subject == proven.ref
        with bytes_of(proof_file(meeting, proven.code, position=1)) as kept:
            assert b"Telephone of somebody" not in kept.read()


def test_a_change_of_the_place_leaves_earlier_notices_without_effect(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    log_notice(meeting.code, entry(proof=photo()), by=secretary, municipality=place)
    change_meeting(meeting.code, an_entry(venue="W7"), by=secretary, municipality=place, seen=1, knowingly=True)
    log_notice(meeting.code, entry(on=LATER, proof=photo(70)), by=secretary, municipality=place)
    log_notice(meeting.code, entry(on=TODAY, proof=photo(80)), by=secretary, municipality=place)
    told = covered(built, meeting)["V4"].notices
    assert [(one.on, one.differs) for one in told] == [(LATER, ("place",)), (LATER, ("place",)), (TODAY, ())]


def test_a_notice_counts_again_once_the_plan_is_what_it_said(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    pk = built.place.pk
    log_notice("M1", entry(proof=photo()), by=secretary, municipality=pk)
    counted = []
    for seen, hour in enumerate((16, 14), start=1):
        moved = an_entry(start_time=time(hour))
        change_meeting("M1", moved, by=secretary, municipality=pk, seen=seen, knowingly=True)
        counted.append(covered(built, meeting)["V4"].notices[0].counts)
    assert counted == [False, True]
    row = covered(built, meeting)["V4"].row
    assert row is not None
    assert row.done_on == LATER


def test_one_newspaper_tells_all_villages_at_once(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    link = Proof(kind=EvidenceKind.LINK, claimed_on=LATER, link="https://example.invalid/page")
    said = entry("V4", "V6", channel=Channel.MEDIA, proof=link)
    log_notice(meeting.code, said, by=secretary, municipality=built.place.pk)
    links = {area: one.notices[0].evidence[0].ref for area, one in covered(built, meeting).items()}
    assert links == {"V4": "https://example.invalid/page", "V6": "https://example.invalid/page"}


def test_a_withdrawn_notice_counts_no_more_and_cannot_be_withdrawn_twice(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place.pk
    told = log_notice(meeting.code, entry(proof=photo()), by=secretary, municipality=place)
    withdraw_notice(meeting.code, told.code, reason="Башка айылдын тактасы", by=secretary, municipality=place)
    assert covered(built, meeting)["V4"].notices == ()
    with pytest.raises(Refused) as error:
        withdraw_notice(meeting.code, told.code, reason="Кайра", by=secretary, municipality=place)
    assert error.value.refusals[0].code == "notice_replaced"


@pytest.mark.parametrize(
    ("said", "code", "clause"),
    [
        (entry("V1"), "not_called", "2.5-notice"),
        (entry(on=date(2026, 9, 15)), "day_in_future", None),
        (entry(on=date(2026, 9, 9)), "notice_before_plan", "2.5-notice"),
    ],
)
def test_a_notice_that_cannot_be_is_refused_with_the_way_out(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting, said: NoticeEntry, code: str, clause: str | None
) -> None:
    assert refused(built, secretary, said) == (code, clause)


def test_a_notice_after_the_meeting_is_refused(built: MinBulak, secretary: Actor, meeting: ReportMeeting) -> None:
    with clock.set_to(at(date(2026, 10, 20))):
        assert refused(built, secretary, entry(on=date(2026, 10, 18))) == ("notice_after_meeting", "2.5-notice")


@pytest.mark.clause("2.5-venue")
def test_a_notice_waits_for_the_place(built: MinBulak, secretary: Actor) -> None:
    a_meeting(built.place, by=secretary, venue=None, start_time=time(11))
    assert refused(built, secretary, entry(on=TODAY)) == ("notice_needs_place", "2.5-venue")


def test_nobody_is_told_of_a_meeting_that_will_not_be_held(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    cancel_meeting(meeting.code, by=secretary, municipality=built.place.pk, seen=1, reason="Зал бош эмес")
    assert refused(built, secretary, entry()) == ("meeting_closed", None)


@pytest.mark.clause("2.5-notice-channels")
def test_the_board_shows_every_village_with_its_duty_and_the_advice_on_channels(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    log_notice(meeting.code, entry(proof=photo()), by=secretary, municipality=built.place.pk)
    with scope.of(built.place.pk):
        blocks = board_of(meeting_of(meeting.code), municipality=built.place, day=TODAY, language="ky")
    assert [(block.place.code, block.first_on, len(block.given)) for block in blocks] == [
        ("V4", LATER, 1),
        ("V6", None, 0),
    ]
    assert all(block.row is not None and block.advice is not None for block in blocks)
