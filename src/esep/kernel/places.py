"""The municipalities of this installation. Their names and addresses are public."""

from django.db.models import QuerySet

from esep.kernel.models import Municipality


def municipality_at(slug: str) -> Municipality | None:
    """The municipality at an address, or none."""
    return Municipality.objects.filter(slug=slug).first()


def municipalities() -> QuerySet[Municipality]:
    """Every municipality, by its address."""
    return Municipality.objects.order_by("slug")
