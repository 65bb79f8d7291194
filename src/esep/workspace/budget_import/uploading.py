"""Sending a table: the file is looked at, kept for an hour, and never asked for again (5.2)."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.importing.blank import blank
from esep.finance.importing.field import Table
from esep.finance.models import Execution
from esep.finance.queries.imports import acceptable
from esep.finance.queries.versions import version as version_of
from esep.kernel.refusals import Refused, Words
from esep.records.files import Sent
from esep.regulation.wording import Language
from esep.workspace.budget.common import to_version, to_year
from esep.workspace.budget.report_form import asked_of
from esep.workspace.budget.words import report_words, time_words
from esep.workspace.budget_import.time import before_of, time_query
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.lists.kept import KeptList, keep_list
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import is_switch

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LARGEST = 10_000_000
EXECUTION = "budget-execution"


class UploadForm(OfficeForm):
    """The table as it is."""

    file = forms.FileField(
        label=_("Table of the budget"),
        help_text=_("An .xlsx, .ods or .csv file, at most 10 MB. It may stay as it is."),
        widget=forms.FileInput({"accept": ".xlsx,.ods,.csv,.txt"}),
        error_messages={"required": _("No file was chosen. Choose the table.")},
    )

    def clean_file(self) -> Any:
        """Refuse a file that is larger than any budget."""
        sent = self.cleaned_data["file"]
        if sent.size > LARGEST:
            raise forms.ValidationError(_("The file is too large. Split it into parts."))
        return sent


@office(GET=Act.KEEP_BUDGET)
def template(request: HttpRequest, place: Office, table: str) -> HttpResponse:
    """The empty table to fill in: ``plan`` or ``execution``."""
    if table not in set(Table):
        raise Http404
    language = Language(get_language() or "ky")
    return HttpResponse(
        blank(Table(table), language=language),
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="budget-{table}-{language.value}.xlsx"'},
    )


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def plan(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """Send the table of a working version."""
    row = version_of(version)
    address = place.address("office-budget-import-preview", version=version, token="TOKEN")
    return _uploaded(
        request,
        place,
        kind=plan_kind(version),
        address=address,
        table=Table.PLAN,
        lead=_("Version: %(code)s") % {"code": row.code},
        back=to_version(place, row),
        context={"fixed": row.is_fixed, "version": row.code},
    )


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def report(request: HttpRequest, place: Office) -> HttpResponse:
    """Send the treasury's table: ``?year=2026&time=H1`` of a half-year, ``time=M5`` of a month."""
    asked = asked_of(request)
    before = before_of(asked)
    address = place.address("office-budget-import-report-preview", token="TOKEN")
    return _uploaded(
        request,
        place,
        kind=EXECUTION,
        address=f"{address}?{time_query(asked, before)}",
        table=Table.EXECUTION,
        lead=time_words(asked.span.value, asked.number, asked.year),
        back=_back(place, before) if before is not None else to_year(place, asked.year),
        context={"before": before, "before_words": report_words(before) if before is not None else ""},
    )


def plan_kind(version: str) -> str:
    """Under what a table of a version waits: it is brought into no other one."""
    return f"budget-plan-{version}"


def _back(place: Office, before: Execution) -> Back:
    return Back(place.address("office-budget-report", report=before.pk), report_words(before))


def _uploaded(
    request: HttpRequest,
    place: Office,
    *,
    kind: str,
    address: str,
    table: Table,
    lead: Words,
    back: Back,
    context: dict[str, object],
) -> HttpResponse:
    form = UploadForm(posted(request), request.FILES if request.method == "POST" else None)
    if request.method == "POST" and not is_switch(request, form) and form.is_valid():
        sent = form.cleaned_data["file"]
        file = Sent(sent.name or table.value, sent.read())
        try:
            acceptable(file, field="file")
        except Refused as refused:
            form.take(refused)
        else:
            token = keep_list(place, KeptList(kind, file.name, file.data))
            return HttpResponseRedirect(address.replace("TOKEN", token))
    return form_page(
        request,
        place,
        form,
        title=_("Bring in a table"),
        lead=lead,
        button=_("Show what would be brought in"),
        back=back,
        template="workspace/budget_import/upload.html",
        context={"template_address": place.address("office-budget-import-template", table=table.value), **context},
    )
