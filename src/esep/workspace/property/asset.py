"""One object: what is known of it, its valuations, its deals with their rents."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.models.lasting import Lasting
from esep.finance.models import Asset, Deal, Valuation
from esep.finance.queries.property import AssetHistory, asset_history
from esep.kernel import clock
from esep.workspace.ledger.book import Book, Line, Pill, book_page
from esep.workspace.ledger.fields import number_of_paper
from esep.workspace.ledger.halves import HalfYear
from esep.workspace.ledger.table import Action, Cell, Table, amount, text
from esep.workspace.office import Office, office
from esep.workspace.page import Back
from esep.workspace.property.tables import address_of, size_of


@office(GET=Act.VIEW_FINANCE)
def asset(request: HttpRequest, place: Office, asset: str) -> HttpResponse:
    """The object with an inventory number."""
    found = asset_history(asset)
    row = found.asset
    may = place.may(Act.KEEP_PROPERTY)
    is_over = row.until is not None and row.until < clock.today()
    book = Book(
        title=row.name,
        lead=f"{row.code} · {row.get_kind_display()}",
        clause="5.2-property",
        back=Back(place.address("office-property"), _("Municipal property")),
        pills=(Pill(_("Left the register"), "idle"),) if is_over else (),
        actions=_actions(row, place, is_over=is_over) if may else (),
        facts=tuple(_facts(row)),
        tables=(*_deals(found, place, may=may), _valuations(found, place, may=may)),
        ref=row.ref,
    )
    return book_page(request, place, book)


def to_asset(place: Office, asset: Asset) -> Back:
    """The way back to an object."""
    return Back(address_of(place, asset), f"{asset.code} {asset.name}")


def _actions(row: Asset, place: Office, *, is_over: bool) -> tuple[Action, ...]:
    def to(name: str, words: object, *, is_first: bool = False) -> Action:
        return Action(place.address(f"office-property-{name}", asset=row.code), str(words), is_first)

    change = to("change", _("Change the description"))
    if is_over:
        return (change,)
    return (
        to("deal-new", _("Let, sell or hand over"), is_first=True),
        to("value", _("Enter a valuation")),
        change,
        *(() if row.end_reason else (to("end", _("Take it out of the register")),)),
    )


def _facts(row: Asset) -> Iterator[Line]:
    yield Line(_("Village"), text(row.village.name if row.village is not None else ""))
    if row.address:
        yield Line(_("Address"), text(row.address))
    yield Line(_("Size"), size_of(row))
    yield from _days(row)


def _days(row: Lasting) -> Iterator[Line]:
    if row.since is not None:
        yield Line(_("In the register since"), text(row.since))
    if row.until is not None:
        yield Line(_("In the register until"), text(row.until, note=row.end_reason))


def _deals(found: AssetHistory, place: Office, *, may: bool) -> Iterator[Table]:
    """A table for each deal, with the rents of a lease."""
    for deal in found.deals:
        rents = found.rents.get(deal.pk, ())
        yield Table(
            name=deal.code,
            caption=f"{deal.get_kind_display()}: {deal.code}",
            is_counted=False,
            lead=_told(deal),
            columns=(_("Half-year"), _("Due"), _("Paid"), _("Owed")),
            rows=tuple(
                (
                    _half(deal, HalfYear(rent.year, rent.half), place, may=may),
                    amount(rent.due),
                    amount(rent.paid),
                    amount(rent.due - rent.paid),
                )
                for rent in rents
            ),
            empty=_("No rent is entered.") if deal.kind == Deal.Kind.LEASE else "",
            actions=_deal_actions(deal, place) if may and deal.withdrawn_at is None else (),
        )


def _told(deal: Deal) -> str:
    """A deal in one line."""
    days = f"{deal.since:%d.%m.%Y} – {deal.until:%d.%m.%Y}" if deal.until is not None else f"{deal.since:%d.%m.%Y}"
    paper = number_of_paper(deal.document)
    said = [
        deal.party,
        days,
        f"{_('contracts:')} {deal.contracts}" if deal.contracts > 1 else "",
        f"{_('decision of the council:')} {deal.decision}" if deal.decision else "",
        f"{_('paper:')} {paper}" if paper else "",
        f"{_('withdrawn:')} {deal.end_reason}" if deal.withdrawn_at is not None else deal.end_reason,
    ]
    return " · ".join(part for part in said if part)


def _deal_actions(deal: Deal, place: Office) -> tuple[Action, ...]:
    def to(name: str, words: object) -> Action:
        return Action(place.address(f"office-property-deal-{name}", deal=deal.code), str(words))

    found = [to("change", _("Change the deal"))]
    if deal.kind == Deal.Kind.LEASE:
        found.insert(0, to("rent", _("Enter the rent of a half-year")))
    if deal.kind != Deal.Kind.SALE and not deal.end_reason:
        found.append(to("end", _("It ended")))
    return (*found, to("withdraw", _("Withdraw: entered by mistake")))


def _half(deal: Deal, half: HalfYear, place: Office, *, may: bool) -> Cell:
    """A half-year of a lease, that leads to its form where the visitor may correct it."""
    if not may or deal.withdrawn_at is not None:
        return text(half.words)
    return text(half.words, address=place.address("office-property-deal-rent", deal=deal.code) + half.query)


def _valuations(found: AssetHistory, place: Office, *, may: bool) -> Table:
    return Table(
        name="valuations",
        caption=_("Valuations"),
        columns=(_("Day"), _("Valued at"), _("Who valued it"), _("Paper"), _("State")),
        rows=tuple(
            (
                text(row.valued_on),
                amount(row.amount),
                text(row.valuer),
                text(number_of_paper(row.document)),
                _state(row, place, asset=found.asset, may=may),
            )
            for row in found.valuations
        ),
        empty=_("It was never valued."),
    )


def _state(row: Valuation, place: Office, *, asset: Asset, may: bool) -> Cell:
    if row.withdrawn_at is not None:
        return text(_("withdrawn"), note=row.withdrawn_reason)
    if not may:
        return text(_("stands"))
    address = place.address("office-property-value-withdraw", asset=asset.code, valuation=row.pk)
    return text(_("Withdraw"), address=address)
