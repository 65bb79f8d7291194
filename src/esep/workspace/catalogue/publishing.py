"""Publishing: a version, a photo of the board, one more place; nothing new; something changed."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Words, not_found
from esep.publications.commands.publishing.checking import check_publication, say_changed
from esep.publications.commands.publishing.publishing import REPORTS, add_channel, publish
from esep.publications.contents import CONTENT_WORDS, Content, contents_of
from esep.publications.holding import holds
from esep.publications.queries.catalogue import Item
from esep.publications.queries.offering import open_documents
from esep.regulation.facts.council import PublicationChannel
from esep.workspace.catalogue.common import address_of, asked, item_in, named, to_item, with_files
from esep.workspace.catalogue.forms import BoardForm, ChangedForm, ChannelForm, PublishForm
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.register.upload import takes_files
from esep.workspace.sessions.common import pressed
from esep.workspace.submitting import Done

DO = Act.PUBLISH


@takes_files
@office(GET=DO, POST=DO)
def new(request: HttpRequest, place: Office, item: str) -> HttpResponse:
    """Publish a version."""
    found = item_in(place, item, can_be_published=True)
    newest = found.newest
    contents = contents_of(item)
    initial = {
        "on": clock.today(),
        "channels": [channel.value for channel in found.channels] or [PublicationChannel.SITE.value],
        "content": newest.content if newest is not None and newest.content else _first(place, item, contents),
        **{f"title_{code}": _title(found, code) for code in ("ky", "ru", "en")},
    }
    form = with_files(PublishForm, request, initial=initial)
    form.offer(
        {
            "content": [(one.value, CONTENT_WORDS[one]) for one in contents],
            "document": [(str(row.pk), words) for row, words in open_documents()],
        }
    )
    if item != REPORTS:
        del form.fields["period"]

    def act(_typed: dict[str, Any]) -> Done:
        publish(item, form.entry, by=place.actor, municipality=place.municipality.pk)
        return _published(place, item)

    return asked(
        request,
        place,
        form,
        act,
        title=_("Publish a version"),
        lead=named(found),
        button=_("Publish"),
        back=to_item(place, found),
    )


@takes_files
@office(GET=DO, POST=DO)
def board(request: HttpRequest, place: Office, item: str) -> HttpResponse:
    """Publish by a photo of the sheet on the board: one choice and one press on a phone."""
    found = item_in(place, item, can_be_published=True)
    form = with_files(BoardForm, request, initial={"on": clock.today(), "title_ky": _title(found, "ky")})

    def act(_typed: dict[str, Any]) -> Done:
        publish(item, form.entry, by=place.actor, municipality=place.municipality.pk)
        return _published(place, item)

    return asked(
        request,
        place,
        form,
        act,
        title=_("Publish by a photo of the board"),
        lead=named(found),
        button=_("Publish"),
        back=to_item(place, found),
    )


@takes_files
@office(GET=DO, POST=DO)
def channel(request: HttpRequest, place: Office, item: str, publication: int) -> HttpResponse:
    """Say where else a version can be found."""
    found = item_in(place, item, can_be_published=True)
    if not any(one.key == publication and one.stands for one in found.versions):
        raise not_found()
    initial = {"on": clock.today(), "channel": PublicationChannel.BOARD.value}
    form = with_files(ChannelForm, request, initial=initial)

    def act(_typed: dict[str, Any]) -> Done:
        add_channel(publication, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, item), words=_("The place was added."))

    return asked(
        request,
        place,
        form,
        act,
        title=_("It can be found in one more place"),
        lead=named(found),
        button=_("Add the place"),
        back=to_item(place, found),
    )


@office(GET=DO, POST=DO)
def check(request: HttpRequest, place: Office, item: str) -> HttpResponse:
    """Say in one press that nothing is new."""
    found = item_in(place, item, can_be_published=True)

    def act() -> Done:
        check_publication(item, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, item), words=_("Looked at today: nothing new."), follows=_next(place, item)
        )

    return pressed(request, place, title=_("Nothing new, checked"), back=to_item(place, found), act=act)


@office(GET=DO, POST=DO)
def changed(request: HttpRequest, place: Office, item: str) -> HttpResponse:
    """Say that what the item tells about has changed."""
    found = item_in(place, item, can_be_published=True)
    form = ChangedForm(posted(request), initial={"on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        say_changed(item, typed["what"], on=typed["on"], by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, item),
            words=_("The change was recorded."),
            follows=_("Publish the new version once it is ready."),
        )

    return asked(
        request,
        place,
        form,
        act,
        title=_("Something changed"),
        lead=named(found),
        button=_("Save"),
        back=to_item(place, found),
    )


def _published(place: Office, item: str) -> Done:
    return Done(address=address_of(place, item), words=_("The version is published."), follows=_next(place, item))


def _next(place: Office, item: str) -> Words:
    found = item_in(place, item)
    if found.fresh is None or found.fresh.next_on is None:
        return ""
    return _("Next look: %(day)s") % {"day": f"{found.fresh.next_on:%d.%m.%Y}"}


def _first(place: Office, item: str, contents: Sequence[Content]) -> str:
    """The first page with something on it for an item of the regulation; a row beyond it may be told by any of them."""
    if len(contents) == len(Content):
        return ""
    today = clock.today()
    return next((one.value for one in contents if holds(one, item, municipality=place.municipality, day=today)), "")


def _title(found: Item, code: str) -> str:
    newest = found.newest
    if newest is not None and newest.titles["ky"]:
        return newest.titles.get(code, "")
    return found.titles.get(code, "")
