"""Off-budget funds for everybody: from givers of which kind, spent on what; nobody who gave is named (4.4)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.community.said import Said, named, said
from esep.finance.halves import half_of
from esep.finance.models import Fund, FundMovement
from esep.finance.queries.fund import FundSummary, Received, fund_of
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.records.papers import KnownPaper, known_paper
from esep.regulation.periods import half_year


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSpent:
    """What was spent: when, how much in soms, for what; ``paper`` is none where none is registered."""

    day: date
    amount: Decimal
    purpose: Said
    village: str
    paper: KnownPaper | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFund:
    """A fund in a half-year, in soms."""

    code: str
    name: Said
    opening: Decimal
    received: tuple[Received, ...]
    came_in: Decimal
    spent: tuple[PublicSpent, ...]
    went_out: Decimal
    closing: Decimal


def halves_of_funds(municipality: Municipality, *, today: date) -> tuple[tuple[int, int], ...]:
    """Half-years in which money moved or a fund began, the newest first; the present one where none. Two queries."""
    with scope.of(municipality.pk):
        moved = FundMovement.objects.filter(withdrawn_at__isnull=True, day__lte=today).order_by()
        told = {half_of(day) for day in moved.values_list("day", flat=True).distinct()}
        begun = Fund.objects.filter(since__lte=today).order_by().values_list("since", flat=True)
        told |= {half_of(day) for day in begun}
    return tuple(sorted(told, reverse=True)) or (half_of(today),)


def funds_in_public(municipality: Municipality, *, year: int, half: int, language: str) -> tuple[PublicFund, ...]:
    """Every fund in a half-year, by code, in one language. Three queries."""
    with scope.of(municipality.pk):
        found = fund_of(year, half)
        spent = _spent(year, half, language)
    return tuple(_public(one, spent.get(one.fund.pk, ()), language) for one in found)


def _public(one: FundSummary, spent: tuple[PublicSpent, ...], language: str) -> PublicFund:
    return PublicFund(
        code=one.fund.code,
        name=named(one.fund, language),
        opening=one.opening,
        received=one.received,
        came_in=one.came_in,
        spent=spent,
        went_out=one.went_out,
        closing=one.closing,
    )


def _spent(year: int, half: int, language: str) -> Mapping[int, tuple[PublicSpent, ...]]:
    """What was spent in a half-year with its papers, by fund."""
    period = half_year(year, half)
    rows = FundMovement.objects.filter(
        kind=FundMovement.Kind.SPENT, withdrawn_at__isnull=True, day__range=(period.start, period.end)
    )
    found: dict[int, tuple[PublicSpent, ...]] = {}
    for row in rows.select_related("village", "document__number").order_by("day", "pk"):
        one = PublicSpent(
            day=row.day,
            amount=row.amount,
            purpose=said(row.purpose_ky, row.purpose_ru, language),
            village=row.village.name_in(language) if row.village is not None else "",
            paper=known_paper(row.document),
        )
        found[row.fund_id] = (*found.get(row.fund_id, ()), one)
    return found
