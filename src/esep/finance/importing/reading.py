"""Reading: a sheet with its chosen columns as lines, totals, faults and notices. Columns are read whole, for speed."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple, overload

from esep.finance.importing.fault import Fault, Faults, Wrong
from esep.finance.importing.field import CODES, SUMS, TEXTS, WORDS, Field, Table
from esep.finance.importing.notice import Notice, notices_of
from esep.finance.importing.parsing import Codes, Sums, text, texts
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

Likeness = tuple[Named, str, str]
"""By what a line is the same as another one: its codes, the code of its village, its folded name in Kyrgyz."""


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


@dataclass(frozen=True, slots=True)
class Lines(Sequence[Line]):
    """The lines of a table by columns, each line made when it is asked for. ``sums`` are in tyiyns, one list a column
    of sums.
    """

    rows: Sequence[int]
    texts: Sequence[Sequence[str]]
    sums: Sequence[Sequence[int]]

    def __len__(self) -> int:
        return len(self.rows)

    @overload
    def __getitem__(self, at: int) -> Line: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Line]: ...

    def __getitem__(self, at: int | slice) -> Line | Sequence[Line]:
        if isinstance(at, slice):
            return Lines(self.rows[at], [one[at] for one in self.texts], [one[at] for one in self.sums])
        return Line._make((self.rows[at], *(one[at] for one in self.texts), tuple(one[at] for one in self.sums)))

    def __iter__(self) -> Iterator[Line]:
        return map(Line._make, zip(self.rows, *self.texts, zip(*self.sums, strict=True), strict=True))


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
    lines: Lines
    totals: tuple[Total, ...]
    faults: tuple[Fault, ...]
    fault_count: int
    notices: tuple[Notice, ...]
    headings: int

    @cached_property
    def control(self) -> Mapping[Field, int]:
        """The sum of every column of sums over all lines, in tyiyns."""
        return dict(zip(SUMS[self.table], map(sum, self.lines.sums), strict=True))

    @property
    def is_sound(self) -> bool:
        """Whether it may be written."""
        return not self.fault_count


def read(
    sheet: SumSheet,
    *,
    table: Table,
    choice: Choice,
    held: Held,
    villages: Mapping[str, str] | None = None,
    standing: Collection[Likeness] = (),
) -> Reading:
    """A sheet as it was chosen to be read. ``villages`` are codes by folded names and codes; none knows no village.
    ``standing`` are lines that are there already.
    """
    faults = Faults()
    _check_choice(choice, table, len(sheet.columns), faults)
    if faults.count:
        return _nothing(table, faults)
    return _Reader(sheet, table, choice, held, villages or {}, faults).reading(standing)


def _check_choice(choice: Choice, table: Table, width: int, faults: Faults) -> None:
    columns = choice.columns
    wanted = [SUMS[table][0]]
    if not any(field in columns for field in CODES):
        wanted.append(Field.INCOME)
    for field in {**dict.fromkeys(wanted), **dict.fromkeys(columns)}:
        if columns.get(field, width) >= width:
            faults.add(Fault(wrong=Wrong.COLUMN_MISSING, found=str(WORDS[field])))
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
        lines=Lines((), [], [()] * len(SUMS[table])),
        totals=(),
        faults=faults.told(),
        fault_count=faults.count,
        notices=(),
        headings=0,
    )


class _Reader:
    """One reading. Places count the rows below the titles, from 0."""

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
        self._first = choice.first
        if self._first < len(sheet.lines) and _only_counts(sheet.row(self._first)):
            self._first += 1
        self._numbers = sheet.lines[self._first :]
        self._fields = SUMS[table]
        self._refusals: dict[Named, tuple[Refusal, ...]] = {}

    def reading(self, standing: Collection[Likeness]) -> Reading:
        """The whole of it."""
        codes = [self._codes(field) for field in CODES]
        words = [self._words(field) for field in (Field.NAME_KY, Field.NAME_RU, Field.VILLAGE)]
        amounts = [self._amounts(field) for field in self._fields]
        named = list(zip(*codes, strict=True))
        nothing = (None,) * len(amounts)
        filled = [sums != nothing for sums in zip(*amounts, strict=True)]
        places, others = self._sorted(named, filled)
        lines = Lines(
            list(map(self._numbers.__getitem__, places)),
            [list(map(column.__getitem__, places)) for column in (*codes, *words)],
            [[column[place] or 0 for place in places] for column in amounts],
        )
        candidates = [
            Candidate(
                self._numbers[place],
                words[0][place] or words[1][place],
                tuple(column[place] for column in amounts),
                bisect_left(places, place),
                named[place] if named[place] != NO_CODES else None,
            )
            for place in others
        ]
        sides = [code != "" for code in lines.texts[0]]
        bounds = [at for at, (one, following) in enumerate(pairwise(sides), start=1) if one is not following]
        totals, unknown = judged(candidates, columns=lines.sums, bounds=bounds)
        self._check(lines, unknown)
        self._check_twins(lines, standing)
        return Reading(
            table=self._table,
            lines=lines,
            totals=totals,
            faults=self._faults.told(),
            fault_count=self._faults.count,
            notices=notices_of(
                self._sheet,
                lines.rows,
                lines.sums,
                totals,
                codes_stand=_with_codes(lines, {named for named, _village, _words in standing}),
                choice=self._choice.columns,
                table=self._table,
            ),
            headings=filled.count(False),
        )

    def _sorted(self, named: Sequence[Named], filled: Sequence[bool]) -> tuple[list[int], list[int]]:
        """The places of the lines, and those of rows with sums that may be totals."""
        is_used = {one: one != NO_CODES and not self._refused(one) for one in set(named)}
        lines, others = [], []
        for place, (one, has_sums) in enumerate(zip(named, filled, strict=True)):
            if not has_sums:
                continue
            if is_used[one]:
                lines.append(place)
            elif one == NO_CODES or self._is_parent(one, under=named[place + 1] if place + 1 < len(named) else None):
                others.append(place)
            else:
                lines.append(place)
        return lines, others

    def _check(self, lines: Lines, unknown: Sequence[Candidate]) -> None:
        """Note what is wrong with rows as a whole: codes that cannot be used, sums of nothing."""
        named = list(zip(*lines.texts[:3], strict=True))
        if any(map(self._refused, set(named))):
            for row, one in zip(lines.rows, named, strict=True):
                self._refuse_codes(row, one)
        at = next((self._choice.columns[field] for field in CODES if field in self._choice.columns), None)
        for candidate in unknown:
            if candidate.named is not None:
                self._refuse_codes(candidate.line, candidate.named)
            else:
                self._faults.add(Fault(wrong=Wrong.CODE_MISSING, line=candidate.line, column=at, found=candidate.words))
        if not lines and not self._faults.count:
            self._faults.add(Fault(wrong=Wrong.NO_LINES))

    def _check_twins(self, lines: Lines, standing: Collection[Likeness]) -> None:
        """Note lines that are the same as an earlier one, or as one that is there already."""
        income, function, economic, ky, _ru, village = lines.texts
        folded = list(map(str.casefold, ky))
        if len(set(folded)) == len(folded) and not standing:
            return
        seen: set[Likeness] = set()
        likenesses = zip(zip(income, function, economic, strict=True), village, folded, strict=True)
        for row, words, likeness in zip(lines.rows, ky, likenesses, strict=True):
            if likeness in seen:
                self._faults.add(Fault(wrong=Wrong.TWICE, line=row, found=words))
            elif likeness in standing:
                self._faults.add(Fault(wrong=Wrong.STANDS_ALREADY, line=row, found=words))
            seen.add(likeness)

    def _refused(self, named: Named) -> tuple[Refusal, ...]:
        """What the classification has against codes, asked once for each of them."""
        if named not in self._refusals:
            self._refusals[named] = self._held(*named)
        return self._refusals[named]

    def _is_parent(self, named: Named, *, under: Named | None) -> bool:
        """Whether codes that no line may use head those of the row below, which are parts of them."""
        if under is None or named == under:
            return False
        own = [(mine, part) for mine, part in zip(named, under, strict=True) if mine]
        return all(part.startswith(mine.rstrip("0.") or mine) for mine, part in own)

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
            return [""] * len(self._numbers)
        cells: list[Hashable] = [*self._sheet.columns[at][self._first :]]
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
        if field not in self._choice.columns:
            return [""] * len(self._numbers)
        found = list(map(Codes().__getitem__, self._column(field)))
        return [self._noted(one, field, place) for place, one in enumerate(found)] if _has_wrong(found) else found

    def _noted(self, one: str | Wrong, field: Field, place: int) -> str:
        """The code; where it is none, the fault is noted, and what stands there keeps the row a line."""
        if not isinstance(one, Wrong):
            return one
        self._fault(one, field, place)
        return "?"

    def _words(self, field: Field) -> list[str]:
        if field not in self._choice.columns:
            return [""] * len(self._numbers)
        words = texts(self._column(field))
        if field is Field.VILLAGE:
            codes = {one: self._villages.get(one.casefold(), "") for one in set(words)}
            for place, one in enumerate(words):
                if one and not codes[one]:
                    self._fault(Wrong.NO_SUCH_VILLAGE, field, place)
            return list(map(codes.__getitem__, words))
        if max(map(len, words), default=0) > LONGEST_NAME:
            for place in [place for place, one in enumerate(words) if len(one) > LONGEST_NAME]:
                self._fault(Wrong.NAME_TOO_LONG, field, place)
        return words

    def _amounts(self, field: Field) -> list[int | None]:
        found = Sums(self._choice.unit).column(self._column(field))
        at = self._choice.columns.get(field)
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
        shown = text(self._sheet.columns[at][self._first + place])[:40]
        self._faults.add(Fault(wrong=wrong, line=self._numbers[place], column=at, found=shown))


def _with_codes(lines: Lines, standing: Collection[Named]) -> list[int]:
    """The rows of lines whose codes others have."""
    if not standing:
        return []
    return [row for row, *named in zip(lines.rows, *lines.texts[:3], strict=True) if tuple(named) in standing]


def _has_wrong(found: Sequence[object]) -> bool:
    return Wrong in set(map(type, found))


def _only_counts(row: Sequence[object]) -> bool:
    """Whether a row only numbers the columns."""
    filled = [text(cell) for cell in row if cell != ""]
    return len(filled) >= COUNTED and filled == [str(number) for number in range(1, len(filled) + 1)]
