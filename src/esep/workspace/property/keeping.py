"""Acts on objects: entered, described anew, taken out of the register, valued (5.2-property)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.property.registering import change_asset, end_asset, register_asset
from esep.finance.commands.property.valuing import value_asset, withdraw_valuation
from esep.finance.queries.property import asset_history, valuation_of
from esep.workspace.directory.common import EndForm
from esep.workspace.directory.reading import village_choices
from esep.workspace.forms import posted
from esep.workspace.ledger.asking import Asked, asked
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back
from esep.workspace.property.asset import to_asset
from esep.workspace.property.forms import AssetForm, NewAssetForm, ValuationForm, asset_values
from esep.workspace.property.tables import address_of
from esep.workspace.submitting import Done


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter an object."""
    form = NewAssetForm(posted(request))
    form.offer({"village": village_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        row = register_asset(typed["code"], form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, row),
            words=_("The object is in the register."),
            follows=_("Enter what it was valued at, and whether it is let."),
        )

    back = Back(place.address("office-property"), _("Municipal property"))
    said = Asked(title=_("Enter an object"), button=_("Save"), back=back)
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def change(request: HttpRequest, place: Office, asset: str) -> HttpResponse:
    """Describe an object anew."""
    row = asset_history(asset).asset
    form = AssetForm(posted(request), initial=asset_values(row), version=row.version)
    form.offer({"village": village_choices(place)})

    def act(_typed: dict[str, Any]) -> Done:
        change_asset(asset, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=address_of(place, row), words=_("Saved"))

    said = Asked(title=_("Change the description"), button=_("Save"), back=to_asset(place, row), lead=row.name)
    return asked(request, place, form, act, said=said, stored=lambda: (asset_values(row), row.version))


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def end(request: HttpRequest, place: Office, asset: str) -> HttpResponse:
    """Take an object out of the register."""
    row = asset_history(asset).asset
    form = EndForm(posted(request), version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        end_asset(
            asset,
            on=typed["on"],
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place, row), words=_("Saved"))

    said = Asked(
        title=_("Take it out of the register"),
        button=_("Save"),
        back=to_asset(place, row),
        lead=_("The record stays, marked as ended, with the reason. Nothing is deleted."),
    )
    return asked(request, place, form, act, said=said, stored=lambda: ({}, row.version))


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def value(request: HttpRequest, place: Office, asset: str) -> HttpResponse:
    """Enter what an object was valued at."""
    row = asset_history(asset).asset
    form = ValuationForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        value_asset(asset, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, row), words=_("The valuation is entered."))

    said = Asked(title=_("Enter a valuation"), button=_("Save"), back=to_asset(place, row), lead=row.name)
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_PROPERTY, POST=Act.KEEP_PROPERTY)
def unvalue(request: HttpRequest, place: Office, asset: str, valuation: int) -> HttpResponse:
    """Withdraw a valuation."""
    row = valuation_of(valuation, asset=asset)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_valuation(row.pk, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, row.asset), words=_("It was withdrawn. It stays to be seen, with the reason.")
        )

    said = Asked(title=_("Withdraw the valuation"), button=_("Withdraw"), back=to_asset(place, row.asset))
    return asked(request, place, form, act, said=said)
