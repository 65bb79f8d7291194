"""Drafts from the budget: income, expense, what was reached and where it stands below its plan (4.4, 5.1, 5.2)."""

from collections.abc import Iterable, Iterator

from esep.finance.comparing import Compared
from esep.finance.models import BudgetCode
from esep.finance.saying import percent
from esep.finance.summing import CodeSum
from esep.reports.head_drafts.phrasing import HeadDraft, Proof, drafted, each, say
from esep.reports.head_figures import Figure
from esep.reports.head_material import HeadMaterial

OWN = (BudgetCode.Group.TAXES, BudgetCode.Group.NON_TAX, BudgetCode.Group.ASSETS)
FAR_BELOW = 80
"""Per cent of the plan below which a line is a problem to speak of."""


def income(material: HeadMaterial) -> HeadDraft | None:
    """Sources of income, group by group, and the office's words where one differs from its plan (5.2-income)."""
    found = material.summary
    if found is None or found.execution is None:
        return None

    def phrase(language: str) -> Iterator[str]:
        yield _total("income_total", found.income, language)
        for group in found.groups:
            yield _row(say(f"group_{group.group.value}", language), group.total, language)
        yield from _why(material, (row for group in found.groups for row in group.rows), language)

    return drafted(phrase, _income_figures(material), "treasury")


def expense(material: HeadMaterial) -> HeadDraft | None:
    """Main items of expense by function, by economic item as figures (5.2-expense)."""
    found = material.summary
    if found is None or found.execution is None:
        return None

    def phrase(language: str) -> Iterator[str]:
        yield _total("expense_total", found.expense, language)
        for row in found.functions:
            yield _row(f"{row.code.code}. {row.code.name_in(language)}", row.compared, language)
        yield from _why(material, found.functions, language)

    return drafted(phrase, _expense_figures(material), "treasury")


def execution(material: HeadMaterial) -> HeadDraft | None:
    """How the budget was carried out: both sums and the municipality's own share (4.4-budget)."""
    found = material.summary
    if found is None or found.execution is None:
        return None
    own = sum(group.total.actual for group in found.groups if group.group in OWN)

    def phrase(language: str) -> Iterator[str]:
        yield _total("income_total", found.income, language)
        yield say("own_income", language, sum=own, rest=found.income.actual - own)
        yield _total("expense_total", found.expense, language)

    proof = _proof(material)
    figures = (*_totals(material), proof.figure("income/own/actual", each("own_income_name"), own))
    return drafted(phrase, figures, "treasury")


def finance(material: HeadMaterial) -> HeadDraft | None:
    """Financial figures: what came and went, and the balance (5.1-finance)."""
    found, balance = material.summary, material.balance
    if found is None or found.execution is None:
        return None

    def phrase(language: str) -> Iterator[str]:
        yield _total("income_total", found.income, language)
        yield _total("expense_total", found.expense, language)
        if balance.opening is not None and balance.closing is not None:
            yield say("balance", language, opening=balance.opening, repaid=balance.repaid, closing=balance.closing)

    proof = _proof(material)
    lines = {
        "opening": balance.opening,
        "income": balance.income,
        "expense": balance.expense,
        "taken": balance.taken,
        "repaid": balance.repaid,
        "closing": balance.closing,
    }
    sums = (
        proof.figure(f"balance/{name}/sum", each(f"balance_{name}"), value)
        for name, value in lines.items()
        if value is not None
    )
    return drafted(phrase, (*_totals(material), *sums), "treasury")


def general(material: HeadMaterial) -> HeadDraft | None:
    """The budget in general: the version in force, and the decision that adopted it (5.2-general)."""
    found = material.summary
    if found is None:
        return None

    def phrase(language: str) -> Iterator[str]:
        yield say(
            "general", language, year=material.year, income=found.income.year_plan, expense=found.expense.year_plan
        )
        if found.version.decision:
            yield say("adopted_by", language, decision=found.version.decision.replace("-", "/"))

    proof = _plan(material)
    figures = (
        proof.figure("general/income/year_plan", each("income_name"), found.income.year_plan),
        proof.figure("general/expense/year_plan", each("expense_name"), found.expense.year_plan),
    )
    return drafted(phrase, figures, "version")


def results(material: HeadMaterial) -> HeadDraft | None:
    """What the budget reached: lines of income at or above their plan, and the rest that stayed (5.2-results)."""
    found = material.summary
    if found is None or found.execution is None:
        return None
    above = [
        row for group in found.groups for row in group.rows if row.compared.difference > 0 and row.compared.half_plan
    ]

    def phrase(language: str) -> Iterator[str]:
        yield _total("income_total", found.income, language)
        for row in above:
            yield say("above", language, name=_named(row, language), sum=row.compared.difference)
        if material.balance.closing is not None:
            yield say("closing", language, sum=material.balance.closing)

    figures = (figure for row in above for figure in _code_figures(material, "income", row))
    return drafted(phrase, (*_totals(material), *figures), "treasury")


def below_plan(material: HeadMaterial, language: str) -> Iterator[str]:
    """Lines that stand well below their plan, with the office's words for it."""
    found = material.summary
    if found is None or found.execution is None:
        return
    rows = [row for group in found.groups for row in group.rows if _is_far_below(row.compared)]
    for row in (*rows, *(row for row in found.functions if _is_far_below(row.compared))):
        yield say("below", language, name=_named(row, language), sum=-row.compared.difference)
        yield _reason(material, row, language)


def _is_far_below(compared: Compared) -> bool:
    share = compared.of_half
    return share is not None and share < FAR_BELOW


def _total(key: str, compared: Compared, language: str) -> str:
    return say(key, language, sum=compared.actual, plan=compared.half_plan, share=percent(compared.of_half))


def _row(name: str, compared: Compared, language: str) -> str:
    sums = {"sum": compared.actual, "plan": compared.half_plan, "share": percent(compared.of_half)}
    return say("row", language, name=name, **sums)


def _why(material: HeadMaterial, rows: Iterable[CodeSum], language: str) -> Iterator[str]:
    for row in rows:
        reason = _reason(material, row, language)
        if reason:
            yield f"{_named(row, language)}: {reason}"


def _reason(material: HeadMaterial, row: CodeSum, language: str) -> str:
    return material.reasonings_ru.get(row.code.pk, row.reasoning) if language == "ru" else row.reasoning


def _named(row: CodeSum, language: str) -> str:
    return f"{row.code.code} {row.code.name_in(language)}"


def _proof(material: HeadMaterial) -> Proof:
    ref = ""
    if material.summary is not None and material.summary.execution is not None:
        ref = f"execution:{material.summary.execution.pk}"
    return Proof(source="treasury", ref=ref, route="office-budget-year", arguments={"year": str(material.year)})


def _plan(material: HeadMaterial) -> Proof:
    assert material.summary is not None
    version = material.summary.version
    return Proof(
        source="version",
        ref=f"budget_version:{version.pk}",
        route="office-budget-version",
        arguments={"version": version.code},
    )


def _totals(material: HeadMaterial) -> Iterator[Figure]:
    assert material.summary is not None
    proof, plan = _proof(material), _plan(material)
    yield from proof.columns("income/total", each("income_name"), material.summary.income, plan=plan)
    yield from proof.columns("expense/total", each("expense_name"), material.summary.expense, plan=plan)


def _income_figures(material: HeadMaterial) -> Iterator[Figure]:
    assert material.summary is not None
    proof, plan = _proof(material), _plan(material)
    for group in material.summary.groups:
        for row in group.rows:
            yield from _code_figures(material, "income", row)
        yield from proof.columns(
            f"income/{group.group.value}", each(f"group_{group.group.value}"), group.total, plan=plan
        )
    yield from proof.columns("income/total", each("income_name"), material.summary.income, plan=plan)


def _expense_figures(material: HeadMaterial) -> Iterator[Figure]:
    assert material.summary is not None
    proof, plan = _proof(material), _plan(material)
    for row in material.summary.functions:
        yield from _code_figures(material, "expense", row)
    yield from proof.columns("expense/total", each("expense_name"), material.summary.expense, plan=plan)
    for row in material.summary.economics:
        yield from _code_figures(material, "economic", row)


def _code_figures(material: HeadMaterial, table: str, row: CodeSum) -> Iterator[Figure]:
    names = {language: f"{row.code.code} {name}" for language, name in row.code.names.items()}
    yield from _proof(material).columns(f"{table}/{row.code.code}", names, row.compared, plan=_plan(material))
