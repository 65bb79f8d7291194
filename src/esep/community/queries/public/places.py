"""Villages and districts as everybody may know them."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from django.db.models import Prefetch

from esep.community.models import DistrictVillage, ElectoralDistrict, Position, Venue, VenueCheck, Village, holding_on
from esep.community.queries.order import code_key, in_order
from esep.community.queries.public.values import PublicBody, PublicDistrict, PublicVenue, PublicVillage


def villages_of(day: date, *, bodies: Sequence[PublicBody]) -> tuple[PublicVillage, ...]:
    """The villages of a day with their districts, headmen and rooms. Four queries."""
    venues: dict[int, list[PublicVenue]] = defaultdict(list)
    checks = VenueCheck.objects.filter(checked_on__lte=day).order_by("-checked_on", "-pk")
    for row in in_order(Venue.objects.filter(holding_on(day)).prefetch_related(Prefetch("checks", queryset=checks))):
        venues[row.village_id].append(_venue(row))
    districts: dict[int, list[str]] = defaultdict(list)
    for part in DistrictVillage.objects.filter(until=None).select_related("district").order_by("district__number"):
        if part.district.holds_on(day):
            districts[part.village_id].append(part.district.code)
    headmen = {
        one.village: one.in_charge for body in bodies for one in body.positions if one.kind == Position.Kind.HEADMAN
    }
    return tuple(
        PublicVillage(
            code=row.code,
            name=row.name,
            population=row.population,
            households=row.households,
            voters=row.voters,
            distance_km=row.distance_km,
            is_centre=row.is_centre,
            network=row.network,
            districts=tuple(districts[row.pk]),
            headman=headmen.get(row.code),
            venues=tuple(venues[row.pk]),
        )
        for row in in_order(Village.objects.filter(holding_on(day)))
    )


def districts_of(day: date) -> tuple[PublicDistrict, ...]:
    """The districts of a day with their villages. Two queries."""
    parts: dict[int, list[Village]] = defaultdict(list)
    for part in DistrictVillage.objects.filter(until=None).select_related("village"):
        parts[part.district_id].append(part.village)
    return tuple(
        PublicDistrict(
            code=row.code,
            name=row.name,
            seats=row.seats,
            villages=tuple((one.code, one.name) for one in sorted(parts[row.pk], key=lambda one: code_key(one.code))),
        )
        for row in in_order(ElectoralDistrict.objects.filter(holding_on(day)))
    )


def _venue(row: Venue) -> PublicVenue:
    last = next(iter(row.checks.all()), None)
    return PublicVenue(
        code=row.code,
        name=row.name,
        address=row.address,
        seats=row.seats,
        has_ramp=row.has_ramp,
        heating=row.get_heating_display() if row.heating else "",
        checked_on=last.checked_on if last is not None else None,
    )
