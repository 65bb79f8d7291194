"""The summary of a half-year: plan beside execution, by every classification, with what does not agree (5.2).

What reports, screens, papers and charts show of the budget is read here, so that all of them say the same.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.utils.translation import get_language

from esep.finance.checking import Check, check_gaps
from esep.finance.comparing import Compared
from esep.finance.models import BudgetVersion, Execution, Reasoning
from esep.finance.queries.checks import done_checks, month_checks, plan_checks
from esep.finance.queries.codes import codes_by_key
from esep.finance.queries.executions import Reports, lines_of_reports, present, reports_by_half, term_of
from esep.finance.queries.versions import compared_with, lines_of, planned, versions_of
from esep.finance.summing import CodeSum, GroupSum, Planned, Sums, sums_of
from esep.kernel import clock

NONE = Reports(half=None, months=(), missing=())


@dataclass(frozen=True, slots=True, kw_only=True)
class HalfSummary:
    """A half-year: plan of the year, plan of the half and what really came or went, in soms.

    ``version`` is what it is held against, ``reports`` those whose sums count; ``execution`` is the last of them, and
    None where nothing is reported yet.
    """

    year: int
    half: int
    version: BudgetVersion
    execution: Execution | None
    reports: tuple[Execution, ...]
    groups: tuple[GroupSum, ...]
    income: Compared
    functions: tuple[CodeSum, ...]
    economics: tuple[CodeSum, ...]
    expense: Compared
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSummary:
    """A version by every classification. What really came or went is nothing in all of its sums."""

    version: BudgetVersion
    groups: tuple[GroupSum, ...]
    income: Compared
    functions: tuple[CodeSum, ...]
    economics: tuple[CodeSum, ...]
    expense: Compared
    checks: tuple[Check, ...]


def half_summary(year: int, half: int, *, language: str = "") -> HalfSummary | None:
    """Plan beside execution of a half-year; None where no version of the year was adopted.

    The plan of the second half is the year's without the first's. Reasonings are in ``language``, in the reader's where
    it is not said, in Kyrgyz where there is none. Six queries, whatever there is.
    """
    version = compared_with(versions_of(year), year=year, half=half)
    if version is None:
        return None
    reports = reports_by_half(present(year)).get((year, half), NONE)
    lines, codes = lines_of(version), codes_by_key()
    of_all = lines_of_reports([*reports.months, *([reports.half] if reports.half is not None else [])])
    counted = {row.pk: term_of(row) for row in reports.counted}
    carried = [(*counted[key], line) for key, line in of_all if key in counted]
    sums = sums_of(
        (_of_half(planned(line), half) for line in lines),
        (line for _first, _last, line in carried),
        codes=codes,
        reasonings=reasonings_of(year, half, language=language),
    )
    plan = sums if half == 1 else sums_of(map(planned, lines), (), codes=codes, reasonings={})
    checks = plan_checks(lines, year=year, sums=plan)
    if reports.counted:
        checks += done_checks(carried, codes=codes, sums=sums)
        checks += month_checks(reports, of_all, year=year, today=clock.today())
        checks += _gaps(sums)
    return HalfSummary(
        year=year,
        half=half,
        version=version,
        execution=reports.newest,
        reports=reports.counted,
        groups=sums.groups,
        income=sums.income,
        functions=sums.functions,
        economics=sums.economics,
        expense=sums.expense,
        checks=checks,
    )


def plan_summary(version: BudgetVersion) -> PlanSummary:
    """A version by group, function and economic item, with its checks: what a draft submits, what was adopted."""
    lines = lines_of(version)
    sums = sums_of(map(planned, lines), (), codes=codes_by_key(), reasonings={})
    return PlanSummary(
        version=version,
        groups=sums.groups,
        income=sums.income,
        functions=sums.functions,
        economics=sums.economics,
        expense=sums.expense,
        checks=plan_checks(lines, year=version.year, sums=sums),
    )


def reasonings_of(year: int, half: int, *, language: str = "") -> dict[int, str]:
    """Why codes stand above or below their plan in a half-year, by the key of the code."""
    rows = Reasoning.objects.filter(year=year, half=half)
    return {row.code_id: worded(row, language=language) for row in rows}


def reasoning_of(code: int, year: int, half: int) -> Reasoning | None:
    """The reasoning of one code in a half-year; none where nothing was said."""
    return Reasoning.objects.filter(code=code, year=year, half=half).first()


def worded(row: Reasoning, *, language: str = "") -> str:
    """The words of a reasoning in a language, in Kyrgyz where there are none."""
    wanted = language or (get_language() or "ky")[:2]
    return row.words_ru if wanted == "ru" and row.words_ru else row.words_ky


def _of_half(line: Planned, half: int) -> Planned:
    return line if half == 1 else replace(line, half_plan=line.year_plan - line.half_plan)


def _gaps(sums: Sums) -> tuple[Check, ...]:
    rows: Iterable[CodeSum] = (*(row for group in sums.groups for row in group.rows), *sums.functions, *sums.economics)
    return check_gaps((str(row.code), row.compared.half_plan, row.compared.actual) for row in rows)
