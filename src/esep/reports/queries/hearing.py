"""Hearing: when deputies' reports were heard, and how each year's duty stands, by their own facts (1.8, 3.5)."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from esep.community.queries import law_municipality, pack_of
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.regulation.evaluation import by_record, evaluate_record, known
from esep.regulation.explanation import Explainer
from esep.regulation.facts.meeting import ReportHeard
from esep.regulation.judgement import Row, told_row
from esep.regulation.naming import Namer
from esep.regulation.status import verdicts
from esep.regulation.tenures import case_at
from esep.reports.models import DeputyReport

WORD = "deputy"
CLAUSE = "1.8-annual-report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A report was heard at a meeting (by its code) on a day."""

    meeting: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearings:
    """What was heard of each deputy, the oldest first, and the yearly duties of each, the newest first, by code."""

    heard: Mapping[str, tuple[Heard, ...]]
    duties: Mapping[str, tuple[Row, ...]]

    def heard_at(self, report: DeputyReport) -> Heard | None:
        """Where and when a report was heard: at its meeting, or at the one held in its place; none if it was not."""
        if not report.is_finished:
            return None
        held, meeting = set(), report.meeting
        while meeting is not None:
            held.add(meeting.code)
            meeting = meeting.replaced_by
        return next((one for one in self.heard.get(report.mandate.code, ()) if one.meeting in held), None)

    def heard_on(self, report: DeputyReport) -> date | None:
        """The day on which a report was heard; none if it was not."""
        heard = self.heard_at(report)
        return heard.on if heard is not None else None

    def duty(self, deputy: str, day: date) -> Row | None:
        """The duty whose year a day lies in, whichever way the municipality counts years."""
        rows = {row.case: row for row in self.duties.get(deputy, ())}
        case = case_at(rows, day)
        return rows[case] if case is not None else None


def hearings(deputies: Collection[str], *, municipality: Municipality, day: date, language: str) -> Hearings:
    """The hearings and yearly duties of some deputies of the municipality in scope, as they stand on a day.

    The number of queries does not grow with the deputies.
    """
    records = {f"{WORD}:{code}" for code in deputies}
    facts = facts_of(records=records) if records else ()
    pack = pack_of(municipality)
    counting = known(facts, as_of=day)
    names = law_municipality(municipality, adoption=pack.adoption)
    namer = Namer(pack, counting, names, language=language)
    explainer = Explainer(pack, facts, as_of=day)
    heard: defaultdict[str, list[Heard]] = defaultdict(list)
    duties: dict[str, tuple[Row, ...]] = {}
    for record, own in by_record(counting).items():
        if record not in records:
            continue
        code = record.partition(":")[2]
        for fact in own:
            if isinstance(fact.data, ReportHeard) and fact.data.deputy == code:
                heard[code].append(Heard(meeting=fact.data.meeting, on=fact.occurred_on))
        found = [
            told_row(verdict, explainer.explain(verdict), pack, namer, language=language)
            for verdict in verdicts(evaluate_record(pack, record, list(own), day), as_of=day)
            if verdict.clause == CLAUSE
        ]
        duties[code] = tuple(sorted(found, key=lambda row: row.case, reverse=True))
    in_order = {code: tuple(sorted(found, key=lambda one: one.on)) for code, found in heard.items()}
    return Hearings(heard=in_order, duties=duties)
