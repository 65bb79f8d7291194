"""The first page of an office, its day; and the page of all tasks."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language

from esep.access import Act
from esep.compliance.pressing import pressing
from esep.workspace.links import all_links
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.today.day import day_of
from esep.workspace.today.entries import sections_of
from esep.workspace.today.own import further, own_of
from esep.workspace.today.waiting import waiting_in


@office(GET=Act.VIEW_COMPLIANCE)
def home(request: HttpRequest, place: Office) -> HttpResponse:
    """What is overdue, due on the day and in the week after it; on the present day also what waits for the visitor."""
    day, own = day_of(request), own_of(place)
    found = pressing(place.municipality, day.day, language=get_language() or "ky", own=own)
    context = {
        "day": day,
        "form": day.form,
        "sections": sections_of(found, day=day, place=place),
        "waiting": tuple(waiting_in(place)) if day.is_today else (),
        "is_own": own is not None,
        "further": further(own, place, today=day.day) if own is not None and day.is_today else None,
    }
    return page(request, place, "workspace/home.html", context, status=day.form.status)


@office(GET=Act.VIEW_OFFICE)
def tasks(request: HttpRequest, place: Office) -> HttpResponse:
    """Everything that the visitor's role opens, by field of work."""
    return page(request, place, "workspace/tasks.html", {"fields": all_links(request, place)})
