"""The planner's page and its calendar file: read the query, ask the law once, answer."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from esep.access import Act
from esep.kernel.clock import now
from esep.kernel.routes import route
from esep.portal.dateinput import DateInput
from esep.portal.filters import only_known
from esep.portal.planner.answer import arrange
from esep.portal.planner.areas import MOST
from esep.portal.planner.entry import DAY_FIELDS, FIELDS, Entry, plan_query, read_entry, was_asked
from esep.portal.planner.readings import reading_options
from esep.regulation.dates import days_after, legal_day
from esep.regulation.pack.loading import model_pack
from esep.regulation.planning import plan_meeting

EXAMPLE_DAYS_AHEAD = 14


@route(GET=Act.READ_PUBLIC)
def planner(request: HttpRequest) -> HttpResponse:
    """The form, and the plan once it was asked for; status 400 with the form when something is wrong."""
    today = legal_day(now())
    return _page(request, read_entry(request.GET, today=today), today=today, asked=was_asked(request.GET))


@route(GET=Act.READ_PUBLIC)
def plan_file(request: HttpRequest) -> HttpResponse:
    """The plan as an iCalendar file in the language of the address; the form with status 400 when there is none."""
    from esep.portal.planner.calendar_file import plan_calendar

    only_known(request, FIELDS)
    moment = now()
    today = legal_day(moment)
    entry = read_entry(request.GET, today=today)
    if entry.draft is None:
        return _page(request, entry, today=today, asked=True)
    plan = plan_meeting(model_pack(), entry.draft, today=today)
    address = request.build_absolute_uri(reverse("planner") + plan_query(entry.draft))
    body = plan_calendar(plan, model_pack(), language=get_language(), address=address, made_at=moment)
    name = f"esep-{entry.draft.day.isoformat()}.ics"
    return HttpResponse(
        body,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


def _page(request: HttpRequest, entry: Entry, *, today: date, asked: bool) -> HttpResponse:
    language, pack = get_language(), model_pack()
    answer = None
    if entry.draft is not None:
        answer = arrange(plan_meeting(pack, entry.draft, today=today), pack, language=language)
    faults = entry.faults if asked else ()
    example_day = days_after(today, days=EXAMPLE_DAYS_AHEAD)
    context = {
        "answer": answer,
        "entry": entry,
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "day_input": DateInput("", entry.typed.day, next((f for f in faults if f.field in DAY_FIELDS), None)),
        "readings": reading_options(language),
        "most_areas": MOST,
        "day_hint": " ".join((_("For example:"), date_format(example_day, "j n Y"))),
    }
    return render(request, "portal/planner/page.html", context, status=400 if faults else 200)
