"""The records of the invented municipality that 7.2 names, as typed values: vacancies, services, partners and so on."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

from esep.demonstration.money import Words

UNSAID = Words(ky="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vacancy(Words):
    """A vacancy. One with a ``fact`` is opened by it, and its requirements come by ``asked``; others are entered."""

    code: str
    opened: date
    unit: str = ""
    place: str = ""
    papers_by: date | None = None
    requirements: Words = field(default=UNSAID)
    fact: str = ""
    asked: str = ""
    entered: datetime | None = None
    filled: date | None = None
    cancelled: date | None = None
    reason: str = ""
    closed: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Challenge:
    """That a result was challenged, and what was decided."""

    filed: date
    decided: date
    decision: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Competition:
    """A competition; its result comes by a ``fact``, or was entered at the hour ``told``."""

    code: str
    vacancy: str
    announced: date
    entered: datetime
    terms: Words
    held: date | None = None
    result_on: date
    applicants: int
    winner: str = ""
    result: Words = field(default=UNSAID)
    fact: str = ""
    told: datetime | None = None
    challenges: tuple[Challenge, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Words):
    """The standard of a service."""

    code: str
    kind: str
    provider: Words
    papers: Words
    term: Words
    fee: Words = field(default=UNSAID)
    basis: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Words):
    """A unit that people turn to."""

    code: str
    entered: datetime
    answers: str
    phone: str
    email: str
    address: Words
    hours: Words
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Words):
    """A measure against corruption; done on a day with an outcome, or not yet."""

    code: str
    year: int
    entered: datetime
    responsible: str
    due: date
    done: date | None = None
    outcome: Words = field(default=UNSAID)


@dataclass(frozen=True, slots=True, kw_only=True)
class Partner(Words):
    """A partner; ``ended`` with a reason where the work is over."""

    code: str
    kind: str
    entered: datetime
    subject: Words
    since: date
    until: date | None = None
    ended: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment(Words):
    """What somebody found."""

    code: str
    kind: str
    year: int
    entered: datetime
    assessor: str
    method: Words
    result: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A text in plain words."""

    kind: str
    entered: datetime
    title: Words
    text: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicRecords:
    """All of them. The services were entered at one hour."""

    services_entered: datetime
    vacancies: tuple[Vacancy, ...]
    competitions: tuple[Competition, ...]
    services: tuple[Service, ...]
    contacts: tuple[Contact, ...]
    measures: tuple[Measure, ...]
    partners: tuple[Partner, ...]
    assessments: tuple[Assessment, ...]
    explanations: tuple[Explanation, ...]


@cache
def public_records() -> PublicRecords:
    """The public records of the demonstration."""
    text = files("esep.demonstration").joinpath("public_records.toml").read_text(encoding="utf-8")
    return TypeAdapter(PublicRecords).validate_python(tomllib.loads(text))
