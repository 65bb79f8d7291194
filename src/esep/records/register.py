"""The register as a list: filtered, in a fixed order, page by page, with the same few queries however long it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from django.db.models import Count, Q, QuerySet

from esep.community.models import Organization
from esep.kernel.models import FactCase
from esep.kernel.sorting import sort_key
from esep.records.describing import folded
from esep.records.models import Document

PAGE = 50
"""Rows of a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which documents: by direction, kind, day of registration (both days included) and words. Empty: all of them."""

    direction: str = ""
    kind: str = ""
    since: date | None = None
    until: date | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class RegisterPage:
    """A page of the register, counted from 1; ``total`` is how many documents there are on all pages."""

    rows: tuple[Document, ...]
    number: int
    total: int

    @property
    def last(self) -> int:
        """The number of the last page."""
        return max(1, -(-self.total // PAGE))


def register_page(wanted: Wanted, *, number: int = 1) -> RegisterPage:
    """The documents wanted, the newest first. A page beyond the last is the last. Two queries."""
    rows = documents_wanted(wanted)
    total = rows.count()
    number = min(max(1, number), max(1, -(-total // PAGE)))
    start = (number - 1) * PAGE
    ordered = with_files(rows).order_by("-registered_on", "-pk")
    return RegisterPage(tuple(ordered[start : start + PAGE]), number, total)


def documents_wanted(wanted: Wanted) -> QuerySet[Document]:
    """The documents wanted. Every word must stand somewhere in the number, title, counterparty or shelf."""
    rows = Document.objects.all()
    if wanted.direction:
        rows = rows.filter(direction=wanted.direction)
    if wanted.kind:
        rows = rows.filter(kind=wanted.kind)
    if wanted.since is not None:
        rows = rows.filter(registered_on__gte=wanted.since)
    if wanted.until is not None:
        rows = rows.filter(registered_on__lte=wanted.until)
    for word in folded(wanted.words).split():
        rows = rows.filter(sought__contains=word)
    return rows


def with_files(rows: QuerySet[Document]) -> QuerySet[Document]:
    """The same documents with their number, and with how many files are in each (``files_present``)."""
    present = Count("files", filter=Q(files__taken_out_at__isnull=True))
    return rows.select_related("number", "organization").annotate(files_present=present)


def documents_of(record: str) -> tuple[Document, ...]:
    """The documents registered as material of a record (``meeting:M4``), the oldest first (3.7)."""
    rows = with_files(Document.objects.filter(record=record, number__annulled_at__isnull=True))
    return tuple(rows.order_by("registered_on", "pk"))


def meetings() -> Mapping[str, str]:
    """The report meetings that were planned, the newest first: the record's name and what people call it."""
    planned = FactCase.objects.filter(record__startswith="meeting:", fact__kind="meeting.planned")
    found = planned.select_related("fact").order_by("-fact__recorded_at", "-pk")
    called = {
        case.record: f"{date.fromisoformat(case.fact.data['date']):%d.%m.%Y}, {case.fact.data['topic']}"
        for case in reversed(found)
    }
    return MappingProxyType(dict(reversed(called.items())))


def organizations() -> Mapping[int, str]:
    """The organisations of the directory that a document can come from or go to, by their row, in order of names."""
    known = sorted(Organization.objects.order_by("pk"), key=lambda row: sort_key(row.name))
    return MappingProxyType({row.pk: row.name for row in known})
