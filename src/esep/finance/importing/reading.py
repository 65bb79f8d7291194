"""Reading: a sheet with its chosen columns as lines, totals, faults and notices. Columns are read whole, for speed."""

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from esep.finance.importing.cells import UNREADABLE, Cells
from esep.finance.importing.choice import Choice, check_choice
from esep.finance.importing.fault import Fault, Faults, Wrong
from esep.finance.importing.field import CODES, SUMS, Field, Table
from esep.finance.importing.line import NO_CODES, Likeness, Lines, Named
from esep.finance.importing.notice import Notice, notices_of
from esep.finance.importing.totals import Candidate, Total, judged
from esep.intake.sums import SumSheet
from esep.kernel.refusals import Refusal

Held = Callable[[str, str, str], tuple[Refusal, ...]]
"""What the classification has against the codes of a line: of income, of the function, of the economic item."""


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
    check_choice(choice, table=table, width=len(sheet.columns), faults=faults)
    if faults.count:
        return _nothing(table, faults)
    return _Reader(sheet, table, choice, held, villages or {}, faults).reading(standing)


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
        self._held = held
        self._cells = Cells(sheet, choice, villages=villages, faults=faults)
        self._refusals: dict[Named, tuple[Refusal, ...]] = {}

    def reading(self, standing: Collection[Likeness]) -> Reading:
        """The whole of it."""
        codes = [self._cells.codes(field) for field in CODES]
        words = [self._cells.words(field) for field in (Field.NAME_KY, Field.NAME_RU, Field.VILLAGE)]
        amounts = [self._cells.amounts(field) for field in SUMS[self._table]]
        named = list(zip(*codes, strict=True))
        nothing = (None,) * len(amounts)
        filled = [sums != nothing for sums in zip(*amounts, strict=True)]
        places, others = self._sorted(named, filled)
        lines = Lines(
            list(map(self._cells.numbers.__getitem__, places)),
            [list(map(column.__getitem__, places)) for column in (*codes, *words)],
            [[column[place] or 0 for place in places] for column in amounts],
        )
        candidates = [
            Candidate(
                self._cells.numbers[place],
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
        """What the classification has against codes, asked once for each of them; nothing where one is none at all."""
        if named not in self._refusals:
            self._refusals[named] = () if UNREADABLE in named else self._held(*named)
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


def _with_codes(lines: Lines, standing: Collection[Named]) -> list[int]:
    """The rows of lines whose codes others have."""
    if not standing:
        return []
    return [row for row, *named in zip(lines.rows, *lines.texts[:3], strict=True) if tuple(named) in standing]
