"""One version of the budget: its sums, its lines, what does not agree; and what moved against another one."""

from dataclasses import dataclass

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.checking import failing
from esep.finance.models import BudgetLine, BudgetVersion, Side
from esep.finance.queries.balance import plan_balance
from esep.finance.queries.brought import imports_of
from esep.finance.queries.summary import plan_summary
from esep.finance.queries.versions import lines_of, moves_between, versions_of
from esep.finance.queries.versions import version as version_of
from esep.workspace.budget.common import to_version, to_year, version_choices
from esep.workspace.budget.words import standing
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office, office
from esep.workspace.page import page


@dataclass(frozen=True, slots=True, kw_only=True)
class LineShown:
    """A line with where it is changed and taken out; empty where it stays."""

    row: BudgetLine
    change: str
    out: str


class CompareForm(OfficeForm):
    """With which version."""

    other = forms.ChoiceField(label=_("Compare with"))


@office(GET=Act.VIEW_FINANCE)
def page_of(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """The version with a code."""
    row = version_of(version)
    lines, plan, balance = lines_of(row), plan_summary(row), plan_balance(row)
    words, tone = standing(row)
    may_keep = place.may(Act.KEEP_BUDGET) and not row.is_fixed
    checks = (*plan.checks, *balance.checks)
    shown = tuple(_line(line, row, place, may_keep=may_keep) for line in lines)
    others = version_choices(one for one in versions_of(row.year) if one.pk != row.pk)
    compare = CompareForm(initial={"other": row.replaces.code if row.replaces is not None else ""})
    compare.offer({"other": others})
    context = {
        "row": row,
        "year": str(row.year),
        "words": words,
        "tone": tone,
        "plan": plan,
        "balance": balance,
        "failing": failing(checks),
        "income": tuple(one for one in shown if one.row.side == Side.INCOME),
        "expense": tuple(one for one in shown if one.row.side == Side.EXPENSE),
        "count": len(shown),
        "imports": imports_of(row),
        "may_keep": may_keep,
        "may_submit": bool(lines) and not row.is_fixed and _is_draft(row) and place.may(Act.SUBMIT_BUDGET),
        "may_adopt": bool(lines) and not row.is_fixed and not _is_draft(row) and place.may(Act.ADOPT_BUDGET),
        "may_withdraw": row.withdrawn_at is None and place.may(Act.KEEP_BUDGET),
        "next_kind": _next_kind(row),
        "compare": compare if others else None,
        "back": to_year(place, row.year),
    }
    return page(request, place, "workspace/budget/version.html", context)


@office(GET=Act.VIEW_FINANCE)
def compare(request: HttpRequest, place: Office, version: str) -> HttpResponse:
    """What moved from another version (``?other=B-2026-1``) to this one."""
    row = version_of(version)
    others = [one for one in versions_of(row.year) if one.pk != row.pk]
    form = CompareForm(request.GET)
    form.offer({"other": version_choices(others)})
    other = next((one for one in others if form.is_valid() and one.code == form.cleaned_data["other"]), None)
    moves = moves_between(other, row) if other is not None else ()
    context = {
        "row": row,
        "other": other,
        "income": tuple(move for move in moves if move.is_income),
        "expense": tuple(move for move in moves if not move.is_income),
        "before": plan_summary(other) if other is not None else None,
        "after": plan_summary(row),
        "form": form,
        "back": to_version(place, row),
    }
    return page(request, place, "workspace/budget/compare.html", context, status=200 if other is not None else 400)


def _line(line: BudgetLine, row: BudgetVersion, place: Office, *, may_keep: bool) -> LineShown:
    where = {"version": row.code, "line": line.pk}
    return LineShown(
        row=line,
        change=place.address("office-budget-line-change", **where) if may_keep else "",
        out=place.address("office-budget-line-out", **where) if may_keep else "",
    )


def _is_draft(row: BudgetVersion) -> bool:
    return row.kind == BudgetVersion.Kind.DRAFT


def _next_kind(row: BudgetVersion) -> str:
    """What is likely begun from a version: what the council makes of a draft, or an amendment."""
    return BudgetVersion.Kind.APPROVED.value if _is_draft(row) else BudgetVersion.Kind.AMENDED.value
