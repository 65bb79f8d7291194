"""My year: everything that waits for one deputy, in the order in which it presses."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.kernel import clock
from esep.reports.queries.listing import reports_by_deputy
from esep.reports.queries.my_year import MyYear, my_year
from esep.workspace.my.lines import Tile, lines_of
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import language
from esep.workspace.reports.listing import line_of
from esep.workspace.reports.words import pill_of_duty
from esep.workspace.voter_mandates.own import own_codes


@office(GET=Act.VIEW_DEPUTY_REPORTS)
def mine(request: HttpRequest, place: Office) -> HttpResponse:
    """The year of the visitor's own mandate; whoever has none chooses a deputy."""
    own = sorted(code for code in own_codes(place) if place.may(Act.VIEW_DEPUTY_REPORTS, owner=code))
    if len(own) == 1:
        return _page(request, place, own[0])
    found = reports_by_deputy(by=place.actor, municipality=place.municipality, language=language().value)
    deputies = [(place.address("office-my-deputy", deputy=one.code), one) for one in found]
    return page(request, place, "workspace/my/choose.html", {"deputies": deputies})


@office(GET=Act.VIEW_DEPUTY_REPORTS)
def of_deputy(request: HttpRequest, place: Office, deputy: str) -> HttpResponse:
    """The year of a deputy by code."""
    return _page(request, place, deputy)


def _page(request: HttpRequest, place: Office, deputy: str) -> HttpResponse:
    year = my_year(deputy, by=place.actor, municipality=place.municipality, language=language().value)
    pill, tone = pill_of_duty(year.duty) if year.duty is not None else ("", "idle")
    context = {
        "year": year,
        "is_own": deputy in own_codes(place),
        "pill": pill,
        "tone": tone,
        "report": line_of(year.report, place) if year.report is not None else None,
        "tiles": _tiles(year),
        "may_write": place.may(Act.KEEP_DEPUTY_REPORTS, owner=deputy),
        "may_see_meeting": place.may(Act.VIEW_MEETINGS),
        "may_keep_diary": place.may(Act.KEEP_RECEPTIONS, owner=deputy),
        **lines_of(year, place, today=clock.today()),
    }
    return page(request, place, "workspace/my/year.html", context)


def _tiles(year: MyYear) -> tuple[Tile, ...]:
    """How much is open, each leading to its section."""
    late = any(one.days_late > 0 for one in year.appeals)
    broken = any(one.is_late for one in year.promises)
    appeals = (Tile.of("appeals", len(year.appeals), is_late=late),) if year.sees_appeals else ()
    return (
        *appeals,
        Tile.of("mandates", len(year.mandates)),
        Tile.of("promises", len(year.promises), is_late=broken),
    )
