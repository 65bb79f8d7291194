"""Alike: letters that people type for each other, because a keyboard has no ң, ө, ү, or a name was heard."""

import re

GROUPS = ("оө", "уү", "нң", "её")
"""Letters that stand for each other."""

OF = {letter: f"[{group}]" for group in GROUPS for letter in group}


def alike(word: str) -> str:
    """A pattern for a word, whichever of the letters that stand for each other was typed.

    >>> alike("Бөрү")
    'Б[оө]р[уү]'
    """
    return "".join(OF.get(letter, re.escape(letter)) for letter in word)
