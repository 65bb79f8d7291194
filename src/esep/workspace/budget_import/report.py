"""The treasury's table looked at before it is brought in as a report of a half-year or a month (5.2)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.execution.reporting import ReportEntry
from esep.finance.commands.importing.bringing import TableEntry, bring_in_report
from esep.finance.importing.field import Table
from esep.finance.queries.executions import execution_of
from esep.finance.queries.imports import report_reading
from esep.records.files import Sent
from esep.workspace.budget.common import year_address
from esep.workspace.budget.report_form import asked_of
from esep.workspace.budget.words import report_words, time_words
from esep.workspace.budget_import.drawing import drawn
from esep.workspace.budget_import.forms import ReportForm, with_columns
from esep.workspace.budget_import.look import CHANGED, again, look, reads_again, whole
from esep.workspace.budget_import.time import time_query
from esep.workspace.budget_import.uploading import EXECUTION
from esep.workspace.day import DayField, DayWidget
from esep.workspace.directory.reading import villages
from esep.workspace.forms import posted
from esep.workspace.lists.kept import forget_list, kept_list
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import SWITCH, Done, submit

FORM = with_columns(ReportForm, Table.EXECUTION)


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def preview(request: HttpRequest, place: Office, token: str) -> HttpResponse:
    """What a table would report; then, confirmed, all of it in one act. The address says of which time."""
    kept = kept_list(place, token, kind=EXECUTION)
    asked, replaces = asked_of(request), whole(request.GET, "before")
    before = execution_of(replaces) if replaces is not None else None
    said = request.POST if request.method == "POST" else request.GET
    looked = look(kept, Table.EXECUTION, said)
    if request.method == "POST" and SWITCH not in request.POST and reads_again(request, looked):
        return HttpResponseRedirect(again(request))
    reading = report_reading(looked.sheet, choice=looked.choice, year=asked.year)
    typed_before = {
        "source": request.GET.get("source") or (before.source if before is not None else ""),
        "reported_on": _day(request),
        "document": request.GET.get("document", ""),
    }
    form = FORM(posted(request), initial={**looked.values, **typed_before})
    form.offer_fields({**looked.options, **looked.columns(Table.EXECUTION)})
    form.leave_out([] if reading.notices else ["accepts"])
    if looked.refused is not None:
        form.take(looked.refused)

    def act(typed: dict[str, Any]) -> Done:
        entered = bring_in_report(
            TableEntry(
                file=Sent(kept.name, kept.data),
                columns=looked.choice.columns,
                unit=looked.choice.unit,
                sheet=looked.sheet.sheet,
                heading=looked.found.heading,
                accepts=bool(typed.get("accepts")),
            ),
            ReportEntry(
                year=asked.year,
                span=asked.span,
                number=asked.number,
                source=typed["source"],
                reported_on=typed["reported_on"],
                lines=(),
                document=typed["document"],
            ),
            replaces=replaces,
            by=place.actor,
            municipality=place.municipality.pk,
        )
        forget_list(place, token)
        return Done(
            address=f"{year_address(place, asked.year)}?half={asked.half}",
            words=_("The report is entered: %(time)s") % {"time": report_words(entered)},
            follows=_("Look at what does not agree, and say why lines differ from the plan."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("What the table gives"),
        lead=f"{kept.name} · {time_words(asked.span.value, asked.number, asked.year)}",
        button=_("Bring in the report"),
        back=Back(
            f"{place.address('office-budget-import-report')}?{time_query(asked, before)}", _("Choose another file")
        ),
        template="workspace/budget_import/preview.html",
        context={
            **drawn(reading, {village.code: village.name for village in villages(place)}),
            "looked": looked,
            "changed": CHANGED in request.GET,
            "before": before,
        },
    )


def _day(request: HttpRequest) -> date | None:
    """The day that was typed before the table was read anew; none where it is no day."""
    try:
        return DayField(label="", required=False).clean(DayWidget().value_from_datadict(request.GET, {}, "reported_on"))
    except ValidationError:
        return None
