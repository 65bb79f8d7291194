"""The municipalities of this installation. Their names and addresses are public."""

from collections.abc import Collection

from esep.kernel.models import Municipality
from esep.kernel.prepared import PreparedRows


def municipality_at(slug: str) -> Municipality | None:
    """The municipality at an address, or none."""
    return _AT.first(slug)


def municipalities(numbers: Collection[int] | None = None) -> tuple[Municipality, ...]:
    """Every municipality, or those with the given numbers, in the order of their addresses."""
    found = Municipality.objects.order_by("slug")
    return tuple(found if numbers is None else found.filter(pk__in=numbers))


_AT = PreparedRows(Municipality, lambda slug: Municipality.objects.filter(slug=slug))
