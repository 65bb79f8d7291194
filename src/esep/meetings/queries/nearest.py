"""What presses most at each of several meetings, judged together."""

from collections.abc import Collection, Mapping
from datetime import date

from esep.community.queries import law_municipality, pack_of
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.meetings.models import InformationRequest, ReportMeeting
from esep.regulation.evaluation import known
from esep.regulation.judgement import Row, judged_rows
from esep.regulation.naming import Namer
from esep.regulation.status import Status

AWAITED = frozenset({Status.OVERDUE, Status.DUE_TODAY, Status.DUE_SOON, Status.PLANNED})


def nearest_steps(
    meetings: Collection[ReportMeeting], *, municipality: Municipality, day: date, language: str
) -> Mapping[int, Row]:
    """The most urgent row that awaits something, by the number of the meeting; none where nothing does.

    As many queries for one meeting as for all.
    """
    if not meetings:
        return {}
    records = {meeting.record: meeting.pk for meeting in meetings}
    requests = InformationRequest.objects.filter(meeting__in=meetings)
    records |= {request.record: request.meeting_id for request in requests}
    facts = tuple(fact for fact in facts_of(records=set(records)) if any(ref in records for ref in fact.cases))
    pack = pack_of(municipality)
    law = law_municipality(municipality, adoption=pack.adoption)
    namer = Namer(pack, known(facts, as_of=day), law, language=language)
    found: dict[int, Row] = {}
    for row in judged_rows(pack, facts, namer, as_of=day, known_at=None, language=language):
        meeting = records.get(row.case.partition("/")[0])
        if meeting is not None and row.status in AWAITED:
            found.setdefault(meeting, row)
    return found
