"""Columns of a list of appeals: what a book or another program has of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import override

from esep.appeals.models import Submission
from esep.appeals.models.appeal import APPEAL_KIND_WORDS
from esep.community.lists.column import ListColumn
from esep.documents.telling import tell
from esep.intake.column import Kind
from esep.kernel.refusals import Words
from esep.regulation.wording import Language

if TYPE_CHECKING:
    from esep.documents.blank import BlankColumn


@dataclass(frozen=True, slots=True, kw_only=True)
class AppealColumn(ListColumn):
    """A column by its name in ``words/appeal_list.toml``."""

    @property
    def titles(self) -> Mapping[Language, str]:
        """What may stand over it."""
        return {language: tell(f"appeal_list.{self.name}", language) for language in Language}

    def to_fill(self, language: Language) -> "BlankColumn":
        """The column as the template shows it."""
        from esep.documents.blank import BlankColumn

        with override(language):
            choices = tuple(str(label) for label in self.choices.values())
        return BlankColumn(
            title=self.titles[language],
            explanation=tell(f"appeal_list.{self.name}_means", language),
            required=self.required,
            example=self.example,
            choices=choices,
        )


KINDS: Mapping[str, Words] = {kind.value: words for kind, words in APPEAL_KIND_WORDS.items()}
LANGUAGES: Mapping[str, Words] = {"ky": "кыргызча", "ru": "русский"}

COLUMNS = (
    AppealColumn(name="came_on", example="14.09.2026", required=True, kind=Kind.DAY),
    AppealColumn(name="kind", example="complaint", required=True, choices=KINDS),
    AppealColumn(name="subject", example="Көчөдө таза суу жок", required=True),
    AppealColumn(name="text", example="Алты күндөн бери суу келбейт."),
    AppealColumn(name="topic", example="water", choices=dict(Submission.Topic.choices)),
    AppealColumn(name="village", example="V4"),
    AppealColumn(name="deputy", example="15"),
    AppealColumn(name="collective", example="23", kind=Kind.WHOLE),
    AppealColumn(name="language", example="ky", choices=LANGUAGES),
    AppealColumn(name="author", example="Асанова Айша"),
    AppealColumn(name="phone", example="0700 12 34 56"),
    AppealColumn(name="email", example="aty@example.kg"),
    AppealColumn(name="address", example="Достук көчөсү, 12"),
)
BY_NAME: Mapping[str, ListColumn] = {column.name: column for column in COLUMNS}


def template(language: Language) -> bytes:
    """An empty XLSX to fill in, with an explanation of each column."""
    from esep.documents.blank import template_xlsx

    return template_xlsx([column.to_fill(language) for column in COLUMNS], language=language)
