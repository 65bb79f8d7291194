"""The year at one look, as the office sees it: each tile leads to where the work is done."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from esep.access import Act
from esep.compliance.dashboard import Topic, dashboard
from esep.compliance.dashboard_words import shown
from esep.compliance.queries import verdicts_on
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.today.day import day_of
from esep.workspace.today.places import address_of

PLACES: Mapping[Topic, tuple[str, Act]] = {
    Topic.REPORTS: ("office-reports", Act.VIEW_DEPUTY_REPORTS),
    Topic.NOTICE: ("office-meetings", Act.VIEW_MEETINGS),
    Topic.REQUESTS: ("office-meetings-all-requests", Act.VIEW_MEETINGS),
    Topic.LISTS: ("office-meetings", Act.VIEW_MEETINGS),
    Topic.MEASURES: ("office-promises", Act.VIEW_PROMISES),
    Topic.HEAD_REPORT: ("office-head-reports", Act.VIEW_HEAD_REPORTS),
    Topic.CONTENTS: ("office-head-reports", Act.VIEW_HEAD_REPORTS),
    Topic.APPEALS: ("office-appeals", Act.VIEW_APPEALS),
    Topic.PUBLICATIONS: ("office-catalogue", Act.VIEW_CATALOGUE),
    Topic.BROADCASTS: ("office-broadcasts", Act.VIEW_SESSIONS),
    Topic.VENUES: ("office-directory-venues", Act.VIEW_DIRECTORY),
}
"""The part of the office in which a topic is worked on, and the act that opens it."""


@office(GET=Act.VIEW_COMPLIANCE)
def dashboard_page(request: HttpRequest, place: Office) -> HttpResponse:
    """The tiles of the day that is looked at."""
    day = day_of(request)
    year = verdicts_on(place.municipality, day.day, language=get_language() or "ky")
    tiles = [
        shown(tile, as_of=day.day, address=_address(place, tile.topic), row_address=lambda row: address_of(row, place))
        for tile in dashboard(year)
    ]
    context = {"day": day, "form": day.form, "tiles": tiles}
    return page(request, place, "workspace/today/dashboard.html", context, status=day.form.status)


def _address(place: Office, topic: Topic) -> str:
    name, act = PLACES[topic]
    return place.address(name) if place.may(act) else ""
