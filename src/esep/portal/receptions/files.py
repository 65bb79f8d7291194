"""Receptions to take away: a calendar to subscribe to, and a sheet to hang up."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.appeals.queries.receptions.paper import hours_paper
from esep.documents.reception_hours import reception_hours_pdf
from esep.portal.choice import fault_in
from esep.portal.filters import narrowed_by
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.portal.receptions.kept import schedule
from esep.portal.receptions.listing import receptions_page
from esep.regulation.wording import Language

CALENDAR = "text/calendar; charset=utf-8"
UNKNOWN = _("There is no such deputy here. Choose one from the list.")


@of_place
@narrowed_by("deputy")
def calendar(request: HttpRequest, here: Here) -> HttpResponse:
    """The receptions of the next four weeks as a calendar; ``?deputy=15`` takes one deputy's. Status 400 with the
    schedule, deputy by deputy, for one that is unknown.
    """
    from esep.portal.receptions.calendar_file import receptions_calendar

    found, deputy = schedule(here), request.GET.get("deputy", "").strip()
    if deputy and deputy not in {*(one.deputy for one in found.hours), *(code for code, _name in found.without)}:
        return receptions_page(request, here, faults=(fault_in("deputy", UNKNOWN, deputy),))
    slots = [slot for slot in found.slots if deputy in ("", slot.hours.deputy)]
    content = receptions_calendar(here, slots, address=_address(request, here))
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-receptions.ics"'}
    return HttpResponse(content, content_type=CALENDAR, headers=headers)


@of_place
def paper(request: HttpRequest, here: Here, language: str) -> HttpResponse:
    """The schedule as a paper (PDF) in one language."""
    if language not in list(Language):
        raise Http404
    content, framed = hours_paper(here.place, language=Language(language), address=_address(request, here))
    made = reception_hours_pdf(content, framed)
    headers = {"Content-Disposition": f'inline; filename="{here.place.slug}-receptions-{language}.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def _address(request: HttpRequest, here: Here) -> str:
    """The whole address of the page, the same in every language."""
    with override("ky"):
        return request.build_absolute_uri(reverse("place-receptions", args=[here.place.slug]))
