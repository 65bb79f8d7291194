"""A deputy's own day: the records that are a deputy's, and what waits in them on a day (2.2, 2.3, 2.4, 3.9)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from esep.access import Actor
from esep.appeals.models import Appeal, Demand
from esep.appeals.queries.appeals.listing import ShownAppeal, appeals
from esep.appeals.queries.voter_mandates.listing import Given, voter_mandates
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.meetings.models import Outcome

GONE = (Appeal.State.MERGED, Appeal.State.WITHDRAWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """Appeals of a deputy that wait for an answer, and voter mandates that something is still to come of."""

    appeals: tuple[ShownAppeal, ...]
    mandates: tuple[Given, ...]


def own_records(deputies: Collection[str], *, municipality: Municipality) -> frozenset[str]:
    """The records (``appeal:K-06``) of appeals to some deputies, of demands and of promises that are theirs to answer.

    Three queries.
    """
    with scope.of(municipality.pk):
        letters = Appeal.objects.filter(mandate__code__in=deputies).exclude(state__in=GONE)
        demands = Demand.objects.filter(deputies__mandate__code__in=deputies, withdrawn_at__isnull=True)
        outcomes = Outcome.objects.filter(mandate__code__in=deputies, withdrawn_at__isnull=True)
        return frozenset(
            f"{rows.model.REF}:{code}"
            for rows in (letters, demands, outcomes)
            for code in rows.order_by().values_list("code", flat=True)
        )


def waiting_for(
    deputies: Collection[str], *, by: Actor, municipality: Municipality, day: date, language: str
) -> Waiting:
    """What is open on a day and belongs to some deputies, the most urgent first. Raises Refused."""
    letters = appeals(by=by, municipality=municipality, day=day)
    given = voter_mandates(by=by, municipality=municipality, language=language)
    return Waiting(
        appeals=tuple(one for one in letters if one.is_open and one.deputy in deputies),
        mandates=tuple(one for one in given if one.is_open and one.deputy in deputies),
    )
