"""Encodings: bytes of a text file to letters. Unicode is certain; the eight-bit code pages are weighed."""

import codecs
import re
from dataclasses import dataclass

WINDOWS_1251 = "windows-1251"
KOI8_R = "koi8-r"

UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
END_OF_FILE = "\x1a"
"""Old editors of the DOS time closed a text with this mark."""

CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
ASCII_LETTER = re.compile("[A-Za-z]")
CYRILLIC_LETTER = re.compile("[А-Яа-яЁё]")
NOT_ASCII = re.compile("[^\x00-\x7f]")
PRINTERS_MARK = re.compile("[«»„“”‘’–—…№•·§°±\u00a0\u00ad‹›©®]")
CASE_JUMP = re.compile("[а-яё](?=[А-ЯЁ])")

COMMON = re.compile("[аеиклнорстуы]", re.IGNORECASE)
"""The twelve letters that make up two thirds of any Kyrgyz or Russian text; under the wrong code page, a third."""

LEAST_CYRILLIC = 0.5
"""Share of Cyrillic among all letters."""

LEAST_EXPLAINED = 0.95
"""Share of Cyrillic letters and printers' marks among everything beyond ASCII."""

LEAST_COMMON = 0.45
"""Share of the common letters, less the share of capitals inside words."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Letters, the name of their encoding, and whether it was weighed rather than known."""

    text: str
    encoding: str
    weighed: bool = False


def decode(data: bytes) -> Decoded | None:
    """The text of the bytes, or None when they are no text in a known encoding.

    Tried in order: UTF-8 with or without its mark, UTF-16 with its mark, then windows-1251 or KOI8-R,
    whichever reads like Kyrgyz or Russian.
    """
    return _unicode(data) or _eight_bit(data)


def has_control_characters(data: bytes) -> bool:
    """Whether the bytes hold what no text in any ASCII-based encoding holds."""
    return CONTROL.search(data.decode("ascii", "ignore")) is not None


def _unicode(data: bytes) -> Decoded | None:
    encoding = "utf-16" if data.startswith(UTF_16_MARKS) else "utf-8-sig"
    try:
        text = data.decode(encoding).removesuffix(END_OF_FILE)
    except UnicodeDecodeError:
        return None
    return None if CONTROL.search(text) else Decoded(text, encoding.removesuffix("-sig"))


def _eight_bit(data: bytes) -> Decoded | None:
    readings = []
    for encoding in (WINDOWS_1251, KOI8_R):
        try:
            text = data.decode(encoding).removesuffix(END_OF_FILE)
        except UnicodeDecodeError:
            continue
        if _is_plausible(text):
            readings.append((_fluency(text), encoding, text))
    best = max(readings, key=lambda reading: reading[0], default=None)
    if best is None or best[0] < LEAST_COMMON:
        return None
    return Decoded(best[2], best[1], weighed=True)


def _is_plausible(text: str) -> bool:
    cyrillic = len(CYRILLIC_LETTER.findall(text))
    beyond = len(NOT_ASCII.findall(text))
    explained = cyrillic + len(PRINTERS_MARK.findall(text))
    letters = cyrillic + len(ASCII_LETTER.findall(text))
    return (
        CONTROL.search(text) is None
        and cyrillic >= letters * LEAST_CYRILLIC
        and explained >= beyond * LEAST_EXPLAINED
        and cyrillic > 0
    )


def _fluency(text: str) -> float:
    cyrillic = len(CYRILLIC_LETTER.findall(text))
    return (len(COMMON.findall(text)) - len(CASE_JUMP.findall(text))) / cyrillic
