"""Recordings: where a film or sound of the meeting can be found, and when it began."""

from datetime import datetime, time

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import reason_missing
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.meetings.models import Recording, ReportMeeting
from esep.meetings.refusals import closed
from esep.records.weblinks import web_address
from esep.regulation.dates import BISHKEK

MOST = 10
"""Recordings of one meeting."""


def add_recording(meeting: str, link: str, *, by: Actor, municipality: int, began: time | None = None) -> Recording:
    """Say where a recording is found. With the hour at which it ``began``, events of the hall give time marks.

    Raises Refused: closed or coming meeting, no web address, known already, too many.
    """
    with command(Act.KEEP_MINUTES, by=by, municipality=municipality) as acting:
        found = by_code(ReportMeeting, meeting)
        if not found.is_open:
            raise closed(found)
        address = web_address(link)
        present = Recording.objects.filter(meeting=found, taken_out_at__isnull=True)
        if present.filter(link=address).exists():
            raise Refused.because("recording_known", _("This recording is on the list already."), field="link")
        if present.count() >= MOST:
            raise Refused.because(
                "too_many_recordings",
                _("A meeting has at most this many recordings: %(most)s.") % {"most": MOST},
                field="link",
            )
        row = Recording(
            municipality=acting.municipality,
            meeting=found,
            link=address,
            started_at=datetime.combine(found.date, began, BISHKEK) if began is not None else None,
            added_at=acting.at,
            added_by=acting.account,
        )
        return acting.save(row)


def take_recording_out(recording: int, *, reason: str, by: Actor, municipality: int) -> Recording:
    """Show a recording no more, and say why. Raises Refused: none, no reason."""
    with command(Act.KEEP_MINUTES, by=by, municipality=municipality) as acting:
        row = Recording.objects.filter(pk=recording, taken_out_at__isnull=True).first()
        if row is None:
            raise not_found()
        if not reason.strip():
            raise reason_missing()
        row.taken_out_at, row.taken_out_reason = acting.at, reason.strip()
        return acting.edit(row, seen=row.version)
