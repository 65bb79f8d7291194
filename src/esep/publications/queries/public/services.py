"""Services and contacts for everybody: how a service is given, which lines nobody wrote, whom to turn to (7.2.4-a)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from esep.community.models.lasting import holding_on
from esep.community.queries.order import in_order
from esep.community.said import Said, named, said
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.publications.models import ContactUnit, ServiceStandard
from esep.records.papers import KnownPaper, known_paper


class Line(StrEnum):
    """A line that the standard of a service should have."""

    PAPERS = "papers"
    TERM = "term"
    FEE = "fee"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicService:
    """A service that is given today; empty words where nobody wrote that line."""

    code: str
    name: Said
    kind: ServiceStandard.Kind
    provider: Said
    papers: Said
    term: Said
    fee: Said
    basis: str
    paper: KnownPaper | None

    @property
    def missing(self) -> tuple[Line, ...]:
        """The lines that nobody wrote."""
        of_line = {Line.PAPERS: self.papers, Line.TERM: self.term, Line.FEE: self.fee}
        return tuple(line for line, words in of_line.items() if not words.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicContact:
    """A unit that deals with appeals. ``answers`` is whom the office named for everybody."""

    code: str
    name: Said
    answers: str
    phone: str
    email: str
    address: Said
    hours: Said


def services_in_public(municipality: Municipality, *, day: date, language: str) -> tuple[PublicService, ...]:
    """The services of a day, by code. One query."""
    with scope.of(municipality.pk):
        rows = ServiceStandard.objects.filter(holding_on(day)).select_related("document__number")
        return tuple(
            PublicService(
                code=row.code,
                name=named(row, language),
                kind=ServiceStandard.Kind(row.kind),
                provider=said(row.provider_ky, row.provider_ru, language),
                papers=said(row.papers_ky, row.papers_ru, language),
                term=said(row.term_ky, row.term_ru, language),
                fee=said(row.fee_ky, row.fee_ru, language),
                basis=row.basis,
                paper=known_paper(row.document),
            )
            for row in in_order(rows)
        )


def without(found: Collection[PublicService], line: Line) -> int:
    """How many of these services lack a line.

    >>> without([], Line.FEE)
    0
    """
    return sum(line in one.missing for one in found)


def contacts_in_public(municipality: Municipality, *, day: date, language: str) -> tuple[PublicContact, ...]:
    """The units of a day, by code. One query."""
    with scope.of(municipality.pk):
        return tuple(
            PublicContact(
                code=row.code,
                name=named(row, language),
                answers=row.answers,
                phone=row.phone,
                email=row.email,
                address=said(row.address_ky, row.address_ru, language),
                hours=said(row.hours_ky, row.hours_ru, language),
            )
            for row in in_order(ContactUnit.objects.filter(holding_on(day)))
        )
