"""What the council's records and the executive's say for a deputy's report: votes, sittings, the half-year (3.5)."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from esep.community.models import CommissionMembership, DeputyMandate
from esep.council.models import Decision, Presence, Session, SessionVote, Voice
from esep.finance.models import ActivityStep
from esep.finance.queries.programmes import works_of
from esep.finance.queries.summary import half_summary
from esep.kernel import clock
from esep.regulation.periods import Unfolding, half_year, period_of
from esep.reports.head_figures import Figure, thawed
from esep.reports.material import Adopted, Executive, Sat, Seat, Voted
from esep.reports.models import HeadReport

TOTALS = ("income/total/actual", "income/total/half_plan", "expense/total/actual", "expense/total/half_plan")


def votes_of_deputy(mandate: DeputyMandate, *, since: date, until: date) -> Voted:
    """Votes of sessions in a period, those with the deputy in them, and the decisions of these. Three queries."""
    rows = SessionVote.objects.filter(
        item__session__kind=Session.Kind.SESSION, item__session__date__range=(since, until), annulled_at__isnull=True
    )
    voices = Voice.objects.filter(mandate=mandate, vote__in=rows).exclude(choice=Voice.Choice.NOT_VOTING)
    mine = set(voices.order_by().values_list("vote_id", flat=True))
    decisions = Decision.objects.filter(vote__in=mine).order_by("adopted_on", "pk")
    return Voted(
        votes=rows.count(),
        took_part=len(mine),
        adopted=tuple(
            Adopted(code=row.code, number=row.number, title={"ky": row.title_ky, "ru": row.title_ru})
            for row in decisions
        ),
    )


def sittings_of(mandate: DeputyMandate, seats: tuple[Seat, ...], *, since: date, until: date) -> tuple[Sat, ...]:
    """Sittings in a period that were begun while the deputy sat in their commission. Three queries."""
    rows = Session.objects.filter(
        kind=Session.Kind.SITTING,
        commission__code__in=[seat.code for seat in seats],
        date__range=(since, until),
        began_at__isnull=False,
    )
    terms = CommissionMembership.objects.filter(mandate=mandate).order_by().values_list("commission", "since", "until")
    own = [(commission, first, last or until) for commission, first, last in terms]
    held = {
        pk: code
        for pk, code, commission, day in rows.order_by().values_list("pk", "commission__code", "commission", "date")
        if any(commission == of and first <= day <= last for of, first, last in own)
    }
    there = set(
        Presence.objects.filter(session__in=held, mandate=mandate, withdrawn_at__isnull=True)
        .order_by()
        .values_list("session_id", flat=True)
    )
    all_of, mine = Counter(held.values()), Counter(held[key] for key in there)
    names = {seat.code: seat.name for seat in seats}
    return tuple(
        Sat(code=code, name=name, held=all_of[code], attended=mine[code])
        for code, name in names.items()
        if all_of[code]
    )


def executive_by(until: date) -> Executive | None:
    """The last half-year that the head gave account of by a day; else the last that ended, from the records."""
    reports = HeadReport.objects.filter(submitted_on__lte=until, is_replaced=False).order_by("-year", "-half")
    report = reports.first()
    if report is not None:
        found = {one.key: one for row in report.parts.order_by("pk") for one in thawed(row.figures)}
        if all(key in found for key in TOTALS):
            return _executive(report.year, report.half, report.code, found)
    running = period_of(min(until, clock.today()), unfolding=Unfolding.HALF_YEAR)
    year, half = (running.start.year, 1) if running == half_year(running.start.year, 2) else (running.start.year - 1, 2)
    summary = half_summary(year, half)
    if summary is None or summary.execution is None:
        return None
    done, late = _works(year, half)
    return Executive(
        year=year,
        half=half,
        report="",
        income=summary.income.actual,
        income_plan=summary.income.half_plan,
        expense=summary.expense.actual,
        expense_plan=summary.expense.half_plan,
        done=done,
        late=late,
    )


def _executive(year: int, half: int, code: str, figures: Mapping[str, Figure]) -> Executive:
    income, income_plan, expense, expense_plan = (figures[key].value for key in TOTALS)
    done, late = _works(year, half)
    return Executive(
        year=year,
        half=half,
        report=code,
        income=income,
        income_plan=income_plan,
        expense=expense,
        expense_plan=expense_plan,
        done=done,
        late=late,
    )


def _works(year: int, half: int) -> tuple[int, int]:
    states = Counter(one.state for one in works_of(year, half))
    return states[ActivityStep.State.DONE], states[ActivityStep.State.LATE]
