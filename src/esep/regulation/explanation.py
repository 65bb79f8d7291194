"""Explanations: why a duty stands as it does, step by step, made on demand.

A trace is codes and parameters: clause and edition, the anchor and the sum, what met the duty and with which
evidence, what was looked at and why it does not count. :mod:`esep.regulation.steps` renders it in the reader's
language.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from esep.regulation.cases import Case, cases_of
from esep.regulation.dates import Unit, legal_day
from esep.regulation.duties.contents import ContentsRule, given_answers
from esep.regulation.duties.context import Context
from esep.regulation.duties.due import add_term
from esep.regulation.duties.incident import IncidentRule
from esep.regulation.duties.met import Satisfier
from esep.regulation.duties.obligation import Exemption, Obligation
from esep.regulation.duties.periodic import PeriodicRule, signed_minutes
from esep.regulation.duties.relative import RelativeRule
from esep.regulation.duties.standing import StandingRule
from esep.regulation.duties.vote import VoteRule, base, carried
from esep.regulation.evaluation import by_record, editions_of, known
from esep.regulation.facts import Fact
from esep.regulation.pack.edition import Edition
from esep.regulation.pack.model import Pack
from esep.regulation.refusals import Breach
from esep.regulation.status import Status, Verdict
from esep.regulation.steps import Step
from esep.regulation.sums import anchor_word, due_steps, unit_word
from esep.regulation.wording import Word


class Explainer:
    """Explains verdicts reached from the same pack, facts and days. Facts are indexed once."""

    def __init__(self, pack: Pack, facts: Sequence[Fact], *, as_of: date, known_at: datetime | None = None) -> None:
        self._pack = pack
        self._as_of = as_of
        counting = known(facts, as_of=as_of, known_at=known_at)
        self._by_id = {fact.id: fact for fact in counting}
        self._records = by_record(counting)
        self._replaced = self._replaced_facts(facts, known_at)
        self._cases: dict[str, Case] = {}

    def counting(self, record: str) -> Sequence[Fact]:
        """The facts of a record that count, in their order."""
        return self._records.get(record, ())

    def explain(self, verdict: Verdict) -> tuple[Step, ...]:
        """Why the verdict is what it is."""
        return tuple(self._steps(verdict))

    def _steps(self, verdict: Verdict) -> Iterator[Step]:
        rule, case = verdict.obligation.rule, self._case(verdict.obligation.case)
        judged_on = case.opened_on if case is not None else None
        edition = editions_of(self._pack).on(judged_on or self._as_of)
        if self._pack.adoption.readings:
            yield Step("readings", {"readings": self._pack.adoption.readings})
        if verdict.exempt is not None:
            yield Step("exempt", {"reason": Word("exemption", verdict.exempt)})
        if case is not None:
            yield from self._of_shape(verdict, case, edition)
        if verdict.obligation.missing is not None and verdict.status is Status.CANNOT_TELL:
            yield Step("missing", {"what": anchor_word(verdict.obligation.missing)})
        yield from self._replaced_in(verdict)
        since = edition.since or self._pack.version
        yield Step("judged_by", {"rule": rule.id, "clause": verdict.clause, "edition": since})
        yield self._result(verdict)

    def _of_shape(self, verdict: Verdict, case: Case, edition: Edition) -> Iterator[Step]:
        match verdict.obligation.rule:
            case RelativeRule() as rule:
                yield from due_steps(rule.due, case, edition.context)
                yield from self._met(verdict)
                yield from _passed_over(rule, verdict, case, edition.satisfiers[rule.id])
                if verdict.obligation.planned_for is not None and verdict.done_on is None:
                    yield Step("planned_for", {"day": verdict.obligation.planned_for})
            case VoteRule() as rule:
                yield from due_steps(rule.due, case, edition.context)
                yield from self._met(verdict)
                yield from _votes(rule, case)
            case ContentsRule() as rule:
                yield from due_steps(rule.due, case, edition.context)
                yield from _part(rule, verdict, case)
                yield from self._met(verdict)
            case StandingRule() as rule:
                yield from self._freshness(rule, verdict, case, edition.context)
            case IncidentRule():
                yield from self._incident(verdict)
            case PeriodicRule() as rule:
                yield from self._period(rule, verdict, case, edition.context)

    def _met(self, verdict: Verdict) -> Iterator[Step]:
        """The facts that met the duty, their evidence, and how much later they were recorded than claimed."""
        if verdict.done_on is None:
            return
        for id in verdict.facts:
            fact = self._by_id[id]
            params = {"kind": Word("kind", fact.kind), "fact": fact.id}
            if fact.occurred_at is not None:
                yield Step("met_at", {**params, "at": fact.occurred_at})
            else:
                yield Step("met", {**params, "day": fact.occurred_on})
            evidence = getattr(fact.data, "evidence", None)
            if evidence is not None:
                # A kept file is named by what it is: what somebody called it may name a person.
                refs = tuple(item.ref if item.sha256 is None else Word("proof", item.kind) for item in evidence)
                yield Step("evidence", {"evidence": refs}) if refs else Step("no_evidence")
            recorded = legal_day(fact.recorded_at)
            if recorded > fact.occurred_on:
                days = (recorded - fact.occurred_on).days
                yield Step("recorded_later", {"claimed": fact.occurred_on, "recorded": recorded, "days": days})

    def _freshness(self, rule: StandingRule, verdict: Verdict, case: Case, context: Context) -> Iterator[Step]:
        if verdict.done_on is None:
            yield Step("never")
            return
        refresh = context.terms[rule.refresh].count
        due_on = verdict.done_on + timedelta(days=refresh)
        unit = unit_word(Unit.DAYS, refresh)
        yield Step("renew", {"start": verdict.done_on, "count": refresh, "unit": unit, "due": due_on})
        for sooner in rule.sooner_after:
            term = context.terms[sooner.plus]
            for fact in case.kinds.get(sooner.event, ()):
                if fact.occurred_on > verdict.done_on:
                    due = add_term(fact.occurred_on, term, before=False, context=context)
                    kind = Word("kind", fact.kind)
                    params = {
                        "kind": kind,
                        "start": fact.occurred_on,
                        "count": term.count,
                        "unit": unit_word(term.unit, term.count),
                    }
                    yield Step("sooner", {**params, "due": due})
        yield from self._met(verdict)

    def _incident(self, verdict: Verdict) -> Iterator[Step]:
        if not verdict.obligation.breached:
            if verdict.done_on is not None:
                yield Step("kept")
            return
        for id in verdict.facts:
            fact = self._by_id[id]
            yield Step("broken", {"kind": Word("kind", fact.kind), "day": fact.occurred_on, "fact": fact.id})

    def _period(self, rule: PeriodicRule, verdict: Verdict, case: Case, context: Context) -> Iterator[Step]:
        assert case.period is not None
        due_on = verdict.obligation.due_on
        name = "period.end" if due_on == case.period.end else "mandate.end"
        yield Step("due_is", {"due": due_on, "anchor": Word("anchor", name)})
        days = sum(tenure.days_in(case.period) for tenure in case.tenures)
        least = context.terms[rule.least_days].count
        if verdict.exempt is Exemption.SHORT_MANDATE or days < (case.period.end - case.period.start).days + 1:
            yield Step("mandate_days", {"days": days, "least": least})
        yield from self._met(verdict)
        if verdict.done_on is None and verdict.exempt is None:
            for fact in case.kinds.get(rule.met_by.heard, ()):
                meeting = getattr(fact.data, "meeting", None)
                if fact.occurred_on in case.period and signed_minutes(case, rule, meeting=str(meeting)) is None:
                    yield Step("not_signed", {"meeting": meeting})
            planned = verdict.obligation.planned_for
            yield Step("planned_for", {"day": planned}) if planned is not None else Step("no_day_set")
            missed = self._missed_before(verdict, case, rule, context)
            if missed:
                yield Step("missed_before", {"years": missed})

    def _missed_before(self, verdict: Verdict, case: Case, rule: PeriodicRule, context: Context) -> tuple[str, ...]:
        """Earlier years of the same mandate without a report."""
        record = verdict.obligation.case.partition("/")[0]
        kind = self._pack.case_kinds[record.partition(":")[0]]
        found = []
        for earlier in cases_of(record, self._records[record], kind, as_of=self._as_of, records_from=None):
            if earlier.period is None or case.period is None or earlier.period.start >= case.period.start:
                continue
            obligations: list[Obligation] = []
            editions_of(self._pack).on(earlier.period.start).judge(kind.kind, record, earlier, obligations)
            found += [
                earlier.period.key
                for obligation in obligations
                if obligation.rule.id == rule.id and obligation.done_on is None and obligation.exempt is None
            ]
        return tuple(found)

    def _result(self, verdict: Verdict) -> Step:
        params: dict[str, object] = {"as_of": self._as_of, "status": Word("status", verdict.status)}
        obligation = verdict.obligation
        if verdict.days_late:
            return Step("result_late", {**params, "days": verdict.days_late})
        if verdict.status is Status.DONE_LATE and obligation.done_at is not None and obligation.due_at is not None:
            late = obligation.done_at - obligation.due_at
            return Step("result_minutes", {**params, "minutes": int(late.total_seconds() // 60)})
        return Step("result", params)

    def _case(self, ref: str) -> Case | None:
        if ref not in self._cases:
            record = ref.partition("/")[0]
            kind = self._pack.case_kinds[record.partition(":")[0]]
            facts = self._records.get(record, [])
            records_from = self._pack.adoption.records_from
            for case in cases_of(record, facts, kind, as_of=self._as_of, records_from=records_from):
                self._cases[case.ref] = case
        return self._cases.get(ref)

    def _replaced_facts(self, facts: Sequence[Fact], known_at: datetime | None) -> dict[str, list[tuple[Fact, Fact]]]:
        """Facts that a later one corrects or withdraws, with it, by record."""
        by_id = {fact.id: fact for fact in facts}
        found: dict[str, list[tuple[Fact, Fact]]] = {}
        for fact in facts:
            old = by_id.get(fact.supersedes or "")
            if old is not None and (known_at is None or fact.recorded_at <= known_at):
                for ref in old.cases:
                    found.setdefault(ref, []).append((old, fact))
        return found

    def _replaced_in(self, verdict: Verdict) -> Iterator[Step]:
        """Corrected facts of the kinds this duty looks at: the reader sees that something stood there before."""
        rule = verdict.obligation.rule
        kinds = rule.met_by.events if isinstance(rule, RelativeRule) else ()
        for old, new in self._replaced.get(verdict.obligation.case.partition("/")[0], ()):
            if old.kind in kinds:
                yield Step("withdrawn", {"fact": old.id, "by": new.id})


def _passed_over(rule: RelativeRule, verdict: Verdict, case: Case, satisfier: Satisfier) -> Iterator[Step]:
    """What was looked at and does not count, and why; or that nothing of the kind is on record."""
    candidates = satisfier.candidates(case)
    if not candidates and verdict.done_on is None:
        yield Step("nothing_found", {"kinds": tuple(Word("kind", kind) for kind in rule.met_by.events)})
    elsewhere = 0
    for fact in candidates:
        if fact.id in verdict.facts:
            continue
        objection = satisfier.objection(fact, case, verdict.subject)
        if objection is None and verdict.done_on is None:
            objection = Breach("not_enough_yet")
        if objection is not None and objection.code == "other_subject":
            elsewhere += 1
        elif objection is not None:
            params = dict(objection.params)
            if "field" in params:
                params["field"] = Word("field", str(params["field"]))
            why = Breach(objection.code, params)
            kind = Word("kind", fact.kind)
            yield Step("passed_over", {"kind": kind, "day": fact.occurred_on, "fact": fact.id, "why": why})
    if elsewhere and verdict.done_on is None:
        yield Step("elsewhere", {"count": elsewhere})


def _votes(rule: VoteRule, case: Case) -> Iterator[Step]:
    for fact in case.kinds.get(rule.vote, ()):
        counts = {"in_favour": getattr(fact.data, "in_favour", 0), "base": base(fact, rule.majority_of)}
        if carried(fact, rule.majority_of):
            yield Step("vote", counts)
        else:
            why = Breach("no_majority", counts)
            kind = Word("kind", fact.kind)
            yield Step("passed_over", {"kind": kind, "day": fact.occurred_on, "fact": fact.id, "why": why})


def _part(rule: ContentsRule, verdict: Verdict, case: Case) -> Iterator[Step]:
    part = verdict.part
    if part is None:
        return
    yield Step("part", {"part": part.part, "answer": Word("answer", part.answer)})
    entry = given_answers(case, rule.collect, subject=verdict.obligation.subject).get(part.part)
    if entry is not None and entry.answer.reason:
        yield Step("reason", {"reason": entry.answer.reason})
