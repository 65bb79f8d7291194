"""Columns and kinds of these lists: as those of the directory, with words of this chapter, sums and sizes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from esep.community.lists.column import ListColumn
from esep.community.lists.kind import ListKind
from esep.community.lists.row import Line
from esep.community.names import Names
from esep.finance.importing.fault import MESSAGES, REMEDIES, Wrong
from esep.finance.importing.parsing import Sums
from esep.finance.importing.understanding import THOUSAND
from esep.kernel.refusals import Refused
from esep.regulation.wording import Language, words

if TYPE_CHECKING:
    from esep.documents.blank import BlankColumn

PACKAGE = "esep.finance"
SIZE = re.compile(r"\d{1,9}(?:[.,]\d{1,4})?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoneyColumn(ListColumn):
    """A column of these lists, by its name in ``finance/words/lists.toml``."""

    @property
    def titles(self) -> Mapping[Language, str]:
        """What may stand over it."""
        return {language: words(PACKAGE)["title"][self.name][language] for language in Language}

    def to_fill(self, language: Language) -> "BlankColumn":
        """The column as the template shows it."""
        from esep.documents.blank import BlankColumn

        with override(language):
            choices = tuple(str(label) for label in self.choices.values())
        return BlankColumn(
            title=self.titles[language],
            explanation=words(PACKAGE)["meaning"][self.name][language],
            required=self.required,
            example=self.example,
            choices=choices,
        )


@dataclass(frozen=True, slots=True)
class MoneyKind(ListKind):
    """A list of this chapter."""

    def title(self, language: Language) -> str:
        """What the list is called."""
        return str(words(PACKAGE)["list"][self.name][language])


def names_of(line: Line) -> Names:
    """The name in two languages."""
    return Names(ky=line.row.text("name_ky"), ru=line.row.text("name_ru"))


def sum_in(line: Line, column: str) -> Decimal | None:
    """A sum that is written in thousand soms, in soms; none for an empty cell. Raises Refused for what is no sum."""
    tyiyns = Sums(THOUSAND)[line.row.text(column)]
    if isinstance(tyiyns, Wrong):
        raise Refused.because(f"table_{tyiyns.value}", MESSAGES[tyiyns], remedy=REMEDIES[tyiyns], field=column)
    return None if tyiyns is None else Decimal(tyiyns).scaleb(-2)


def size_in(line: Line, column: str) -> Decimal | None:
    """A size with a decimal comma or point; none for an empty cell. Raises Refused for what is none."""
    written = "".join(line.row.text(column).split())
    if not written:
        return None
    if not SIZE.fullmatch(written):
        raise Refused.because(
            "no_size",
            _("This is no size."),
            remedy=_("Write it in figures, like this: 84,5"),
            field=column,
        )
    return Decimal(written.replace(",", "."))


def code_taken(code: str) -> Refused:
    """The code of a row belongs to something else that is there already."""
    return Refused.because(
        "code_belongs_elsewhere",
        _("This code belongs to another record: %(code)s.") % {"code": code},
        remedy=_("Use a new code, or change the record on its own page."),
        field="code",
    )
