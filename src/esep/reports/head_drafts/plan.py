"""Drafts of what is ahead: the forecast, the next year's draft budget, risks (5.2-risks, 5.3)."""

from collections.abc import Iterator
from decimal import Decimal

from esep.finance.models import BudgetRisk
from esep.finance.queries.outlook import said_in
from esep.finance.saying import quantity
from esep.reports.head_drafts.phrasing import HeadDraft, Proof, drafted, each, say
from esep.reports.head_figures import Figure, Unit
from esep.reports.head_material import HeadMaterial

OUTLOOK = Proof(source="forecast", route="office-outlook", arguments={})


def forecast(material: HeadMaterial) -> HeadDraft | None:
    """What is expected of the next year, with the source of every row (5.3-forecast)."""

    def phrase(language: str) -> Iterator[str]:
        for one in material.forecasts:
            yield say(
                "forecast_row",
                language,
                name=one.indicator_in(language),
                value=quantity(one.row.expected),
                unit=one.unit_in(language),
                source=one.row.source,
            )

    figures = (
        Figure(
            key=f"forecast/{one.row.position}-{one.row.indicator_ky[:40]}/expected",
            name={"ky": one.indicator_in("ky"), "ru": one.indicator_in("ru")},
            value=Decimal(one.row.expected),
            unit=Unit.OTHER,
            unit_words={"ky": one.unit_in("ky"), "ru": one.unit_in("ru")},
            source={"ky": one.row.source},
            ref=f"forecast:{one.row.pk}",
            route=OUTLOOK.route,
        )
        for one in material.forecasts
    )
    return drafted(phrase, figures, "forecast")


def draft_budget(material: HeadMaterial) -> HeadDraft | None:
    """That the council has the draft, and its sums (5.3-draft-budget)."""
    draft = material.draft
    if draft is None or draft.version.submitted_on is None:
        return None
    day = draft.version.submitted_on

    def phrase(language: str) -> Iterator[str]:
        yield say("draft", language, year=draft.version.year, day=day)
        yield say("draft_sums", language, income=draft.income.year_plan, expense=draft.expense.year_plan)

    return drafted(phrase, _draft_figures(material), "draft_version")


def resources(material: HeadMaterial) -> HeadDraft | None:
    """Resources of the draft by group (5.3-resources)."""
    draft = material.draft
    if draft is None:
        return None

    def phrase(language: str) -> Iterator[str]:
        yield say("draft_income", language, sum=draft.income.year_plan)
        for group in draft.groups:
            name = say(f"group_{group.group.value}", language)
            yield say("draft_row", language, name=name, sum=group.total.year_plan)

    proof = _draft_proof(material)
    figures = (
        proof.figure(
            f"draft-income/{group.group.value}/year_plan", each(f"group_{group.group.value}"), group.total.year_plan
        )
        for group in draft.groups
    )
    return drafted(phrase, figures, "draft_version")


def expenses(material: HeadMaterial) -> HeadDraft | None:
    """Expenses of the draft by function (5.3-expenses)."""
    draft = material.draft
    if draft is None:
        return None

    def phrase(language: str) -> Iterator[str]:
        yield say("draft_expense", language, sum=draft.expense.year_plan)
        for row in draft.functions:
            name = f"{row.code.code}. {row.code.name_in(language)}"
            yield say("draft_row", language, name=name, sum=row.compared.year_plan)

    proof = _draft_proof(material)
    figures = (
        proof.figure(f"draft-expense/{row.code.code}/year_plan", row.code.names, row.compared.year_plan)
        for row in draft.functions
    )
    return drafted(phrase, figures, "draft_version")


def balance(material: HeadMaterial) -> HeadDraft | None:
    """How the draft balances (5.3-balance)."""
    found = material.draft_balance
    if material.draft is None or found is None:
        return None

    def phrase(language: str) -> Iterator[str]:
        yield say("draft_result", language, income=found.income, expense=found.expense, result=found.result)
        if found.taken or found.repaid:
            yield say("draft_loans", language, taken=found.taken, repaid=found.repaid)

    proof = _draft_proof(material)
    sums = {"income": found.income, "expense": found.expense, "taken": found.taken, "repaid": found.repaid}
    figures = (
        proof.figure(f"draft-balance/{name}/sum", each(f"balance_{name}"), value) for name, value in sums.items()
    )
    return drafted(phrase, figures, "draft_version")


def risks(material: HeadMaterial) -> HeadDraft | None:
    """Problems and risks that were found in carrying out the budget (5.2-risks)."""
    return drafted(lambda language: _risks(material.found, language), (), "analysis")


def risk_assessment(material: HeadMaterial) -> HeadDraft | None:
    """Risks of the next year's budget, how likely and how hard, and the answer to each (5.3-risk-assessment)."""
    return drafted(lambda language: _risks(material.ahead, language), (), "analysis")


def _risks(found: tuple[BudgetRisk, ...], language: str) -> Iterator[str]:
    for one in found:
        text = said_in(one.text_ky, one.text_ru, language).rstrip(".")
        weighed = say(
            "risk",
            language,
            text=text,
            likelihood=str(BudgetRisk.Likelihood(one.likelihood).label),
            effect=str(BudgetRisk.Effect(one.effect).label),
        )
        yield f"{weighed} {said_in(one.answer_ky, one.answer_ru, language)}".strip()


def _draft_proof(material: HeadMaterial) -> Proof:
    assert material.draft is not None
    version = material.draft.version
    return Proof(
        source="draft_version",
        ref=f"budget_version:{version.pk}",
        route="office-budget-version",
        arguments={"version": version.code},
    )


def _draft_figures(material: HeadMaterial) -> Iterator[Figure]:
    assert material.draft is not None
    proof = _draft_proof(material)
    yield proof.figure("draft/income/year_plan", each("income_name"), material.draft.income.year_plan)
    yield proof.figure("draft/expense/year_plan", each("expense_name"), material.draft.expense.year_plan)
