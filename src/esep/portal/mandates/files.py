"""Voter mandates for machines: a feed, a table, and small photos of what was done."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.appeals.queries.voter_mandates.proofs import photo_in_public
from esep.kernel.storage import BytesLost
from esep.meetings.queries.public import Photo
from esep.portal.mandates.kept import mandates
from esep.portal.mandates.standing import RECEIVED, standing_of
from esep.portal.meetings.photo import small_photo
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.pictures import FOR_EVER, SHORTLY
from esep.portal.place.serving import of_place

IN_THE_FEED = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened to a voter mandate: ``name`` tells it from all others, in any language."""

    code: str
    name: str
    title: str
    description: str
    at: datetime


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """What was given and what was done, the newest first, as a feed (Atom)."""
    slug = here.place.slug
    events = sorted(_events(here), key=lambda one: (one.at, one.code, one.name), reverse=True)
    items = [
        Item(
            name=f"voter mandate {event.name}",
            title=event.title,
            link=request.build_absolute_uri(reverse("place-mandate", args=[slug, event.code])),
            description=event.description,
            at=event.at,
        )
        for event in events[:IN_THE_FEED]
    ]
    text = atom(
        here,
        items,
        title=_("Voter mandates"),
        name=f"{slug} voter mandates",
        page=request.build_absolute_uri(reverse("place-mandates", args=[slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@of_place
def table(request: HttpRequest, here: Here) -> HttpResponse:
    """All voter mandates as a table (CSV)."""
    from esep.documents.sheet import Column, Sheet, sheet_csv

    titles = (_("Code"), _("Voter mandate"), _("Deputy"), _("Village"), _("Given on"), _("How it stands"))
    columns = (*titles, _("Last step on"))
    rows = tuple(
        (
            one.code,
            one.text,
            one.deputy_name,
            one.village_name,
            one.received_on,
            str(standing_of(one.state).word),
            one.steps[-1].on if one.steps else None,
        )
        for one in mandates(here)
    )
    content = sheet_csv(Sheet(_("Voter mandates"), tuple(Column(title) for title in columns), rows))
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-mandates.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


@of_place
def photo(request: HttpRequest, here: Here, code: str, key: int) -> HttpResponse:
    """The small picture of a step (JPEG)."""
    digest = photo_in_public(code, key, municipality=here.pk)
    if digest is None:
        raise Http404
    try:
        content = small_photo(Photo(digest, here.pk))
    except BytesLost as lost:
        raise Http404 from lost
    headers = {"Cache-Control": FOR_EVER if request.GET.get("v") == digest[:12] else SHORTLY}
    return HttpResponse(content, content_type="image/jpeg", headers=headers)


def _events(here: Here) -> Iterator[Event]:
    for one in mandates(here):
        yield Event(
            code=one.code,
            name=f"{one.code} received",
            title=f"{RECEIVED.word}: {one.text}",
            description=one.deputy_name,
            at=one.recorded_at,
        )
        for step in one.steps:
            yield Event(
                code=one.code,
                name=step.name,
                title=f"{standing_of(step.state).word}: {one.text}",
                description=step.note,
                at=step.recorded_at,
            )
