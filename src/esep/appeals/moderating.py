"""Moderating: whether a person looks first at what came in without an account, and why (2.2-2.4).

Nothing is ever refused or lost by it: what speaks against a text only makes it wait. It looks at the text and at what
came to the municipality lately, never at the address of the sender, which a whole village may share.
"""

import re
import unicodedata
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from esep.appeals.models import Submission

INSULTS = Path(__file__).resolve().parent / "words" / "insults.txt"

MOST_IN_TEN_MINUTES = 20
"""How many may come in ten minutes, waiting ones included. What comes beyond waits; ten quiet minutes end a flood."""

MOST_TAKEN_IN_AN_HOUR = 60
MOST_TAKEN_IN_A_DAY = 300
"""How many are registered without a look in an hour, and in a day. A village on the day after a storm sends fewer."""

MOST_LINKS = 2
LETTERS_OF_A_WORD = 3
LOUD_LETTERS = 20
"""A text with fewer letters than this may be all capitals: names of streets and offices often are."""

LOUD_SHARE = 0.9

WORD = re.compile(r"[^\W\d_]+")
LINK = re.compile(r"https?://|www\.", re.IGNORECASE)
TWINS = str.maketrans("aceopxykmthbё", "асеорхукмтнве")
"""Latin letters that stand for Cyrillic ones they look like, and a letter that many write without its dots."""


class Hold(StrEnum):
    """Why a person looks first. ``WORDING`` is no suspicion: what everybody will read is worded by the office.

    ``TRAP`` is a field that nobody can see and only programs fill in; ``HURRY`` a form sent sooner than anybody types.
    """

    WORDING = "wording"
    FLOOD = "flood"
    SAME = "same"
    INSULT = "insult"
    CAPITALS = "capitals"
    NO_LETTERS = "no_letters"
    LINKS = "links"
    TRAP = "trap"
    HURRY = "hurry"


WORDED = frozenset({Submission.Kind.VOTER_MANDATE, Submission.Kind.DEMAND})
"""What becomes public as it is worded, so that the wording must name nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lately:
    """What came to the municipality over the site before: all of it in ten minutes, what was registered without a look
    in an hour and in a day, and the same words in a day.
    """

    in_ten_minutes: int = 0
    taken_in_an_hour: int = 0
    taken_in_a_day: int = 0
    same_in_a_day: int = 0


def holds_of(
    text: str, *, kind: Submission.Kind, lately: Lately, noticed: Collection[Hold] = frozenset()
) -> tuple[Hold, ...]:
    """Everything for which a person looks first; empty where it can be registered at once.

    ``noticed`` is what the form itself saw.

    >>> holds_of("Көчөдө суу жок.", kind=Submission.Kind.COMPLAINT, lately=Lately())
    ()
    """
    found = {*noticed, *_of_kind(kind), *_of_flood(lately), *_of_text(text)}
    return tuple(hold for hold in Hold if hold in found)


def holds_in(held_for: str) -> tuple[Hold, ...]:
    """The reasons that a submission keeps, known ones alone."""
    kept = held_for.split(",")
    return tuple(hold for hold in Hold if hold.value in kept)


def _of_kind(kind: Submission.Kind) -> Iterator[Hold]:
    if kind in WORDED:
        yield Hold.WORDING


def _of_flood(lately: Lately) -> Iterator[Hold]:
    if (
        lately.in_ten_minutes >= MOST_IN_TEN_MINUTES
        or lately.taken_in_an_hour >= MOST_TAKEN_IN_AN_HOUR
        or lately.taken_in_a_day >= MOST_TAKEN_IN_A_DAY
    ):
        yield Hold.FLOOD
    if lately.same_in_a_day:
        yield Hold.SAME


def _of_text(text: str) -> Iterator[Hold]:
    letters = [sign for sign in text if sign.isalpha()]
    if len(letters) < LETTERS_OF_A_WORD:
        yield Hold.NO_LETTERS
    if len(letters) >= LOUD_LETTERS and sum(map(str.isupper, letters)) >= LOUD_SHARE * len(letters):
        yield Hold.CAPITALS
    if len(LINK.findall(text)) > MOST_LINKS:
        yield Hold.LINKS
    if any(word.startswith(stems()) for word in WORD.findall(_folded(text))):
        yield Hold.INSULT


@cache
def stems() -> tuple[str, ...]:
    """The beginnings of words in ``words/insults.txt``, folded."""
    lines = (line.strip() for line in INSULTS.read_text("utf-8").splitlines())
    return tuple(_folded(line) for line in lines if line and not line.startswith("#"))


def _folded(text: str) -> str:
    """Small letters, as they look: Latin ones among Cyrillic do not hide a word."""
    return unicodedata.normalize("NFKC", text).casefold().translate(TWINS)
