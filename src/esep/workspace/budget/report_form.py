"""Typing a report on what was carried out: a sum for each code; and correcting it by a newer one (5.2)."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.halves import HALVES, MONTHS_OF_A_HALF, half_before, half_of
from esep.finance.models import BudgetCode, Execution, ExecutionLine
from esep.finance.queries.codes import codes_by_key
from esep.finance.queries.executions import execution_lines, execution_of
from esep.finance.queries.versions import compared_with, lines_of, versions_of
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.workspace.budget.common import code_choices, counted, to_year, year_address
from esep.workspace.budget.forms import PAPER_HINT, SOURCE_HINT
from esep.workspace.budget.report_rows import ReportRow, heading, in_order, label, reported, row_of, rows_named
from esep.workspace.budget.words import report_words, time_words
from esep.workspace.day import DayField
from esep.workspace.directory.reading import villages
from esep.workspace.forms import Shown, posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit
from esep.workspace.sums import SumField, SumsForm

TIME = re.compile(r"([HM])(\d{1,2})", re.ASCII)
EXTRA = (1, 2)
"""How many codes can be added that are neither planned nor reported before."""


class ReportForm(SumsForm):
    """A report: its source and day, a sum for each row, and codes beside them."""

    source = forms.CharField(label=_("Source"), max_length=300, help_text=SOURCE_HINT)
    reported_on = DayField(label=_("Day of the report"))
    document = forms.CharField(label=_("Paper"), max_length=60, required=False, help_text=PAPER_HINT)
    field_order = ("source", "reported_on", "document", "unit")

    def clean(self) -> dict[str, Any]:
        """As the sums do; a code that was chosen wants its sum, and a sum its code."""
        typed = super().clean()
        for at in EXTRA:
            for named, amount in ((("income",), "income"), (("function", "economic"), "expense")):
                name = f"{amount}_{at}_sum"
                chosen = [bool(typed.get(f"{kind}_{at}")) for kind in named]
                if any(chosen) and typed.get(name) is None and name not in self.errors:
                    self.add_error(name, _("Write the sum, or choose no code."))
                if typed.get(name) is not None and not all(chosen):
                    self.add_error(f"{named[chosen.index(False)]}_{at}", _("Choose the code of this sum."))
        return typed

    def said(self, rows: Iterable[ReportRow]) -> tuple[DoneEntry, ...]:
        """The lines of the report: rows whose sum is not nothing, and the added codes."""
        typed = self.cleaned_data
        found = [row.said(typed[row.name]) for row in rows if typed.get(row.name)]
        for at in EXTRA:
            if typed[f"income_{at}_sum"]:
                found.append(DoneEntry(amount=typed[f"income_{at}_sum"], income=int(typed[f"income_{at}"])))
            if typed[f"expense_{at}_sum"]:
                function, economic = int(typed[f"function_{at}"]), int(typed[f"economic_{at}"])
                found.append(DoneEntry(amount=typed[f"expense_{at}_sum"], function=function, economic=economic))
        return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Rows of the form below one heading."""

    words: Words
    rows: tuple[tuple[str, Shown], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which report is typed: of which time, in place of which one, with which sums to begin with."""

    year: int
    span: Execution.Span
    number: int
    before: Execution | None = None
    lines: tuple[ExecutionLine, ...] = ()

    @property
    def half(self) -> int:
        """The half-year that the time lies in."""
        return self.number if self.span is Execution.Span.HALF else (self.number - 1) // MONTHS_OF_A_HALF + 1


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Type a report: ``?year=2026&time=H1`` of a half-year, ``time=M5`` of a month."""
    asked = asked_of(request)
    words = time_words(asked.span.value, asked.number, asked.year)
    return _typed(request, place, asked, title=_("Enter a report of the treasury"), lead=words, back=None)


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def correct(request: HttpRequest, place: Office, report: int) -> HttpResponse:
    """Correct a report by a newer one, which begins with its sums."""
    row = execution_of(report)
    asked = Asked(
        year=row.year,
        span=Execution.Span(row.span),
        number=row.number,
        before=row,
        lines=execution_lines(row),
    )
    back = Back(place.address("office-budget-report", report=row.pk), report_words(row))
    title = _("Correct by a new report")
    return _typed(request, place, asked, title=title, lead=report_words(row), back=back)


def _typed(
    request: HttpRequest, place: Office, asked: Asked, *, title: Words, lead: Words, back: Back | None
) -> HttpResponse:
    codes = codes_by_key()
    version = compared_with(versions_of(asked.year), year=asked.year, half=asked.half)
    planned = [row_of(line) for line in lines_of(version)] if version is not None else []
    named = rows_named(request.POST) if request.method == "POST" else ()
    rows = in_order((*planned, *(row_of(line) for line in asked.lines), *named), codes)
    places = {row.code: row.name for row in villages(place)}
    labels = {row.name: label(row, codes, places) for row in rows}
    before = asked.before
    form = _with_rows({row.name: f"{heading(row, codes)} · {labels[row.name]}" for row in rows})(
        posted(request), initial={**reported(asked.lines), "source": before.source if before is not None else ""}
    )
    form.offer({f"{kind}_{at}": choices for kind, choices in code_choices(asked.year).items() for at in EXTRA})

    def act(typed: dict[str, Any]) -> Done:
        entry = ReportEntry(
            year=asked.year,
            span=asked.span,
            number=asked.number,
            source=typed["source"],
            reported_on=typed["reported_on"],
            lines=form.said(rows),
            document=typed["document"],
        )
        entered = report_execution(
            entry,
            by=place.actor,
            municipality=place.municipality.pk,
            replaces=before.pk if before is not None else None,
        )
        return Done(
            address=f"{year_address(place, asked.year)}?half={asked.half}",
            words=_("The report is entered: %(time)s") % {"time": report_words(entered)},
            follows=_("Look at what does not agree, and say why lines differ from the plan."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=title,
        lead=lead,
        button=_("Save the report"),
        back=back or to_year(place, asked.year),
        template="workspace/budget/report_form.html",
        context=_drawn(form, rows, codes, labels),
    )


def _with_rows(rows: Mapping[str, str]) -> type[ReportForm]:
    """The form with a sum for each row, by the name of its field with its words, and with codes to be added."""
    fields: dict[str, forms.Field] = {name: _sum(words) for name, words in rows.items()}
    for at in EXTRA:
        fields[f"income_{at}"] = _chosen(_("Another code of income"))
        fields[f"income_{at}_sum"] = _sum(_("Its sum"))
        fields[f"function_{at}"] = _chosen(_("Another function"))
        fields[f"economic_{at}"] = _chosen(_("Its economic item"))
        fields[f"expense_{at}_sum"] = _sum(_("Its sum"))
    return type("TypedReportForm", (ReportForm,), fields)


def _drawn(
    form: ReportForm, rows: Iterable[ReportRow], codes: Mapping[int, BudgetCode], labels: Mapping[str, str]
) -> dict[str, object]:
    """The form in its parts: what stands on top, the sums below their headings, the codes beside them."""
    shown = {one.field.name: one for one in form.shown}
    sections: dict[str, tuple[Words, list[tuple[str, Shown]]]] = {}
    for row in rows:
        words = heading(row, codes)
        sections.setdefault(str(words), (words, []))[1].append((labels[row.name], shown.pop(row.name)))
    top = [shown.pop(name) for name in ReportForm.field_order]
    return {
        "top": top,
        "sections": tuple(Section(words=words, rows=tuple(found)) for words, found in sections.values()),
        "extra": tuple(shown.values()),
    }


def asked_of(request: HttpRequest) -> Asked:
    """The time of the address; without one the last half-year that is over."""
    over_year, over_half = half_before(*half_of(clock.today()))
    year = request.GET.get("year", "")
    found = TIME.fullmatch(request.GET.get("time", ""))
    if not year.isascii() or not year.isdigit() or len(year) > len("2026") or found is None:
        return Asked(year=over_year, span=Execution.Span.HALF, number=over_half)
    span = Execution.Span.HALF if found[1] == "H" else Execution.Span.MONTH
    most = len(HALVES) if span is Execution.Span.HALF else len(HALVES) * MONTHS_OF_A_HALF
    number = min(max(1, int(found[2])), most)
    return Asked(year=counted(int(year)), span=span, number=number)


def _sum(words: Words) -> SumField:
    field = SumField(label=words, required=False, below_nothing=True)
    field.help_text = ""
    return field


def _chosen(words: Any) -> forms.ChoiceField:
    return forms.ChoiceField(label=words, required=False)
