"""`/<slug>/dashboard/`: the year at one look, topic by topic, as of any day."""

from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.compliance.dashboard import CLAUSES, Topic, dashboard
from esep.compliance.dashboard_words import shown
from esep.portal.choice import read_day
from esep.portal.place.here import Here
from esep.portal.place.kept import judged
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.regulation.judgement import Row

BAD = 400
PAGES: Mapping[Topic, str] = {
    Topic.REPORTS: "place-deputies",
    Topic.HEAD_REPORT: "head-reports",
    Topic.CONTENTS: "head-reports",
    Topic.APPEALS: "place-appeals",
    Topic.PUBLICATIONS: "place-catalogue",
    Topic.BROADCASTS: "broadcasts",
}
"""The page that tells a topic; the judged year narrowed to its clause for every other."""

RECORDS: Mapping[str, tuple[str, str]] = {
    "meeting": ("place-meeting", "code"),
    "session": ("session", "code"),
    "publication": ("place-catalogue-item", "code"),
}
"""By the kind of record: its public page, and the variable that takes the id."""


@of_place
def dashboard_page(request: HttpRequest, here: Here) -> HttpResponse:
    """The tiles of a day; status 400 with today's when the day means nothing."""
    query = request.GET.dict()
    day, faults = read_day(query, today=here.today)
    year = judged(here, day or here.today)
    keeping = f"&as_of={day.isoformat()}" if day is not None else ""
    context: dict[str, object] = {
        "tiles": [
            shown(
                tile,
                as_of=year.as_of,
                address=_address(here, tile.topic, keeping=keeping),
                row_address=lambda row: _record_address(here, row),
            )
            for tile in dashboard(year)
        ],
        "as_of": year.as_of,
        "is_today": day is None,
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "typed_day": query.get("as_of", "").strip() if day is None else f"{day:%d.%m.%Y}",
    }
    return place_page(
        request,
        here,
        "portal/place/dashboard.html",
        route="place-dashboard",
        title=_("How the year goes"),
        description=_("Reports, notices, appeals, publications: how many are on time, late or still to come."),
        context=context,
        status=BAD if faults else 200,
    )


def _address(here: Here, topic: Topic, *, keeping: str) -> str:
    name = PAGES.get(topic)
    if name is not None:
        return reverse(name, args=[here.place.slug])
    return f"{reverse('place-year', args=[here.place.slug])}?clause={CLAUSES[topic]}{keeping}"


def _record_address(here: Here, row: Row) -> str:
    """The public page of the record that a row is about; empty where there is none."""
    kind, _colon, id = row.case.partition("/")[0].partition(":")
    name, variable = RECORDS.get(kind, ("", ""))
    return reverse(name, kwargs={"slug": here.place.slug, variable: id}) if name else ""
