"""Entering a voter mandate, wording it anew, handing it on, withdrawing it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.commands.voter_mandates.changing import (
    hand_on_voter_mandate,
    reword_voter_mandate,
    withdraw_voter_mandate,
)
from esep.appeals.commands.voter_mandates.entering import enter_voter_mandate
from esep.appeals.queries.receptions.held import own_deputies
from esep.kernel import clock
from esep.kernel.refusals import Kind
from esep.workspace.directory.reading import deputy_choices, village_choices
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit
from esep.workspace.voter_mandates.forms import EntryForm, HandOnForm, RewordForm, with_whom
from esep.workspace.voter_mandates.mandate import address_of, kept_in, to_mandate


@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a voter mandate; ``?deputy=15`` chooses who has it."""
    own = own_deputies(by=place.actor, municipality=place.municipality.pk, act=Act.KEEP_VOTER_MANDATES)
    asked = request.GET.get("deputy", "") or (next(iter(own)) if own else "")
    form = EntryForm(posted(request), initial={"deputy": asked, "received_on": clock.today()})
    form.offer({"deputy": with_whom(deputy_choices(place), own), "village": village_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        given = enter_voter_mandate(form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, given.code),
            words=format_lazy("{} {}", _("The voter mandate is entered. Its code:"), given.code),
            follows=_("Say what becomes of it. Everybody can follow it from now on."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Enter a voter mandate"),
        lead=_("What voters gave their deputy to act on. It is public at once."),
        button=_("Enter the voter mandate"),
        back=to_list(place),
    )


@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def change(request: HttpRequest, place: Office, mandate: str) -> HttpResponse:
    """Word a voter mandate anew."""
    row = kept_in(place, mandate).given.row
    assert row is not None

    def values() -> dict[str, Any]:
        now = kept_in(place, mandate).given.row
        assert now is not None
        village = now.village.code if now.village is not None else ""
        return {"text_ky": now.text_ky, "text_ru": now.text_ru, "village": village}

    form = RewordForm(posted(request), initial=values(), version=row.version)
    form.offer({"village": village_choices(place)})

    def act(typed: dict[str, Any]) -> Done:
        reword_voter_mandate(
            mandate,
            form.text,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            village=typed["village"],
            reason=typed["reason"],
        )
        return Done(address=address_of(place, mandate), words=_("The voter mandate was changed."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        form.set_beside(values(), version=row.version)
    return form_page(
        request,
        place,
        form,
        title=_("Change the voter mandate"),
        lead=mandate,
        button=_("Save"),
        back=to_mandate(place, mandate),
    )


@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def hand_on(request: HttpRequest, place: Office, mandate: str) -> HttpResponse:
    """Give a voter mandate to another deputy; who followed one that left is proposed."""
    found = kept_in(place, mandate)
    follows = found.successor.code if found.successor is not None else ""
    form = HandOnForm(posted(request), initial={"deputy": follows})
    form.offer({"deputy": [pair for pair in deputy_choices(place) if pair[0] != found.given.deputy]})

    def act(typed: dict[str, Any]) -> Done:
        hand_on_voter_mandate(
            mandate,
            deputy=typed["deputy"],
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(address=address_of(place, mandate), words=_("The voter mandate was handed on."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Hand the voter mandate on"),
        lead=f"{mandate} · {found.given.text}",
        button=_("Hand on"),
        back=to_mandate(place, mandate),
    )


@office(GET=Act.KEEP_VOTER_MANDATES, POST=Act.KEEP_VOTER_MANDATES)
def withdraw(request: HttpRequest, place: Office, mandate: str) -> HttpResponse:
    """Withdraw what was entered by mistake."""
    found = kept_in(place, mandate)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_voter_mandate(mandate, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=place.address("office-mandates"), words=_("It was withdrawn. Its code stays used."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Withdraw the voter mandate"),
        lead=f"{mandate} · {found.given.text}",
        button=_("Withdraw"),
        back=to_mandate(place, mandate),
    )


def to_list(place: Office) -> Back:
    """The way back to the list."""
    return Back(place.address("office-mandates"), _("Voter mandates"))
