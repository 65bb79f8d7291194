"""Gathering: what is recorded of a half-year of the executive, from the chapters below (4.4, 5.1-5.3)."""

from collections.abc import Mapping
from functools import cached_property

from django.db.models import Q

from esep.appeals.models import Appeal
from esep.appeals.queries.appeals.judging import judged_appeals
from esep.community.models import Position
from esep.council.models import Decision, Session
from esep.finance.balancing import Balance, PlanBalance
from esep.finance.models import BudgetRisk, BudgetVersion
from esep.finance.queries.balance import balance_of, plan_balance
from esep.finance.queries.debt import DebtSummary, debts_of
from esep.finance.queries.fund import FundSummary, fund_of
from esep.finance.queries.outlook import Forecasted, forecasts_of, risks_of
from esep.finance.queries.programmes import Work, works_of
from esep.finance.queries.property import PropertySummary, property_of
from esep.finance.queries.summary import HalfSummary, PlanSummary, half_summary, plan_summary, reasonings_of
from esep.finance.queries.versions import draft_of
from esep.kernel.models import Municipality
from esep.meetings.models import Outcome
from esep.regulation.facts.meeting import OutcomeState
from esep.regulation.periods import Period, half_year
from esep.reports.head_material import Appeals, HeadMaterial, Passed, Promises
from esep.reports.queries.gathering import NOT_HEARD

COUNTS = Q(withdrawn_at__isnull=True)
OVER = (OutcomeState.DONE.value, OutcomeState.DECLINED.value)


def head_material(year: int, half: int, *, municipality: Municipality) -> HeadMaterial:
    """Everything of a half-year, in the municipality in scope."""
    return _Gathered(half_year(year, half), half=half, municipality=municipality)


class _Gathered:
    """The records of a half-year: each is read at most once, and only where a part speaks of it."""

    def __init__(self, period: Period, *, half: int, municipality: Municipality) -> None:
        self.period = period
        self.year, self.half = period.start.year, half
        self._municipality = municipality

    @cached_property
    def summary(self) -> HalfSummary | None:
        return half_summary(self.year, self.half, language="ky")

    @cached_property
    def reasonings_ru(self) -> Mapping[int, str]:
        return reasonings_of(self.year, self.half, language="ru")

    @cached_property
    def balance(self) -> Balance:
        return balance_of(self.year, self.half)

    @cached_property
    def owned(self) -> PropertySummary:
        return property_of(self.year, self.half)

    @cached_property
    def funds(self) -> tuple[FundSummary, ...]:
        return fund_of(self.year, self.half)

    @cached_property
    def debts(self) -> DebtSummary:
        return debts_of(self.year, self.half)

    @cached_property
    def works(self) -> tuple[Work, ...]:
        return works_of(self.year, self.half)

    @cached_property
    def forecasts(self) -> tuple[Forecasted, ...]:
        return forecasts_of(self.year + 1)

    @cached_property
    def found(self) -> tuple[BudgetRisk, ...]:
        return risks_of(self.year, is_found=True)

    @cached_property
    def ahead(self) -> tuple[BudgetRisk, ...]:
        return risks_of(self.year + 1, is_found=False)

    @cached_property
    def draft(self) -> PlanSummary | None:
        return plan_summary(self._sent) if self._sent is not None else None

    @cached_property
    def draft_balance(self) -> PlanBalance | None:
        return plan_balance(self._sent) if self._sent is not None else None

    @cached_property
    def sessions(self) -> int:
        held = Session.objects.filter(date__range=(self.period.start, self.period.end), began_at__isnull=False)
        return held.filter(kind=Session.Kind.SESSION).count()

    @cached_property
    def decisions(self) -> tuple[Passed, ...]:
        return _decisions(self.period)

    @cached_property
    def promises(self) -> Promises:
        return _promises(self.period)

    @cached_property
    def appeals(self) -> Appeals:
        return _appeals(self.period, self._municipality)

    @cached_property
    def _sent(self) -> BudgetVersion | None:
        """The next year's draft that the council has."""
        draft = draft_of(self.year + 1)
        return draft if draft is not None and draft.submitted_on is not None else None


def _decisions(period: Period) -> tuple[Passed, ...]:
    rows = Decision.objects.filter(adopted_on__range=(period.start, period.end)).order_by("adopted_on", "pk")
    return tuple(
        Passed(code=row.code, number=row.number, title={"ky": row.title_ky, "ru": row.title_ru}) for row in rows
    )


def _promises(period: Period) -> Promises:
    """Those whose owner is an office of the executive, adopted by the end of the half-year; as they stand by now."""
    rows = Outcome.objects.filter(COUNTS, adopted_on__lte=period.end, mandate__isnull=True, commission__isnull=True)
    states = list(rows.exclude(position__kind=Position.Kind.KENESH_CHAIR).values_list("state", flat=True))
    done = sum(state == OutcomeState.DONE.value for state in states)
    return Promises(adopted=len(states), done=done, open=sum(state not in OVER for state in states))


def _appeals(period: Period, municipality: Municipality) -> Appeals:
    rows = Appeal.objects.filter(received_on__range=(period.start, period.end)).exclude(state__in=NOT_HEARD)
    codes = tuple(rows.order_by("code").values_list("code", flat=True))
    told = judged_appeals(municipality, day=period.end, codes=codes).told
    answered = sum(one.answered is not None for one in told.values())
    return Appeals(received=len(codes), answered=answered)
