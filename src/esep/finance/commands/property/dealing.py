"""Dealing: an object is let, sold or handed over; a deal ends, or is withdrawn as entered by mistake (5.2-property)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.codes import next_code
from esep.community.entering import by_code, change, end, enter, live
from esep.community.refusals import in_order, in_years, not_in_future, not_yet, reason_missing
from esep.finance.commands.property.registering import CLAUSE
from esep.finance.entering import LONGEST_REASON, above_nothing
from esep.finance.models import Asset, Deal, Rent
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.records.papers import paper

PREFIXES = {Deal.Kind.LEASE: "L-", Deal.Kind.SALE: "S-", Deal.Kind.TRANSFER: "T-"}
"""How the codes of deals begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DealEntry:
    """A deal as it is entered. ``party`` is public; ``decision`` is the code of the council's decision, ``paper`` the
    number of the contract in the register. ``price`` of a sale and ``year_rent`` of a lease are soms.
    """

    kind: Deal.Kind
    party: str
    since: date
    until: date | None = None
    auction_on: date | None = None
    year_rent: Decimal | None = None
    price: Decimal | None = None
    contracts: int = 1
    decision: str = ""
    paper: str = ""


def make_deal(code: str, entry: DealEntry, *, asset: str, by: Actor, municipality: int) -> Deal:
    """Enter a deal with an object; without a code it gets the next one. What was sold leaves the register on that day.

    Raises Refused: a used code, an object that left or was not there yet, sums that do not belong to the deal, days out
    of order, a sale while others use the object.
    """
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        return put_deal(acting, code, entry, asset=asset)


def put_deal(acting: Acting, code: str, entry: DealEntry, *, asset: str) -> Deal:
    """The same inside an act."""
    row = live(Asset, asset, field="asset", on=entry.since)
    not_yet(row.since, entry.since, field="since")
    is_sale = entry.kind is Deal.Kind.SALE
    if is_sale:
        _refuse_in_use(row, on=entry.since)
    deal = Deal(
        municipality=acting.municipality,
        code=code.strip() or _next(entry.kind),
        asset=row,
        kind=entry.kind.value,
        **_columns(entry),
    )
    enter(acting, deal)
    if is_sale:
        change(acting, row, seen=None, until=entry.since, end_reason=deal.code)
    return deal


def change_deal(code: str, entry: DealEntry, *, by: Actor, municipality: int, seen: int) -> Deal:
    """Correct a deal; its object and what was done stay. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        deal = _standing(code)
        if entry.kind.value != deal.kind:
            raise Refused.because(
                "deal_of_another_kind",
                _("What was done with the object cannot be changed."),
                remedy=_("Withdraw this deal, and enter the right one."),
                clause=CLAUSE,
                field="kind",
            )
        not_yet(deal.asset.since, entry.since, field="since")
        changed = change(acting, deal, seen=seen, **_columns(entry))
        if deal.kind == Deal.Kind.SALE and deal.asset.end_reason == deal.code:
            change(acting, deal.asset, seen=None, until=entry.since)
        return changed


def end_deal(code: str, *, on: date, reason: str, by: Actor, municipality: int, seen: int) -> Deal:
    """Say that a lease or a hand-over ended. Raises Refused: a sale, ended already, no reason, STALE."""
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        deal = _standing(code)
        in_years(on, field="on")
        if deal.kind == Deal.Kind.SALE:
            raise Refused.because(
                "sale_does_not_end",
                _("A sale does not end."),
                remedy=_("If it was entered by mistake, withdraw it."),
                clause=CLAUSE,
            )
        return end(acting, deal, on=on, reason=reason, seen=seen)


def withdraw_deal(code: str, *, reason: str, by: Actor, municipality: int) -> Deal:
    """Say that a deal was entered by mistake. What it sold is in the register again.

    Raises Refused: rents are entered, withdrawn already, no reason.
    """
    with command(Act.KEEP_PROPERTY, by=by, municipality=municipality) as acting:
        deal = _standing(code)
        if not reason.strip():
            raise reason_missing()
        if Rent.objects.filter(deal=deal).exclude(due=0, paid=0).exists():
            raise Refused.because(
                "rents_entered",
                _("Rents are entered for this lease: %(code)s.") % {"code": deal.code},
                remedy=_("Set them to nothing first, or end the lease instead."),
                clause=CLAUSE,
            )
        if deal.asset.end_reason == deal.code:
            change(acting, deal.asset, seen=None, until=None, end_reason="")
        deal.withdrawn_at, deal.end_reason = acting.at, reason.strip()[:LONGEST_REASON]
        return acting.edit(deal, seen=deal.version)


def _next(kind: Deal.Kind) -> str:
    return next_code(Deal, PREFIXES[kind], word=Deal.REF, width=2)


def _standing(code: str) -> Deal:
    deal = by_code(Deal, code)
    if deal.withdrawn_at is not None:
        raise Refused.because("withdrawn_already", _("This was withdrawn already."), clause=CLAUSE)
    return deal


def _refuse_in_use(asset: Asset, *, on: date) -> None:
    deals = Deal.objects.filter(asset=asset, withdrawn_at__isnull=True).order_by("pk")
    in_use = [deal.code for deal in deals if deal.until is None or deal.until > on]
    if in_use:
        raise Refused.because(
            "object_in_use",
            _("Deals with this object go on: %(codes)s.") % {"codes": ", ".join(in_use)},
            remedy=_("End them on the day of the sale, then enter the sale."),
            clause=CLAUSE,
            field="since",
        )


def _columns(entry: DealEntry) -> dict[str, object]:
    for field, day in (("since", entry.since), ("until", entry.until), ("auction_on", entry.auction_on)):
        in_years(day, field=field)
    in_order(entry.since, entry.until, field="until")
    in_order(entry.auction_on, entry.since, field="auction_on")
    if entry.kind is Deal.Kind.SALE:
        not_in_future(entry.since, today=clock.today(), field="since")
    if entry.contracts < 1:
        raise Refused.because(
            "contracts_missing", _("At least one contract is needed."), clause=CLAUSE, field="contracts"
        )
    return {
        "party": entry.party.strip(),
        "since": entry.since,
        "until": entry.until,
        "auction_on": entry.auction_on,
        "contracts": entry.contracts,
        "decision": entry.decision.strip(),
        "document": paper(entry.paper, field="paper"),
        **_sums(entry),
    }


def _sums(entry: DealEntry) -> dict[str, Decimal | None]:
    """The price of a sale, the yearly rent of a lease; a hand-over has neither."""
    wanted = {Deal.Kind.SALE: "price", Deal.Kind.LEASE: "year_rent"}.get(entry.kind, "")
    sums = {"price": entry.price, "year_rent": entry.year_rent}
    for field, amount in sums.items():
        if field != wanted and amount is not None:
            raise Refused.because(
                "sum_of_another_deal",
                _("A sale has a price, a lease a yearly rent, a hand-over neither."),
                remedy=_("Leave this field empty, or choose what was done."),
                clause=CLAUSE,
                field=field,
            )
        if amount is not None:
            above_nothing(amount, field=field)
    if entry.kind is Deal.Kind.SALE and entry.price is None:
        raise Refused.because("price_missing", _("Write the price."), clause=CLAUSE, field="price")
    return sums
