"""The catalogue for machines: a feed, a table, papers that were made public, small photos of boards."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.documents.sheet import Column, Sheet
from esep.kernel.storage import BytesLost
from esep.meetings.queries.public import Photo
from esep.portal.catalogue.kept import catalogue
from esep.portal.catalogue.line import line_of
from esep.portal.meetings.photo import small_photo
from esep.portal.money.files import file_of
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.pictures import FOR_EVER, SHORTLY
from esep.portal.place.serving import of_place
from esep.publications.queries.public.catalogue import file_in_public, photo_in_public
from esep.records.files import bytes_of

IN_THE_FEED = 50
SHOWN_AS = ("image/", "application/pdf")


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """Versions that stand, the one that came last first, as a feed (Atom)."""
    slug, found = here.place.slug, catalogue(here)
    versions = [
        (one, item) for item in (*found.printed, *found.extras) for one in item.versions if one.withdrawn_on is None
    ]
    versions.sort(key=lambda pair: (pair[0].recorded_at, pair[0].anchor), reverse=True)
    items = [
        Item(
            name=f"publication {item.code} {one.anchor}",
            title=one.title or item.title,
            link=request.build_absolute_uri(reverse("place-catalogue-item", args=[slug, item.code])) + f"#{one.anchor}",
            description=item.title,
            at=one.recorded_at,
        )
        for one, item in versions[:IN_THE_FEED]
    ]
    text = atom(
        here,
        items,
        title=_("Published information"),
        name=f"{slug} catalogue",
        page=request.build_absolute_uri(reverse("place-catalogue", args=[slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


@of_place
def table(_request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """Every row as a table (CSV or JSON)."""
    titles = (_("Code"), _("Printed number"), _("What is published"), _("How it stands"), _("Days"))
    columns = (*titles, _("Last published"), _("Last look"), _("Next look"), _("Where it can be found"))
    found = catalogue(here)
    lines = [line_of(item) for item in (*found.printed, *found.extras) if not item.is_heading]
    rows = tuple(
        (
            line.item.code,
            line.item.number,
            line.item.title,
            str(line.pill),
            line.item.fresh.days if line.item.fresh is not None and line.days_words else None,
            line.item.last_on,
            line.item.looked_on,
            line.item.fresh.next_on if line.item.fresh is not None else None,
            ", ".join(str(words) for words in line.channels),
            line.item.owner,
            _("yes") if line.item.is_extra else _("no"),
        )
        for line in lines
    )
    heads = tuple(Column(title) for title in (*columns, _("Who keeps it"), _("Beyond the regulation")))
    sheet = Sheet(_("Published information"), heads, rows)
    return file_of(sheet, form=form, name=f"{here.place.slug}-catalogue")


@of_place
def paper(_request: HttpRequest, here: Here, code: str, publication: int, position: int) -> HttpResponse:
    """A paper that a version made public, as it lies in the register."""
    found = file_in_public(code, publication, position, municipality=here.pk)
    if found is None:
        raise Http404
    try:
        with bytes_of(found) as content:
            made = content.read()
    except BytesLost as lost:
        raise Http404 from lost
    shown = "inline" if found.media_type.startswith(SHOWN_AS) else "attachment"
    extension = found.name.rpartition(".")[2] if "." in found.name else "bin"
    name = f"{here.place.slug}-{code}-{publication}-{position}.{extension}"
    headers = {"Content-Disposition": f'{shown}; filename="{name}"'}
    return HttpResponse(made, content_type=found.media_type, headers=headers)


@of_place
def photo(request: HttpRequest, here: Here, code: str, key: int) -> HttpResponse:
    """The small picture (JPEG) of a board on which a version hangs."""
    digest = photo_in_public(code, key, municipality=here.pk)
    if digest is None:
        raise Http404
    try:
        content = small_photo(Photo(digest, here.pk))
    except BytesLost as lost:
        raise Http404 from lost
    headers = {"Cache-Control": FOR_EVER if request.GET.get("v") == digest[:12] else SHORTLY}
    return HttpResponse(content, content_type="image/jpeg", headers=headers)
