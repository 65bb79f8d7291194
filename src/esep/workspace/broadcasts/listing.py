"""The list: sessions of a year, what went out of each, and the share of state media (7.1)."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.council.queries.broadcasts import airings_of
from esep.kernel import clock
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import language


@office(GET=Act.VIEW_SESSIONS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """The sessions of a year with their broadcasts."""
    every = airings_of(language=language().value)
    years = sorted({one.on.year for one in every.sessions} | {clock.today().year}, reverse=True)
    typed = request.GET.get("year", "")
    year = int(typed) if typed in {str(one) for one in years} else clock.today().year
    found = airings_of(language=language().value, year=year)
    context = {"found": found, "years": years, "year": year, "keeps": place.may(Act.KEEP_BROADCASTS)}
    return page(request, place, "workspace/broadcasts/list.html", context)
