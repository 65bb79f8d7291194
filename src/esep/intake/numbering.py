"""Numbering: the numbers that Word prints but does not store in the text of a paragraph.

A paragraph points at a list and a level; the list definition says how a level looks (``%1.%2.``) and how it
counts. This counts along, in document order, as Word does. A format it does not know is left out and
reported, never guessed.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

LEVELS = 9
LATIN = "abcdefghijklmnopqrstuvwxyz"
RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
MOST_LETTERS = 10
"""Lists beyond the alphabet double their letters; past this many times the number itself is clearer."""

MOST_ROMAN = 3999
DASHES = "-–—•·"
BULLET = "•"
PLACEHOLDER = re.compile(r"%([1-9])")
NUMBER = re.compile(r"\d{1,6}")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list counts and looks. ``restart`` is the level (from 1) whose advance begins it anew."""

    start: int = 1
    form: str = "decimal"
    pattern: str = ""
    restart: int | None = None
    legal: bool = False
    """Whether numbers of the levels above are shown as plain digits."""

    tight: bool = False
    """Whether nothing stands between the number and the text."""

    style: str | None = None


@dataclass(frozen=True, slots=True)
class Label:
    """What Word prints before a paragraph, space included. ``known`` is false when its format is not known."""

    text: str
    known: bool = True


@dataclass(frozen=True, slots=True)
class _List:
    definition: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class _Style:
    based_on: str | None
    pointer: BaseOxmlElement | None


class Numbering:
    """Counts the numbered paragraphs of one document. Ask for each paragraph once, in document order."""

    def __init__(self, *, numbering: BaseOxmlElement | None, styles: BaseOxmlElement | None) -> None:
        """``numbering`` and ``styles`` are the roots of the two parts, where the document has them."""
        self._lists = {} if numbering is None else _lists(numbering)
        self._styles = {} if styles is None else _styles(styles)
        self._counts: dict[str, list[int | None]] = {}
        self._begun: set[str] = set()

    def label(self, paragraph: BaseOxmlElement) -> Label | None:
        """The label of this paragraph, or None when it has no number."""
        pointed = self._pointer(paragraph)
        if pointed is None:
            return None
        number, level = pointed
        of_list = self._lists.get(number)
        shape = of_list.levels.get(level) if of_list else None
        if of_list is None or shape is None:
            return None
        counts = self._advance(number, of_list, level)
        if shape.form == "none":
            return None
        if shape.form == "bullet":
            text: str | None = shape.pattern if shape.pattern and shape.pattern in DASHES else BULLET
        else:
            text = _fill(shape, counts, of_list.levels)
        if text is None:
            return Label("", known=False)
        return Label(text if shape.tight or not text else f"{text} ")

    def _pointer(self, paragraph: BaseOxmlElement) -> tuple[str, int] | None:
        """The list and level a paragraph points at, itself or through its style."""
        own = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        style = _value(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}"))
        number, level = _read_pointer(own)
        seen: set[str] = set()
        while style and style in self._styles and style not in seen and number is None:
            seen.add(style)
            number, of_style = _read_pointer(self._styles[style].pointer)
            level = of_style if level is None else level
            if number is not None and level is None:
                level = self._level_of_style(number, style)
            style = self._styles[style].based_on
        if number is None or number == "0":
            return None
        return number, min(max(level or 0, 0), LEVELS - 1)

    def _level_of_style(self, number: str, style: str) -> int | None:
        of_list = self._lists.get(number)
        levels = of_list.levels if of_list else {}
        return next((at for at, level in levels.items() if level.style == style), None)

    def _advance(self, number: str, of_list: _List, level: int) -> list[int]:
        counts = self._counts.setdefault(of_list.definition, [None] * LEVELS)
        if number not in self._begun:
            self._begun.add(number)
            for at, start in of_list.starts.items():
                counts[at] = start - 1
        before = counts[level]
        counts[level] = of_list.levels[level].start if before is None else before + 1
        for below in range(level + 1, LEVELS):
            restart = of_list.levels[below].restart if below in of_list.levels else None
            if restart is None or (restart > 0 and level < restart):
                counts[below] = None
        return [of_list.levels.get(at, Level()).start if count is None else count for at, count in enumerate(counts)]


def _fill(shape: Level, counts: list[int], levels: Mapping[int, Level]) -> str | None:
    """The pattern of a level with its numbers put in; None when one of them has an unknown format."""
    parts: list[str] = []
    end = 0
    for match in PLACEHOLDER.finditer(shape.pattern):
        at = int(match[1]) - 1
        form = "decimal" if shape.legal else levels.get(at, Level()).form
        shown = _shown(counts[at], form)
        if shown is None:
            return None
        parts += [shape.pattern[end : match.start()], shown]
        end = match.end()
    return "".join([*parts, shape.pattern[end:]])


def _shown(number: int, form: str) -> str | None:
    """A number in one of Word's formats, or None for a format that is not known here.

    >>> _shown(4, "russianLower"), _shown(9, "upperRoman"), _shown(28, "lowerLetter")
    ('г', 'IX', 'bb')
    """
    match form:
        case "decimal":
            return str(number)
        case "decimalZero":
            return f"{number:02}"
        case "none" | "bullet":
            return ""
        case "lowerLetter" | "upperLetter":
            shown = _lettered(number, LATIN)
        case "russianLower" | "russianUpper":
            shown = _lettered(number, RUSSIAN)
        case "lowerRoman" | "upperRoman":
            shown = _roman(number)
        case _:
            return None
    return shown.upper() if form.startswith(("upper", "russianU")) else shown


def _lettered(number: int, alphabet: str) -> str:
    times, at = divmod(number - 1, len(alphabet))
    return str(number) if number < 1 or times >= MOST_LETTERS else alphabet[at] * (times + 1)


def _roman(number: int) -> str:
    if not 1 <= number <= MOST_ROMAN:
        return str(number)
    shown = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        shown += letters * times
    return shown


def _value(element: BaseOxmlElement | None) -> str | None:
    return None if element is None else element.get(qn("w:val"))


def _number(element: BaseOxmlElement | None) -> int | None:
    value = _value(element)
    return int(value) if value and NUMBER.fullmatch(value) else None


def _is_on(element: BaseOxmlElement | None) -> bool:
    return element is not None and _value(element) not in ("0", "false", "off")


def _read_pointer(pointer: BaseOxmlElement | None) -> tuple[str | None, int | None]:
    if pointer is None:
        return None, None
    return _value(pointer.find(qn("w:numId"))), _number(pointer.find(qn("w:ilvl")))


def _styles(root: BaseOxmlElement) -> dict[str, _Style]:
    return {
        style.get(qn("w:styleId"), ""): _Style(
            _value(style.find(qn("w:basedOn"))), style.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
        )
        for style in root.iterfind(qn("w:style"))
    }


def _lists(root: BaseOxmlElement) -> dict[str, _List]:
    definitions = {one.get(qn("w:abstractNumId"), ""): one for one in root.iterfind(qn("w:abstractNum"))}
    by_style = {name: one for one in definitions.values() if (name := _value(one.find(qn("w:styleLink")))) is not None}
    lists = {}
    for number in root.iterfind(qn("w:num")):
        definition = _value(number.find(qn("w:abstractNumId"))) or ""
        found = definitions.get(definition)
        if found is None:
            continue
        linked = by_style.get(_value(found.find(qn("w:numStyleLink"))) or "", found)
        levels, starts = _overridden(_levels(linked), number)
        lists[number.get(qn("w:numId"), "")] = _List(definition, levels, starts)
    return lists


def _levels(definition: BaseOxmlElement) -> dict[int, Level]:
    return {_level_number(level): _level(level) for level in definition.iterfind(qn("w:lvl"))}


def _level_number(element: BaseOxmlElement) -> int:
    value = element.get(qn("w:ilvl"), "")
    return int(value) if NUMBER.fullmatch(value) else 0


def _level(element: BaseOxmlElement) -> Level:
    start = _number(element.find(qn("w:start")))
    return Level(
        start=1 if start is None else start,
        form=_value(element.find(qn("w:numFmt"))) or "decimal",
        pattern=_value(element.find(qn("w:lvlText"))) or "",
        restart=_number(element.find(qn("w:lvlRestart"))),
        legal=_is_on(element.find(qn("w:isLgl"))),
        tight=_value(element.find(qn("w:suff"))) == "nothing",
        style=_value(element.find(qn("w:pStyle"))),
    )


def _overridden(levels: dict[int, Level], number: BaseOxmlElement) -> tuple[dict[int, Level], dict[int, int]]:
    """The levels and first numbers of a list that changes some of its definition."""
    starts = {}
    for override in number.iterfind(qn("w:lvlOverride")):
        at = _level_number(override)
        if at >= LEVELS:
            continue
        if (own := override.find(qn("w:lvl"))) is not None:
            levels[at] = _level(own)
        if (start := _number(override.find(qn("w:startOverride")))) is not None:
            starts[at] = start
            levels[at] = replace(levels.get(at, Level()), start=start)
    return levels, starts
