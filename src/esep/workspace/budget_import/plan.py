"""A table looked at before it is brought into a version: how it is read, what it gives, what is wrong (1.9, 5.2)."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.importing.bringing import TableEntry, bring_in_plan
from esep.finance.importing.field import Table
from esep.finance.models import BudgetVersion
from esep.finance.queries.brought import earlier_of, imports_of
from esep.finance.queries.imports import plan_reading
from esep.finance.queries.versions import version as version_of
from esep.records.files import Sent
from esep.workspace.budget.common import version_address
from esep.workspace.budget_import.drawing import drawn
from esep.workspace.budget_import.forms import PlanForm, with_columns
from esep.workspace.budget_import.look import CHANGED, Look, again, look, reads_again, whole
from esep.workspace.budget_import.uploading import plan_kind
from esep.workspace.directory.reading import villages
from esep.workspace.forms import posted
from esep.workspace.lists.kept import KeptList, forget_list, kept_list
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page
from esep.workspace.submitting import SWITCH, Done, submit

FORM = with_columns(PlanForm, Table.PLAN)


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def preview(request: HttpRequest, place: Office, version: str, token: str) -> HttpResponse:
    """What a table would bring in; then, confirmed, all of it in one act."""
    row = version_of(version)
    kept = kept_list(place, token, kind=plan_kind(version))
    said = request.POST if request.method == "POST" else request.GET
    looked = look(kept, Table.PLAN, said)
    if request.method == "POST" and SWITCH not in request.POST and reads_again(request, looked):
        return HttpResponseRedirect(again(request))
    instead_of = whole(said, "instead_of") if "unit" in said else _likely(row, kept, looked)
    reading = plan_reading(looked.sheet, choice=looked.choice, budget=row, instead_of=instead_of)
    form = FORM(posted(request), initial={**looked.values, "instead_of": instead_of})
    earlier = [(str(one.row.pk), f"{one.row.name} {one.row.sheet}".strip()) for one in imports_of(row) if one.lines]
    form.offer_fields({**looked.options, **looked.columns(Table.PLAN), "instead_of": earlier})
    form.leave_out([] if reading.notices else ["accepts"])
    if looked.refused is not None:
        form.take(looked.refused)

    def act(typed: dict[str, Any]) -> Done:
        brought = bring_in_plan(
            version,
            TableEntry(
                file=Sent(kept.name, kept.data),
                columns=looked.choice.columns,
                unit=looked.choice.unit,
                sheet=looked.sheet.sheet,
                heading=looked.found.heading,
                accepts=bool(typed.get("accepts")),
            ),
            instead_of=instead_of,
            by=place.actor,
            municipality=place.municipality.pk,
        )
        forget_list(place, token)
        return Done(
            address=f"{version_address(place, version)}#imports",
            words=_("The table is brought in. Lines: %(count)s") % {"count": brought.rows},
            follows=_("Look at what does not agree, then submit or adopt the version."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("What the table gives"),
        lead=kept.name,
        button=_("Bring in the table"),
        back=Back(place.address("office-budget-import", version=version), _("Choose another file")),
        template="workspace/budget_import/preview.html",
        context={
            **drawn(reading, {village.code: village.name for village in villages(place)}),
            "looked": looked,
            "changed": CHANGED in request.GET,
        },
    )


def _likely(row: BudgetVersion, kept: KeptList, looked: Look) -> int | None:
    """The table that this one is a newer edition of, as far as its name and its content tell."""
    found = earlier_of(row, data=kept.data, name=kept.name, sheet=looked.sheet.name)
    return found.pk if found is not None else None
