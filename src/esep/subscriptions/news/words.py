"""Words that several sources use."""

from collections.abc import Iterable
from datetime import date, time

from django.utils.formats import date_format

LONGEST_LINE = 400


def when(on: date, hour: time | None) -> str:
    """A day with its weekday, and the hour where it is known."""
    day = f"{date_format(on)}, {date_format(on, 'l')}"
    return f"{day}, {hour:%H:%M}" if hour is not None else day


def lines(*pairs: tuple[str, str]) -> tuple[str, ...]:
    """Words and what stands behind them, a line each; what is not known is left out."""
    return tuple(brief(f"{word}: {value}") for word, value in pairs if value)


def brief(text: str) -> str:
    """A text in one line, cut where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_LINE else f"{line[: LONGEST_LINE - 1]}…"


def named(names: Iterable[str]) -> str:
    """Some names in a line."""
    return ", ".join(names)


def capital(words: str) -> str:
    """Words with a capital in front."""
    return f"{words[:1].upper()}{words[1:]}"


def first(*texts: str) -> str:
    """The first text that says anything."""
    return next((text for text in texts if text), "")
