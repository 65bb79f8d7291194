"""Withdrawing: a version, or one of its places, was entered by mistake."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import not_found
from esep.publications.commands.publishing.withdrawing import (
    withdraw_channel,
    withdraw_publication,
    withdraw_told,
)
from esep.publications.models.catalogue import CHANNEL_WORDS
from esep.publications.queries.catalogue import Item
from esep.publications.queries.versions import Version
from esep.workspace.catalogue.common import address_of, asked, item_in, to_item
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.register.common import language
from esep.workspace.submitting import Done

DO = Act.PUBLISH
WORDS = _("Withdraw: entered by mistake")


@office(GET=DO, POST=DO)
def version(request: HttpRequest, place: Office, item: str, publication: int) -> HttpResponse:
    """Withdraw a version; the one before counts again."""
    found, one = _found(place, item, key=publication)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_publication(
            publication,
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return _withdrawn(place, item)

    return asked(
        request,
        place,
        form,
        act,
        title=WORDS,
        lead=_named(one),
        button=_("Withdraw"),
        back=to_item(place, found),
    )


@office(GET=DO, POST=DO)
def told(request: HttpRequest, place: Office, item: str, told: str) -> HttpResponse:
    """Withdraw a version of which a fact alone tells."""
    found, one = _found(place, item, fact=told)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_told(told, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return _withdrawn(place, item)

    return asked(
        request,
        place,
        form,
        act,
        title=WORDS,
        lead=_named(one),
        button=_("Withdraw"),
        back=to_item(place, found),
    )


@office(GET=DO, POST=DO)
def channel(request: HttpRequest, place: Office, item: str, publication: int, channel: int) -> HttpResponse:
    """Say that a version is not found in a place."""
    found, one = _found(place, item, key=publication)
    where = next((each for each in one.present if each.key == channel), None)
    if where is None:
        raise not_found()
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        withdraw_channel(channel, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, item), words=_("The place counts no more."))

    return asked(
        request,
        place,
        form,
        act,
        title=_("It cannot be found there"),
        lead=f"{_named(one)} · {CHANNEL_WORDS[where.channel]}",
        button=_("Take out"),
        back=to_item(place, found),
    )


def _found(place: Office, item: str, *, key: int | None = None, fact: str = "") -> tuple[Item, Version]:
    found = item_in(place, item)
    for one in found.versions:
        if one.stands and (one.key == key if key is not None else one.key is None and one.fact == fact):
            return found, one
    raise not_found()


def _named(one: Version) -> str:
    return f"{one.published_on:%d.%m.%Y} · {one.title_in(language().value)}"


def _withdrawn(place: Office, item: str) -> Done:
    return Done(
        address=address_of(place, item),
        words=_("The version is withdrawn. The one before it counts again."),
    )
