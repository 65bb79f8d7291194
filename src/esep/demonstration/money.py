"""The invented municipality's money as typed values, in thousand soms: what the books of its office hold."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pydantic import TypeAdapter

THOUSAND = 1000


def soms(thousands: Decimal) -> Decimal:
    """A sum of the file in soms."""
    return (thousands * THOUSAND).quantize(Decimal("0.01"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A text in Kyrgyz and perhaps in the other languages."""

    ky: str
    ru: str = ""
    en: str = ""

    @property
    def by_language(self) -> dict[str, str]:
        """The text by language, where there is one."""
        return {language: text for language, text in (("ky", self.ky), ("ru", self.ru), ("en", self.en)) if text}


@dataclass(frozen=True, slots=True, kw_only=True)
class Code(Words):
    """A code of the classification; ``group`` of income alone."""

    code: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """The three classifications in their order."""

    income: tuple[Code, ...]
    function: tuple[Code, ...]
    economic: tuple[Code, ...]


class IncomePlan(NamedTuple):
    """What a code of income is to bring in the year, and in its first half."""

    code: str
    year: Decimal
    half: Decimal


class ExpensePlan(NamedTuple):
    """What a function may spend on an economic item in the year, and in its first half."""

    function: str
    economic: str
    year: Decimal
    half: Decimal


class IncomeCame(NamedTuple):
    """What a code of income brought."""

    code: str
    amount: Decimal


class ExpenseWent(NamedTuple):
    """What a function spent on an economic item."""

    function: str
    economic: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A version of the budget. Its lines are those of ``copy_of``, where that is given, with its own in their place."""

    code: str
    year: int
    kind: str
    begun: datetime
    opening: Decimal
    repaid: Decimal
    taken: Decimal
    income: tuple[IncomePlan, ...]
    expense: tuple[ExpensePlan, ...]
    copy_of: str = ""
    submitted: date | None = None
    adopted: date | None = None
    decision: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """What the treasury reported of a half-year."""

    year: int
    half: int
    reported: date
    entered: datetime
    source: str
    income: tuple[IncomeCame, ...]
    expense: tuple[ExpenseWent, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance:
    """What was left in the evening of a day."""

    day: date
    amount: Decimal
    entered: datetime
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reasoning(Words):
    """Why a code stands away from its plan."""

    kind: str
    code: str
    year: int
    half: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset(Words):
    """An object of property."""

    code: str
    kind: str
    village: str = ""
    square_metres: Decimal | None = None
    hectares: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Valuation:
    """What an object was valued at on a day."""

    asset: str
    on: date
    amount: Decimal


class Rent(NamedTuple):
    """What was due and what was paid in a half-year."""

    year: int
    half: int
    due: Decimal
    paid: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A lease, a sale, a hand-over."""

    code: str
    asset: str
    kind: str
    since: date
    until: date | None = None
    party: str = ""
    decision: str = ""
    auction: date | None = None
    year_rent: Decimal | None = None
    price: Decimal | None = None
    contracts: int = 1
    rents: tuple[Rent, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """The register with what was done with its objects; ``entered`` is when the register was begun."""

    entered: datetime
    assets: tuple[Asset, ...]
    valuations: tuple[Valuation, ...]
    deals: tuple[Deal, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement(Words):
    """Money that came into the fund or went out of it."""

    day: date
    kind: str
    amount: Decimal
    village: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fund(Words):
    """The off-budget fund with its movements."""

    code: str
    since: date
    opening: Decimal
    entered: datetime
    movements: tuple[Movement, ...]


class Payment(NamedTuple):
    """What was paid back on a day."""

    day: date
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Loan(Words):
    """A loan and its payments."""

    code: str
    lender: str
    amount: Decimal
    taken: date
    due: date
    entered: datetime
    payments: tuple[Payment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme(Words):
    """A programme of years."""

    code: str
    kind: str
    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """How far a work had come at an hour; ``photo`` is the name of the picture that shows it."""

    at: datetime
    state: str
    percent: int | None = None
    done: Decimal | None = None
    ky: str = ""
    ru: str = ""
    photo: str = ""


class YearPlan(NamedTuple):
    """What a work may cost in the year, and in its first half."""

    year: Decimal
    half: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Work(Words):
    """A work of 2026; ``spent`` in the first half of the year."""

    code: str
    programme: str
    function: str
    villages: tuple[str, ...]
    plan: YearPlan
    spent: Decimal
    owner: str
    steps: tuple[Step, ...]
    target: Decimal | None = None
    unit: Words = field(default=Words(ky=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """All works, entered at an hour."""

    entered: datetime
    all: tuple[Work, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast(Words):
    """What an indicator is expected to be."""

    year: int
    expected: Decimal
    source: str
    base: Decimal | None = None
    unit: Words = field(default=Words(ky=""))


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk(Words):
    """What could upset the budget; ``found`` where it showed already."""

    year: int
    found: bool
    likelihood: str
    effect: str
    answer: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What is ahead, entered at an hour."""

    entered: datetime
    forecasts: tuple[Forecast, ...]
    risks: tuple[Risk, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Money:
    """Everything that the books hold."""

    codes: Codes
    versions: tuple[Version, ...]
    executions: tuple[Execution, ...]
    balances: tuple[Balance, ...]
    reasonings: tuple[Reasoning, ...]
    property: Property
    fund: Fund
    loans: tuple[Loan, ...]
    programmes: tuple[Programme, ...]
    works: Works
    outlook: Outlook


@cache
def money() -> Money:
    """The books of the demonstration."""
    text = files("esep.demonstration").joinpath("money.toml").read_text(encoding="utf-8")
    return TypeAdapter(Money).validate_python(tomllib.loads(text, parse_float=Decimal))
