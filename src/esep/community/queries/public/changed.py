"""What changed of the directory since a moment: whose villages, offices and mandates are other ones now."""

from datetime import date, datetime

from esep.community.models import (
    Commission,
    CommissionMembership,
    DeputyMandate,
    DistrictVillage,
    ElectoralDistrict,
    LsgBody,
    Position,
    PositionHolding,
    Venue,
    VenueCheck,
    Village,
)
from esep.kernel import scope
from esep.kernel.changes import Changes, Gone, Touching, touched_since

Lasted = type[Village] | type[ElectoralDistrict] | type[LsgBody] | type[Position] | type[Venue] | type[Commission]


def villages_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Villages touched since a moment, and those that were merged or ended."""
    return _of(Village, (DistrictVillage, "village__code"), since=since, municipality=municipality, day=day)


def districts_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Districts touched since a moment, and those that ended."""
    parts = (DistrictVillage, "district__code")
    return _of(ElectoralDistrict, parts, since=since, municipality=municipality, day=day)


def venues_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Rooms touched since a moment, and those that are used no more."""
    return _of(Venue, (VenueCheck, "venue__code"), since=since, municipality=municipality, day=day)


def bodies_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Bodies touched since a moment, and those that ended."""
    return _of(LsgBody, since=since, municipality=municipality, day=day)


def positions_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Offices touched since a moment, by a new holder too, and those that ended."""
    held = (PositionHolding, "position__code")
    return _of(Position, held, since=since, municipality=municipality, day=day)


def commissions_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Commissions touched since a moment, by a new member too, and those that ended."""
    members = (CommissionMembership, "commission__code")
    return _of(Commission, members, since=since, municipality=municipality, day=day)


def deputies_changed(since: datetime, *, municipality: int) -> Changes:
    """Mandates touched since a moment. One that ended stays to be read, with its last day."""
    tables = ((DeputyMandate, "code"), (CommissionMembership, "mandate__code"))
    with scope.of(municipality):
        return Changes(keys=touched_since(since, *tables))


def _of(table: Lasted, *beside: Touching, since: datetime, municipality: int, day: date) -> Changes:
    with scope.of(municipality):
        keys = touched_since(since, (table, "code"), *beside)
        ended = table.objects.filter(code__in=keys, until__lt=day).order_by("code").values_list("code", "until")
        return Changes(keys=keys, gone=tuple(Gone(key=code, on=until) for code, until in ended if until is not None))
