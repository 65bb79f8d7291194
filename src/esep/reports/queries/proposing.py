"""Proposing: which period a deputy's next report is about, and at which meetings it may be heard (3.5).

The text names no period. Esep proposes what came after the report that was heard last.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.models import DeputyMandate
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.meetings.models import ReportMeeting
from esep.reports.queries.hearing import hearings

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A deputy by name, the period proposed, the coming meeting (empty if none), and all that may be chosen."""

    deputy: str
    name: str
    since: date
    until: date
    meeting: str
    meetings: Sequence[ReportMeeting]
    heard_last_on: date | None


def proposed_period(deputy: str, *, by: Actor, municipality: Municipality, language: str) -> Proposed:
    """From the day after the report heard last (or the mandate's first) through the coming meeting's day, or today.

    Raises Refused: unknown, another deputy's.
    """
    with seeing(Act.VIEW_DEPUTY_REPORTS, by=by, municipality=municipality.pk, owner=deputy):
        mandate = by_code(DeputyMandate, deputy, field="deputy")
        today = clock.today()
        told = hearings([deputy], municipality=municipality, day=today, language=language)
        heard = told.heard.get(deputy, ())
        since = heard[-1].on + ONE_DAY if heard else mandate.since
        meetings = meetings_of(mandate)
        coming = next((one for one in meetings if one.date >= today), None)
        last = coming.date if coming is not None else today
        until = min(last, mandate.until) if mandate.until is not None else last
        return Proposed(
            deputy=deputy,
            name=mandate.person.names.get(language) or mandate.person.public_name,
            since=min(since, until),
            until=until,
            meeting=coming.code if coming is not None else "",
            meetings=meetings,
            heard_last_on=heard[-1].on if heard else None,
        )


def meetings_of(mandate: DeputyMandate) -> tuple[ReportMeeting, ...]:
    """The meetings at which a deputy reports, by day; those put off or cancelled are left out."""
    rows = ReportMeeting.objects.filter(deputies__mandate=mandate, deputies__left_at__isnull=True, closed_as="")
    return tuple(rows.select_related("venue__village").order_by("date", "start_time", "code"))
