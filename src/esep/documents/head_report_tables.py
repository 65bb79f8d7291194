"""Figures of the head's report as tables: those that compare a plan with what came, and plain lists (5.1-5.3)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from esep.documents.telling import tell
from esep.regulation.wording import Language

PLANNED = ("year_plan", "half_plan", "actual")
GROUPS = frozenset({"taxes", "non_tax", "transfers", "assets", "total", "own"})
"""Rows that add up others."""

PLANS = frozenset({"draft-income", "draft-expense"})
"""Lists of a plan alone that have rows for groups."""

TITLED = frozenset(
    {
        "income",
        "expense",
        "economic",
        "balance",
        "general",
        "property",
        "lease",
        "land",
        "valuation",
        "sale",
        "fund",
        "debt",
        "work",
        "forecast",
        "draft",
        "draft-income",
        "draft-expense",
        "draft-balance",
    }
)
"""Tables that have a title of their own."""

OTHER = "other"

THOUSAND, HUNDRED = Decimal(1000), Decimal(100)
SPACE = "\N{NO-BREAK SPACE}"
DASH = "—"


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadFigureSaid:
    """A frozen figure in words: ``key`` is its table, row and column (``income/1.1/actual``), ``value`` soms where
    ``unit`` is ``som``. ``unit_words`` says a unit of its own; ``source`` the paper it was taken from (5.5).
    """

    key: str
    name: str
    value: Decimal
    unit: str
    unit_words: str = ""
    source: str = ""

    @property
    def table(self) -> str:
        """The table it stands in."""
        return self.key.partition("/")[0]

    @property
    def row(self) -> str:
        """The row of the table."""
        return self.key.rpartition("/")[0].partition("/")[2]

    @property
    def column(self) -> str:
        """The column of the table."""
        return self.key.rpartition("/")[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row in words; ``is_total`` where it adds up others. ``key`` begins the keys of its figures."""

    cells: tuple[str, ...]
    is_total: bool
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table in words: the first column names the row, the other ones hold figures."""

    title: str
    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """A row that has a plan: sums in soms by column, per cent done where somebody said it."""

    row: str
    name: str
    sums: tuple[Decimal | None, Decimal | None, Decimal | None]
    done: Decimal | None

    @property
    def is_total(self) -> bool:
        """Whether it adds up others."""
        return self.row in GROUPS


def tables_of(figures: Sequence[HeadFigureSaid], *, language: Language) -> tuple[Table, ...]:
    """The tables of a part, in the order in which its figures name them. Those without a title of their own are one."""
    found = []
    for title in dict.fromkeys(_title(one.table) for one in figures):
        own = [one for one in figures if _title(one.table) == title]
        made = _compared if any(one.column == "half_plan" for one in own) else _listed
        found.append(made(own, title=tell(f"head_report.table_{title}", language), language=language))
    return tuple(found)


def planned_rows(figures: Iterable[HeadFigureSaid], *, table: str) -> tuple[Planned, ...]:
    """The rows of one table that compare a plan with what came."""
    own = [one for one in figures if one.table == table]
    return tuple(_planned(row, [one for one in own if one.row == row]) for row in dict.fromkeys(one.row for one in own))


def thousands(value: Decimal | None, *, language: Language) -> str:
    """A sum of soms in thousands with one decimal, as the language writes it; a dash of nothing."""
    return DASH if value is None else number(value / THOUSAND, places=1, language=language)


def number(value: Decimal, *, places: int, language: Language) -> str:
    """A number with its thousands apart. Rounds halves away from nought."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP) + 0
    text = f"{rounded:,.{places}f}".replace(",", SPACE)
    return text if language is Language.EN else text.replace(".", ",")


def percent(part: Decimal | None, of: Decimal | None, *, language: Language) -> str:
    """One sum in per cent of another; a dash where that is nought or unknown."""
    if part is None or of is None or of <= 0:
        return DASH
    return f"{number(part * HUNDRED / of, places=1, language=language)}%"


def said(one: HeadFigureSaid, *, language: Language) -> str:
    """A figure with its unit."""
    match one.unit:
        case "som":
            return tell("head_report.thousand_soms", language, sum=thousands(one.value, language=language))
        case "percent":
            return f"{_plain(one.value, language)}%"
        case "hectare":
            return tell("head_report.hectares", language, count=_plain(one.value, language))
        case _:
            return f"{_plain(one.value, language)} {one.unit_words}".strip()


def _plain(value: Decimal, language: Language) -> str:
    exponent = value.normalize().as_tuple().exponent
    return number(value, places=max(0, -exponent) if isinstance(exponent, int) else 0, language=language)


def _compared(own: Sequence[HeadFigureSaid], *, title: str, language: Language) -> Table:
    rows = planned_rows(own, table=own[0].table)
    with_done = any(row.done is not None for row in rows)
    columns = (*PLANNED, "difference", "of_half", *(("done",) if with_done else ("of_year",)))
    return Table(
        title=title,
        headings=tuple(tell(f"head_report.column_{name}", language) for name in ("name", *columns)),
        rows=tuple(_row(row, own[0].table, with_done=with_done, language=language) for row in rows),
        note=tell("head_report.in_thousands", language),
    )


def _row(row: Planned, table: str, *, with_done: bool, language: Language) -> Row:
    year, half, actual = row.sums
    difference = actual - half if actual is not None and half is not None else None
    done = f"{_plain(row.done, language)}%" if row.done is not None else DASH
    cells = (
        row.name,
        *(thousands(value, language=language) for value in (year, half, actual, difference)),
        percent(actual, half, language=language),
        done if with_done else percent(actual, year, language=language),
    )
    return Row(cells=cells, is_total=row.is_total, key=f"{table}/{row.row}")


def _listed(own: Sequence[HeadFigureSaid], *, title: str, language: Language) -> Table:
    return Table(
        title=title,
        headings=tuple(tell(f"head_report.column_{name}", language) for name in ("name", "value")),
        rows=tuple(
            Row(
                cells=(one.name, said(one, language=language)),
                is_total=one.table in PLANS and one.row in GROUPS,
                key=one.key,
            )
            for one in own
        ),
        note="",
    )


def _planned(row: str, own: Sequence[HeadFigureSaid]) -> Planned:
    by = {one.column: one for one in own}
    prefixes = {one.name.rpartition(": ")[0] for one in own}
    name = prefixes.pop() if len(prefixes) == 1 else ""
    year, half, actual = (by[column].value if column in by else None for column in PLANNED)
    return Planned(
        row=row,
        name=name or own[0].name,
        sums=(year, half, actual),
        done=by["percent"].value if "percent" in by else None,
    )


def _title(table: str) -> str:
    return table.replace("-", "_") if table in TITLED else OTHER
