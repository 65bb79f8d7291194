"""Retention: how long a document is kept. The regulation does not say; the archive's list of terms does.

What is suggested here is a start, marked as such until a person confirms it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words
from esep.records.models import Document

USUAL_YEARS = 5

KEPT_FOR_EVER = frozenset({Document.Kind.MINUTES, Document.Kind.DECISION})


@dataclass(frozen=True, slots=True)
class Retention:
    """For how many years a document is kept; without a number, for ever."""

    years: int | None = None

    @property
    def words(self) -> Words:
        """As people read it."""
        return _("permanent") if self.years is None else format_lazy("{} {}", _("years:"), self.years)


SUGGESTED: Mapping[str, Retention] = MappingProxyType(
    {kind.value: Retention(None if kind in KEPT_FOR_EVER else USUAL_YEARS) for kind in Document.Kind}
)
"""By kind of document, until a person says otherwise."""


def retention_of(document: Document) -> Retention:
    """For how long a document is kept."""
    return Retention(None if document.is_permanent else document.retention_years)
