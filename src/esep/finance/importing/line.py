"""Lines: what a table gives, kept by columns and made one by one when somebody looks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple, overload

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
