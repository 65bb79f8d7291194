"""Material: what is recorded of a deputy's work in a period, as plain values. A report is drafted from it (3.5).

Nothing here names a resident: appeals come as counts, and as the subjects and measures that the law was told.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from esep.regulation.facts.deputy import VoterMandateState

Texts = Mapping[str, str]
"""A text by language; Kyrgyz always."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenMandate:
    """A voter mandate: its state at the end of the period, and what was said of it last."""

    code: str
    text: Texts
    village: Texts | None
    received_on: date
    state: VoterMandateState | None
    said_on: date | None
    note: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What was done about one appeal, as the law was told."""

    code: str
    subject: str
    measure: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Considered:
    """Appeals that came to the deputy in the period, by kind; how they ended by its last day; what was done."""

    by_kind: Mapping[str, int]
    on_time: int
    late: int
    open: int
    overdue: int
    measures: tuple[Measure, ...]
    codes: tuple[str, ...]

    @property
    def total(self) -> int:
        """How many came."""
        return sum(self.by_kind.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A commission in which the deputy sat in the period; ``until`` is the last day where that is within it."""

    code: str
    name: Texts
    is_chair: bool
    is_standing: bool
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Adopted:
    """A decision of the council by its number."""

    code: str
    number: str
    title: Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Voted:
    """Votes of the council's sessions in the period, in how many the deputy took part, and what those adopted. How the
    deputy voted is no part of it.
    """

    votes: int
    took_part: int
    adopted: tuple[Adopted, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sat:
    """Sittings of a commission while the deputy sat in it, and at how many the deputy was there."""

    code: str
    name: Texts
    held: int
    attended: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Executive:
    """What the executive did in a half-year, sums in soms. ``report`` is the head's report that says so, empty where
    it is read from the budget and the works themselves.
    """

    year: int
    half: int
    report: str
    income: Decimal
    income_plan: Decimal
    expense: Decimal
    expense_plan: Decimal
    done: int
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Promised:
    """What the deputy's last meeting adopted, and how far it has come."""

    code: str
    text: Texts
    owner: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """Everything that a draft is made of, from ``since`` through ``until``."""

    since: date
    until: date
    mandates: tuple[GivenMandate, ...]
    appeals: Considered
    receptions: int
    visitors: int
    contacts: int
    seats: tuple[Seat, ...]
    promised: tuple[Promised, ...]
    voted: Voted | None = None
    sittings: tuple[Sat, ...] = ()
    executive: Executive | None = None
