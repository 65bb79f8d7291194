"""The classification: codes with the days on which they hold, a first set in one press (5.2)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.commands.codes.entering import change_code, end_code, enter_code
from esep.finance.commands.codes.illustrative import take_illustrative_codes
from esep.finance.models import BudgetCode
from esep.finance.queries.codes import code_of
from esep.finance.queries.codes import codes as all_codes
from esep.kernel import clock
from esep.kernel.refusals import Kind
from esep.workspace.budget.forms import CodeForm, EndForm, NewCodeForm
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.submitting import Done, submit


@office(GET=Act.VIEW_FINANCE)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """All codes by classification; those that ended are marked."""
    rows, today = all_codes(), clock.today()
    context = {
        "tables": tuple((kind.label, tuple(row for row in rows if row.kind == kind)) for kind in BudgetCode.Kind),
        "is_empty": not rows,
        "is_illustrative": any(row.is_illustrative for row in rows),
        "ended": frozenset(row.pk for row in rows if row.until is not None and row.until < today),
        "first": OfficeForm() if not rows and place.may(Act.KEEP_BUDGET) else None,
    }
    return page(request, place, "workspace/budget/codes.html", context)


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def first(request: HttpRequest, place: Office) -> HttpResponse:
    """Take the first set of codes."""
    form = OfficeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        taken = take_illustrative_codes(by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-budget-codes"),
            words=_("Codes entered: %(count)s") % {"count": len(taken)},
            follows=_("They are no official codes. Change them as the finance department says."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the first set of codes"),
        lead=_("They are examples, marked so. You can change or end each of them later."),
        button=_("Take them"),
        back=to_codes(place),
    )


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Enter a code."""
    form = NewCodeForm(posted(request), initial={"kind": request.GET.get("kind", "")})

    def act(typed: dict[str, Any]) -> Done:
        entry = form.entry(BudgetCode.Kind(typed["kind"]), typed["code"])
        entered = enter_code(entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-budget-codes"), words=_("The code is entered: %(code)s") % {"code": entered}
        )

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Enter a code"), button=_("Save"), back=to_codes(place)
    )


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def change(request: HttpRequest, place: Office, code: int) -> HttpResponse:
    """Change the name, group, order or days of a code."""
    row = code_of(code)
    form = CodeForm(posted(request), initial=_values(row), version=row.version)

    def act(_typed: dict[str, Any]) -> Done:
        entry = form.entry(BudgetCode.Kind(row.kind), row.code)
        change_code(code, entry, seen=form.seen, by=place.actor, municipality=place.municipality.pk)
        return Done(address=place.address("office-budget-codes"), words=_("The code was changed."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        row = code_of(code)
        form.set_beside(_values(row), version=row.version)
    return form_page(
        request, place, form, title=_("Change a code"), lead=str(row), button=_("Save"), back=to_codes(place)
    )


@office(GET=Act.KEEP_BUDGET, POST=Act.KEEP_BUDGET)
def end(request: HttpRequest, place: Office, code: int) -> HttpResponse:
    """Let a code end."""
    row = code_of(code)
    form = EndForm(posted(request), version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        end_code(
            code,
            on=typed["on"],
            reason=typed["reason"],
            seen=form.seen,
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(address=place.address("office-budget-codes"), words=_("The code ends with that day."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        form.set_beside({}, version=code_of(code).version)
    return form_page(
        request,
        place,
        form,
        title=_("Let a code end"),
        lead=_("Lines that carry it stay readable: %(code)s") % {"code": row},
        button=_("Let it end"),
        back=to_codes(place),
    )


def to_codes(place: Office) -> Back:
    """The way back to the classification."""
    return Back(place.address("office-budget-codes"), _("Codes of the budget"))


def _values(row: BudgetCode) -> dict[str, Any]:
    fields = ("name_ky", "name_ru", "name_en", "group", "position", "since", "until")
    return {name: getattr(row, name) for name in fields}
