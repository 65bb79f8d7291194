"""Works for machines: a feed, a table, and small photos of what was done."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.finance.queries.proofs import work_photo_in_public
from esep.kernel.storage import BytesLost
from esep.meetings.queries.public import Photo
from esep.portal.meetings.photo import small_photo
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.pictures import FOR_EVER, SHORTLY
from esep.portal.place.serving import of_place
from esep.portal.works.kept import works
from esep.portal.works.line import STANDINGS

IN_THE_FEED = 50
CARD_SIDE, CARD_BYTES = 320, 4 * 1024
"""Of a photo on a card: a list shows several at once, and stays light on a phone (U1)."""


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """How works went on, the newest step first, as a feed (Atom)."""
    slug = here.place.slug
    told = [(step, work) for work in works(here) for step in work.steps]
    told.sort(key=lambda pair: (pair[0].recorded_at, pair[0].key), reverse=True)
    items = [
        Item(
            name=f"work step {step.key}",
            title=f"{STANDINGS[step.state].word}: {work.name}",
            link=request.build_absolute_uri(reverse("work", args=[slug, work.code])),
            description=step.note,
            at=step.recorded_at,
        )
        for step, work in told[:IN_THE_FEED]
    ]
    text = atom(
        here,
        items,
        title=_("Works"),
        name=f"{slug} works",
        page=request.build_absolute_uri(reverse("works", args=[slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@of_place
def table(request: HttpRequest, here: Here) -> HttpResponse:
    """All works as a table (CSV); sums in soms."""
    from esep.documents.sheet import Column, Sheet, sheet_csv

    titles = (_("Code"), _("Work"), _("Programme"), _("Villages"), _("How it stands"), _("Per cent done"), _("Year"))
    columns = (*titles, _("Plan of the year, soms"), _("Spent in the year, soms"), _("Last step on"))
    rows = tuple(
        (
            one.code,
            one.name,
            one.programme,
            ", ".join(name for _code, name in one.villages),
            str(STANDINGS[one.state].word),
            one.percent,
            str(one.year) if one.plan is not None else "",
            one.plan,
            one.spent,
            one.steps[0].on if one.steps else None,
        )
        for one in works(here)
    )
    content = sheet_csv(Sheet(_("Works"), tuple(Column(title) for title in columns), rows))
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-works.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


@of_place
def photo(request: HttpRequest, here: Here, code: str, key: int) -> HttpResponse:
    """The small picture of a step (JPEG); ``?card`` asks for the one of the list."""
    digest = work_photo_in_public(code, key, municipality=here.pk)
    if digest is None:
        raise Http404
    try:
        kept = Photo(digest, here.pk)
        content = small_photo(kept, side=CARD_SIDE, most=CARD_BYTES) if "card" in request.GET else small_photo(kept)
    except BytesLost as lost:
        raise Http404 from lost
    headers = {"Cache-Control": FOR_EVER if request.GET.get("v") == digest[:12] else SHORTLY}
    return HttpResponse(content, content_type="image/jpeg", headers=headers)
