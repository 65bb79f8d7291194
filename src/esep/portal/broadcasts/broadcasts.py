"""`/<slug>/broadcasts/`: what went out of which session, with its proof, and the share of state media."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from esep.council.queries.broadcasts import Airings, airings_of
from esep.kernel import scope
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place

ROUTE = "broadcasts"
BAD = 400


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The sessions of a year; status 400 with this year where the choice means nothing."""
    every = _all(here)
    years = sorted({one.on.year for one in every.sessions} | {here.today.year}, reverse=True)
    typed = request.GET.get("year", str(here.today.year))
    is_known = typed in {str(year) for year in years}
    year = int(typed) if is_known else here.today.year
    context: dict[str, object] = {"found": _all(here, year=year), "years": years, "year": year, "is_known": is_known}
    return place_page(
        request,
        here,
        "portal/broadcasts/list.html",
        route=ROUTE,
        title=_("Broadcasts of sessions"),
        description=_("Which sessions of the council went out on television, radio and in other media, and when."),
        context=context,
        status=200 if is_known else BAD,
    )


@of_place
def table(request: HttpRequest, here: Here) -> HttpResponse:
    """Every broadcast as a table (CSV); a session without one has a row too."""
    from esep.documents.sheet import Column, Sheet, sheet_csv

    titles = (_("Session"), _("Day of the session"), _("Topic"), _("Channel"), _("State medium"), _("Day it went out"))
    yes, no = _("yes"), _("no")
    rows = [
        (one.code, one.on, one.topic, airing.channel, yes if airing.is_state_media else no, airing.aired_on)
        for one in _all(here).sessions
        for airing in one.airings
    ]
    rows += [(one.code, one.on, one.topic, "", "", None) for one in _all(here).sessions if not one.airings]
    columns = tuple(Column(title) for title in titles)
    content = sheet_csv(Sheet(_("Broadcasts of sessions"), columns, tuple(rows)))
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-broadcasts.csv"'}
    return HttpResponse(content, content_type="text/csv; charset=utf-8", headers=headers)


def _all(here: Here, *, year: int | None = None) -> Airings:
    with scope.of(here.place.pk):
        return airings_of(language=get_language() or "ky", year=year)
