"""Who wrote: apart from what was written, so that it can be erased and never reaches a public page."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from esep.kernel.models import OfMunicipality


class Author(OfMunicipality):
    """How somebody who wrote can be reached. Everything may be empty: nobody must say who they are.

    An author who asked for it is erased: the row stays, its content goes.
    """

    REF = "author"
    CONTENT: ClassVar[tuple[str, ...]] = ("name", "phone", "email", "address")

    name = models.CharField(max_length=200, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    address = models.CharField(max_length=300, blank=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("municipality", "pk")
        constraints = (
            models.CheckConstraint(
                condition=Q(erased_at__isnull=True) | Q(name="", phone="", email="", address=""),
                name="author_erased_wholly",
            ),
        )
