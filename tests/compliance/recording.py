"""Recording facts for tests, each by an act of its own at the hour at which it says it was recorded."""

import datetime as dt
from collections.abc import Iterable

from esep.access import Act, Actor, Role
from esep.community.queries import pack_of
from esep.compliance.models import ProjectionState, StoredObligation
from esep.compliance.stored import obligation_of
from esep.kernel import clock, scope
from esep.kernel.command import command
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality, RecordedFact
from esep.regulation.duties.obligation import Obligation
from esep.regulation.evaluation import evaluate
from esep.regulation.facts import Fact
from tests.builders import moment
from tests.kernel.people import a_holder, a_municipality

FIRST_DAY = dt.date(2025, 1, 1)


def a_place(*, slug: str = "min-bulak", records_from: dt.date | None = FIRST_DAY) -> tuple[Municipality, Actor]:
    """A municipality that has kept records since a day, and its responsible secretary."""
    with clock.set_to(moment(FIRST_DAY, 8)):
        place = a_municipality(slug)
        Municipality.objects.filter(pk=place.pk).update(records_from=records_from)
        place.refresh_from_db()
        return place, a_holder(Role.RESPONSIBLE_SECRETARY, place)


def record(place: Municipality, *facts: Fact, by: Actor) -> list[RecordedFact]:
    """Record facts by one act, at the hour of the first one's recording."""
    with clock.set_to(facts[0].recorded_at), command(Act.RECORD_FACT, by=by, municipality=place.pk) as acting:
        return [
            acting.record(
                fact.kind,
                fact.data,
                records=fact.cases,
                code=fact.id,
                on=None if fact.occurred_at else fact.occurred_on,
                at=fact.occurred_at,
            )
            for fact in facts
        ]


def stored(place: Municipality) -> tuple[Obligation, ...]:
    """The stored obligations, in the order of their cases."""
    with scope.of(place.pk):
        return in_order(obligation_of(row, pack_of(place)) for row in StoredObligation.objects.all())


def judged_anew(place: Municipality, *, as_of: dt.date | None = None) -> tuple[Obligation, ...]:
    """What the law finds in all facts, as of the day on which the projection was last touched, or another."""
    with scope.of(place.pk):
        day = as_of or ProjectionState.objects.get().judged_on
        return in_order(evaluate(pack_of(place), facts_of(), day))


def in_order(obligations: Iterable[Obligation]) -> tuple[Obligation, ...]:
    """Obligations in an order of their own, so that two lists can be compared."""
    return tuple(sorted(obligations, key=lambda one: (one.case, one.rule.id, one.subject or "")))


def of_rule(place: Municipality, rule: str) -> list[Obligation]:
    """The stored obligations of one duty."""
    return [one for one in stored(place) if one.rule.id == rule]
