"""Speakers mended: that one was told on another day, by other means, or not at all; the fact follows (2.5)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import in_years, reason_missing
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.meetings.commands.speakers_told import TOLD, refuse_telling
from esep.meetings.listing import entry_of
from esep.meetings.models import ReportMeeting, SpeakerEntry, Telling
from esep.records.telling import withdraw


def correct_told(
    pk: int, *, on: date, means: str, reason: str, by: Actor, municipality: int, seen: int | None = None
) -> SpeakerEntry:
    """Say anew on which day and how a speaker was told. What was said before stays to be seen, with the reason.

    Facts that this day made earlier or later are superseded. Raises Refused: closed, taken out, not told, the same
    again, without a reason, STALE, and days as :func:`~esep.meetings.commands.speakers_told.tell_speakers`.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        row = _told(pk, reason=reason)
        in_years(on, field="on")
        refuse_telling(acting, row.meeting, on=on, means=means)
        if (on, means) == (row.told_on, row.told_by_means):
            raise Refused.because(
                "same_telling", _("This is recorded already."), remedy=_("Enter what was otherwise."), field="on"
            )
        return _write(acting, row, on=on, means=means, reason=reason.strip(), seen=seen)


def take_back_told(pk: int, *, reason: str, by: Actor, municipality: int, seen: int | None = None) -> SpeakerEntry:
    """Say that a speaker was not told after all: a fact that counted on it is withdrawn. Raises Refused as above."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        return _write(acting, _told(pk, reason=reason), on=None, means="", reason=reason.strip(), seen=seen)


def _told(pk: int, *, reason: str) -> SpeakerEntry:
    row = entry_of(SpeakerEntry, pk)
    if row.told_on is None:
        raise Refused.because(
            "speaker_not_told",
            _("It is not recorded that this speaker was told, so there is nothing to correct."),
            remedy=_("Look at the present list: a colleague may have taken it back."),
        )
    if not reason.strip():
        raise reason_missing()
    return row


def _write(
    acting: Acting, row: SpeakerEntry, *, on: date | None, means: str, reason: str, seen: int | None
) -> SpeakerEntry:
    acting.save(
        Telling(
            municipality=acting.municipality,
            meeting=row.meeting,
            subject=row.ref,
            told_on=on,
            means=means,
            before_on=row.told_on,
            before_means=row.told_by_means,
            reason=reason,
            recorded_at=acting.at,
            recorded_by=acting.account,
        )
    )
    row.told_on, row.told_by_means = on, means
    edited = acting.edit(row, seen=row.version if seen is None else seen)
    for fact in _facts(row.meeting):
        _mend(acting, fact, row, reason=reason)
    return edited


def _facts(meeting: ReportMeeting) -> list[RecordedFact]:
    """What stands of a meeting: that all on the list were told, perhaps again after others had come onto it."""
    found = RecordedFact.objects.filter(kind=TOLD, cases__record=meeting.record, superseded_by__isnull=True)
    return list(found.order_by("pk"))


def _mend(acting: Acting, fact: RecordedFact, row: SpeakerEntry, *, reason: str) -> None:
    """Bring a fact in line with the days of those whom it counted; one that was not said of this list is left alone."""
    counted = _counted(fact, row.meeting)
    if row not in counted or len(counted) != fact.data.get("speakers"):
        return
    days = [one.told_on for one in counted if one.told_on is not None]
    if len(days) < len(counted):
        withdraw(acting, fact, reason=reason)
    elif max(days) != fact.occurred_on:
        acting.record(
            TOLD,
            fact.to_law().data,
            records=[row.meeting.record],
            on=max(days),
            supersedes=fact,
            reason=reason,
        )


def _counted(fact: RecordedFact, meeting: ReportMeeting) -> list[SpeakerEntry]:
    """Who stood on the list when it was first said that all of them were told."""
    first = fact
    while first.supersedes is not None:
        first = first.supersedes
    rows = SpeakerEntry.objects.filter(meeting=meeting, added_at__lte=first.recorded_at)
    return [row for row in rows if row.taken_out_at is None or row.taken_out_at > first.recorded_at]
