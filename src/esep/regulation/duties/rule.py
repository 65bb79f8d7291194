"""What every duty has, whatever its shape: clause, bearer, force, the case it lives in and what opens it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from esep.regulation.clauses import ClauseId, Party, Phrase
from esep.regulation.fields import FactKindName, ParameterId, RuleId


class Force(StrEnum):
    """Where the duty comes from. Advice is Esep's own and never turns red."""

    BINDING = "binding"
    BY_OTHER_LAW = "by_other_law"
    ADVICE = "advice"


class Unknown(StrEnum):
    """What a due day does when its anchor is not known."""

    WAITS = "waits"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """The due day: an anchor, and a term before (``minus``) or after (``plus``) it.

    ``anchor`` lists where to look, first found wins: ``plan.date``, ``plan.start`` (the moment), ``period.end``,
    ``next_period.end``, a fact kind (the day of the first such fact), or a fact kind with a date field
    (``hearing.scheduled.date``). ``provisional`` is an anchor to show meanwhile, never to judge by; ``unknown`` says
    what a missing anchor means. ``to_month_end`` stretches the result to the end of its month.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    anchor: Annotated[tuple[str, ...], Field(min_length=1)]
    plus: ParameterId | None = None
    minus: ParameterId | None = None
    provisional: str | None = None
    unknown: Unknown = Unknown.WAITS
    to_month_end: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A duty.

    ``title`` is its own name where its clause asks for several things; ``opens`` names the facts that call it into
    being (none: every case of its kind); ``window`` is the number of days before the due day that count as «due soon».
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: RuleId
    clause: ClauseId
    title: Phrase | None = None
    case: str
    bearer: Party
    force: Force
    opens: tuple[FactKindName, ...] = ()
    window: Annotated[int, Field(ge=0, le=366)] = 0
