"""The budget of a year: plan beside execution, the balance, what does not agree, versions and reports (5.2, 5.3)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.finance.checking import failing
from esep.finance.halves import HALVES, half_before, half_of, months_of
from esep.finance.models import BudgetVersion, Execution
from esep.finance.queries.balance import balance_of, plan_balance, treasury_balances
from esep.finance.queries.codes import codes
from esep.finance.queries.executions import executions_of
from esep.finance.queries.summary import HalfSummary, half_summary
from esep.finance.queries.versions import versions_of, years
from esep.finance.summing import CodeSum, GroupSum
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.workspace.budget.common import counted, version_address, year_address
from esep.workspace.budget.words import HALF_WORDS, standing, time_words
from esep.workspace.office import Office, office
from esep.workspace.page import page


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A choice among several, and whether it is the one that is shown."""

    address: str
    words: Words
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLine:
    """A version as the list draws it."""

    row: BudgetVersion
    address: str
    words: Words
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeLine:
    """A half-year or month with its report; ``enter`` and ``bring`` are where one is typed or comes as a table, empty
    where none can be.
    """

    words: Words
    report: Execution | None
    address: str
    enter: str
    bring: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A code with its sums, and where the reason of a difference is said; empty where the visitor may not."""

    row: CodeSum
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table of sums: its heading, its parts (a group with its codes, or all codes), the name of its total."""

    name: str
    words: Words
    parts: tuple[tuple[GroupSum | None, tuple[Told, ...]], ...]


@office(GET=Act.VIEW_FINANCE)
def home(request: HttpRequest, place: Office) -> HttpResponse:
    """The budget of the year that is spent now, and the last half-year of it that is over."""
    today = clock.today()
    known = years()
    year = today.year if today.year in known or not known else known[0]
    return _shown(request, place, year, known=known)


@office(GET=Act.VIEW_FINANCE)
def year_page(request: HttpRequest, place: Office, year: int) -> HttpResponse:
    """The budget of a year. ``?half=2`` shows its second half."""
    return _shown(request, place, counted(year), known=years())


def _shown(request: HttpRequest, place: Office, year: int, *, known: tuple[int, ...]) -> HttpResponse:
    half = _half(request, year)
    summary, balance, rows = half_summary(year, half), balance_of(year, half), versions_of(year)
    present = summary.version if summary is not None else None
    may_keep = place.may(Act.KEEP_BUDGET)
    checks = (*(summary.checks if summary is not None else ()), *balance.checks)
    context = {
        "year": str(year),
        "half": half,
        "half_words": HALF_WORDS[half],
        "years": tuple(
            Link(address=year_address(place, one), words=str(one), is_current=one == year)
            for one in sorted({*known, year}, reverse=True)
        ),
        "halves": tuple(
            Link(address=f"{year_address(place, year)}?half={one}", words=words, is_current=one == half)
            for one, words in HALF_WORDS.items()
        ),
        "summary": summary,
        "tables": _tables(summary, place, may_keep=may_keep) if summary is not None else (),
        "present": present,
        "plan": plan_balance(present) if present is not None else None,
        "balance": balance,
        "failing": failing(checks),
        "holding": tuple(check for check in checks if check.holds and None not in (check.left, check.right)),
        "versions": tuple(_version(row, place) for row in rows),
        "times": _times(year, place, may_keep=may_keep),
        "statements": treasury_balances(year),
        "may_keep": may_keep,
        "has_codes": bool(codes()),
        "is_next": f"{place.address('office-budget-version-new')}?year={year}",
    }
    return page(request, place, "workspace/budget/year.html", context)


def _half(request: HttpRequest, year: int) -> int:
    """The half-year that was asked for; else the last one of the year that is over, else the first."""
    asked = request.GET.get("half", "")
    if asked in {str(half) for half in HALVES}:
        return int(asked)
    last_year, last_half = half_before(*half_of(clock.today()))
    return last_half if year == last_year else HALVES[-1] if year < last_year else HALVES[0]


def _tables(summary: HalfSummary, place: Office, *, may_keep: bool) -> tuple[Table, ...]:
    def told(row: CodeSum) -> Told:
        differs = summary.execution is not None and row.compared.difference != 0
        address = place.address("office-budget-why", year=summary.year, half=summary.half, code=row.code.pk)
        return Told(row=row, why=address if differs and may_keep else "")

    return (
        Table(
            name="income",
            words=_("Income"),
            parts=tuple((group, tuple(told(row) for row in group.rows)) for group in summary.groups),
        ),
        Table(
            name="functions",
            words=_("Expense by function"),
            parts=((None, tuple(told(row) for row in summary.functions)),),
        ),
        Table(
            name="economics",
            words=_("Expense by economic item"),
            parts=((None, tuple(told(row) for row in summary.economics)),),
        ),
    )


def _version(row: BudgetVersion, place: Office) -> VersionLine:
    words, tone = standing(row)
    return VersionLine(row=row, address=version_address(place, row.code), words=words, tone=tone)


def _times(year: int, place: Office, *, may_keep: bool) -> tuple[tuple[TimeLine, tuple[TimeLine, ...]], ...]:
    """The halves of the year with their reports, and the months of each that have one or could have one."""
    found = {(row.span, row.number): row for row in executions_of(year) if not row.is_replaced}
    enter, bring = (
        f"{place.address(name)}?year={year}&time=" if may_keep else ""
        for name in ("office-budget-report-new", "office-budget-import-report")
    )

    def line(span: Execution.Span, number: int) -> TimeLine:
        report = found.get((span.value, number))
        time = f"{'H' if span is Execution.Span.HALF else 'M'}{number}"
        return TimeLine(
            words=time_words(span, number, year),
            report=report,
            address=place.address("office-budget-report", report=report.pk) if report is not None else "",
            enter=f"{enter}{time}" if enter and report is None else "",
            bring=f"{bring}{time}" if bring and report is None else "",
        )

    return tuple(
        (line(Execution.Span.HALF, half), tuple(line(Execution.Span.MONTH, month) for month in months_of(half)))
        for half in HALVES
    )
