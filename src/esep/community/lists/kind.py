"""A kind of list: its columns, and how one row of it goes into the directory."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from esep.community.lists.column import PACKAGE, ListColumn
from esep.community.lists.row import Line, Outcome
from esep.kernel.acting import Acting
from esep.regulation.wording import Language, words


@dataclass(frozen=True, slots=True)
class ListKind:
    """``put`` writes one row inside an act: a new code enters a record, a known one changes it. May raise Refused."""

    name: str
    columns: tuple[ListColumn, ...]
    put: Callable[[Acting, Line], Outcome]

    @property
    def by_name(self) -> Mapping[str, ListColumn]:
        """The columns by their names."""
        return {column.name: column for column in self.columns}

    def title(self, language: Language) -> str:
        """What the list is called."""
        return str(words(PACKAGE)["list"][self.name][language])

    def template(self, language: Language) -> bytes:
        """An empty XLSX to fill in, with an explanation of each column."""
        from esep.documents.blank import template_xlsx

        return template_xlsx([column.to_fill(language) for column in self.columns], language=language)
