"""Two rows that may be one person: how they differ, and what names each."""

from collections.abc import Iterator
from dataclasses import dataclass

from esep.access import Act, Actor
from esep.community.models import DeputyMandate, Person, PositionHolding
from esep.community.queries.seeing import seeing
from esep.kernel.models import OfMunicipality
from esep.kernel.refusals import not_found


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: the person, the mandates and offices that would move, and how many further rows would."""

    person: Person
    mandates: tuple[DeputyMandate, ...]
    holdings: tuple[PositionHolding, ...]
    others: int


def people_to_merge(one: int, other: int, *, by: Actor, municipality: int) -> tuple[Side, Side]:
    """The two sides. Raises Refused (NOT_FOUND) for the same number twice, or a row that was merged before."""
    with seeing(Act.MERGE_PEOPLE, by=by, municipality=municipality):
        found = {row.pk: row for row in Person.objects.filter(pk__in={one, other}, merged_into=None)}
        if len(found) != len((one, other)):
            raise not_found()
        return _side(found[one]), _side(found[other])


def rows_naming(person: Person) -> Iterator[tuple[str, OfMunicipality]]:
    """Every row of any table that points at a person, with the name of the field: a table made later is among them."""
    for relation in Person._meta.related_objects:
        table = relation.related_model
        assert isinstance(table, type)
        assert issubclass(table, OfMunicipality)
        field = relation.field.name
        for row in table.objects.filter(**{field: person}).order_by("pk"):
            yield field, row


def double_mark(one: int, other: int) -> str:
    """The step under which it is kept that two people are two."""
    return f"double-{min(one, other)}-{max(one, other)}"


def _side(person: Person) -> Side:
    naming = [row for _field, row in rows_naming(person)]
    mandates = person.mandates.select_related("district", "convocation")
    holdings = person.holdings.select_related("position")
    return Side(person, tuple(mandates), tuple(holdings), len(naming) - sum(isinstance(row, MOVED) for row in naming))


MOVED = (DeputyMandate, PositionHolding)
"""What is told one by one."""
