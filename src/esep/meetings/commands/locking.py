"""Locking: both lists are fixed on a day (2.5, fifth item). Later additions are marked."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import reason_missing
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refusal, Refused
from esep.meetings.holding import was_held
from esep.meetings.listing import LOCKED, happened_before, lock_of, meeting_open, reporting, standing
from esep.meetings.models import Invitation, ReportMeeting, SpeakerEntry
from esep.meetings.refusals import held
from esep.records.telling import withdraw
from esep.regulation.facts.meeting import ListsLocked


def lock_lists(
    meeting: str,
    *,
    by: Actor,
    municipality: int,
    on: date | None = None,
    participants: int | None = None,
    counted: tuple[int, int] | None = None,
) -> RecordedFact:
    """Say that both lists were fixed on a day, today unless given (2.5). It closes no door: entry stays free.

    ``participants`` counts those who are expected, where they are more than the list names. ``counted``, participants
    and speakers, is for lists that were kept on paper; then nobody needs to stand on the lists here. Raises Refused:
    fixed already, a day to come or after the meeting, and, unless ``counted``, without a speaker or without a deputy
    who reports.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = meeting_open(meeting)
        day = on or clock.today()
        happened_before(found, day, field="on")
        _refuse_locked(found)
        if counted is None:
            _refuse_unready(found)
            invited = standing(Invitation, found).count()
            counted = invited if participants is None else participants, standing(SpeakerEntry, found).count()
        data = ListsLocked(participants=counted[0], speakers=counted[1])
        return acting.record(LOCKED, data, records=[found.record], on=day)


def unlock_lists(meeting: str, *, reason: str, by: Actor, municipality: int) -> RecordedFact:
    """Say that the lists were not fixed after all; the reason stays. Returns the fact that no longer counts.

    Raises Refused: not fixed, no reason, the meeting was held.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = meeting_open(meeting)
        if was_held(found):
            raise held()
        lock = lock_of(found)
        if lock is None:
            raise Refused.because("not_locked", _("The lists are not locked."))
        if not reason.strip():
            raise reason_missing()
        withdraw(acting, lock, reason=reason.strip())
        return lock


def _refuse_locked(meeting: ReportMeeting) -> None:
    lock = lock_of(meeting)
    if lock is not None:
        raise Refused.because(
            "locked_already",
            _("The lists are locked already: %(day)s.") % {"day": date_format(lock.occurred_on, "SHORT_DATE_FORMAT")},
            remedy=_("Names may still be added. They are marked as added after the lock."),
            clause="2.5-lists",
        )


def _refuse_unready(meeting: ReportMeeting) -> None:
    """Refuse lists nobody could hold a meeting by, with every reason."""
    speakers = list(standing(SpeakerEntry, meeting))
    listed = {row.mandate_id for row in speakers}
    missing = [mandate.person.full_name for mandate in reporting(meeting) if mandate.pk not in listed]
    reasons = []
    if not speakers:
        reasons.append(
            Refusal(
                code="no_speaker",
                message=_("Nobody is on the speakers list."),
                remedy=_("Put the deputies and those who present on it, then lock the lists."),
                clause="2.5-lists",
            )
        )
    if missing:
        reasons.append(
            Refusal(
                code="deputy_not_listed",
                message=_("Reporting deputies are missing from the speakers list: %(names)s.")
                % {"names": ", ".join(missing)},
                remedy=_("Put the deputies on the list, or change the plan of the meeting."),
                clause="2.5-lists",
            )
        )
    if reasons:
        raise Refused(reasons)
