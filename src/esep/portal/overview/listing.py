"""`/overview/`: the municipalities of this installation side by side, and the same as a table to take along."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import conditional_page

from esep.access import Act
from esep.compliance.overseeing.asked import UNKNOWN, Read, read_asked
from esep.compliance.overseeing.columns import headings, shown
from esep.compliance.overseeing.listing import Overview, offered_for, overview
from esep.compliance.overseeing.sheets import MEDIA_TYPES, sheet_of_overview, written
from esep.compliance.overseeing.words import period_words
from esep.kernel import clock
from esep.kernel.places import municipalities
from esep.kernel.routes import route
from esep.portal.filters import only_known

BAD = 400


@route(GET=Act.READ_PUBLIC)
@conditional_page
def overview_page(request: HttpRequest) -> HttpResponse:
    """Fifty municipalities to a page; status 400 with all of them where a choice means nothing."""
    return _page(request)


@route(GET=Act.READ_PUBLIC)
def table(request: HttpRequest, form: str) -> HttpResponse:
    """All municipalities that were asked for. Where a choice means nothing, the page that says what there is."""
    only_known(request, tuple(UNKNOWN))
    places, today, language = municipalities(), clock.today(), get_language() or "ky"
    read = read_asked(request.GET, among=offered_for(places, today=today, language=language))
    if read.faults:
        return _page(request)
    everything = overview(places, read.asked, today=today, language=language, most=None)
    sheet = sheet_of_overview(
        everything.lines,
        read.asked,
        language=language,
        address=lambda line: request.build_absolute_uri(
            reverse("overview-cases", args=[line.place.slug]) + read.asked.query_of_cases(read.asked.stand)
        ),
    )
    headers = {"Content-Disposition": f'attachment; filename="overview-{read.asked.period.key}.{form}"'}
    return HttpResponse(written(sheet, form), content_type=MEDIA_TYPES[form], headers=headers)


def _page(request: HttpRequest) -> HttpResponse:
    places, today, language = municipalities(), clock.today(), get_language() or "ky"
    among = offered_for(places, today=today, language=language)
    read = read_asked(request.GET, among=among)
    found = overview(places, read.asked, today=today, language=language)
    context = {
        **_said(read, found),
        "options": among.options,
        "count": len(places),
        "today": today,
        "list": reverse("overview"),
        "files": [(form.upper(), reverse("overview-table", args=[form]) + read.asked.query) for form in MEDIA_TYPES],
    }
    return render(request, "portal/overview/overview.html", context, status=BAD if read.faults else 200)


def _said(read: Read, found: Overview) -> dict[str, object]:
    asked = read.asked
    return {
        "asked": asked,
        "faults": read.faults,
        "fault_fields": {fault.field: fault for fault in read.faults},
        "period": period_words(asked.period),
        "headings": headings(asked),
        "rows": list(shown(found.lines, asked, address=lambda line: f"{line.place.slug}/")),
        "found": found,
        "earlier": asked.query_of(page=found.number - 1) or "?" if found.number > 1 else "",
        "later": asked.query_of(page=found.number + 1) if found.number < found.last else "",
    }
