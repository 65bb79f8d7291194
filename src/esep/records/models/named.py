"""Rows that point to a file and keep the name it had when it was sent for them."""

from django.db import models

from esep.kernel.models import OfMunicipality
from esep.kernel.models.base import without_empty
from esep.records.models.file import StoredFile


class NamesItsFile(OfMunicipality):
    """A row with the ``name`` of its own upload: one content may be sent again under another name (`scan.pdf`).

    Rows from before the column have none, and are called as the content was first. What the journal kept of them holds:
    an empty name is no content.
    """

    name = models.CharField(max_length=120, blank=True)

    class Meta:
        abstract = True

    @property
    def called(self) -> str:
        """What its file is called here; empty where it has none."""
        file: StoredFile | None = getattr(self, "file", None)
        return self.name or (file.name if file is not None else "")

    def canonical(self) -> str:
        """As of any row, without an empty name."""
        return without_empty(super().canonical(), "name")
