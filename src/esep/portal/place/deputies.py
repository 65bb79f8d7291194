"""Deputies: the council by district, and a full page for each (1.7, 1.8)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from esep.community.queries.public import PublicDeputy, PublicDistrict
from esep.compliance.deputy_years import CLAUSE, reports_by_deputy
from esep.portal.meetings.kept import meetings
from esep.portal.place.deputy_account import account_of
from esep.portal.place.here import Here
from esep.portal.place.kept import directory, judged, office
from esep.portal.place.links import links_of
from esep.portal.place.page import place_page
from esep.portal.place.reports import reports_of
from esep.portal.place.serving import of_place
from esep.portal.status import BY_CODE, StatusWord
from esep.portal.year import Entry, groups_of
from esep.regulation.judgement import Judgement, Row
from esep.regulation.status import Status

NOT_FOUND = 404


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A deputy in the list, with the status of this year's report."""

    deputy: PublicDeputy
    row: Row | None
    status: StatusWord | None

    @property
    def lacks_day(self) -> bool:
        """Whether the report is still to come, and nobody has set a day for it."""
        return self.row is not None and self.row.status is Status.PLANNED and self.row.planned_for is None


@of_place
def deputies(request: HttpRequest, here: Here) -> HttpResponse:
    """Who sits in the council, by district; then those who sat."""
    people, year = directory(here), judged(here, here.today)
    rows = reports_by_deputy(year)
    known = {district.code for district in people.districts}
    by_district: list[tuple[PublicDistrict | None, tuple[Line, ...]]] = [
        (district, tuple(_line(one, rows) for one in people.of_district(district.code)))
        for district in people.districts
    ]
    elsewhere = tuple(_line(one, rows) for one in people.deputies if one.district not in known)
    if elsewhere:
        by_district.append((None, elsewhere))
    context = {
        "people": people,
        "districts": by_district,
        "reports": reports_of(year, deputies=people.deputies),
        "clause": CLAUSE,
    }
    return place_page(
        request,
        here,
        "portal/place/deputies.html",
        route="place-deputies",
        title=_("Deputies"),
        description=_("Deputies by district: mandate, commissions, and whether each reported this year."),
        context=context,
    )


@of_place
def deputy(request: HttpRequest, here: Here, code: str) -> HttpResponse:
    """All that is public of one deputy; status 404 with the way back when there is none with this code."""
    people = directory(here)
    found = people.deputy(code)
    if found is None:
        context = {
            "place": here.place,
            "place_links": links_of(here.place.slug, page="place-deputies"),
        }
        return render(request, "portal/place/no_deputy.html", context, status=NOT_FOUND)
    context = {
        "deputy": found,
        "district": people.district(found.district),
        "entries": _duties(judged(here, here.today), found),
        "office": office(here),
        "account": account_of(here, code),
        "meetings": [one for one in reversed(meetings(here)) if code in {called.code for called in one.deputies}],
        "colleagues": [one for one in people.of_district(found.district) if one.code != found.code],
    }
    return place_page(
        request,
        here,
        "portal/place/deputy.html",
        route="place-deputy",
        title=found.name,
        description=_("District, mandate, commissions and yearly reports of the deputy."),
        context=context,
    )


def _line(one: PublicDeputy, rows: dict[str, Row]) -> Line:
    row = rows.get(one.record)
    return Line(deputy=one, row=row, status=BY_CODE[row.status] if row is not None else None)


def _duties(year: Judgement, one: PublicDeputy) -> tuple[Entry, ...]:
    """What the deputy owed in each year, the newest year first."""
    rows = [row for row in year.rows if row.case.partition("/")[0] == one.record]
    rows.sort(key=lambda row: (row.case, row.clause), reverse=True)
    entries: list[Entry] = []
    for row in rows:
        (group,) = groups_of([row], as_of=year.as_of, counts={row.status: 1}, folding=False)
        entries += group.entries
    return tuple(entries)
