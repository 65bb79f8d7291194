"""Renting: what was due and what was paid of a lease in a half-year (5.2-property)."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.finance.commands.property.registering import CLAUSE
from esep.finance.entering import not_below_nothing
from esep.finance.models import Deal, Rent
from esep.kernel import clock
from esep.kernel.acting import stale
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.regulation.periods import half_year

FIRST_HALF, SECOND_HALF = 1, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RentEntry:
    """What was due and paid in a half-year, in soms."""

    year: int
    half: int
    due: Decimal
    paid: Decimal


def set_rent(deal: str, entry: RentEntry, *, by: Actor, municipality: int, seen: int | None = None) -> Rent:
    """Enter or correct the rent of a half-year; ``seen`` is the version of the row that stands there,
    none where nothing was entered yet.

    Raises Refused: no lease, a half-year before the lease or to come, a sum below nothing, STALE.
    """
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        lease = by_code(Deal, deal)
        _check(lease, entry)
        due = not_below_nothing(entry.due, field="due")
        paid = not_below_nothing(entry.paid, field="paid")
        row = Rent.objects.filter(deal=lease, year=entry.year, half=entry.half).first()
        if row is None:
            return acting.save(
                Rent(municipality=acting.municipality, deal=lease, year=entry.year, half=entry.half, due=due, paid=paid)
            )
        if seen is None:
            raise stale()
        row.due, row.paid = due, paid
        return acting.edit(row, seen=seen)


def _check(lease: Deal, entry: RentEntry) -> None:
    if lease.kind != Deal.Kind.LEASE or lease.withdrawn_at is not None:
        raise Refused.because("no_lease", _("Rent is entered for a lease that stands."), clause=CLAUSE)
    if entry.half not in (FIRST_HALF, SECOND_HALF) or not FIRST_YEAR <= entry.year <= LAST_YEAR:
        raise Refused.because("no_half_year", _("Choose the half-year."), clause=CLAUSE, field="half")
    period = half_year(entry.year, entry.half)
    if period.end < lease.since:
        raise Refused.because(
            "before_the_lease",
            _("The lease began after this half-year."),
            remedy=_("Check the half-year, and the first day of the lease."),
            clause=CLAUSE,
            field="half",
        )
    if period.start > clock.today():
        raise Refused.because("half_year_to_come", _("This half-year has not begun yet."), clause=CLAUSE, field="half")
