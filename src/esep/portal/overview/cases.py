"""`/overview/<slug>/`: the cases behind a number of the overview, each with its proof; and as a table to take along."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.compliance.overseeing.asked import Offered, Read, offered, read_asked
from esep.compliance.overseeing.cases import Cases, cases
from esep.compliance.overseeing.columns import pills
from esep.compliance.overseeing.listing import first_year
from esep.compliance.overseeing.sheets import MEDIA_TYPES, sheet_of_cases, written
from esep.compliance.overseeing.words import period_words
from esep.portal.filters import narrowed_by
from esep.portal.overview.places import address_of
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.status import BY_CODE, StatusWord
from esep.regulation.judgement import Row

BAD = 400
FIELDS = ("period", "section", "stand", "page")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A duty on the page: its status in words, the printed number of its clause, where its record is read."""

    row: Row
    status: StatusWord
    number: str
    address: str


@of_place
def cases_page(request: HttpRequest, here: Here) -> HttpResponse:
    """Thirty cases to a page; status 400 with the whole present period where a choice means nothing."""
    return _page(request, here)


@of_place
@narrowed_by(*FIELDS)
def table(request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """All cases that were asked for. Where a choice means nothing, the page that says what there is."""
    read = _read(request, here, among=_offered(here))
    if read.faults:
        return _page(request, here)
    found = cases(here.place, read.asked, today=here.today, language=here.language, most=None)
    sheet = sheet_of_cases(
        found.rows,
        title=_title(here, read),
        address=lambda row: request.build_absolute_uri(address_of(row, here.place.slug)),
    )
    name = f"{here.place.slug}-{read.asked.period.key}.{form}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(written(sheet, form), content_type=MEDIA_TYPES[form], headers=headers)


def _page(request: HttpRequest, here: Here) -> HttpResponse:
    among = _offered(here)
    read = _read(request, here, among=among)
    found = cases(here.place, read.asked, today=here.today, language=here.language)
    slug = here.place.slug
    to_files = read.asked.query_of_cases(read.asked.stand)
    context = {
        **_said(read, found, slug=slug),
        "options": among.options,
        "list": reverse("overview-cases", args=[slug]),
        "files": [
            (form.upper(), reverse("overview-cases-table", args=[slug, form]) + to_files) for form in MEDIA_TYPES
        ],
    }
    return place_page(
        request,
        here,
        "portal/overview/cases.html",
        route="overview-cases",
        title=_title(here, read),
        description=_("Every duty with its day, its status and the sum behind it."),
        context=context,
        status=BAD if read.faults else 200,
    )


def _said(read: Read, found: Cases, *, slug: str) -> dict[str, object]:
    asked = read.asked
    return {
        "asked": asked,
        "faults": read.faults,
        "fault_fields": {fault.field: fault for fault in read.faults},
        "period": period_words(asked.period),
        "pills": pills(found.tally, asked),
        "all_query": asked.query_of_cases() or "?",
        "found": found,
        "entries": [
            Entry(
                row=row,
                status=BY_CODE[row.status],
                number=row.clause.partition("-")[0],
                address=address_of(row, slug),
            )
            for row in found.rows
        ],
        "earlier": asked.query_of_cases(asked.stand, page=found.number - 1) or "?" if found.number > 1 else "",
        "later": asked.query_of_cases(asked.stand, page=found.number + 1) if found.number < found.last else "",
    }


def _title(here: Here, read: Read) -> str:
    return f"{_('What fell due')}: {period_words(read.asked.period)}"


def _offered(here: Here) -> Offered:
    return offered(today=here.today, first_year=first_year(here.place))


def _read(request: HttpRequest, here: Here, *, among: Offered) -> Read:
    return read_asked(request.GET, among=among, fields=FIELDS)
