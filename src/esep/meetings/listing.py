"""What the lists of a meeting share: whose turn it is, who speaks of whom, and leaving a list with a reason (2.5)."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from esep.community.entering import by_code
from esep.community.models import DeputyMandate
from esep.community.refusals import not_in_future, reason_missing
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused, not_found
from esep.meetings.models import AgendaItem, ReportMeeting, SpeakerEntry
from esep.meetings.models.listed import Listed
from esep.meetings.models.speaker import MOST_MINUTES
from esep.meetings.refusals import closed
from esep.regulation.dates import BISHKEK

L = TypeVar("L", bound=Listed)
P = TypeVar("P", SpeakerEntry, AgendaItem)

LOCKED = "lists.locked"
LONGEST_NAME = 200


def meeting_open(code: str) -> ReportMeeting:
    """The meeting with a code, if its lists can be worked on. Raises Refused: unknown, put off, cancelled."""
    meeting = by_code(ReportMeeting, code)
    if not meeting.is_open:
        raise closed(meeting)
    return meeting


def standing(table: type[L], meeting: ReportMeeting) -> QuerySet[L]:
    """The entries of a list that were not taken out, in their order."""
    return table.objects.filter(meeting=meeting, taken_out_at__isnull=True)


def entry_of(table: type[L], pk: int) -> L:
    """An entry that stands on the list of an open meeting. Raises Refused: unknown, taken out, closed."""
    found = table.objects.select_related("meeting").filter(pk=pk).first()
    if found is None:
        raise not_found()
    if not found.meeting.is_open:
        raise closed(found.meeting)
    if not found.stands:
        raise Refused.because(
            "taken_out",
            _("This entry was taken off the list already."),
            remedy=_("Look at the present list, and add the entry again if it is needed."),
        )
    return found


def entries_of(table: type[L], pks: Sequence[int], *, meeting: ReportMeeting, field: str) -> list[L]:
    """The chosen entries that stand on the list of a meeting, in its order. Raises Refused: none, a strange one."""
    wanted = set(pks)
    if not wanted:
        raise Refused.because("nobody_chosen", _("Nobody is chosen."), remedy=_("Tick at least one name."), field=field)
    found = [row for row in standing(table, meeting) if row.pk in wanted]
    if len(found) != len(wanted):
        raise Refused.because(
            "not_on_list",
            _("Somebody who is chosen no longer stands on the list."),
            remedy=_("Look at the present list and choose again."),
            field=field,
        )
    return found


def take_out(acting: Acting, row: L, *, reason: str, seen: int | None) -> L:
    """Take an entry off its list. It stays to be seen, with who did it, when and why. Raises Refused: no reason."""
    if not reason.strip():
        raise reason_missing()
    row.taken_out_at = acting.at
    row.taken_out_by = acting.account
    row.taken_out_reason = reason.strip()
    return acting.edit(row, seen=row.version if seen is None else seen)


def lock_of(meeting: ReportMeeting) -> RecordedFact | None:
    """The fact that the lists were fixed, if they are; the newest where there are several."""
    found = RecordedFact.objects.filter(kind=LOCKED, cases__record=meeting.record, superseded_by__isnull=True)
    return found.select_related("recorded_by").order_by("-recorded_at", "-pk").first()


def reporting(meeting: ReportMeeting) -> list[DeputyMandate]:
    """The mandates that report at a meeting, with their people, in the order in which they were named."""
    rows = meeting.deputies.filter(left_at__isnull=True).select_related("mandate__person").order_by("pk")
    return [row.mandate for row in rows]


def happened_before(meeting: ReportMeeting, day: date, *, field: str) -> None:
    """Refuse a day to come, and a day after the meeting, for what is done before it."""
    not_in_future(day, today=clock.today(), field=field)
    if day > meeting.date:
        raise Refused.because(
            "after_meeting",
            _("On this day the meeting was over."),
            remedy=_("Enter the day on which it was really done, before the meeting."),
            field=field,
        )


def has_begun(meeting: ReportMeeting, *, now: datetime) -> bool:
    """Whether its hour has come."""
    return now >= datetime.combine(meeting.date, meeting.start_time, BISHKEK)


def named(name: str, *, field: str = "name") -> str:
    """A name as it is kept. Raises Refused for an empty or endless one."""
    found = " ".join(name.split())
    if not found:
        raise Refused.because("name_missing", _("Write the name."), field=field)
    if len(found) > LONGEST_NAME:
        raise Refused.because("name_too_long", _("This name is too long. Shorten it."), field=field)
    return found


def same_name(name: str) -> str:
    """A name as two spellings of it compare: without case and extra spaces."""
    return " ".join(name.casefold().split())


def mailbox(address: str) -> str:
    """An e-mail address as it is kept; it may stay empty. Raises Refused for what is none."""
    found = address.strip()
    try:
        if found:
            validate_email(found)
    except ValidationError as error:
        raise Refused.because(
            "email_wrong",
            _("This is no e-mail address: %(address)s.") % {"address": found[:80]},
            remedy=_("Write the whole e-mail address, like this: aty@example.kg"),
            field="email",
        ) from error
    return found


def minutes_allowed(minutes: int | None) -> int | None:
    """Minutes to speak. Raises Refused for none, less, or more than anybody would listen to."""
    if minutes is not None and not 1 <= minutes <= MOST_MINUTES:
        raise Refused.because(
            "minutes_absurd",
            _("The minutes must be from 1 to %(most)s.") % {"most": MOST_MINUTES},
            remedy=_("Correct the number, or leave it empty."),
            field="minutes",
        )
    return minutes


def moved(rows: Sequence[L], row: L, *, position: int) -> list[L]:
    """The rows of a list with one of them on another place, counted from 1. Raises Refused: a place beyond its ends."""
    others = [one for one in rows if one.pk != row.pk]
    if not 1 <= position <= len(others) + 1:
        raise Refused.because(
            "place_beyond",
            _("There is no such place on the list: %(position)s.") % {"position": position},
            remedy=_("Places are counted from 1 to %(last)s.") % {"last": len(others) + 1},
            field="position",
        )
    return [*others[: position - 1], row, *others[position - 1 :]]


def renumber(acting: Acting, rows: Iterable[P]) -> None:
    """Let entries stand in this order; those whose place is right already are left alone."""
    for position, row in enumerate(rows, start=1):
        if row.position != position:
            row.position = position
            acting.save(row)
