"""People with their contacts, as far as the actor may see them."""

from django.db.models import QuerySet

from esep.access import Act, Actor, reach
from esep.community.models import Person
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.refusals import not_found
from esep.kernel.sorting import sort_key


def people_seen(*, by: Actor, municipality: int) -> tuple[Person, ...]:
    """The people whose contacts an actor may see: all of them for the office, a deputy only their own. One query.

    Rows that were merged into another are none of them.
    """
    with seeing(Act.VIEW_PEOPLE, by=by, municipality=municipality):
        return tuple(sorted(_reached(by, municipality).order_by("pk"), key=lambda person: sort_key(person.full_name)))


def person_seen(person: int, *, by: Actor, municipality: int) -> Person:
    """One person. Raises Refused (NOT_FOUND) also for those whom the actor may not see."""
    with seeing(Act.VIEW_PEOPLE, by=by, municipality=municipality):
        found = _reached(by, municipality).filter(pk=person).first()
        if found is None:
            raise not_found()
        return found


def stays_for(person: int, *, by: Actor, municipality: int) -> int | None:
    """The number of the row into which a person's was merged; none where it was not, or there is no such row."""
    with seeing(Act.VIEW_PEOPLE, by=by, municipality=municipality):
        merged = Person.objects.filter(pk=person, merged_into__isnull=False).values_list("merged_into", flat=True)
        stays = merged.first()
        return stays if stays is not None and _reached(by, municipality).filter(pk=stays).exists() else None


def _reached(by: Actor, municipality: int) -> QuerySet[Person]:
    reached = reach(by, Act.VIEW_PEOPLE, at=clock.real())
    rows = Person.objects.filter(merged_into=None)
    if municipality in reached.whole:
        return rows
    return rows.filter(mandates__code__in=reached.own.get(municipality, frozenset())).distinct()
