"""Changes of office holders and of the adopted text, each with the hour at which it was recorded."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from esep.access import Act
from esep.community.models import AdoptedRegulation, PositionHolding
from esep.community.queries.public.values import said_name
from esep.kernel import scope
from esep.kernel.models import JournalSubject

APART = (Act.MERGE_PEOPLE.value,)
"""Acts that touch a holding and change nothing that is told here."""


class What(StrEnum):
    """What changed."""

    TOOK_OFFICE = "took_office"
    LEFT_OFFICE = "left_office"
    ADOPTED = "adopted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change: the day it is of, when it was recorded, and the names in it."""

    what: What
    recorded_at: datetime
    happened_on: date
    about: str
    who: str = ""
    is_acting: bool = False


def public_changes(municipality: int) -> tuple[Change, ...]:
    """Every change of an office holder and of the adopted text, in no order. Three queries."""
    with scope.of(municipality):
        held = list(PositionHolding.objects.select_related("person", "position"))
        texts = list(AdoptedRegulation.objects.all())
        hours = _hours([row.ref for row in held] + [row.ref for row in texts])
    found = [
        Change(what=What.ADOPTED, recorded_at=hours[row.ref][0], happened_on=row.since, about=row.name)
        for row in texts
        if row.ref in hours
    ]
    for row in held:
        if row.ref in hours:
            found += _of_holding(row, hours[row.ref])
    return tuple(found)


def _of_holding(row: PositionHolding, hours: list[datetime]) -> Iterable[Change]:
    days = [(What.TOOK_OFFICE, hours[0], row.since)]
    if row.until is not None:
        days.append((What.LEFT_OFFICE, hours[-1], row.until))
    for what, recorded_at, day in days:
        yield Change(
            what=what,
            recorded_at=recorded_at,
            happened_on=day,
            about=row.position.name,
            who=said_name(row.person),
            is_acting=row.is_acting,
        )


def _hours(refs: list[str]) -> dict[str, list[datetime]]:
    """When each row was touched by an act, the earliest first."""
    hours: dict[str, list[datetime]] = defaultdict(list)
    touched = JournalSubject.objects.filter(subject__in=refs).exclude(entry__act__in=APART)
    for subject, at in touched.order_by("entry__number").values_list("subject", "entry__at"):
        hours[subject].append(at)
    return hours
