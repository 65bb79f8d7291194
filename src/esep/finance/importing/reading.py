"""Reading: a sheet with its chosen columns as lines, totals, faults and notices. Columns are read whole, for speed."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

from esep.finance.importing.fault import Fault, Faults, Wrong
from esep.finance.importing.field import CODES, SUMS, TEXTS, Field, Table
from esep.finance.importing.notice import Notice, notices_of
from esep.finance.importing.parsing import Codes, Sums, text
from esep.finance.importing.totals import Candidate, Total, judged
from esep.intake.sums import SumSheet
from esep.kernel.refusals import Refusal

LONGEST_NAME = 300
COUNTED = 3
"""Cells of a row that only numbers the columns, at least."""

Held = Callable[[str, str, str], tuple[Refusal, ...]]
"""What the classification has against the codes of a line: of income, of the function, of the economic item."""

Named = tuple[str, str, str]
"""The codes of a row: of income, of the function, of the economic item; empty where it has none."""

NO_CODES: Named = ("", "", "")


class Line(NamedTuple):
    """A line of a table: its row as a person sees it, its codes and words, its sums in tyiyns by column of sums."""

    row: int
    income: str
    function: str
    economic: str
    words_ky: str
    words_ru: str
    village: str
    sums: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How a sheet is to be read: its columns, how many soms one unit is, and the first row below the titles."""

    columns: Mapping[Field, int]
    unit: int
    first: int


@dataclass(frozen=True, kw_only=True)
class Reading:
    """What a table gives. Nothing may be written while it has faults; notices are for a person to weigh.

    ``headings`` is the number of rows without any sum.
    """

    table: Table
    lines: Sequence[Line]
    totals: tuple[Total, ...]
    faults: tuple[Fault, ...]
    fault_count: int
    notices: tuple[Notice, ...]
    headings: int

    @cached_property
    def control(self) -> Mapping[Field, int]:
        """The sum of every column of sums over all lines, in tyiyns."""
        sums = zip(*(line.sums for line in self.lines), strict=True)
        return dict(zip(SUMS[self.table], map(sum, sums), strict=False))

    @property
    def is_sound(self) -> bool:
        """Whether it may be written."""
        return not self.fault_count


def read(
    sheet: SumSheet, *, table: Table, choice: Choice, held: Held, villages: Mapping[str, str] | None = None
) -> Reading:
    """A sheet as it was chosen to be read. ``villages`` are codes by folded names and codes; none knows no village."""
    faults = Faults()
    _check_choice(choice, table, len(sheet.rows[0]), faults)
    if faults.count:
        return _nothing(table, faults)
    return _Reader(sheet, table, choice, held, villages or {}, faults).reading()


def _check_choice(choice: Choice, table: Table, width: int, faults: Faults) -> None:
    columns = choice.columns
    wanted = [SUMS[table][0]]
    if not any(field in columns for field in CODES):
        wanted.append(Field.INCOME)
    for field in wanted:
        if columns.get(field, width) >= width:
            faults.add(Fault(wrong=Wrong.COLUMN_MISSING, found=field.value))
    taken: dict[int, Field] = {}
    for field, at in columns.items():
        if taken.setdefault(at, field) is not field and not _may_share(field, taken[at]):
            faults.add(Fault(wrong=Wrong.COLUMN_TWICE, column=at))


def _may_share(one: Field, other: Field) -> bool:
    """One column may hold the names in both languages."""
    return {one, other} <= {Field.NAME_KY, Field.NAME_RU}


def _nothing(table: Table, faults: Faults) -> Reading:
    return Reading(
        table=table,
        lines=(),
        totals=(),
        faults=faults.told(),
        fault_count=faults.count,
        notices=(),
        headings=0,
    )


class _Reader:
    """One reading. Rows are those below the titles."""

    def __init__(
        self,
        sheet: SumSheet,
        table: Table,
        choice: Choice,
        held: Held,
        villages: Mapping[str, str],
        faults: Faults,
    ) -> None:
        self._sheet, self._table, self._choice, self._faults = sheet, table, choice, faults
        self._held, self._villages = held, villages
        self._numbers = sheet.lines[choice.first :]
        self._rows = sheet.rows[choice.first :]
        self._fields = SUMS[table]
        self._refusals: dict[Named, tuple[Refusal, ...]] = {}

    def reading(self) -> Reading:
        """The whole of it."""
        if self._rows and _only_counts(self._rows[0]):
            self._numbers, self._rows = self._numbers[1:], self._rows[1:]
        lines, candidates, bounds, headings = self._gathered()
        sums = [line.sums for line in lines]
        totals, unknown = judged(candidates, lines=sums, bounds=bounds)
        for one in unknown:
            if one.named is not None:
                self._refuse_codes(one.line, one.named)
                continue
            at = next((self._choice.columns[field] for field in CODES if field in self._choice.columns), None)
            self._faults.add(Fault(wrong=Wrong.CODE_MISSING, line=one.line, column=at, found=one.words))
        if not lines and not self._faults.count:
            self._faults.add(Fault(wrong=Wrong.NO_LINES))
        return Reading(
            table=self._table,
            lines=lines,
            totals=totals,
            faults=self._faults.told(),
            fault_count=self._faults.count,
            notices=notices_of(self._sheet, lines, totals, choice=self._choice.columns, table=self._table),
            headings=headings,
        )

    def _gathered(self) -> tuple[list[Line], list[Candidate], list[int], int]:
        """Lines, rows that may be totals, places where the side changes, and the number of rows without sums."""
        lines: list[Line] = []
        candidates: list[Candidate] = []
        bounds: list[int] = []
        headings, was_income = 0, None
        seen: set[tuple[object, ...]] = set()
        codes = [self._codes(field) for field in CODES]
        names = [self._words(field) for field in (Field.NAME_KY, Field.NAME_RU, Field.VILLAGE)]
        amounts = list(zip(*(self._amounts(field) for field in self._fields), strict=True))
        named = list(zip(*codes, strict=True))
        below = [*named, NO_CODES][1:]
        for row, (income, function, economic), under, ky, ru, village, sums in zip(
            self._numbers, named, below, *names, amounts, strict=True
        ):
            if sums.count(None) == len(sums):
                headings += 1
            elif not (income or function or economic):
                candidates.append(Candidate(row, ky or ru, sums, len(lines)))
            else:
                if (income != "") is not was_income:
                    was_income = income != ""
                    bounds.append(len(lines))
                line = Line(row, income, function, economic, ky, ru, village, tuple(one or 0 for one in sums))
                if self._is_parent(line, under=under):
                    candidates.append(Candidate(row, ky or ru, sums, len(lines), line[1:4]))
                    continue
                likeness = (*line[1:4], village, ky.casefold())
                if likeness in seen:
                    self._faults.add(Fault(wrong=Wrong.TWICE, line=row, found=ky))
                seen.add(likeness)
                if self._refused(line[1:4]):
                    self._refuse_codes(row, line[1:4])
                lines.append(line)
        return lines, candidates, bounds, headings

    def _refused(self, named: Named) -> tuple[Refusal, ...]:
        """What the classification has against codes, asked once for each of them."""
        if named not in self._refusals:
            self._refusals[named] = self._held(*named)
        return self._refusals[named]

    def _is_parent(self, line: Line, *, under: Named) -> bool:
        """Whether the row is headed by a code of which the rows below it have the parts, and which no line may use."""
        named = line[1:4]
        if not self._refused(named):
            return False
        own = [(mine, part) for mine, part in zip(named, under, strict=True) if mine]
        return named != under and all(part.startswith(mine.rstrip("0.") or mine) for mine, part in own)

    def _refuse_codes(self, row: int, named: Named) -> None:
        for refusal in self._refused(named):
            at = self._choice.columns.get(Field(refusal.field)) if refusal.field in CODES else None
            self._faults.add(
                Fault(
                    wrong=Wrong.CODE_REFUSED,
                    line=row,
                    column=at,
                    found=" ".join(filter(None, named)),
                    said=refusal.message,
                    way_out=refusal.remedy,
                )
            )

    def _column(self, field: Field) -> list[Hashable]:
        """The cells of a field; empty ones where it has no column. What is merged over rows is written in each."""
        at = self._choice.columns.get(field)
        if at is None:
            return [""] * len(self._rows)
        cells = list(map(itemgetter(at), self._rows))
        if field in TEXTS:
            self._spread(cells, at)
        return cells

    def _spread(self, cells: list[Hashable], at: int) -> None:
        if not self._sheet.merged:
            return
        places = {line: place for place, line in enumerate(self._numbers)}
        for span in self._sheet.merged:
            if span.first <= at <= span.last and span.first_line < span.last_line and span.first_line in places:
                for line in range(span.first_line + 1, min(span.last_line, self._numbers[-1]) + 1):
                    if line in places and cells[places[line]] == "":
                        cells[places[line]] = cells[places[span.first_line]]

    def _codes(self, field: Field) -> list[str]:
        found = list(map(Codes().__getitem__, self._column(field)))
        return [self._noted(one, field, place) for place, one in enumerate(found)] if _has_wrong(found) else found

    def _noted(self, one: str | Wrong, field: Field, place: int) -> str:
        """The code; where it is none, the fault is noted, and what stands there keeps the row a line."""
        if not isinstance(one, Wrong):
            return one
        self._fault(one, field, place)
        return "?"

    def _words(self, field: Field) -> list[str]:
        cells = self._column(field)
        known: dict[Hashable, str] = {}
        words = [known[cell] if cell in known else known.setdefault(cell, text(cell)) for cell in cells]
        if field is not Field.VILLAGE:
            for place in [place for place, one in enumerate(words) if len(one) > LONGEST_NAME]:
                self._fault(Wrong.NAME_TOO_LONG, field, place)
            return words
        codes = [self._villages.get(one.casefold(), "") if one else "" for one in words]
        for place, (one, code) in enumerate(zip(words, codes, strict=True)):
            if one and not code:
                self._fault(Wrong.NO_SUCH_VILLAGE, field, place)
        return codes

    def _amounts(self, field: Field) -> list[int | None]:
        cells = self._column(field)
        at = self._choice.columns.get(field)
        found = list(map(Sums(self._choice.unit).__getitem__, cells))
        if at is not None:
            self._mark(at, found)
        if not _has_wrong(found):
            return found  # type: ignore[return-value]
        sums: list[int | None] = []
        for place, one in enumerate(found):
            if isinstance(one, Wrong):
                self._fault(one, field, place)
                sums.append(None)
            else:
                sums.append(one)
        return sums

    def _mark(self, at: int, found: list[int | Wrong | None]) -> None:
        """Put in what the cells do not say by themselves: formulas without a result, sums over several rows."""
        marks = {(line, column): Wrong.UNSOLVED for line, column in self._sheet.unsolved if column == at}
        marks |= {(line, column): Wrong.ERROR_CELL for line, column in self._sheet.wrong if column == at}
        for span in self._sheet.merged:
            if span.first <= at <= span.last and span.first_line < span.last_line:
                marks.setdefault((span.first_line, at), Wrong.MERGED_SUM)
        if marks:
            places = {line: place for place, line in enumerate(self._numbers)}
            for (line, _column), wrong in marks.items():
                if line in places:
                    found[places[line]] = wrong

    def _fault(self, wrong: Wrong, field: Field, place: int) -> None:
        at = self._choice.columns[field]
        shown = text(self._rows[place][at])[:40]
        self._faults.add(Fault(wrong=wrong, line=self._numbers[place], column=at, found=shown))


def _has_wrong(found: Sequence[object]) -> bool:
    return Wrong in set(map(type, found))


def _only_counts(row: Sequence[object]) -> bool:
    """Whether a row only numbers the columns."""
    filled = [text(cell) for cell in row if cell != ""]
    return len(filled) >= COUNTED and filled == [str(number) for number in range(1, len(filled) + 1)]
