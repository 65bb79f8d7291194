"""Describing: what people say of a document, and how it is written into its row."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.community.models import Organization
from esep.kernel.models import FactCase
from esep.kernel.refusals import Refusal, Refused, not_found
from esep.records.models import Document
from esep.records.retention import SUGGESTED, Retention
from esep.regulation.dates import legal_day
from esep.regulation.fields import FIRST_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """What people say of a document.

    ``registered_on`` is the day of the paper book, where the document stood there; otherwise the day of the act.
    Without a ``retention`` the suggested one stands, marked as such. ``record`` (``meeting:M4``) is the report meeting
    or other record whose material it is (3.7).
    """

    kind: str
    title: str
    dated_on: date
    organization: int | None = None
    counterparty: str = ""
    pages: int | None = None
    shelf: str = ""
    retention: Retention | None = None
    record: str = ""
    note: str = ""
    paper_number: str = ""
    registered_on: date | None = None


def describe(document: Document, said: Description, *, today: date) -> None:
    """Write a description into a row. Raises Refused with every reason found, before anything is written."""
    reasons = [*_of_days(said, today=today), *_of_record(said)]
    if reasons:
        raise Refused(reasons)
    retention = said.retention or SUGGESTED.get(said.kind, Retention())
    document.kind = said.kind
    document.title = said.title.strip()
    document.dated_on = said.dated_on
    document.organization = _organization(said.organization)
    document.counterparty = said.counterparty.strip()
    document.pages = said.pages
    document.shelf = said.shelf.strip()
    document.is_permanent = retention.years is None
    document.retention_years = retention.years
    document.is_retention_suggested = said.retention is None
    document.record = said.record
    document.note = said.note.strip()
    document.paper_number = said.paper_number.strip()
    document.registered_on = said.registered_on or legal_day(document.registered_at)


def folded(text: str) -> str:
    """A text as it is searched: small letters, single spaces."""
    return " ".join(text.casefold().split())


def sought_text(document: Document) -> str:
    """What a search looks through: SQLite knows small letters of the Latin alphabet alone."""
    number = document.number.text if document.number is not None else ""
    known = document.organization
    names = tuple(known.names.values()) if known is not None else (document.counterparty,)
    parts = (number, document.paper_number, document.title, *names, document.shelf)
    return "\n".join(folded(part) for part in parts if part)


def _organization(organization: int | None) -> Organization | None:
    if organization is None:
        return None
    found = Organization.objects.filter(pk=organization).first()
    if found is None:
        raise not_found()
    return found


def _of_days(said: Description, *, today: date) -> list[Refusal]:
    found = []
    for field, day in (("dated_on", said.dated_on), ("registered_on", said.registered_on)):
        if day is not None and day > today:
            found.append(Refusal(code="day_in_future", message=_("This day has not come yet."), field=field))
        if day is not None and day.year < FIRST_YEAR:
            found.append(Refusal(code="day_too_early", message=_("This year is too early. Check it."), field=field))
    return found


def _of_record(said: Description) -> list[Refusal]:
    if not said.record or FactCase.objects.filter(record=said.record).exists():
        return []
    return [
        Refusal(
            code="no_such_record",
            message=_("Nothing is recorded about this meeting yet."),
            remedy=_("Record the meeting first, or leave the field empty."),
            field="record",
        )
    ]
