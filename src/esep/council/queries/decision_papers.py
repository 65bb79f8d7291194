"""Papers of decisions: one of them, and lists of them, as they stand on a day."""

from collections.abc import Iterable
from datetime import date

from esep.council.queries.decisions import Changing, Decisions, KnownDecision
from esep.council.queries.printing import paper_of
from esep.documents.decision import ChangeSaid, DecisionSaid, StandingSaid
from esep.documents.decisions_extract import DecisionLine
from esep.documents.paper import Paper
from esep.documents.telling import tell
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.regulation.wording import Language


def decision_said(every: Decisions, one: KnownDecision, *, on: date, language: Language) -> DecisionSaid:
    """A decision as its paper says it; its texts are in the language in which they were read."""
    vote = one.vote
    figures = ("in_favour", "against", "abstained", "present")
    votes = ""
    if vote is not None:
        votes = tell("decision.vote_line", language, **{name: getattr(vote, name) for name in figures})
    return DecisionSaid(
        number=one.number,
        title=one.title,
        text=one.text,
        session=one.session,
        body=one.commission,
        adopted_on=one.adopted_on,
        in_force_from=one.in_force_from,
        in_force_until=one.in_force_until,
        standing=standing_said(every, one, on=on),
        votes=votes,
        register=one.register_number,
        changes=tuple(_change(each) for each in one.changes),
        changed_by=tuple(_change(each) for each in one.changed_by),
    )


def lines_said(every: Decisions, rows: Iterable[KnownDecision], *, on: date) -> tuple[DecisionLine, ...]:
    """Decisions as the list on paper says them."""
    return tuple(
        DecisionLine(
            number=one.number,
            title=one.title,
            adopted_on=one.adopted_on,
            in_force_from=one.in_force_from,
            standing=standing_said(every, one, on=on),
        )
        for one in rows
    )


def standing_said(every: Decisions, one: KnownDecision, *, on: date) -> StandingSaid:
    """How a decision stands on a day."""
    found = every.validity(one.code, on)
    return StandingSaid(
        standing=found.standing.value, on=on, since=found.since, by=every.number_of(found.by) if found.by else ""
    )


def _change(one: Changing) -> ChangeSaid:
    return ChangeSaid(kind=one.kind.value, number=one.number, title=one.title, since=one.since)


def public_paper(municipality: Municipality, *, language: Language, address: str) -> Paper:
    """The frame of a paper that everybody may open."""
    with scope.of(municipality.pk):
        return paper_of(municipality, language=language, address=address)
