"""The budget to take along, as XLSX and CSV; a text never leaves as a formula."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.finance.halves import HALVES
from esep.finance.queries.summary import HalfSummary, PlanSummary, half_summary, plan_summary
from esep.finance.queries.tables import budget_csv, budget_xlsx
from esep.finance.queries.versions import version as version_of
from esep.kernel.refusals import not_found
from esep.workspace.budget.common import counted
from esep.workspace.office import Office, office
from esep.workspace.register.common import download

CSV = "text/csv; charset=utf-8"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Made = Callable[[HalfSummary | PlanSummary], bytes]


@office(GET=Act.VIEW_FINANCE)
def half_xlsx(request: HttpRequest, place: Office, year: int, half: int) -> HttpResponse:
    """Plan beside execution of a half-year as a workbook."""
    return _of_half(place, year, half, make=budget_xlsx, ending="xlsx", media_type=XLSX)


@office(GET=Act.VIEW_FINANCE)
def half_csv(request: HttpRequest, place: Office, year: int, half: int) -> HttpResponse:
    """The same as CSV."""
    return _of_half(place, year, half, make=budget_csv, ending="csv", media_type=CSV)


@office(GET=Act.VIEW_FINANCE)
def version_xlsx(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """A version as a workbook."""
    made = budget_xlsx(plan_summary(version_of(version)))
    return download(made, name=f"budget-{version}.xlsx", media_type=XLSX)


@office(GET=Act.VIEW_FINANCE)
def version_csv(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """A version as CSV."""
    made = budget_csv(plan_summary(version_of(version)))
    return download(made, name=f"budget-{version}.csv", media_type=CSV)


def _of_half(place: Office, year: int, half: int, *, make: Made, ending: str, media_type: str) -> HttpResponse:
    if half not in HALVES:
        raise not_found()
    summary = half_summary(counted(year), half)
    if summary is None:
        raise not_found()
    name = f"budget-{place.municipality.slug}-{year}-{half}.{ending}"
    return download(make(summary), name=name, media_type=media_type)
