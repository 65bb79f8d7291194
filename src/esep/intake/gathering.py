"""Gathering: the breaches of one list, told one by one up to a limit, and counted beyond it."""

from esep.intake import limits
from esep.regulation.refusals import BadInput, Breach, Place


class Breaches:
    """What is wrong with one file, in the order in which it was found."""

    def __init__(self, *, file: str | None) -> None:
        """``file`` is the name by which the person knows the list."""
        self._file = file
        self._found: list[Breach] = []
        self._count = 0

    def add(self, code: str, /, *, line: int | None = None, column: str | None = None, **params: object) -> None:
        """One more breach. ``column`` is the title over the cell, and is told in the message as well."""
        self._count += 1
        if len(self._found) < limits.LIST_BREACHES:
            said = params if column is None else {"column": column, **params}
            self._found.append(Breach(code, said, Place(file=self._file, line=line, field=column)))

    def all(self) -> tuple[Breach, ...]:
        """Every breach; behind the limit one that counts the rest."""
        rest = self._count - len(self._found)
        more = [Breach("list_more", {"count": rest}, Place(file=self._file))] if rest else []
        return (*self._found, *more)

    def raise_any(self) -> None:
        """Raise :class:`BadInput` with all of them, when there are any."""
        if self._found:
            raise BadInput(self.all())
