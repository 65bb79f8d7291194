"""Reports of the head for machines: papers, a table of figures, a feed."""

from datetime import datetime, time

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.kernel.storage import BytesLost
from esep.portal.head.kept import halves, report_of
from esep.portal.head.line import report_title, status_of
from esep.portal.place.feed import Item, atom
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.records.files import bytes_of
from esep.regulation.dates import BISHKEK
from esep.reports.queries.head.public import HeadHalf, head_file_in_public

IN_THE_FEED = 50


@of_place
def paper(_request: HttpRequest, here: Here, code: str, name: str) -> HttpResponse:
    """A paper of a submitted report, as it lies in the register."""
    found = head_file_in_public(code, name, municipality=here.place)
    if found is None:
        raise Http404
    try:
        with bytes_of(found) as content:
            made = content.read()
    except BytesLost as lost:
        raise Http404 from lost
    shown = "inline" if name.endswith(".pdf") else "attachment"
    headers = {"Content-Disposition": f'{shown}; filename="{here.place.slug}-{name}"'}
    return HttpResponse(made, content_type=found.media_type, headers=headers)


@of_place
def table(_request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """Every figure of a submitted report as a table (CSV), sums in soms."""
    from esep.documents.sheet import Column, Sheet, sheet_csv

    found = report_of(here, code, here.language)
    if found is None:
        raise Http404
    columns = (_("Clause"), _("Part"), _("Figure"), _("Value"), _("Unit"), _("Source"), _("Taken on"))
    rows = tuple(
        (
            one.chapter,
            one.title,
            figure.name,
            figure.value,
            figure.unit_words or figure.unit,
            figure.source,
            found.written_on.get(one.part),
        )
        for one in found.said.parts
        for figure in one.figures
    )
    content = sheet_csv(Sheet(report_title(found.half.period), tuple(Column(title) for title in columns), rows))
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-{code}.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


@of_place
def feed(request: HttpRequest, here: Here) -> HttpResponse:
    """Submitted reports, the newest first, as a feed (Atom)."""
    slug = here.place.slug
    items = [
        Item(
            name=f"head report {one.code}",
            title=report_title(one.period),
            link=request.build_absolute_uri(reverse("head-report", args=[slug, one.code])),
            description=str(status_of(one).word),
            at=_at(one),
        )
        for one in halves(here)[:IN_THE_FEED]
        if one.code
    ]
    text = atom(
        here,
        items,
        title=_("Reports of the head"),
        name=f"{slug} head reports",
        page=request.build_absolute_uri(reverse("head-reports", args=[slug])),
        address=request.build_absolute_uri(),
    )
    return HttpResponse(text, content_type="application/atom+xml; charset=utf-8")


def _at(one: HeadHalf) -> datetime:
    return one.submitted_at or datetime.combine(one.submitted_on or one.until, time(), BISHKEK)
