"""A pack: one regulation as data. Frozen, hashed, and judged by editions (:mod:`esep.regulation.pack.edition`)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field

from esep.regulation.calendar import CalendarDay, WorkingCalendar
from esep.regulation.cases import CaseKind
from esep.regulation.clauses import Clause, ClauseId, Oddity, Phrase
from esep.regulation.dates import Unit
from esep.regulation.duties.context import Roll
from esep.regulation.fields import Day, ParameterId, RuleId

FORBID_EXTRA: dict[str, str] = {"extra": "forbid"}
Table = dict[str, Any]
"""A table of TOML as read: bare data that has not been given its shape yet."""

TIMES: Literal["times"] = "times"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The act that made a number: the council's resolution, or another law."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    number: Annotated[str, Field(min_length=1, max_length=80)]
    date: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedValue:
    """A value and the first day on which it holds; without a day it has held from the beginning."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    value: Annotated[int, Field(ge=0, le=10_000)]
    since: Day | None = None
    source: str | None = None
    decision: Decision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """A number of the regulation: what it counts, the clause it stands in, its dated values.

    ``advice`` marks our own.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: ParameterId
    clause: ClauseId
    unit: Unit | Literal["times"]
    values: Annotated[tuple[DatedValue, ...], Field(min_length=1)]
    advice: bool = False

    def value_on(self, day: date) -> DatedValue:
        """The value that held on a day.

        >>> days = Parameter(id="notice_days", clause="2.5-notice", unit=Unit.DAYS,
        ...     values=(DatedValue(value=5), DatedValue(value=7, since=date(2026, 7, 1))))
        >>> days.value_on(date(2026, 6, 30)).value, days.value_on(date(2026, 7, 1)).value
        (5, 7)
        """
        held = [v for v in self.values if v.since is None or v.since <= day]
        return (
            max(held, key=lambda v: v.since or date.min)
            if held
            else min(self.values, key=lambda v: v.since or date.min)
        )


class Counting(StrEnum):
    """What «a day» is."""

    CALENDAR = "calendar"


class MonthEnd(StrEnum):
    """What a month after the 31st is."""

    FLOOR = "floor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How terms are counted. Nothing here has a default."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    count: Counting
    month_end: MonthEnd
    roll: Roll


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A named reading of a doubtful clause: the numbers, settings, duties or cases it changes."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: RuleId
    clause: ClauseId
    text: Phrase
    parameters: dict[str, Annotated[int, Field(ge=0, le=10_000)]] = field(default_factory=dict)
    settings: dict[str, str] = field(default_factory=dict)
    obligations: dict[str, Table] = field(default_factory=dict)
    cases: dict[str, Table] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """A change of the text by the council: from ``since`` on, duties are changed, repealed or added. Numbers are
    amended where they stand, as dated values.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    since: Day
    decision: Decision
    changes: dict[str, Table] = field(default_factory=dict)
    repeals: tuple[RuleId, ...] = ()
    adds: tuple[Table, ...] = ()


class Because(StrEnum):
    """Why a clause has no check of its own."""

    DEFINITION = "definition"
    AIM = "aim"
    RIGHT = "right"
    REFERENCE = "reference"
    HEADING = "heading"
    THROUGH = "through"
    OWN_ACT = "own_act"
    NO_MEASURE = "no_measure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unchecked:
    """Clauses that are not judged, and why; ``through`` names the duties that carry them."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    clauses: Annotated[tuple[ClauseId, ...], Field(min_length=1)]
    because: Because
    through: tuple[RuleId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Override:
    """A municipality's own number in place of the pack's, with the council's decision that made it."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    parameter: ParameterId
    value: Annotated[int, Field(ge=0, le=10_000)]
    since: Day | None = None
    decision: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Adoption:
    """How a municipality adopted the pack: since when it keeps records, its readings, its own numbers and days off."""

    records_from: date | None = None
    readings: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    calendar: tuple[CalendarDay, ...] = ()


@dataclass(frozen=True, kw_only=True, eq=False)
class Pack:
    """A regulation as data.

    ``sha256`` is over its files, so that every result can name exactly what it was judged by.
    """

    id: str
    version: str
    title: Phrase
    settings: Settings
    case_kinds: Mapping[str, CaseKind]
    clauses: Mapping[str, Clause]
    oddities: tuple[Oddity, ...]
    parameters: Mapping[str, Parameter]
    readings: Mapping[str, Reading]
    obligations: Mapping[str, Table]
    amendments: tuple[Amendment, ...]
    unchecked: tuple[Unchecked, ...]
    calendar: WorkingCalendar
    sha256: str
    adoption: Adoption = Adoption()
