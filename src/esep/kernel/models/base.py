"""The base of every table that belongs to a municipality: narrowed to the scope, canonical for the journal."""

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, ClassVar, Self, TypeVar
from uuid import UUID

from django.db import models
from django.utils.translation import get_language

from esep.kernel import scope

M = TypeVar("M", bound="OfMunicipality")


class Scoped(models.Manager[M]):
    """Rows in the scope of the present work; without a scope a query fails."""

    def get_queryset(self) -> models.QuerySet[M]:
        """The rows that may be seen: one municipality's, one account's own, or all of a public table."""
        present = scope.current()
        rows = super().get_queryset()
        if present.municipality is not None:
            return rows.filter(municipality_id=present.municipality)
        if present.public and self.model.IS_PUBLIC:
            return rows
        if present.account is not None and self.model.IS_OWN_OF_ACCOUNT:
            return rows.filter(account_id=present.account)
        raise scope.NoScope(f"{self.model.__name__} is not public")

    def bulk_create(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> list[M]:
        """As Django's; each row must be of the municipality in scope."""
        rows = list(objs)
        for row in rows:
            row.refuse_other_scope()
        return super().bulk_create(rows, *args, **kwargs)


class OfMunicipality(models.Model):
    """A row that belongs to one municipality.

    ``REF`` is the word before the colon in references such as ``venue:12``; ``IS_PUBLIC`` lets the scope of public
    pages read the table, and must agree with the migration that secures it; ``UNJOURNALED`` names columns that are no
    content (a moment of last use, a copy for searching).
    """

    REF: ClassVar[str] = ""
    IS_PUBLIC: ClassVar[bool] = False
    IS_OWN_OF_ACCOUNT: ClassVar[bool] = False
    UNJOURNALED: ClassVar[frozenset[str]] = frozenset()

    municipality = models.ForeignKey("kernel.Municipality", on_delete=models.PROTECT, related_name="+")

    objects: ClassVar[Scoped[Self]] = Scoped()

    class Meta:
        abstract = True

    @property
    def ref(self) -> str:
        """How the journal and facts name this row."""
        return f"{self.REF}:{self.pk}"

    def canonical(self) -> str:
        """The content of the row as one line, the same on both engines: what the journal keeps a keyed digest of."""
        return canonical(
            {
                field.attname: getattr(self, field.attname)
                for field in self._meta.concrete_fields
                if field.attname not in self.UNJOURNALED
            }
        )

    def refuse_other_scope(self) -> None:
        """Raise when the row is not of the municipality in scope."""
        if self.municipality_id != scope.municipality():
            raise scope.NoScope(f"{self.ref} is of another municipality")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """As Django's; only into the municipality in scope."""
        self.refuse_other_scope()
        super().save(*args, **kwargs)


class Named(models.Model):
    """A name in three languages; Kyrgyz always, the others where they differ."""

    name_ky = models.CharField(max_length=200)
    name_ru = models.CharField(max_length=200, blank=True)
    name_en = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        """The name in the reader's language, in Kyrgyz where there is none."""
        return self.name_in(get_language() or "ky")

    def name_in(self, language: str) -> str:
        """The name in one language, in Kyrgyz where there is none."""
        return getattr(self, f"name_{language}", "") or self.name_ky

    @property
    def names(self) -> dict[str, str]:
        """The names by language, as facts files write them."""
        written = {"ky": self.name_ky, "ru": self.name_ru, "en": self.name_en}
        return {language: name for language, name in written.items() if name}


class Editable(models.Model):
    """A row that people edit: the version tells whether somebody else saved in between."""

    version = models.PositiveIntegerField(default=1)

    class Meta:
        abstract = True


def canonical(content: object) -> str:
    """One line of JSON: keys sorted, instants in UTC with microseconds, decimals as written."""
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat(timespec="microseconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    if isinstance(value, bytes | memoryview):
        return bytes(value).hex()
    raise TypeError(f"no canonical form for {type(value).__name__}")


def without_empty(line: str, *columns: str) -> str:
    """A line of content without some columns where they are empty: for columns that came later than the row."""
    values: dict[str, Any] = json.loads(line)
    empty = {column for column in columns if not values[column]}
    return canonical({key: value for key, value in values.items() if key not in empty}) if empty else line
