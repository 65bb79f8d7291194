"""Proofs of the budget's figures for everybody: lines of adopted versions and of reports, where each came from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.community.said import Said, named
from esep.finance.models import Activity, BudgetCode, BudgetLine, BudgetVersion, Execution, ExecutionLine
from esep.finance.money import ZERO
from esep.finance.queries.executions import present, reports_by_half
from esep.finance.queries.versions import versions_of
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.records.models import Document
from esep.records.papers import number_of
from esep.regulation.dates import BISHKEK, legal_day


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedPlan:
    """A line of a version, in soms; ``row`` is that of the table it was read from, none where it was typed.

    ``beside`` is the other code of an expense: the economic item of a function, the function of an item.
    """

    beside: str
    words: str
    village: str
    year_plan: Decimal
    half_plan: Decimal
    row: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedVersion:
    """An adopted version with its lines; ``number`` is that of its paper in the register, empty where none is kept.

    ``received_on`` is the day on which the adoption was recorded.
    """

    code: str
    kind: BudgetVersion.Kind
    adopted_on: date | None
    received_on: date | None
    decision: str
    number: str
    lines: tuple[ProvedPlan, ...]

    @property
    def year_plan(self) -> Decimal:
        """The sum of its lines for the year."""
        return sum((line.year_plan for line in self.lines), ZERO)

    @property
    def half_plan(self) -> Decimal:
        """The sum of its lines for the first half-year."""
        return sum((line.half_plan for line in self.lines), ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedEntry:
    """A line of a report, in soms."""

    beside: str
    village: str
    amount: Decimal
    row: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedReport:
    """A report that counts, with its lines: of which half (and month), from where, and when it was received."""

    half: int
    month: int | None
    source: str
    reported_on: date
    entered_on: date
    number: str
    entries: tuple[ProvedEntry, ...]

    @property
    def amount(self) -> Decimal:
        """The sum of its lines."""
        return sum((entry.amount for entry in self.entries), ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedWork:
    """A work that is paid from a function of the budget: its code and its name."""

    code: str
    name: Said


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetProof:
    """Where the figures of a code in a year come from; ``versions`` are the adopted ones, the newest first.

    ``works`` are paid from it; only a function has any.
    """

    year: int
    kind: BudgetCode.Kind
    code: str
    name: str
    language: str
    versions: tuple[ProvedVersion, ...]
    reports: tuple[ProvedReport, ...]
    works: tuple[ProvedWork, ...]


def budget_proof(
    municipality: Municipality, *, year: int, kind: BudgetCode.Kind, code: str, language: str
) -> BudgetProof | None:
    """The proof of a code's figures in a year; none where no adopted version or report holds them.

    Six queries at most, and one more a version.
    """
    with scope.of(municipality.pk):
        codes = list(BudgetCode.objects.filter(kind=kind, code=code))
        versions = _versions(year) if codes else ()
        if not versions:
            return None
        held = tuple(_version(one, kind, codes, language) for one in versions)
        reports = tuple(_reports(year, kind, codes, language))
        works = tuple(_works(codes, language)) if kind == BudgetCode.Kind.FUNCTION else ()
    if not any(one.lines for one in held) and not any(one.entries for one in reports):
        return None
    name = named(codes[-1], language)
    return BudgetProof(
        year=year,
        kind=kind,
        code=code,
        name=name.text,
        language=name.language,
        versions=tuple(one for one in held if one.lines),
        reports=tuple(one for one in reports if one.entries),
        works=works,
    )


def _versions(year: int) -> tuple[BudgetVersion, ...]:
    """The adopted ones of a year, the last one first."""
    rows = [row for row in versions_of(year) if row.adopted_on is not None and row.withdrawn_at is None]
    return tuple(sorted(rows, key=lambda row: (row.adopted_on, row.pk), reverse=True))


def _works(codes: Iterable[BudgetCode], language: str) -> Iterable[ProvedWork]:
    rows = Activity.objects.filter(function__in=codes, withdrawn_at__isnull=True).order_by("code")
    return (ProvedWork(code=row.code, name=named(row, language)) for row in rows)


def _version(row: BudgetVersion, kind: BudgetCode.Kind, codes: Iterable[BudgetCode], language: str) -> ProvedVersion:
    lines = BudgetLine.objects.filter(budget=row, taken_out_at__isnull=True, **{f"{kind}__in": codes})
    return ProvedVersion(
        code=row.code,
        kind=BudgetVersion.Kind(row.kind),
        adopted_on=row.adopted_on,
        received_on=legal_day(row.fact.recorded_at) if row.fact is not None else None,
        decision=row.decision,
        number=number_of(row.document),
        lines=tuple(
            ProvedPlan(
                beside=_beside(line, kind, language),
                words=line.words_ru if language == "ru" and line.words_ru else line.words_ky,
                village=line.village.name_in(language) if line.village is not None else "",
                year_plan=line.year_plan,
                half_plan=line.half_plan,
                row=line.row,
            )
            for line in lines.select_related("function", "economic", "village")
        ),
    )


def _reports(year: int, kind: BudgetCode.Kind, codes: Iterable[BudgetCode], language: str) -> Iterable[ProvedReport]:
    by_half = reports_by_half(present(year))
    counted = [(half, row) for (_year, half), found in by_half.items() for row in found.counted]
    lines: dict[int, list[ProvedEntry]] = {row.pk: [] for _half, row in counted}
    found = ExecutionLine.objects.filter(execution__in=lines, taken_out_at__isnull=True, **{f"{kind}__in": codes})
    for line in found.select_related("function", "economic", "village"):
        lines[line.execution_id].append(
            ProvedEntry(
                beside=_beside(line, kind, language),
                village=line.village.name_in(language) if line.village is not None else "",
                amount=line.amount,
                row=line.row,
            )
        )
    numbers = _numbers(row for _half, row in counted)
    for half, row in counted:
        yield ProvedReport(
            half=half,
            month=row.number if row.span == Execution.Span.MONTH else None,
            source=row.source,
            reported_on=row.reported_on,
            entered_on=row.entered_at.astimezone(BISHKEK).date(),
            number=numbers.get(row.document_id or 0, ""),
            entries=tuple(lines[row.pk]),
        )


def _beside(line: BudgetLine | ExecutionLine, kind: BudgetCode.Kind, language: str) -> str:
    other = line.economic if kind == BudgetCode.Kind.FUNCTION else line.function
    if kind == BudgetCode.Kind.INCOME or other is None:
        return ""
    return f"{other.code} {other.name_in(language)}"


def _numbers(rows: Iterable[Execution]) -> dict[int, str]:
    keys = {row.document_id for row in rows if row.document_id is not None}
    if not keys:
        return {}
    return {
        document.pk: number_of(document) for document in Document.objects.filter(pk__in=keys).select_related("number")
    }
