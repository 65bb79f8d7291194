"""Gathering: what is recorded of a half-year of the executive, from the chapters below (4.4, 5.1-5.3)."""

from django.db.models import Q

from esep.appeals.models import Appeal
from esep.appeals.queries.appeals.judging import judged_appeals
from esep.community.models import Position
from esep.council.models import Decision, Session
from esep.finance.queries.balance import balance_of, plan_balance
from esep.finance.queries.debt import debts_of
from esep.finance.queries.fund import fund_of
from esep.finance.queries.outlook import forecasts_of, risks_of
from esep.finance.queries.programmes import works_of
from esep.finance.queries.property import property_of
from esep.finance.queries.summary import half_summary, plan_summary, reasonings_of
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
    period = half_year(year, half)
    draft = draft_of(year + 1)
    sent = draft if draft is not None and draft.submitted_on is not None else None
    debts = debts_of(year, half)
    sessions = Session.objects.filter(date__range=(period.start, period.end), began_at__isnull=False)
    return HeadMaterial(
        period=period,
        summary=half_summary(year, half, language="ky"),
        reasonings_ru=reasonings_of(year, half, language="ru"),
        balance=balance_of(year, half),
        owned=property_of(year, half),
        funds=fund_of(year, half),
        debts=debts,
        works=works_of(year, half),
        forecasts=forecasts_of(year + 1),
        found=risks_of(year, is_found=True),
        ahead=risks_of(year + 1, is_found=False),
        draft=plan_summary(sent) if sent is not None else None,
        draft_balance=plan_balance(sent) if sent is not None else None,
        sessions=sessions.filter(kind=Session.Kind.SESSION).count(),
        decisions=_decisions(period),
        promises=_promises(period),
        appeals=_appeals(period, municipality),
    )


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
