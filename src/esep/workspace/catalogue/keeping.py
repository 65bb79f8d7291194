"""Keeping the catalogue: owners, and items beyond the regulation."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.access import Act
from esep.community import queries
from esep.kernel import clock
from esep.kernel.refusals import Kind, Words, not_found
from esep.publications.commands.catalogue.keeping import add_extra, change_extra, close_extra, name_owner
from esep.publications.queries.catalogue import Item
from esep.workspace.catalogue.common import address_of, asked, item_in, named, to_item, to_list
from esep.workspace.catalogue.forms import ExtraForm, NewExtraForm, OwnerForm
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit

DO = Act.KEEP_CATALOGUE


@office(GET=DO, POST=DO)
def owner(request: HttpRequest, place: Office, item: str) -> HttpResponse:
    """Say who keeps an item."""
    found = item_in(place, item, can_be_published=True)
    initial = {"position": found.owner}
    form = OwnerForm(posted(request), initial=initial, version=found.row_version or None)
    form.offer({"position": _offices(place)})

    def act(typed: dict[str, Any]) -> Done:
        seen = form.seen if found.row_version else None
        name_owner(item, typed["position"], by=place.actor, municipality=place.municipality.pk, seen=seen)
        return Done(address=address_of(place, item), words=_("Who keeps it was saved."))

    answer = submit(request, form, act)
    if answer is None and form.refused_as is Kind.STALE:
        form.set_beside(initial, version=found.row_version)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Who keeps it"),
        lead=named(found),
        button=_("Save"),
        back=to_item(place, found),
    )


@office(GET=DO, POST=DO)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Add an item beyond the regulation."""
    form = NewExtraForm(posted(request))
    form.offer({"owner": _offices(place)})

    def act(typed: dict[str, Any]) -> Done:
        row = add_extra(typed["code"], form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, row.code),
            words=_("The item was added. Everybody sees that it is beyond the regulation."),
            follows=_("Publish its first version."),
        )

    return asked(
        request,
        place,
        form,
        act,
        title=_("Add an item beyond the regulation"),
        lead=_("No duty follows from it. Everybody sees that the office publishes it of its own will."),
        button=_("Add the item"),
        back=to_list(place),
    )


@office(GET=DO, POST=DO)
def change(request: HttpRequest, place: Office, item: str) -> HttpResponse:
    """Change an item beyond the regulation."""
    found = _extra(place, item)
    form = ExtraForm(posted(request), initial=_values(found), version=found.row_version)
    form.offer({"owner": _offices(place)})

    def act(_typed: dict[str, Any]) -> Done:
        change_extra(item, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=address_of(place, item), words=_("The item was changed."))

    answer = submit(request, form, act)
    if answer is None and form.refused_as is Kind.STALE:
        form.set_beside(_values(found), version=found.row_version)
    return answer or form_page(
        request,
        place,
        form,
        title=pgettext_lazy("of the catalogue", "Change the item"),
        lead=named(found),
        button=_("Save"),
        back=to_item(place, found),
    )


@office(GET=DO, POST=DO)
def close(request: HttpRequest, place: Office, item: str) -> HttpResponse:
    """Close an item beyond the regulation."""
    found = _extra(place, item)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        close_extra(item, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, item), words=_("The item is closed. Its versions stay to be read."))

    return asked(
        request,
        place,
        form,
        act,
        title=_("Close the item"),
        lead=named(found),
        button=_("Close the item"),
        back=to_item(place, found),
    )


def _extra(place: Office, code: str) -> Item:
    found = item_in(place, code, can_be_published=True)
    if not found.is_extra:
        raise not_found()
    return found


def _values(found: Item) -> Mapping[str, Any]:
    titles = {f"title_{code}": found.titles.get(code, "") for code in ("ky", "ru", "en")}
    return {**titles, "refresh_days": found.refresh, "owner": found.owner, "note": found.note}


def _offices(place: Office) -> Sequence[tuple[str, Words]]:
    rows = queries.positions(by=place.actor, municipality=place.municipality.pk, on=clock.today())
    return [(row.code, row.name) for row in rows]
