"""Judging one meeting: how each of its duties stands on a day, with those of its requests for information."""

from dataclasses import dataclass
from datetime import date

from esep.community.queries import law_municipality, pack_of
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.meetings.models import InformationRequest, ReportMeeting
from esep.regulation.evaluation import evaluate_record, known
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact
from esep.regulation.judgement import Row, told_row, urgency
from esep.regulation.naming import Namer
from esep.regulation.pack.model import Pack
from esep.regulation.status import verdicts


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """The duties of a meeting and of its requests on a day, most urgent first, and the facts they were judged by."""

    rows: tuple[Row, ...]
    facts: tuple[Fact, ...]
    pack: Pack
    day: date

    def of(self, *obligations: str) -> tuple[Row, ...]:
        """The rows of some duties, by their ids in the pack, such as ``notice``."""
        return tuple(row for row in self.rows if row.obligation in obligations)


def judged(meeting: ReportMeeting, *, municipality: Municipality, day: date, language: str) -> Judged:
    """How a meeting of the municipality in scope stands on a day.

    Judged from its own facts, so that it is the same on any day. Duties of the deputies' years are not among them.
    """
    requests = InformationRequest.objects.filter(meeting=meeting)
    records = {meeting.record, *(request.record for request in requests)}
    facts = tuple(fact for fact in facts_of(records=records) if any(ref in records for ref in fact.cases))
    pack = pack_of(municipality)
    namer = Namer(
        pack, known(facts, as_of=day), law_municipality(municipality, adoption=pack.adoption), language=language
    )
    explainer = Explainer(pack, facts, as_of=day)
    obligations = (
        obligation
        for record in sorted(records)
        for obligation in evaluate_record(pack, record, [fact for fact in facts if record in fact.cases], day)
    )
    found = sorted(verdicts(obligations, as_of=day), key=urgency)
    rows = tuple(told_row(verdict, explainer.explain(verdict), pack, namer, language=language) for verdict in found)
    return Judged(rows=rows, facts=facts, pack=pack, day=day)
