"""Rooting: an outcome that is known from facts alone gets its row, so that steps can be recorded for it (3.9)."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import enter
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Kind, Refused, not_found
from esep.meetings.models import Outcome, OutcomeStep, ReportMeeting
from esep.meetings.promising import ADOPTED, CLAUSE, PROGRESSED, WORD, let_follow
from esep.regulation.facts.meeting import OutcomeAdopted, OutcomeProgressed


def root_outcome(code: str, *, by: Actor, municipality: int) -> Outcome:
    """Take an outcome over from its facts: a row that says what they say, with a row for each step that counts.

    No fact is added or changed. Its owner are the words of the fact, until somebody chooses one. Raises Refused: no
    such fact, a row that is there already, a meeting that has no row itself.
    """
    with command(Act.KEEP_PROMISES, by=by, municipality=municipality) as acting:
        facts = list(_standing(code))
        adopted = next((fact for fact in reversed(facts) if fact.kind == ADOPTED), None)
        if adopted is None:
            raise not_found()
        if Outcome.objects.filter(code=code).exists():
            raise Refused.because(
                "outcome_has_a_row",
                _("This promise was taken over already."),
                remedy=_("Open its page anew and record the step there."),
                clause=CLAUSE,
                kind=Kind.STALE,
            )
        outcome = enter(acting, _row(acting, code, adopted))
        for fact in facts:
            if fact.kind == PROGRESSED:
                acting.save(_step(acting, outcome, fact))
        let_follow(acting, outcome)
        return outcome


def _standing(code: str) -> Iterator[RecordedFact]:
    """The facts of an outcome that count, in the order of their days."""
    found = RecordedFact.objects.filter(
        cases__record=f"{WORD}:{code}", kind__in=(ADOPTED, PROGRESSED), superseded_by__isnull=True
    )
    yield from found.select_related("supersedes", "recorded_by").prefetch_related("cases").order_by("occurred_on", "pk")


def _row(acting: Acting, code: str, adopted: RecordedFact) -> Outcome:
    said = adopted.to_law().data
    assert isinstance(said, OutcomeAdopted)
    return Outcome(
        municipality=acting.municipality,
        code=code,
        meeting=_meeting(adopted),
        kind=said.kind.value,
        text_ky=said.text,
        responsible=said.responsible or "",
        promised_by=said.due_on,
        adopted_on=adopted.occurred_on,
        fact=adopted,
    )


def _meeting(adopted: RecordedFact) -> ReportMeeting:
    codes = [case.record.partition(":")[2] for case in adopted.cases.all() if case.record.startswith("meeting:")]
    found = ReportMeeting.objects.filter(code__in=codes).first()
    if found is None:
        raise Refused.because(
            "meeting_of_facts_alone",
            _("The meeting of this promise is known from recorded facts alone too: %(code)s.")
            % {"code": ", ".join(codes) or "-"},
            remedy=_("Steps of this promise can only be recorded as facts."),
            clause=CLAUSE,
        )
    return found


def _step(acting: Acting, outcome: Outcome, fact: RecordedFact) -> OutcomeStep:
    said = fact.to_law().data
    assert isinstance(said, OutcomeProgressed)
    return OutcomeStep(
        municipality=acting.municipality,
        outcome=outcome,
        state=said.state.value,
        happened_on=fact.occurred_on,
        fact=fact,
        recorded_at=fact.recorded_at,
        recorded_by=fact.recorded_by,
    )
