"""Alphabetical order as Kyrgyz readers know it, for lists in any of the three languages."""

import unicodedata

ALPHABET = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"

_PLACES = {letter: place for place, letter in enumerate(ALPHABET)}
_BEYOND = len(ALPHABET)

SortKey = tuple[tuple[tuple[int, int, str], ...], str]


def sort_key(text: str) -> SortKey:
    """Return what to sort `text` by: Ң after Н, Ө after О, Ү after У, Ё after Е, whatever the case of letters.

    Signs come first, then digits, Latin letters, and the Cyrillic alphabet with letters foreign to it last. Words
    that differ in nothing else keep a fixed order, so that a list never changes between two views.

    >>> sorted(["үй", "уста", "ңа", "окуу", "өкмөт", "нан", "фонд"], key=sort_key)
    ['нан', 'ңа', 'окуу', 'өкмөт', 'уста', 'үй', 'фонд']
    """
    folded = unicodedata.normalize("NFC", text).casefold()
    return tuple(_weight(sign) for sign in folded), text


def _weight(sign: str) -> tuple[int, int, str]:
    if sign in _PLACES:
        return (3, _PLACES[sign], sign)
    if sign.isalpha():
        return (2, 0, sign) if sign < "\u0370" else (3, _BEYOND, sign)
    return (1 if sign.isdigit() else 0, 0, sign)
