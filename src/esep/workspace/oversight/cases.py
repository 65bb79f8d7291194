"""`/office/<slug>/oversight/`: what fell due in a period, how it stands, and where each duty is worked on."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from esep.access import Act
from esep.compliance.overseeing.asked import Offered, Read, offered, read_asked
from esep.compliance.overseeing.cases import cases
from esep.compliance.overseeing.columns import pills
from esep.compliance.overseeing.listing import first_year
from esep.compliance.overseeing.sheets import MEDIA_TYPES, sheet_of_cases, written
from esep.compliance.overseeing.stand import stand_as
from esep.compliance.overseeing.words import TONES, period_words
from esep.kernel import clock
from esep.regulation.duties.rule import Force
from esep.regulation.judgement import Row
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import download
from esep.workspace.today.entries import status_words
from esep.workspace.today.places import address_of

BAD = 400
FIELDS = ("period", "section", "stand", "page")


@dataclass(frozen=True, slots=True)
class StatusPill:
    """A status in words, with its colour."""

    word: str
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A duty on the page: its status, the printed number of its clause, the page of its record; empty without one."""

    row: Row
    status: StatusPill
    number: str
    address: str


@office(GET=Act.VIEW_COMPLIANCE)
def cases_page(request: HttpRequest, place: Office) -> HttpResponse:
    """Thirty cases to a page; status 400 with the whole present period where a choice means nothing."""
    return _page(request, place)


@office(GET=Act.VIEW_COMPLIANCE)
def table(request: HttpRequest, place: Office, form: str) -> HttpResponse:
    """All cases that were asked for. Where a choice means nothing, the page that says what there is."""
    read = read_asked(request.GET, among=_offered(place), fields=FIELDS)
    if read.faults:
        return _page(request, place)
    language = get_language() or "ky"
    found = cases(place.municipality, read.asked, today=clock.today(), language=language, most=None)
    sheet = sheet_of_cases(found.rows, title=_title(read), address=lambda row: _whole(request, row, place))
    name = f"{place.municipality.slug}-{read.asked.period.key}.{form}"
    return download(written(sheet, form), name=name, media_type=MEDIA_TYPES[form])


def _page(request: HttpRequest, place: Office) -> HttpResponse:
    among = _offered(place)
    read = read_asked(request.GET, among=among, fields=FIELDS)
    asked = read.asked
    found = cases(place.municipality, asked, today=clock.today(), language=get_language() or "ky")
    to_files = asked.query_of_cases(asked.stand)
    context = {
        "title": _title(read),
        "asked": asked,
        "faults": read.faults,
        "fault_fields": {fault.field: fault for fault in read.faults},
        "pills": pills(found.tally, asked),
        "found": found,
        "entries": [_entry(row, place) for row in found.rows],
        "options": among.options,
        "list": place.address("office-oversight"),
        "earlier": asked.query_of_cases(asked.stand, page=found.number - 1) or "?" if found.number > 1 else "",
        "later": asked.query_of_cases(asked.stand, page=found.number + 1) if found.number < found.last else "",
        "files": [
            (form.upper(), place.address("office-oversight-table", form=form) + to_files) for form in MEDIA_TYPES
        ],
    }
    return page(request, place, "workspace/oversight/cases.html", context, status=BAD if read.faults else 200)


def _entry(row: Row, place: Office) -> Entry:
    stand = stand_as(row.status, advice=row.force == Force.ADVICE)
    return Entry(
        row=row,
        status=StatusPill(status_words(row.status), TONES[stand] if stand is not None else "idle"),
        number=row.clause.partition("-")[0],
        address=address_of(row, place),
    )


def _whole(request: HttpRequest, row: Row, place: Office) -> str:
    address = address_of(row, place)
    return request.build_absolute_uri(address) if address else ""


def _title(read: Read) -> str:
    return f"{_('What fell due')}: {period_words(read.asked.period)}"


def _offered(place: Office) -> Offered:
    return offered(today=clock.today(), first_year=first_year(place.municipality))
