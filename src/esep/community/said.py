"""Words that somebody of the office entered, with the language in which they stand."""

from dataclasses import dataclass

from esep.kernel.models.base import Named

RECORDED_IN = "ky"
"""The language in which everything is written; the other ones may lack."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words and their language."""

    text: str
    language: str


def named(row: Named, language: str) -> Said:
    """The name of a row in a language, in Kyrgyz where there is none."""
    name = row.name_in(language)
    return Said(name, RECORDED_IN if name == row.name_ky else language)


def said(ky: str, ru: str, language: str) -> Said:
    """Words in a language, in Kyrgyz where nobody wrote them in it."""
    is_russian = language == "ru" and bool(ru) and ru != ky
    return Said(ru, language) if is_russian else Said(ky, RECORDED_IN)
