"""What the directory's pages ask of the community, for the office they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from esep.community import queries
from esep.community.models import (
    Area,
    Commission,
    CommissionMembership,
    Convocation,
    DeputyMandate,
    ElectoralDistrict,
    LsgBody,
    Organization,
    Person,
    Position,
    PositionHolding,
    Venue,
    VenueCheck,
    Village,
)
from esep.community.models.mandate import MANDATE_END_WORDS
from esep.community.queries.people import stays_for
from esep.community.queries.venues import FRESH_DAYS
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.regulation.facts.deputy import MandateEnd
from esep.workspace.office import Office

Choice = tuple[str, Words]
LONGEST_NUMBER = 18
"""Figures of the number of a row."""
END_WORDS: dict[str, Words] = {end.value: words for end, words in MANDATE_END_WORDS.items()}


@dataclass(frozen=True, slots=True)
class HeldOffice:
    """An office with everybody who ever held it, the newest first."""

    position: Position
    holdings: tuple[PositionHolding, ...]

    @property
    def code(self) -> str:
        """The code of the office."""
        return self.position.code

    @property
    def present(self) -> tuple[PositionHolding, ...]:
        """Who holds it now, in earnest or acting."""
        today = clock.today()
        return tuple(one for one in self.holdings if one.holds_on(today))


def villages(place: Office) -> Sequence[Village]:
    """Every village."""
    return queries.villages(by=place.actor, municipality=place.municipality.pk)


def areas(place: Office) -> Sequence[Area]:
    """Every street and quarter."""
    return queries.areas(by=place.actor, municipality=place.municipality.pk)


def venues(place: Office) -> Sequence[Venue]:
    """Every venue with its checks."""
    return queries.all_venues(by=place.actor, municipality=place.municipality.pk)


def districts(place: Office) -> Sequence[ElectoralDistrict]:
    """Every district with its present parts."""
    return queries.districts(by=place.actor, municipality=place.municipality.pk)


def convocations(place: Office) -> Sequence[Convocation]:
    """Every convocation, the newest first."""
    return queries.convocations(by=place.actor, municipality=place.municipality.pk)


def people(place: Office) -> Sequence[Person]:
    """The people whom the visitor may see."""
    return queries.people_seen(by=place.actor, municipality=place.municipality.pk)


def merged_into(place: Office, key: str) -> str | None:
    """The key of the person into whose record another was merged; none for a record of its own."""
    if not key.isdigit() or len(key) > LONGEST_NUMBER:
        return None
    stays = stays_for(int(key), by=place.actor, municipality=place.municipality.pk)
    return None if stays is None else str(stays)


def mandates(place: Office) -> Sequence[DeputyMandate]:
    """Every mandate."""
    return queries.all_mandates(by=place.actor, municipality=place.municipality.pk)


def commissions(place: Office) -> Sequence[Commission]:
    """Every commission with its members."""
    return queries.commissions(by=place.actor, municipality=place.municipality.pk)


def bodies(place: Office) -> Sequence[LsgBody]:
    """Every body."""
    return queries.bodies(by=place.actor, municipality=place.municipality.pk)


def offices(place: Office) -> Sequence[HeldOffice]:
    """Every office with its holders."""
    held: dict[int, list[PositionHolding]] = {}
    for holding in queries.holdings(by=place.actor, municipality=place.municipality.pk):
        held.setdefault(holding.position_id, []).append(holding)
    positions = queries.positions(by=place.actor, municipality=place.municipality.pk)
    return [HeldOffice(position, tuple(held.get(position.pk, ()))) for position in positions]


def organizations(place: Office) -> Sequence[Organization]:
    """Every organisation."""
    return queries.organizations(by=place.actor, municipality=place.municipality.pk)


def members_of(row: Commission) -> Sequence[CommissionMembership]:
    """Who sits in a commission now."""
    today = clock.today()
    return [one for one in row.memberships.all() if one.holds_on(today)]


def last_check(row: Venue) -> VenueCheck | None:
    """The newest check of a venue."""
    return next(iter(row.checks.all()), None)


def check_is_old(row: Venue) -> bool:
    """Whether to warn about the newest check."""
    check = last_check(row)
    return check is not None and check.checked_on < clock.today() - timedelta(days=FRESH_DAYS)


def why_ended(reason: str) -> Words:
    """The reason of an end, in words where it is one of the law's."""
    return END_WORDS.get(reason, reason) if reason in set(MandateEnd) else reason


def village_choices(place: Office) -> list[Choice]:
    """The villages of today, by code."""
    rows = queries.villages(by=place.actor, municipality=place.municipality.pk, on=clock.today())
    return [(row.code, f"{row.name} ({row.code})") for row in rows]


def district_choices(place: Office) -> list[Choice]:
    """The districts, by code."""
    return [(row.code, f"{row.name} ({row.code})") for row in districts(place)]


def body_choices(place: Office) -> list[Choice]:
    """The bodies of today, by code."""
    rows = queries.bodies(by=place.actor, municipality=place.municipality.pk, on=clock.today())
    return [(row.code, row.name) for row in rows]


def person_choices(place: Office) -> list[Choice]:
    """The people, by number."""
    return [(str(row.pk), row.full_name) for row in people(place)]


def convocation_choices(place: Office) -> list[Choice]:
    """The convocations, by number."""
    return [(str(row.number), row.roman) for row in convocations(place)]


def deputy_choices(place: Office, *, on: date | None = None) -> list[Choice]:
    """Whoever holds a mandate today, by the deputy's code."""
    rows = queries.mandates_on(on or clock.today(), by=place.actor, municipality=place.municipality.pk)
    return [(row.code, f"{row.person.public_name} ({row.code})") for row in rows]
