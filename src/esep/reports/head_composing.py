"""Composing: the parts of the head's report as Esep would write them from what is recorded (4.4, 5.1-5.5). Pure.

Plans, recommendations and the explanatory note are the head's own words: no record says them.
"""

from collections.abc import Callable, Mapping

from esep.reports.head_drafts import affairs, budget, plan, property, works
from esep.reports.head_drafts.phrasing import HeadDraft
from esep.reports.head_material import HeadMaterial
from esep.reports.models import HeadPart

COMPOSERS: Mapping[HeadPart, Callable[[HeadMaterial], HeadDraft | None]] = {
    HeadPart.OWN_WORK: affairs.own_work,
    HeadPart.LOCAL_MATTERS: affairs.local_matters,
    HeadPart.BUDGET: budget.execution,
    HeadPart.PROPERTY_FUND: property.property_and_fund,
    HeadPart.PROGRAMMES: works.programmes,
    HeadPart.ACHIEVEMENTS: works.achievements,
    HeadPart.FINANCE: budget.finance,
    HeadPart.SOCIAL: works.social,
    HeadPart.PROBLEMS: works.problems,
    HeadPart.GENERAL: budget.general,
    HeadPart.INCOME: budget.income,
    HeadPart.EXPENSE: budget.expense,
    HeadPart.PROPERTY: property.property_alone,
    HeadPart.RESULTS: budget.results,
    HeadPart.RISKS: plan.risks,
    HeadPart.FORECAST: plan.forecast,
    HeadPart.DRAFT_BUDGET: plan.draft_budget,
    HeadPart.RESOURCES: plan.resources,
    HeadPart.EXPENSES: plan.expenses,
    HeadPart.BALANCE: plan.balance,
    HeadPart.DEBT: property.debt,
    HeadPart.RISK_ASSESSMENT: plan.risk_assessment,
}


def composed_head(material: HeadMaterial) -> dict[HeadPart, HeadDraft]:
    """Every part that the records can say something of."""
    drafts = ((part, compose(material)) for part, compose in COMPOSERS.items())
    return {part: draft for part, draft in drafts if draft is not None}


def composed_part(material: HeadMaterial, part: HeadPart) -> HeadDraft | None:
    """One of them; none where the records say nothing of it."""
    compose = COMPOSERS.get(part)
    return compose(material) if compose is not None else None
