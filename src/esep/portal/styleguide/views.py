"""`/styleguide/`: the components as they are, with rows of the demonstration year."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.routes import route
from esep.portal import demonstration
from esep.portal.choice import Choice, Fault
from esep.portal.dateinput import DateInput
from esep.portal.planner.day import TypedDay, read_day
from esep.portal.status import STATUSES
from esep.portal.year import arrange

NO_SUCH_DAY = TypedDay(day="31", month="2", year="2026")
LONG_AGO, FAR_AHEAD = date(2000, 1, 1), date(2100, 1, 1)


@route(GET=Act.READ_PUBLIC)
def styleguide(request: HttpRequest) -> HttpResponse:
    """Every component with its states and a word on when to use it; search engines are asked to pass by."""
    year = demonstration.judged_year(get_language())
    found = [group for status in STATUSES for group in arrange(year, choice=Choice(status=status.code)).groups]
    fault = read_day(NO_SUCH_DAY, earliest=LONG_AGO, latest=FAR_AHEAD)
    assert isinstance(fault, Fault)
    context = {
        "statuses": STATUSES,
        "tiles": arrange(year, choice=Choice()).tiles,
        "entries": [group.entries[0] for group in found],
        "faults": (fault, Fault("place", _("Fill in this field."), "")),
        "empty_day": DateInput("next_", TypedDay()),
        "wrong_day": DateInput("", NO_SUCH_DAY, fault),
        "answer_by": year.as_of,
    }
    response = render(request, "portal/styleguide/styleguide.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
