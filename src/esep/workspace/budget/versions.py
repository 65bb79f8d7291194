"""Beginning a version, and changing what it says as a whole (1.9-draft-budget, 5.3-balance)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.versions.beginning import begin_version, change_version
from esep.finance.models import BudgetVersion
from esep.finance.queries.versions import all_versions
from esep.finance.queries.versions import version as version_of
from esep.kernel import clock
from esep.kernel.refusals import Kind
from esep.workspace.budget.common import to_version, version_address, version_choices
from esep.workspace.budget.forms import NewVersionForm, VersionForm
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Begin a version. ``?year=2027&kind=draft&copy_of=B-2026-2`` fills the form."""
    asked = {name: request.GET.get(name, "") for name in ("year", "kind", "copy_of")}
    form = NewVersionForm(posted(request), initial={**asked, "year": asked["year"] or clock.today().year})
    form.offer({"copy_of": version_choices(all_versions())})

    def act(typed: dict[str, Any]) -> Done:
        begun = begin_version(
            typed["year"],
            BudgetVersion.Kind(typed["kind"]),
            by=place.actor,
            municipality=place.municipality.pk,
            copy_of=typed["copy_of"],
        )
        return Done(
            address=version_address(place, begun.code),
            words=_("The version is begun: %(code)s") % {"code": begun.code},
            follows=_("Enter its lines, or bring in the table."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Begin a version of the budget"),
        lead=_("A draft goes to the council. What the council decides is an approved or an amended version."),
        button=_("Begin"),
        back=Back(place.address("office-budget"), _("Budget")),
    )


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def change(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """Change the opening balance, loans and note of a version."""
    row = version_of(version)
    form = VersionForm(posted(request), initial=_values(row), version=row.version)

    def act(_typed: dict[str, Any]) -> Done:
        change_version(version, form.entry, seen=form.seen, by=place.actor, municipality=place.municipality.pk)
        return Done(address=version_address(place, version), words=_("The version was changed."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        row = version_of(version)
        form.set_beside(_values(row), version=row.version)
    return form_page(
        request,
        place,
        form,
        title=_("Balance and loans of the version"),
        lead=row.code,
        button=_("Save"),
        back=to_version(place, row),
    )


def _values(row: BudgetVersion) -> dict[str, Any]:
    return {name: getattr(row, name) for name in ("opening", "loans_taken", "loans_repaid", "note")}
