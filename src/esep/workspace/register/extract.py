"""The extract of the register for a period, and labels for shelves and files."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.documents.labels import labels_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.documents.register import RegisterExtract, register_pdf, register_xlsx
from esep.kernel import clock
from esep.kernel.refusals import Refused
from esep.records.changing import document_of
from esep.records.extract import extract_of, label_of, labelled, register_csv
from esep.records.models import Document
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.register.common import download, language, printed_address, refused, to_register
from esep.workspace.register.forms import LabelsForm, PeriodForm

PDF = "application/pdf"
FORMATS: dict[str, tuple[Callable[[RegisterExtract], bytes], str]] = {
    "pdf": (register_pdf, PDF),
    "xlsx": (register_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "csv": (register_csv, "text/csv; charset=utf-8"),
}
"""How an extract is made, and what a browser is told that it is."""


@office(GET=Act.VIEW_REGISTER)
def extract(request: HttpRequest, place: Office) -> HttpResponse:
    """Ask for the period; from the beginning of the year until today, unless something else is said."""
    today = clock.today()
    return _asked(request, place, PeriodForm(initial={"since": today.replace(month=1, day=1), "until": today}))


@office(GET=Act.VIEW_REGISTER)
def extract_file(request: HttpRequest, place: Office, form: str) -> HttpResponse:
    """The extract as PDF, XLSX or CSV."""
    period = PeriodForm(request.GET)
    if not period.is_valid():
        return _asked(request, place, period)
    make, media_type = FORMATS[form]
    try:
        made = make(
            extract_of(
                place.municipality,
                since=period.cleaned_data["since"],
                until=period.cleaned_data["until"],
                language=language(),
                address=printed_address(request, place),
            )
        )
    except CannotBeMade as error:
        period.take(refused(error))
        return _asked(request, place, period)
    except Refused as error:
        period.take(error)
        return _asked(request, place, period)
    return download(made, name=f"register-{place.municipality.slug}.{form}", media_type=media_type)


@office(GET=Act.VIEW_REGISTER)
def labels(request: HttpRequest, place: Office) -> HttpResponse:
    """Ask for which documents to print labels; without an answer, for those registered today."""
    today = clock.today()
    return _labels_asked(request, place, LabelsForm(initial={"since": today, "until": today, "start": 1}))


@office(GET=Act.VIEW_REGISTER)
def labels_file(request: HttpRequest, place: Office) -> HttpResponse:
    """Labels for the documents wanted, as PDF."""
    form = LabelsForm(request.GET)
    if not form.is_valid():
        return _labels_asked(request, place, form)
    try:
        return _printed(request, place, labelled(form.wanted), start=form.cleaned_data["start"])
    except Refused as error:
        form.take(error)
        return _labels_asked(request, place, form)


@office(GET=Act.VIEW_REGISTER)
def label_file(request: HttpRequest, place: Office, document: int) -> HttpResponse:
    """The label of one document as PDF, on the first free place of a sheet (``?start=5``)."""
    start = request.GET.get("start", "1")
    found = document_of(document)
    return _printed(request, place, [found], start=int(start) if start.isascii() and start.isdigit() else 0)


def _printed(request: HttpRequest, place: Office, documents: Sequence[Document], *, start: int) -> HttpResponse:
    made = [label_of(one, address=printed_address(request, place, one)) for one in documents]
    try:
        sheet = labels_pdf(made, language=language(), made_on=clock.today(), start=start)
    except CannotBeMade as error:
        raise refused(error) from error
    return download(sheet, name=f"labels-{place.municipality.slug}.pdf", media_type=PDF)


def _asked(request: HttpRequest, place: Office, form: PeriodForm) -> HttpResponse:
    context = {"form": form, "title": _("Extract of the register"), "back": to_register(place), "formats": FORMATS}
    return page(request, place, "workspace/register/extract.html", context, status=form.status)


def _labels_asked(request: HttpRequest, place: Office, form: LabelsForm) -> HttpResponse:
    context = {"form": form, "title": _("Labels for shelves and files"), "back": to_register(place)}
    return page(request, place, "workspace/register/labels.html", context, status=form.status)
