"""Look-alikes: Latin letters that stand where Kyrgyz ones were meant, found and mended. No database, only text."""

import re
import unicodedata
from dataclasses import dataclass

SMALL = dict(zip("aceopxykmthbiüÿöθɵŋ", "асеорхукмтньиүүөөөң", strict=True))
GREAT = dict(zip("ACEOPXYKMTHBÜŸÖΘƟϴŊ", "АСЕОРХУКМТНВҮҮӨӨӨӨҢ", strict=True))
TWINS = {**SMALL, **GREAT}
"""What each letter is taken for. Small h, b and i go by sound or shape: no Kyrgyz letter is drawn quite like them."""

SAME_SHAPE = frozenset("aceopxykmtACEOPXYKMTHB")
"""Letters that the eye cannot tell from Kyrgyz ones: only words of these alone are taken for Kyrgyz."""

DIAERESIS = "\u0308"
MARKED = {"v": "ү", "V": "Ү", "у": "ү", "У": "Ү", "о": "ө", "О": "Ө"}
"""Letters that stand for another one when two dots are put over them by hand."""

BELOW = "\u0321\u0322\u0326\u0327\u0328\u0329"
"""Hooks, commas and tails put under н by hand."""

WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
ROMAN = re.compile(r"(?=.{2})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})|[IVXL]")
BACK = frozenset("аоуыАОУЫ")
"""Vowels beside which a nought is о; beside the others, and alone, it is ө."""


@dataclass(frozen=True, slots=True)
class Mending:
    """A text with Kyrgyz letters in the place of the foreign ones; ``letters`` are those that were found, once each.

    Where a foreign letter resembles no Kyrgyz one, its word stays as it is, and ``is_whole`` is false.
    """

    text: str
    letters: tuple[str, ...] = ()
    is_whole: bool = True

    @property
    def is_needed(self) -> bool:
        """Whether anything foreign was found."""
        return bool(self.letters)


def mended(text: str, *, beside: str = "") -> Mending:
    """Find look-alikes in a name, and write it with Kyrgyz letters.

    A text without any Cyrillic letter is taken as meant; ``beside`` is what it stands beside (the rest of a person's
    name), which may have some. Roman numerals, codes with digits and words that only Latin can spell stay.

    >>> mended("Acaн Токтогул").text, mended("Т0рт-Көл").text, mended("Min-Bulak").text, mended("XX кылым").text
    ('Асан Токтогул', 'Төрт-Көл', 'Min-Bulak', 'XX кылым')
    """
    if not any(map(_is_cyrillic, text + beside)):
        return Mending(text)
    letters: dict[str, None] = {}
    whole = True

    def mend(found: re.Match[str]) -> str:
        nonlocal whole
        word = found[0]
        foreign = _foreign(word)
        if not foreign:
            return word
        letters.update(dict.fromkeys(foreign))
        written = _written(word)
        if _foreign(written):
            whole = False
            return word
        return written

    written = WORD.sub(mend, text)
    return Mending(written, tuple(letters), whole)


def _foreign(word: str) -> tuple[str, ...]:
    """The letters of a word that do not belong to it; none where the word may well be what it seems."""
    composed = unicodedata.normalize("NFC", word)
    if not any(map(_is_cyrillic, composed)):
        doubtful = set(composed) <= SAME_SHAPE and not ROMAN.fullmatch(composed)
        return tuple(composed) if doubtful else ()
    marked = [at for at in range(len(composed)) if _is_set_under(composed, at) or _is_set_over(composed, at)]
    found = [sign for at, sign in enumerate(composed) if _is_latin(sign) and at + 1 not in marked]
    found += [composed[at - 1 : at + 1] for at in marked]
    return (*found, "0") if _has_nought(composed) else tuple(found)


def _written(word: str) -> str:
    """A word letter by letter in Kyrgyz, as far as that goes."""
    composed = unicodedata.normalize("NFC", word)
    nought = "о" if any(TWINS.get(sign, sign) in BACK for sign in composed) else "ө"
    has_nought = _has_nought(composed)
    signs: list[str] = []
    for at, sign in enumerate(composed):
        if _is_set_under(composed, at):
            signs[-1] = "ң" if signs[-1] in "нh" else "Ң"
        elif _is_set_over(composed, at):
            signs[-1] = MARKED[composed[at - 1]]
        elif sign == "0" and has_nought:
            signs.append(nought if at else nought.upper())
        else:
            signs.append(TWINS.get(sign, sign))
    return "".join(signs)


def _is_set_under(word: str, at: int) -> bool:
    return at > 0 and word[at] in BELOW and word[at - 1] in "нНhH"


def _is_set_over(word: str, at: int) -> bool:
    return at > 0 and word[at] == DIAERESIS and word[at - 1] in MARKED


def _has_nought(word: str) -> bool:
    """Whether a nought stands among letters, and no other digit does."""
    digits = [sign for sign in word if sign.isdigit()]
    return bool(digits) and set(digits) == {"0"} and not word.endswith("0") and not word.startswith("00")


def _is_cyrillic(sign: str) -> bool:
    return unicodedata.name(sign, "").startswith("CYRILLIC")


def _is_latin(sign: str) -> bool:
    return sign in TWINS or (sign.isalpha() and unicodedata.name(sign, "").startswith(("LATIN", "GREEK")))
