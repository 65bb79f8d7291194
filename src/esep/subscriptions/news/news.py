"""A piece of news in the words of one language, and how a source of them is read."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from esep.kernel.models import Municipality
from esep.subscriptions.models import Topic


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read: a municipality as it stands on a day, in a language; nothing older than ``since``."""

    municipality: Municipality
    day: date
    language: str
    since: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """One thing that became public at an instant. ``subject`` is the record that it is about (``meeting:M4``), ``what``
    tells it from everything else of that record.

    ``title`` and ``lines`` tell it whole; ``route`` and ``arguments`` are where it is read, below the municipality's
    slug. ``villages`` and ``deputies`` are codes; none of them means that it concerns everybody. ``within`` names news
    of the same record that says this too: told together, this one is left out.
    """

    topic: Topic
    subject: str
    what: str
    at: datetime
    title: str
    lines: tuple[str, ...] = ()
    route: str
    arguments: Mapping[str, str | int] = field(default_factory=dict)
    villages: frozenset[str] = frozenset()
    deputies: frozenset[str] = frozenset()
    within: tuple[str, ...] = ()

    @property
    def name(self) -> tuple[str, str]:
        """What tells it from all other news of the municipality, in whatever language."""
        return self.subject, self.what


Source = Callable[[Reading], Iterable[News]]
"""Gives the news of one chapter as they stand now, in the active language and the scope of the municipality. What was
taken back is not among them.
"""
