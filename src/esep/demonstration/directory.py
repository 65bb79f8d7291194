"""The invented municipality's directory as typed values: what stands beside its facts."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter

Names = dict[str, str]
"""A name by language: ky, ru, en."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Village:
    """Figures of a village; its name stands in the facts file."""

    code: str
    population: int
    households: int
    voters: int
    distance_km: int
    is_centre: bool = False
    network: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class District:
    """An electoral district; ``women`` are the codes of its deputies who are women."""

    code: str
    number: int
    seats: int
    villages: tuple[str, ...]
    women: tuple[str, ...]
    names: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What stands at the head of the office's papers. Arms it has none."""

    address: Names
    hours: Names
    phone: str
    email: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Convocation:
    """The sitting convocation; ``until`` is the last day of its term."""

    number: int
    elected_on: date
    first_session_on: date
    until: date
    seats: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The council or its executive."""

    code: str
    kind: str
    names: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """Who holds an office: family name, given name and patronymic in one line; a telephone and an e-mail that lead
    nowhere.
    """

    ky: str
    ru: str
    en: str
    sex: str
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """An office and who has held it since a day: a person of its own, or a deputy by code."""

    code: str
    body: str
    kind: str
    since: date
    names: Names
    person: Holder | None = None
    deputy: str | None = None
    village: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Commission:
    """A commission; the first of its members is the chair."""

    code: str
    kind: str
    since: date
    members: tuple[str, ...]
    names: Names
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """What is known of a room beyond its facts."""

    code: str
    has_ramp: bool
    heating: str
    names: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Organization:
    """An organisation that is invited and asked; its e-mail leads nowhere."""

    code: str
    kind: str
    email: str
    names: Names
    sector: str = ""
    is_state_media: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """The adopted text and the council's resolution on it."""

    since: date
    decision_number: str
    decision_on: date
    legal_basis: tuple[str, ...]
    title: Names


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoAccount:
    """An account to try a role with: of whoever holds an office, of a deputy, or of somebody else by name."""

    login: str
    role: str
    office: str | None = None
    deputy: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Accounts:
    """The accounts and the password that all of them have."""

    password: str
    of: tuple[DemoAccount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Directory:
    """Everything of the directory. It was entered on ``entered_on``, when the office joined."""

    entered_on: date
    rayon: Names
    regulation: Regulation
    letterhead: Letterhead
    convocation: Convocation
    villages: tuple[Village, ...]
    districts: tuple[District, ...]
    bodies: tuple[Body, ...]
    offices: tuple[Office, ...]
    commissions: tuple[Commission, ...]
    venues: tuple[Venue, ...]
    organizations: tuple[Organization, ...]
    accounts: Accounts


@cache
def directory() -> Directory:
    """The directory, read once."""
    text = (files("esep.demonstration") / "directory.toml").read_text("utf-8")
    return TypeAdapter(Directory).validate_python(tomllib.loads(text))


def login_of(role: str) -> str:
    """The login of the first account that has a role."""
    return next(account.login for account in directory().accounts.of if account.role == role)


def owner_of(account: DemoAccount, *, deputies: Mapping[str, Names]) -> str:
    """Whose account it is: the holder of its office, its deputy, or a name of its own."""
    office = next((office for office in directory().offices if office.code == account.office), None)
    if office is not None and office.person is not None:
        return office.person.ky
    deputy = account.deputy or (office.deputy if office is not None else None)
    return deputies[deputy]["ky"] if deputy is not None else account.name
