"""Columns of lists: read alike in three languages, explained in the template, some with closed values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.translation import override

from esep.documents.telling import tell
from esep.intake.column import Column, Kind
from esep.kernel.refusals import Words
from esep.regulation.wording import Language, words

if TYPE_CHECKING:
    from esep.documents.blank import BlankColumn

PACKAGE = "esep.community"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """A column by its name in ``words/lists.toml``; ``choices`` are the only values it takes, with their labels.

    ``is_name`` says that it holds a name in Kyrgyz letters, in which others are slips.
    """

    name: str
    example: str
    required: bool = False
    kind: Kind = Kind.TEXT
    choices: Mapping[str, Words] = field(default_factory=dict)
    is_name: bool = False

    @property
    def titles(self) -> Mapping[Language, str]:
        """What may stand over it."""
        return {language: words(PACKAGE)["title"][self.name][language] for language in Language}

    @property
    def to_read(self) -> Column:
        """The column as files are read by it."""
        return Column(self.name, self.titles, self.required, self.kind)

    def to_fill(self, language: Language) -> "BlankColumn":
        """The column as the template shows it."""
        from esep.documents.blank import BlankColumn

        with override(language):
            choices = tuple(str(label) for label in self.choices.values())
        if self.kind is Kind.YES_NO:
            choices = (tell("blank.yes", language), tell("blank.no", language))
        return BlankColumn(
            title=self.titles[language],
            explanation=words(PACKAGE)["meaning"][self.name][language],
            required=self.required,
            example=self.example,
            choices=choices,
        )

    def chosen(self, written: str) -> str | None:
        """The value that a cell names, by itself or by its label in any language; none when there is no such value."""
        for value, label in self.choices.items():
            labels = {value}
            for language in Language:
                with override(language):
                    labels.add(str(label))
            if written.casefold() in {name.casefold() for name in labels}:
                return value
        return None


def coded(example: str) -> ListColumn:
    """The column of codes, without which no row is known again."""
    return ListColumn(name="code", example=example, required=True)


def named(ky: str, ru: str, en: str) -> tuple[ListColumn, ...]:
    """The columns of a name in three languages."""
    return (
        ListColumn(name="name_ky", example=ky, required=True, is_name=True),
        ListColumn(name="name_ru", example=ru, is_name=True),
        ListColumn(name="name_en", example=en),
    )
