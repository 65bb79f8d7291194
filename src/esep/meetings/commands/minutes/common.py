"""What the acts on minutes share: their row, their newest revisions, and what signed minutes no longer allow."""

from collections.abc import Sequence
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.community.entering import by_code
from esep.community.refusals import in_years, not_in_future
from esep.kernel import clock
from esep.kernel.refusals import Refused
from esep.meetings.holding import was_held
from esep.meetings.minutes.text import MinutesText, read_text
from esep.meetings.models import Minutes, MinutesRevision, ReportMeeting
from esep.meetings.refusals import closed

CLAUSE = "3.6-minutes"
SIGNATURES = "3.6-signatures"


def meeting_with_minutes(code: str) -> tuple[ReportMeeting, Minutes | None]:
    """A meeting, and its minutes where somebody has begun them. Raises Refused: put off, cancelled."""
    meeting = by_code(ReportMeeting, code)
    if not meeting.is_open:
        raise closed(meeting)
    return meeting, minutes_of(meeting)


def minutes_of(meeting: ReportMeeting) -> Minutes | None:
    """The minutes of a meeting, where somebody has begun them."""
    return Minutes.objects.filter(meeting=meeting).select_related("document__number", "meeting").first()


def written(minutes: Minutes | None) -> Minutes:
    """Minutes that somebody has begun. Raises Refused where nobody has."""
    if minutes is None:
        raise Refused.because(
            "minutes_missing",
            _("Nobody has written the minutes yet."),
            remedy=_("Open the minutes, look through them and save them first."),
            clause=CLAUSE,
        )
    return minutes


def refuse_signed(minutes: Minutes | None) -> None:
    """Raise Refused for minutes that are signed: nothing in them changes any more (3.6)."""
    if minutes is not None and minutes.signed_on is not None:
        raise Refused.because(
            "minutes_signed",
            _("The minutes were signed on %(day)s, so that their text stays.")
            % {"day": date_format(minutes.signed_on, "SHORT_DATE_FORMAT")},
            remedy=_("What is wrong in them is corrected by an addition to the minutes."),
            clause=SIGNATURES,
        )


def signed(minutes: Minutes | None) -> Minutes:
    """Minutes that are signed. Raises Refused for all others."""
    found = written(minutes)
    if found.signed_on is None:
        raise Refused.because(
            "minutes_unsigned",
            _("The minutes are not signed yet."),
            remedy=_("Have the chair and the secretary sign them first."),
            clause=SIGNATURES,
        )
    return found


def refuse_unheld(meeting: ReportMeeting) -> None:
    """Raise Refused where nobody recorded that the meeting took place."""
    if not was_held(meeting):
        raise Refused.because(
            "meeting_not_held",
            _("It is not recorded yet that the meeting was held."),
            remedy=_("End the meeting in the hall, or enter from paper that it was held."),
            clause=CLAUSE,
        )


def day_after(meeting: ReportMeeting, day: date, *, field: str = "on") -> None:
    """Raise Refused for a day to come, and for one before the meeting."""
    in_years(day, field=field)
    not_in_future(day, today=clock.today(), field=field)
    if day < meeting.date:
        raise Refused.because(
            "before_meeting",
            _("That day is before the meeting: %(day)s.") % {"day": date_format(meeting.date, "SHORT_DATE_FORMAT")},
            remedy=_("Enter the day of the meeting, or a later one."),
            clause=CLAUSE,
            field=field,
        )


def heads(revisions: Sequence[MinutesRevision]) -> tuple[MinutesRevision, ...]:
    """The revisions that nothing was built on: one, or several where two people wrote at once. Newest last."""
    old = {row.base for row in revisions} | {row.settles for row in revisions}
    return tuple(row for row in revisions if row.number not in old)


def revisions_of(minutes: Minutes) -> list[MinutesRevision]:
    """Every revision, oldest first."""
    return list(MinutesRevision.objects.filter(minutes=minutes).order_by("number"))


def present_text(minutes: Minutes) -> tuple[MinutesRevision, MinutesText]:
    """The newest revision and its text. Raises Refused: nothing written, or two versions that nobody has settled."""
    found = heads(revisions_of(minutes))
    if not found:
        written(None)
    if len(found) > 1:
        raise Refused.because(
            "minutes_clash",
            _("There are two versions of the minutes, written at the same time."),
            remedy=_("Look at both and settle which words stay."),
            clause=CLAUSE,
        )
    return found[0], read_text(found[0].content)
