"""Judging the state of the records: every rule over the rows, which are loaded once."""

from collections.abc import Callable, Iterable
from datetime import date

from esep.access import Act, Actor
from esep.community.queries.health import accounts, council, doubles, future, letters, offices, papers, places
from esep.community.queries.health.finding import Finding, Weight
from esep.community.queries.health.records import Records, load
from esep.community.queries.seeing import seeing
from esep.kernel import clock

Rule = Callable[[Records, date], Iterable[Finding]]

RULES: tuple[Rule, ...] = (
    council.overlapping_mandates,
    council.too_many_mandates,
    council.outside_their_convocation,
    council.never_closed,
    council.overlapping_convocations,
    doubles.doubled_people,
    future.dated_in_the_future,
    council.empty_seats,
    places.villages_and_districts,
    places.villages_without_venue,
    places.villages_without_headman,
    offices.empty_offices,
    offices.long_acting,
    offices.unchaired_commissions,
    accounts.roles_and_offices,
    accounts.deputies_and_accounts,
    papers.adopted_text,
    papers.recorded_data,
    papers.contacts,
    papers.days_off,
    places.unchecked_venues,
    letters.foreign_letters,
)


def state_of_records(day: date, *, by: Actor, municipality: int) -> tuple[Finding, ...]:
    """Everything that is the matter with the records of a municipality on a day, the weightiest first."""
    with seeing(Act.VIEW_HEALTH, by=by, municipality=municipality):
        return findings_in(load(at=clock.real()), day)


def findings_in(records: Records, day: date) -> tuple[Finding, ...]:
    """What the rules find in these rows; within a weight in the order of the rules."""
    weights = list(Weight)
    found = (finding for rule in RULES for finding in rule(records, day))
    return tuple(sorted(found, key=lambda finding: weights.index(finding.weight)))
