"""The envelope of a facts file: whose records these are, and how the municipality adopted the regulation."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from esep.regulation.calendar import CalendarDay
from esep.regulation.facts.kinds import FORBID_EXTRA
from esep.regulation.fields import CaseRef, Day, Id, Instant
from esep.regulation.pack.model import Adoption, Override

FORMAT: Literal["facts/1"] = "facts/1"

Names = dict[str, str]


class MunicipalityKind(StrEnum):
    """A rural aimak or a city: it picks the words, never the rules."""

    AIMAK = "aimak"
    CITY = "city"


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """Whose records these are.

    ``records_from`` is the day since when records are kept: duties due before it are not judged, and duties that need
    no fact to exist (publications, the head's half-years) begin with it. ``areas`` and ``deputies`` name the ids that
    facts may use; where they are given, any other id is an error. ``readings``, ``overrides`` and ``calendar`` are
    the municipality's own choices on top of the pack.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: Id
    kind: MunicipalityKind = MunicipalityKind.AIMAK
    name: Names
    records_from: Day | None = None
    readings: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    calendar: tuple[CalendarDay, ...] = ()
    areas: dict[Id, Names] | None = None
    deputies: dict[Id, Names] | None = None

    @property
    def adoption(self) -> Adoption:
        """How this municipality adopted the pack."""
        return Adoption(
            records_from=self.records_from,
            readings=self.readings,
            overrides=self.overrides,
            calendar=self.calendar,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """The head of a facts file. ``note`` is for people and is not read."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    esep: Literal["facts/1"]
    municipality: Municipality
    pack: Id | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every fact states besides its content. Exactly one of ``occurred_on`` and ``occurred_at``."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    id: Id
    kind: Annotated[str, Field(min_length=1)]
    cases: Annotated[tuple[CaseRef, ...], Field(min_length=1)]
    occurred_on: Day | None = None
    occurred_at: Instant | None = None
    recorded_at: Instant
    data: dict[str, object] = field(default_factory=dict)
    supersedes: Id | None = None
