"""Cells: the columns of a sheet as codes, words and sums, each read whole; what is wrong is told by its cell."""

from collections.abc import Hashable, Mapping, Sequence

from esep.finance.importing.choice import Choice
from esep.finance.importing.fault import Fault, Faults, Wrong
from esep.finance.importing.field import TEXTS, Field
from esep.finance.importing.parsing import Codes, Sums, text, texts
from esep.intake.sums import SumSheet

LONGEST_NAME = 300
COUNTED = 3
"""Cells of a row that only numbers the columns, at least."""

UNREADABLE = "?"
"""Stands for a code that is none: its fault is told already."""


class Cells:
    """The rows below the titles: ``numbers`` are their lines as a person sees them, places count them from 0."""

    def __init__(self, sheet: SumSheet, choice: Choice, *, villages: Mapping[str, str], faults: Faults) -> None:
        self._sheet, self._choice, self._villages, self._faults = sheet, choice, villages, faults
        self._first = choice.first
        if self._first < len(sheet.lines) and _only_counts(sheet.row(self._first)):
            self._first += 1
        self.numbers = sheet.lines[self._first :]

    def _column(self, field: Field) -> list[Hashable]:
        """The cells of a field; empty ones where it has no column. What is merged over rows is written in each."""
        at = self._choice.columns.get(field)
        if at is None:
            return [""] * len(self.numbers)
        cells: list[Hashable] = [*self._sheet.columns[at][self._first :]]
        if field in TEXTS:
            self._spread(cells, at)
        return cells

    def _spread(self, cells: list[Hashable], at: int) -> None:
        if not self._sheet.merged:
            return
        places = {line: place for place, line in enumerate(self.numbers)}
        for span in self._sheet.merged:
            if span.first <= at <= span.last and span.first_line < span.last_line and span.first_line in places:
                for line in range(span.first_line + 1, min(span.last_line, self.numbers[-1]) + 1):
                    if line in places and cells[places[line]] == "":
                        cells[places[line]] = cells[places[span.first_line]]

    def codes(self, field: Field) -> list[str]:
        if field not in self._choice.columns:
            return [""] * len(self.numbers)
        found = list(map(Codes().__getitem__, self._column(field)))
        return [self._noted(one, field, place) for place, one in enumerate(found)] if _has_wrong(found) else found

    def _noted(self, one: str | Wrong, field: Field, place: int) -> str:
        """The code; where it is none, the fault is noted, and what stands there keeps the row a line."""
        if not isinstance(one, Wrong):
            return one
        self._fault(one, field, place)
        return UNREADABLE

    def words(self, field: Field) -> list[str]:
        if field not in self._choice.columns:
            return [""] * len(self.numbers)
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

    def amounts(self, field: Field) -> list[int | None]:
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
            places = {line: place for place, line in enumerate(self.numbers)}
            for (line, _column), wrong in marks.items():
                if line in places:
                    found[places[line]] = wrong

    def _fault(self, wrong: Wrong, field: Field, place: int) -> None:
        at = self._choice.columns[field]
        shown = text(self._sheet.columns[at][self._first + place])[:40]
        self._faults.add(Fault(wrong=wrong, line=self.numbers[place], column=at, found=shown))


def _has_wrong(found: Sequence[object]) -> bool:
    return Wrong in set(map(type, found))


def _only_counts(row: Sequence[object]) -> bool:
    """Whether a row only numbers the columns."""
    filled = [text(cell) for cell in row if cell != ""]
    return len(filled) >= COUNTED and filled == [str(number) for number in range(1, len(filled) + 1)]
