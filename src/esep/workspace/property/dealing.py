"""Acts on deals: made, changed, ended, withdrawn; the rent of a half-year (5.2-property)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.property.dealing import change_deal, end_deal, make_deal, withdraw_deal
from esep.finance.commands.property.renting import set_rent
from esep.finance.models import Deal
from esep.finance.queries.property import asset_history, deal_of, rent_of
from esep.workspace.directory.common import EndForm
from esep.workspace.forms import posted
from esep.workspace.ledger.asking import Asked, asked
from esep.workspace.ledger.halves import chosen_half
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.property.asset import to_asset
from esep.workspace.property.forms import DealForm, RentForm, deal_values, rent_values
from esep.workspace.property.tables import address_of
from esep.workspace.submitting import Done

HALVES_OF_A_YEAR = 2


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def new(request: HttpRequest, place: Office, asset: str) -> HttpResponse:
    """Let, sell or hand over an object."""
    row = asset_history(asset).asset
    form = DealForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        deal = make_deal("", form.entry, asset=asset, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, row), words=_("The deal is entered. Its code: %(code)s") % {"code": deal.code}
        )

    said = Asked(title=_("Let, sell or hand over"), button=_("Save"), back=to_asset(place, row), lead=row.name)
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def change(request: HttpRequest, place: Office, deal: str) -> HttpResponse:
    """Correct a deal."""
    row = deal_of(deal)
    form = DealForm(posted(request), initial=deal_values(row), version=row.version)

    def act(_typed: dict[str, Any]) -> Done:
        change_deal(deal, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return _done(place, row)

    said = Asked(title=_("Change the deal"), button=_("Save"), back=to_asset(place, row.asset), lead=row.code)
    return asked(request, place, form, act, said=said, stored=lambda: (deal_values(row), row.version))


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def end(request: HttpRequest, place: Office, deal: str) -> HttpResponse:
    """Say that a deal ended."""
    row = deal_of(deal)
    form = EndForm(posted(request), initial={"on": row.until}, version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        end_deal(
            deal,
            on=typed["on"],
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return _done(place, row)

    said = Asked(title=_("It ended"), button=_("Save"), back=to_asset(place, row.asset), lead=row.code)
    return asked(request, place, form, act, said=said, stored=lambda: ({}, row.version))


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def withdraw(request: HttpRequest, place: Office, deal: str) -> HttpResponse:
    """Withdraw a deal that was entered by mistake."""
    row = deal_of(deal)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_deal(deal, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, row.asset), words=_("It was withdrawn. It stays to be seen, with the reason.")
        )

    said = Asked(title=_("Withdraw the deal"), button=_("Withdraw"), back=to_asset(place, row.asset), lead=row.code)
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def rent(request: HttpRequest, place: Office, deal: str) -> HttpResponse:
    """Enter the rent of a half-year; ``?half=2026-1`` chooses it. What is due is half of the year's rent at first."""
    row, half = deal_of(deal), chosen_half(request)
    known = rent_of(row, year=half.year, half=half.half)
    guess = {"due": row.year_rent / HALVES_OF_A_YEAR} if row.year_rent is not None else {}
    values = rent_values(known) if known is not None else guess
    form = RentForm(posted(request), initial=values, version=known.version if known is not None else None)

    def act(_typed: dict[str, Any]) -> Done:
        seen = form.seen if "version" in form.cleaned_data else None
        entry = form.entry_of(half.year, half.half)
        set_rent(deal, entry, by=place.actor, municipality=place.municipality.pk, seen=seen)
        return _done(place, row)

    said = Asked(
        title=_("Enter the rent of a half-year"),
        button=_("Save"),
        back=to_asset(place, row.asset),
        lead=f"{row.code} · {row.party} · {half.words}",
    )
    stored = (lambda: (rent_values(known), known.version)) if known is not None else None
    return asked(request, place, form, act, said=said, stored=stored)


def _done(place: Office, row: Deal) -> Done:
    return Done(address=address_of(place, row.asset), words=_("Saved"))
