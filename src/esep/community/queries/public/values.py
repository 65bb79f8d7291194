"""The values that public pages are built from. Names are in the reader's language, in Kyrgyz where there is none."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import get_language

from esep.community.models import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVenue:
    """A room; what is not known is empty. ``checked_on`` is the last sanitary check, without who made it (2.5)."""

    code: str
    name: str
    address: str
    seats: int | None
    has_ramp: bool | None
    heating: str
    checked_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicHolder:
    """Who holds an office, since when, and whether only for a time; ``deputy`` is the code of a mandate held beside."""

    name: str
    since: date
    is_acting: bool
    deputy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicPosition:
    """An office with its people: the holder, and whoever stands in. Nobody: the office is vacant."""

    code: str
    name: str
    kind: str
    village: str
    holders: tuple[PublicHolder, ...]

    @property
    def in_charge(self) -> PublicHolder | None:
        """Whom to turn to: the one who stands in, else the holder."""
        return next((one for one in self.holders if one.is_acting), None) or next(iter(self.holders), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBody:
    """A body with its offices."""

    code: str
    name: str
    kind: str
    positions: tuple[PublicPosition, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicVillage:
    """A village with its figures, and who and what belongs to it."""

    code: str
    name: str
    population: int | None
    households: int | None
    voters: int | None
    distance_km: Decimal | None
    is_centre: bool
    network: str
    districts: tuple[str, ...]
    headman: PublicHolder | None
    venues: tuple[PublicVenue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDistrict:
    """A district with its seats, and the codes and names of its villages."""

    code: str
    name: str
    seats: int
    villages: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicConvocation:
    """A council as elected: its number in Roman letters, and its term."""

    roman: str
    since: date
    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicSeat:
    """A seat in a commission."""

    commission: str
    name: str
    is_chair: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicDeputy:
    """A deputy by the public name. ``until`` is empty while the mandate is held; why it ended is not told."""

    code: str
    name: str
    district: str
    convocation: PublicConvocation
    since: date
    until: date | None
    seats: tuple[PublicSeat, ...]
    offices: tuple[str, ...]

    @property
    def record(self) -> str:
        """The record of the law that the deputy's duties belong to."""
        return f"deputy:{self.code}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicMember:
    """A deputy in a commission."""

    deputy: str
    name: str
    is_chair: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCommission:
    """A commission with its members, the chair first."""

    code: str
    name: str
    kind: str
    until: date | None
    members: tuple[PublicMember, ...]


def said_name(person: Person) -> str:
    """The public name of a person in the reader's language."""
    return person.names.get(get_language() or "ky") or person.public_name
