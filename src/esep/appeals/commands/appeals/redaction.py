"""Redaction: what in a text for everybody could tell who wrote (2.3). It finds what people overlooked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from esep.appeals.models import Author
from esep.kernel.refusals import Refusal, Refused, Words

EMAIL = re.compile(r"\S+@\S+\.\w+")
PHONE = re.compile(r"\+?\d(?:[\s().\-‑–]*\d){8,14}(?!\d)")
SHORT_PHONE = re.compile(r"(?<![\d\-.])\d{1,2}-\d{2}-\d{2}(?![\d\-])")
DAYS = re.compile(r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4})\b")
STREET = r"көчө\w*|көч\.|ул\.|улиц\w*|үй\w*|дом\w*|д\.|кв\.|квартира\w*|батир\w*|street|st\.|house|flat"
ADDRESS = re.compile(rf"\b(?:{STREET})\s*,?\s*(?:№\s*)?\d+|\b\d+\s*[-‑–]?\s*(?:үй|батир)\w*", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")

SHORTEST_NAME = 3
"""Letters of a name's part that is looked for."""

STEM = 4
"""Letters of a name that endings leave alone: «Канаркиной» is found by «Канаркина»."""

MOST_ENDING = 6
"""Letters of the endings that a short name can have behind it."""


class Trait(StrEnum):
    """What was found."""

    NAME = "name"
    PHONE = "phone"
    EMAIL = "email"
    ADDRESS = "address"


TRAIT_WORDS: dict[Trait, Words] = {
    Trait.NAME: _("A word of the author's name stands in the text: %(found)s."),
    Trait.PHONE: _("This looks like a telephone number: %(found)s."),
    Trait.EMAIL: _("This looks like an e-mail address: %(found)s."),
    Trait.ADDRESS: _("This looks like the address of a house: %(found)s."),
}


@dataclass(frozen=True, slots=True)
class Found:
    """A trait as it stands in the text."""

    trait: Trait
    text: str


def found_in(text: str, author: Author | None = None) -> tuple[Found, ...]:
    """What in a text could tell who wrote, each once: words of the author's name, anything like a telephone number, an
    e-mail address or the address of a house.

    >>> [one.text for one in found_in("Чалыңыз: 0700 12-34-56, Достук көчөсү, 12")]
    ['0700 12-34-56', 'көчөсү, 12']
    """
    return tuple(dict.fromkeys(_found(text, author)))


def refuse_traits(texts: dict[str, str], author: Author | None = None) -> None:
    """Refuse texts, by their field, that could tell who wrote. Raises Refused with everything found."""
    refusals = [
        Refusal(
            code=f"names_{one.trait.value}",
            message=str(TRAIT_WORDS[one.trait]) % {"found": one.text},
            remedy=_("Word it so that nobody is recognised."),
            field=field,
        )
        for field, text in texts.items()
        for one in found_in(text, author)
    ]
    if refusals:
        raise Refused(refusals)


def _found(text: str, author: Author | None) -> Iterator[Found]:
    yield from (Found(Trait.EMAIL, one[0]) for one in EMAIL.finditer(text))
    undated = DAYS.sub(" ", text)
    yield from (Found(Trait.PHONE, one[0].strip()) for one in PHONE.finditer(undated))
    yield from (Found(Trait.PHONE, one[0]) for one in SHORT_PHONE.finditer(PHONE.sub(" ", undated)))
    yield from (Found(Trait.ADDRESS, one[0].strip()) for one in ADDRESS.finditer(text))
    if author is None:
        return
    names = [_folded(part) for part in WORD.findall(author.name) if len(part) >= SHORTEST_NAME]
    yield from (Found(Trait.NAME, word) for word in WORD.findall(text) if any(_is(_folded(word), one) for one in names))
    if len(author.address) > STEM and _spaced(author.address) in _spaced(text):
        yield Found(Trait.ADDRESS, author.address)


def _is(word: str, name: str) -> bool:
    """Whether a word is a name, whatever ending either has."""
    if len(name) <= STEM:
        return word.startswith(name) and len(word) - len(name) <= MOST_ENDING
    stem = name[: max(STEM, len(name) - 2)]
    return word.startswith(stem) and len(word) - len(stem) <= MOST_ENDING + 2


def _folded(word: str) -> str:
    return word.casefold().replace("ё", "е")


def _spaced(text: str) -> str:
    return " ".join(WORD.findall(_folded(text)) + re.findall(r"\d+", text))
