"""Charts of the head's report in words and lengths: own and transferred money, and lines against their plan."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from esep.documents.chart import Bar, Line, Slice, executed, stacked
from esep.documents.head_report_tables import DASH, HeadFigureSaid, number, planned_rows, thousands
from esep.documents.telling import tell
from esep.regulation.wording import Language

OWN = frozenset({"taxes", "non_tax", "assets"})
"""Groups of income that the municipality earns itself; the other group is transferred to it."""

TRANSFERS = "transfers"
CHARTED = ("income", "expense")

LABEL_SIGNS, PAGE_LINES = 30, 30
"""Signs of a bar's name that surely fit a line, and lines of names that surely fit a page of A4 with a title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PieceSaid:
    """A piece of a bar in words; ``start`` and ``length`` in thousandths of the width."""

    words: str
    start: int
    length: int
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BarSaid:
    """A line against its plan in words; lengths in thousandths of the width. ``sums`` says both sums at once."""

    label: str
    share: str
    actual: str
    plan: str
    sums: str
    length: int
    mark: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A picture with its title and with words for those who do not see it: pieces of one bar, or bars.

    ``note`` says how bars are read.
    """

    title: str
    said: str
    pieces: tuple[PieceSaid, ...]
    bars: tuple[BarSaid, ...]
    note: str = ""


def charts_of(figures: Sequence[HeadFigureSaid], *, language: Language) -> tuple[Chart, ...]:
    """The charts that the figures of a part can show; none where there is nothing to compare."""
    found = [own_and_transferred(figures, language=language) if _has_groups(figures) else None]
    found += [against_plan(figures, table=table, language=language) for table in CHARTED]
    return tuple(chart for chart in found if chart is not None)


def own_and_transferred(figures: Sequence[HeadFigureSaid], *, language: Language) -> Chart | None:
    """Own and transferred money as one bar; none where nothing came."""
    sums = {row.row: row.sums[2] or Decimal(0) for row in planned_rows(figures, table="income")}
    own = sum((sums.get(group, Decimal(0)) for group in OWN), Decimal(0))
    slices = (
        Slice(tell("head_report.own", language), own),
        Slice(tell("head_report.transferred", language), sums.get(TRANSFERS, Decimal(0))),
    )
    pieces = tuple(
        PieceSaid(
            words=tell(
                "head_report.piece",
                language,
                name=one.label,
                sum=thousands(one.value, language=language),
                share=number(one.percent, places=1, language=language),
            ),
            start=one.start,
            length=one.length,
            tone=one.tone.value,
        )
        for one in stacked(slices)
    )
    if not pieces:
        return None
    title = tell("head_report.chart_own", language)
    return Chart(title=title, said=f"{title}. " + " ".join(one.words for one in pieces), pieces=pieces, bars=())


def against_plan(figures: Sequence[HeadFigureSaid], *, table: str, language: Language) -> Chart | None:
    """The lines of a table by how far they came, the furthest first; none for fewer than two lines."""
    rows = [row for row in planned_rows(figures, table=table) if not row.is_total]
    lines = [
        Line(row.name, row.sums[1] or Decimal(0), row.sums[2] or Decimal(0))
        for row in rows
        if row.sums[1] is not None or row.sums[2] is not None
    ]
    if len(lines) < 2:
        return None
    bars = tuple(_bar(one, language) for one in executed(lines))
    title = tell(f"head_report.chart_{table}", language)
    return _of_bars(title, bars, note=tell("head_report.plan_mark", language))


def on_paper(chart: Chart) -> tuple[Chart, ...]:
    """The chart in as many pictures as its bars need, each no taller than a page; only the last one has the note."""
    parted: list[list[BarSaid]] = [[]]
    lines = 0
    for bar in chart.bars:
        own = ceil(len(bar.label) / LABEL_SIGNS)
        if parted[-1] and lines + own > PAGE_LINES:
            parted.append([])
            lines = 0
        parted[-1].append(bar)
        lines += own
    if len(parted) == 1:
        return (chart,)
    return tuple(
        _of_bars(f"{chart.title}, {at}/{len(parted)}", tuple(bars), note=chart.note if at == len(parted) else "")
        for at, bars in enumerate(parted, start=1)
    )


def _of_bars(title: str, bars: tuple[BarSaid, ...], *, note: str) -> Chart:
    words = "; ".join(f"{one.label}: {one.share}" for one in bars)
    return Chart(title=title, said=f"{title}. {words}.", pieces=(), bars=bars, note=note)


def _has_groups(figures: Sequence[HeadFigureSaid]) -> bool:
    return any(one.table == "income" and one.row == TRANSFERS for one in figures)


def _bar(one: Bar, language: Language) -> BarSaid:
    sums = {"actual": thousands(one.actual, language=language), "plan": thousands(one.plan, language=language)}
    return BarSaid(
        label=one.label,
        share=f"{number(one.share, places=1, language=language)}%" if one.share is not None else DASH,
        **sums,
        sums=tell("head_report.of_plan", language, **sums),
        length=one.length,
        mark=one.mark,
    )
