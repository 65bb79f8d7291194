"""Promises for machines: a feed, a table, and small photos of what was done."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.kernel.storage import BytesLost
from esep.meetings.queries.promises.public import measures_photo, promise_photo
from esep.meetings.queries.public import Photo
from esep.portal.meetings.photo import small_photo
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.pictures import FOR_EVER, SHORTLY
from esep.portal.place.serving import of_place
from esep.portal.promises.events import events_of
from esep.portal.promises.kept import promises
from esep.portal.promises.line import late_first, lines_of

IN_THE_FEED = 50


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """What was promised and what was done, the newest first, as a feed (Atom)."""
    slug = here.place.slug
    items = [
        Item(
            name=f"promise {event.name}",
            title=event.title,
            link=request.build_absolute_uri(reverse("place-promise", args=[slug, event.code])),
            description=event.description,
            at=event.at,
        )
        for event in events_of(here)[:IN_THE_FEED]
    ]
    text = atom(
        here,
        items,
        title=_("Promises"),
        name=f"{slug} promises",
        page=request.build_absolute_uri(reverse("place-promises", args=[slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@of_place
def table(request: HttpRequest, here: Here) -> HttpResponse:
    """All promises as a table (CSV), in the order of the list."""
    from esep.documents.sheet import Column, Sheet, sheet_csv

    titles = (_("Code"), _("Meeting"), _("Adopted"), _("Kind"), _("Promise"), _("Who answers"), _("Villages"))
    columns = (*titles, _("Promised by"), _("How it stands"), _("Days late"))
    rows = tuple(
        (
            line.promise.code,
            line.promise.meeting,
            line.promise.adopted_on,
            line.kind,
            line.promise.text,
            line.promise.owner,
            ", ".join(one.name for one in line.villages),
            line.promise.promised_by,
            str(line.status.word),
            line.was_late,
        )
        for line in sorted(lines_of(here, promises(here)), key=late_first)
    )
    content = sheet_csv(Sheet(_("Promises"), tuple(Column(title) for title in columns), rows))
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-promises.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


@of_place
def photo(request: HttpRequest, here: Here, code: str, key: int) -> HttpResponse:
    """The small picture of a step (JPEG)."""
    return _picture(request, promise_photo(code, key, municipality=here.pk))


@of_place
def photo_of_measures(request: HttpRequest, here: Here, code: str, fact: str, position: int) -> HttpResponse:
    """The small picture of a notice of measures (JPEG)."""
    return _picture(request, measures_photo(code, fact, position, municipality=here.pk))


def _picture(request: HttpRequest, found: Photo | None) -> HttpResponse:
    if found is None:
        raise Http404
    try:
        content = small_photo(found)
    except BytesLost as lost:
        raise Http404 from lost
    headers = {"Cache-Control": FOR_EVER if request.GET.get("v") == found.sha256[:12] else SHORTLY}
    return HttpResponse(content, content_type="image/jpeg", headers=headers)
