"""Acts on funds: opened, changed, ended; money entered, corrected, withdrawn (4.4-property-fund)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.funds.moving import change_movement, move_fund, withdraw_movement
from esep.finance.commands.funds.opening import change_fund, end_fund, open_fund
from esep.finance.halves import half_of
from esep.finance.queries.fund import fund_called, movement_of
from esep.workspace.directory.common import EndForm
from esep.workspace.directory.reading import village_choices
from esep.workspace.forms import posted
from esep.workspace.funds.forms import FundForm, MovementForm, fund_values, movement_values
from esep.workspace.funds.fund import to_fund
from esep.workspace.funds.listing import address_of
from esep.workspace.ledger.asking import Asked, asked
from esep.workspace.ledger.halves import HalfYear
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back
from esep.workspace.submitting import Done


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a fund."""
    form = FundForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        row = open_fund("", form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, row.code), words=_("The fund is entered."))

    said = Asked(
        title=_("Enter a fund"),
        button=_("Save"),
        back=Back(place.address("office-funds"), _("Off-budget funds")),
    )
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def change(request: HttpRequest, place: Office, fund: str) -> HttpResponse:
    """Correct a fund."""
    row = fund_called(fund)
    values = dict(fund_values(row))
    version = values.pop("version")
    form = FundForm(posted(request), initial=values, version=version)

    def act(_typed: dict[str, Any]) -> Done:
        change_fund(fund, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=address_of(place, fund), words=_("Saved"))

    said = Asked(title=_("Change the fund"), button=_("Save"), back=to_fund(place, row))
    return asked(request, place, form, act, said=said, stored=lambda: (values, row.version))


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def end(request: HttpRequest, place: Office, fund: str) -> HttpResponse:
    """End a fund."""
    row = fund_called(fund)
    form = EndForm(posted(request), version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        end_fund(
            fund,
            on=typed["on"],
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place, fund), words=_("Saved"))

    said = Asked(
        title=_("End the fund"),
        button=_("Save"),
        back=to_fund(place, row),
        lead=_("The record stays, marked as ended, with the reason. Nothing is deleted."),
    )
    return asked(request, place, form, act, said=said, stored=lambda: ({}, row.version))


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def move(request: HttpRequest, place: Office, fund: str) -> HttpResponse:
    """Enter money that came in or was spent."""
    row = fund_called(fund)
    form = MovementForm(posted(request))
    form.offer({"village": village_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        move_fund(fund, form.entry, by=place.actor, municipality=place.municipality.pk)
        half = HalfYear(*half_of(typed["day"]))
        return Done(address=address_of(place, fund, half), words=_("The movement is entered."))

    said = Asked(title=_("Enter money"), button=_("Save"), back=to_fund(place, row), lead=row.name)
    return asked(request, place, form, act, said=said)


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def change_money(request: HttpRequest, place: Office, fund: str, movement: int) -> HttpResponse:
    """Correct a movement."""
    row = movement_of(movement, fund=fund)
    form = MovementForm(posted(request), initial=movement_values(row), version=row.version)
    form.offer({"village": village_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        change_movement(movement, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=address_of(place, fund, HalfYear(*half_of(typed["day"]))), words=_("Saved"))

    said = Asked(title=_("Change the movement"), button=_("Save"), back=to_fund(place, row.fund))
    return asked(request, place, form, act, said=said, stored=lambda: (movement_values(row), row.version))


@office(GET=Act.KEEP_FUND, POST=Act.KEEP_FUND)
def withdraw_money(request: HttpRequest, place: Office, fund: str, movement: int) -> HttpResponse:
    """Withdraw a movement that was entered by mistake."""
    row = movement_of(movement, fund=fund)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_movement(movement, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, fund, HalfYear(*half_of(row.day))),
            words=_("It was withdrawn. It stays to be seen, with the reason."),
        )

    said = Asked(
        title=_("Withdraw the movement"), button=_("Withdraw"), back=to_fund(place, row.fund), lead=row.purpose_ky
    )
    return asked(request, place, form, act, said=said)
