"""The municipality's money in soms: the budget and its execution, property, loans (1.9, 5.2, 5.3)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.paths import page_of
from esep.finance.halves import half_of
from esep.finance.models import Asset, BudgetCode, BudgetVersion, Deal
from esep.finance.queries.public.budget import WHOLE_YEAR, budget_in_public, terms_in_public
from esep.finance.queries.public.changed import assets_changed, execution_changed, loans_changed, versions_changed
from esep.finance.queries.public.debt import loans_in_public
from esep.finance.queries.public.property import property_in_public
from esep.finance.queries.public.versions import plan_in_public, versions_in_public
from esep.kernel.changes import Changes
from esep.records.papers import number_in

KINDS = tuple(BudgetCode.Kind.values)


def _versions(asking: Asking) -> Iterator[Row]:
    for one in versions_in_public(asking.place):
        values: Values = {
            "code": one.code,
            "year": one.year,
            "kind": one.kind.value,
            "on": one.on,
            "decision": one.decision,
            "number": number_in(one.paper),
            "before": one.before,
        }
        yield Row(one.code, values, page_of(asking, "budget-version", one.code))


def _plans(asking: Asking) -> Iterator[Row]:
    for version in versions_in_public(asking.place):
        plan = plan_in_public(asking.place, version.code, language=asking.language)
        if plan is None:
            continue
        page = page_of(asking, "budget-version", version.code)
        for kind, rows in zip(KINDS, (plan.income, plan.functions, plan.economics), strict=True):
            for one in rows:
                values: Values = {
                    "version": version.code,
                    "year": version.year,
                    "kind": kind,
                    "budget_code": one.code,
                    "name": one.name.text,
                    "year_plan": one.year_plan,
                    "half_plan": one.half_plan,
                }
                yield Row(f"{version.code}.{kind}.{one.code}", values, page, of=version.code)


def _executions(asking: Asking) -> Iterator[Row]:
    for term in terms_in_public(asking.place):
        found = budget_in_public(asking.place, term, language=asking.language) if term.half != WHOLE_YEAR else None
        if found is None:
            continue
        page = page_of(asking, "budget-half", term.year, term.half)
        for kind, rows in zip(KINDS, (found.income, found.functions, found.economics), strict=True):
            for one in rows:
                values: Values = {
                    "year": term.year,
                    "half": term.half,
                    "kind": kind,
                    "budget_code": one.code,
                    "name": one.name,
                    "group": one.group.value if one.group is not None else "",
                    "version": found.version,
                    "year_plan": one.compared.year_plan,
                    "half_plan": one.compared.half_plan,
                    "actual": one.compared.actual,
                    "reasoning": one.reasoning.text,
                }
                half = f"{term.year}-H{term.half}"
                yield Row(f"{half}.{kind}.{one.code}", values, page, of=half)


def _property(asking: Asking) -> Iterator[Row]:
    year, half = half_of(asking.day)
    page = page_of(asking, "property")
    for one in property_in_public(asking.place, year=year, half=half, language=asking.language).register:
        values: Values = {
            "code": one.code,
            "name": one.name.text,
            "kind": one.kind.value,
            "village": one.village,
            "square_metres": one.square_metres,
            "hectares": one.hectares,
            "use": one.use.value if one.use is not None else "",
            "worth": one.worth,
            "valued_on": one.valued_on,
        }
        yield Row(one.code, values, page)


def _loans(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "debts")
    for one in loans_in_public(asking.place, day=asking.day, language=asking.language):
        values: Values = {
            "code": one.code,
            "lender": one.lender,
            "purpose": one.purpose.text,
            "amount": one.amount,
            "taken_on": one.taken_on,
            "due_on": one.due_on,
            "decision": one.decision,
            "repaid": one.repaid,
            "interest": one.interest,
            "owed": one.owed,
            "days_late": one.days_late,
        }
        yield Row(one.code, values, page)


def _executions_changed(asking: Asking, since: datetime) -> Changes:
    return execution_changed(since, municipality=asking.pk, day=asking.day)


def _versions_changed(asking: Asking, since: datetime) -> Changes:
    return versions_changed(since, municipality=asking.pk)


def _property_changed(asking: Asking, since: datetime) -> Changes:
    return assets_changed(since, municipality=asking.pk, day=asking.day)


def _loans_changed(asking: Asking, since: datetime) -> Changes:
    return loans_changed(since, municipality=asking.pk)


VERSIONS = Table(
    name="budget-versions",
    title=_("Versions of the budget"),
    about=_("Drafts that were submitted, budgets that were approved or amended."),
    columns=(
        Column("code", Kind.CODE, _("Code of the version")),
        Column("year", Kind.WHOLE, _("Year of the budget")),
        Column("kind", Kind.CODE, _("Draft, approved or amended"), choices=tuple(BudgetVersion.Kind.values)),
        Column("on", Kind.DAY, _("Day on which a draft was submitted, others adopted")),
        Column("decision", Kind.CODE, _("Code of the council's decision"), refers="decisions"),
        Column("number", Kind.TEXT, _("Number of its paper in the register")),
        Column("before", Kind.CODE, _("Code of the version whose place it took"), refers="budget-versions"),
    ),
    rows=_versions,
    changes=_versions_changed,
    filters=("kind",),
    dated="on",
)
PLANS = Table(
    name="budget-plans",
    title=_("Lines of the budget"),
    about=_("What each version plans for each budget code. With changes, a version comes whole."),
    columns=(
        Column("version", Kind.CODE, _("Code of the version"), refers="budget-versions"),
        Column("year", Kind.WHOLE, _("Year of the budget")),
        Column("kind", Kind.CODE, _("Income, or expense by function or economic item"), choices=KINDS),
        Column("budget_code", Kind.CODE, _("Code of the budget classification")),
        Column("name", Kind.TEXT, _("Name of the code")),
        Column("year_plan", Kind.MONEY, _("Plan of the year")),
        Column("half_plan", Kind.MONEY, _("Plan of the first half of the year")),
    ),
    rows=_plans,
    changes=_versions_changed,
    filters=("version", "kind"),
)
EXECUTIONS = Table(
    name="budget-execution",
    title=_("Execution of the budget"),
    about=_("What came in and went out, beside the plan in force. With changes, a half-year comes whole."),
    columns=(
        Column("year", Kind.WHOLE, _("Year of the budget")),
        Column("half", Kind.WHOLE, _("Half of the year, 1 or 2")),
        Column("kind", Kind.CODE, _("Income, or expense by function or economic item"), choices=KINDS),
        Column("budget_code", Kind.CODE, _("Code of the budget classification")),
        Column("name", Kind.TEXT, _("Name of the code")),
        Column("group", Kind.CODE, _("Group of income"), choices=tuple(BudgetCode.Group.values)),
        Column("version", Kind.CODE, _("Code of the version that was in force"), refers="budget-versions"),
        Column("year_plan", Kind.MONEY, _("Plan of the year")),
        Column("half_plan", Kind.MONEY, _("Plan of the half-year")),
        Column("actual", Kind.MONEY, _("What really came in or went out")),
        Column("reasoning", Kind.TEXT, _("Why it differs, in the words of the office")),
    ),
    rows=_executions,
    changes=_executions_changed,
    filters=("kind", "group", "version"),
)
PROPERTY = Table(
    name="property",
    title=_("Municipal property"),
    about=_("The register of municipal property of this half-year. Buyers and tenants are not in it."),
    columns=(
        Column("code", Kind.CODE, _("Inventory number")),
        Column("name", Kind.TEXT, _("What the thing is")),
        Column("kind", Kind.CODE, _("What sort of property it is"), choices=tuple(Asset.Kind.values)),
        Column("village", Kind.TEXT, _("Name of the village")),
        Column("square_metres", Kind.DECIMAL, _("Area in square metres")),
        Column("hectares", Kind.DECIMAL, _("Area in hectares")),
        Column("use", Kind.CODE, _("Let, sold or handed over; empty for its own use"), choices=tuple(Deal.Kind.values)),
        Column("worth", Kind.MONEY, _("What it was valued at last")),
        Column("valued_on", Kind.DAY, _("Day of that valuation")),
    ),
    rows=_property,
    changes=_property_changed,
    filters=("kind", "use"),
)
LOANS = Table(
    name="loans",
    title=_("Municipal debt"),
    about=_("Each loan: from whom, for what, what was paid back and what is owed."),
    columns=(
        Column("code", Kind.CODE, _("Code of the loan")),
        Column("lender", Kind.TEXT, _("Who lent")),
        Column("purpose", Kind.TEXT, _("For what")),
        Column("amount", Kind.MONEY, _("How much was lent")),
        Column("taken_on", Kind.DAY, _("Day on which it was taken")),
        Column("due_on", Kind.DAY, _("Day on which the rest is due")),
        Column("decision", Kind.CODE, _("Code of the council's decision"), refers="decisions"),
        Column("repaid", Kind.MONEY, _("What was paid back")),
        Column("interest", Kind.MONEY, _("Interest that was paid")),
        Column("owed", Kind.MONEY, _("What is owed")),
        Column("days_late", Kind.WHOLE, _("Days after the day on which the rest was due")),
    ),
    rows=_loans,
    changes=_loans_changed,
    dated="taken_on",
)
