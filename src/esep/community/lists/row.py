"""One row of a list on its way into the directory: its cells, what they refer to, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from esep.community.entering import change
from esep.community.lists.column import ListColumn
from esep.community.models.coded import Coded
from esep.community.names import Names
from esep.intake.column import ReadRow, Value
from esep.kernel.acting import Acting
from esep.kernel.models import Named, OfMunicipality
from esep.kernel.refusals import Refused

C = TypeVar("C", bound=Coded)

Shown = str | int | bool | date | None


class Change(StrEnum):
    """What a row does to the directory."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Difference:
    """A column whose value changes."""

    column: str
    before: Shown
    after: Shown


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row: which record it is, and what changed in it."""

    change: Change
    title: str
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A row as read. An empty cell says nothing: it changes nothing."""

    row: ReadRow
    columns: Mapping[str, ListColumn]

    @property
    def code(self) -> str:
        """By which the record is known again."""
        return self.row.text("code")

    @property
    def names(self) -> Names:
        """The name in three languages."""
        return Names(ky=self.row.text("name_ky"), ru=self.row.text("name_ru"), en=self.row.text("name_en"))

    def choice(self, column: str) -> str:
        """The closed value of a column, empty where its cell is. Raises Refused for any other."""
        written = self.row.text(column)
        if not written:
            return ""
        value = self.columns[column].chosen(written)
        if value is None:
            raise Refused.because(
                "unknown_choice",
                _("This value is not in the list: %(value)s.") % {"value": written[:60]},
                remedy=_("Choose a value from the second sheet of the template."),
                field=column,
            )
        return value

    def given(self, *columns: str) -> dict[str, Value]:
        """The cells that say something, closed values by their code."""
        values = {
            column: self.choice(column) if self.columns[column].choices else self.row.values[column]
            for column in columns
        }
        return {column: value for column, value in values.items() if value not in (None, "")}


def found(table: type[C], written: str, *, field: str) -> C:
    """The row that a cell names by its code, or by its name in any language.

    Raises Refused when there is none, or several have the name.
    """
    wanted = written.casefold()
    rows = list(table.objects.all())
    of_code = [row for row in rows if row.code.casefold() == wanted]
    of_name = [
        row for row in rows if isinstance(row, Named) and wanted in {name.casefold() for name in row.names.values()}
    ]
    matching = of_code or of_name
    if len(matching) != 1:
        message = _("Nothing here has this code or name: %(name)s.")
        if matching:
            message = _("Several records have this name: %(name)s.")
        raise Refused.because(
            "unclear_reference", message % {"name": written[:60]}, remedy=_("Write the code instead."), field=field
        )
    return matching[0]


def updated(acting: Acting, row: OfMunicipality, values: Mapping[str, Value], *, title: str) -> Outcome:
    """Write the given values into a row, where any differs."""
    differences = differing(row, values)
    if not differences:
        return Outcome(Change.SAME, title)
    change(acting, row, seen=None, **{difference.column: difference.after for difference in differences})
    return Outcome(Change.CHANGED, title, differences)


def differing(row: OfMunicipality, values: Mapping[str, Value]) -> tuple[Difference, ...]:
    """What the given values would change in a row."""
    return tuple(
        Difference(column, getattr(row, column), value)
        for column, value in values.items()
        if getattr(row, column) != value
    )
