"""What was brought in, afterwards: the kept file, the row behind a line, and taking a table back."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.importing.bringing import take_back
from esep.finance.importing.field import Table
from esep.finance.models import BudgetImport, BudgetLine, ExecutionLine
from esep.finance.queries.brought import import_with, imports_of, line_behind, row_behind
from esep.finance.queries.versions import version as version_of
from esep.kernel.refusals import not_found
from esep.kernel.storage import BytesLost
from esep.workspace.budget.common import to_version, version_address
from esep.workspace.budget.words import report_words
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.register.files import given
from esep.workspace.submitting import Done, submit


@office(GET=Act.VIEW_FINANCE)
def file(request: HttpRequest, place: Office, brought: int) -> HttpResponseBase:
    """The file of a table as it was sent."""
    found = import_with(brought)
    return given(request, place, found.file, back=Back(place.address("office-budget"), _("Budget")))


@office(GET=Act.VIEW_FINANCE)
def row(request: HttpRequest, place: Office, table: str, figure: int) -> HttpResponseBase:
    """The row of the kept file that a line of a plan (``plan``) or of a report (``execution``) came from."""
    if table not in set(Table):
        raise Http404
    line = line_behind(Table(table), figure)
    assert line.brought_in is not None
    back = _to(place, line)
    try:
        behind = row_behind(line)
    except BytesLost:
        return given(request, place, line.brought_in.file, back=back)
    return page(request, place, "workspace/budget_import/row.html", {"line": line, "behind": behind, "back": back})


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def take_out(request: HttpRequest, place: Office, version: str, brought: int) -> HttpResponse:
    """Take all lines of a table out of a working version."""
    budget = version_of(version)
    found = next((one for one in imports_of(budget) if one.row.pk == brought), None)
    if found is None:
        raise not_found()
    form = OfficeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        taken = take_back(version, brought, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=version_address(place, version),
            words=_("The table is taken back. Lines: %(count)s") % {"count": taken},
            follows=_("Bring in another one, or enter the lines."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the table back"),
        lead=_("Lines that go: %(count)s. The file stays: %(name)s") % {"count": found.lines, "name": _name(found.row)},
        button=_("Take it back"),
        back=to_version(place, budget),
    )


def _name(brought: BudgetImport) -> str:
    return f"{brought.name} {brought.sheet}".strip()


def _to(place: Office, line: BudgetLine | ExecutionLine) -> Back:
    if isinstance(line, BudgetLine):
        return to_version(place, line.budget)
    return Back(place.address("office-budget-report", report=line.execution.pk), report_words(line.execution))
