"""Tellings: the newest news of a meeting, and who was told of it by phone or in person (2.5)."""

from collections.abc import Mapping

from esep.kernel.models import FactCase, RecordedFact
from esep.meetings.commands.closing import CANCELLED, POSTPONED
from esep.meetings.commands.planning import CHANGED
from esep.meetings.commands.telling_all import News
from esep.meetings.models import ReportMeeting, Telling
from esep.meetings.telling import moves
from esep.regulation.facts.meeting import MeetingChanged

KINDS = {CHANGED: News.CHANGED, POSTPONED: News.POSTPONED, CANCELLED: News.CANCELLED}
"""What there is to tell, by the kind of the fact."""


def newest_news(meeting: ReportMeeting) -> RecordedFact | None:
    """The newest fact that moved a meeting or said that it is not held; None while it stands as it was set."""
    told = FactCase.objects.filter(record=meeting.record, fact__kind__in=KINDS, fact__superseded_by__isnull=True)
    return next((case.fact for case in told.select_related("fact").order_by("-fact__pk") if _is_news(case.fact)), None)


def tellings_of(meeting: ReportMeeting, *, fact: RecordedFact | None) -> Mapping[str, Telling]:
    """The telling that holds, or that was taken back, by subject: of a piece of news, or to speakers that they speak.

    One query.
    """
    rows = Telling.objects.filter(meeting=meeting, fact=fact).select_related("recorded_by").order_by("pk")
    return {row.subject: row for row in rows}


def _is_news(fact: RecordedFact) -> bool:
    said = fact.to_law().data
    return not isinstance(said, MeetingChanged) or moves(said)
