"""Markers: what the beginning of a line claims to be. Whether the claim holds is for the outline to decide."""

import re
from dataclasses import dataclass

from esep.regulation.adopted.item import ItemKind

CHAPTER = re.compile(
    r"(?:(?P<before>[1-9]\d?|[IVXivx]{1,5})\s?[-–—.]?\s?(?P<word>(?i:глава|бөлүм))"
    r"|(?P<word_first>(?i:глава|бөлүм))\s(?P<after>[1-9]\d?|[IVXivx]{1,5}))\b\s?[.:–—-]?(?P<rest>.*)"
)
ROMAN_HEADING = re.compile(r"(?P<roman>[IVX]{1,5})\.\s(?P<rest>\S.*)")
CLAUSE = re.compile(
    r"(?P<major>[1-9]\d?)\s?\.\s?(?P<minor>[1-9]\d?)(?:\s?\.\s?(?P<third>[1-9]\d?))?(?P<stop>\s?[.)])?(?P<rest>.*)"
)
SECTION = re.compile(r"(?P<number>[1-9]\d?)\s?(?P<stop>[.)])(?P<rest>\D.*|)")
LETTERED = re.compile(r"(?P<letter>[а-яёңөүА-ЯЁҢӨҮa-zA-Z])\s?\)(?P<rest>.*)")
DASH = re.compile(r"(?P<dash>[-–—−•·●▪◦‣\uf0b7])(?P<rest>[^-–—−•·●▪◦‣\uf0b7_=*].*|)")

AFTER_CLAUSE_NUMBER = re.compile(r"\s[^-–—−%/+=*].*|[^\W\d_].*|[«\"“„―(].*|")
"""What may follow a clause number: a word, a quotation, nothing; never "-пункт", a per cent sign, a digit."""

SENTENCE_START = re.compile(r"[\s«\"“„―(\[]*[A-ZА-ЯЁӨҮҢ]")

LOOK_ALIKES = dict(zip("aceopxy", "асеорху", strict=True))
"""Latin letters that a Cyrillic typist cannot tell from their own."""

ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10}


@dataclass(frozen=True, slots=True)
class Marker:
    """The claim of one line.

    ``steps`` are the numbers of the claim in order (chapter, section: one; clause: two or three; item:
    one). ``printed`` is the form in which the address shows it. ``stopped`` tells a number with its full
    stop or bracket from a bare one. ``latin`` marks a look-alike letter. ``rest`` is the text after the
    marker.
    """

    kind: ItemKind
    steps: tuple[int, ...]
    printed: str
    rest: str
    stopped: bool = True
    latin: bool = False


def marker_of(text: str) -> Marker | None:
    """The claim at the beginning of a line, or None for running text.

    ``1. …`` is claimed as a section; in the middle of a list the outline may read it as a list number.

    >>> marker_of("2. 5. Кеңеш чогулат").printed
    '2.5'
    >>> marker_of("2.5-пунктка ылайык") is None
    True
    """
    return _chapter(text) or _clause(text) or _numbered(text) or _lettered(text) or _dash(text)


def starts_a_sentence(text: str) -> bool:
    """Whether the text begins with a capital letter, behind quotation marks or brackets if any."""
    return SENTENCE_START.match(text) is not None


def _chapter(text: str) -> Marker | None:
    if match := CHAPTER.fullmatch(text):
        numeral = match["before"] or match["after"]
        word = (match["word"] or match["word_first"]).lower()
        return Marker(ItemKind.CHAPTER, (_ordinal(numeral),), f"{numeral}-{word}", match["rest"].strip())
    if (match := ROMAN_HEADING.fullmatch(text)) and starts_a_sentence(match["rest"]):
        return Marker(ItemKind.CHAPTER, (_ordinal(match["roman"]),), match["roman"], match["rest"].strip())
    return None


def _ordinal(numeral: str) -> int:
    if numeral.isdecimal():
        return int(numeral)
    digits = [ROMAN_DIGITS[letter] for letter in numeral.upper()]
    return sum(-here if here < after else here for here, after in zip(digits, [*digits[1:], 0], strict=True))


def _clause(text: str) -> Marker | None:
    match = CLAUSE.fullmatch(text)
    if not match or not AFTER_CLAUSE_NUMBER.fullmatch(match["rest"]):
        return None
    steps = [int(step) for step in match.group("major", "minor", "third") if step]
    printed = ".".join(map(str, steps))
    return Marker(ItemKind.CLAUSE, tuple(steps), printed, match["rest"].strip(), stopped=match["stop"] is not None)


def _numbered(text: str) -> Marker | None:
    match = SECTION.fullmatch(text)
    if not match:
        return None
    number = int(match["number"])
    if match["stop"] == ")":
        return Marker(ItemKind.NUMBERED_ITEM, (number,), f"{number})", match["rest"].strip())
    return Marker(ItemKind.SECTION, (number,), str(number), match["rest"].strip())


def _lettered(text: str) -> Marker | None:
    match = LETTERED.fullmatch(text)
    if not match:
        return None
    typed = match["letter"].lower()
    letter = LOOK_ALIKES.get(typed, typed)
    return Marker(ItemKind.LETTERED_ITEM, (ord(letter),), f"{letter})", match["rest"].strip(), latin=letter != typed)


def _dash(text: str) -> Marker | None:
    match = DASH.fullmatch(text)
    return Marker(ItemKind.DASH_ITEM, (), match["dash"], match["rest"].strip()) if match else None
