"""Typography: what the print looks odd in, said in remarks, and tidied on display only (oddities O1 and O15)."""

import re
from collections.abc import Iterator

from esep.regulation.adopted.remark import Remark

BROKEN_QUOTES = re.compile("―(?=\\S)([^―‖]*)‖")
"""Quotation marks that a converter turned into a horizontal bar and a double line."""

QUOTE_STYLES = (
    BROKEN_QUOTES,
    re.compile("[“„]([^“”„]*)[”“]"),
    re.compile('(?<!\\w)"(?=\\S)([^"]*)"'),
)

SHORT_SPELLING = re.compile(r"\bайыл\s+айма[гк]", re.IGNORECASE)
LONG_SPELLING = re.compile(r"\bайылдык\s+айма[гк]", re.IGNORECASE)
SLASH_FORM = re.compile(r"(?<![^\W\d_])[^\W\d_]++/[^\W\d_]+")

SHOWN = 5
"""How many examples a remark names."""


def display(text: str) -> str:
    """The same words with quotation marks in the one form a reader expects.

    >>> display("―Маалымат жөнүндө‖ мыйзам")
    '«Маалымат жөнүндө» мыйзам'
    """
    for style in QUOTE_STYLES:
        text = style.sub(r"«\1»", text)
    return text


def oddities_in(text: str) -> Iterator[Remark]:
    """Remarks about the whole text: broken quotation marks, two spellings of one name, slash forms of a model act."""
    broken = text.count("―") + text.count("‖")
    if broken:
        yield Remark("odd_quotes", {"count": broken, "pairs": len(BROKEN_QUOTES.findall(text))})
    short, long = len(SHORT_SPELLING.findall(text)), len(LONG_SPELLING.findall(text))
    if short and long:
        yield Remark("two_spellings", {"short": short, "long": long})
    slashed = list(dict.fromkeys(SLASH_FORM.findall(text)))
    if slashed:
        yield Remark("slash_forms", {"count": len(slashed), "forms": ", ".join(slashed[:SHOWN])})
