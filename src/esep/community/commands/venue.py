"""Venues: registered, changed, checked, ended (2.5, first item)."""

from dataclasses import asdict, dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter, live
from esep.community.models import Venue, VenueCheck, Village
from esep.community.names import Names
from esep.community.refusals import has_ended, not_in_future, overlapping, reason_missing
from esep.community.standing import standing_fact
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.regulation.facts.council import VenueChecked, VenueRegistered

REGISTERED, CHECKED = "venue.registered", "venue.checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class VenueEntry:
    """What is known of a room: the code of its village, its seats, ramp and heating. What is not known is empty."""

    names: Names
    village: str
    seats: int | None = None
    has_ramp: bool | None = None
    heating: str = ""
    address: str = ""

    @property
    def columns(self) -> dict[str, object]:
        """The room as the table keeps it, without its village."""
        values = asdict(self)
        del values["names"], values["village"]
        return values | self.names.columns


def register_venue(code: str, *, by: Actor, municipality: int, entry: VenueEntry, since: date) -> Venue:
    """Enter a room where meetings can be held (2.5). Raises Refused when the code was ever used."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return put_venue(acting, code, entry=entry, since=since)


def change_venue(code: str, *, by: Actor, municipality: int, seen: int, entry: VenueEntry, reason: str) -> Venue:
    """Correct what is known of a room. The fact of its entry is corrected with the reason where it said otherwise.

    Raises Refused (STALE, unknown code).
    """
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return put_change(acting, by_code(Venue, code), entry=entry, reason=reason, seen=seen)


def check_venue(
    code: str, *, by: Actor, municipality: int, checked_on: date, checked_by: str = "", note: str = ""
) -> VenueCheck:
    """Record that sanitary and hygiene conditions were checked (2.5), be it before the room was entered here.

    Raises Refused for a day that has not come, or the same check again.
    """
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return put_check(acting, code, checked_on=checked_on, checked_by=checked_by.strip(), note=note.strip())


def end_venue(code: str, *, by: Actor, municipality: int, seen: int, on: date, reason: str) -> Venue:
    """Say that no meetings can be held in a room after a day. Raises Refused."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return end(acting, by_code(Venue, code), on=on, reason=reason, seen=seen)


def put_venue(acting: Acting, code: str, *, entry: VenueEntry, since: date) -> Venue:
    """Enter a room inside an act."""
    not_in_future(since, today=clock.today(), field="since")
    village = live(Village, entry.village, field="village")
    venue = enter(
        acting,
        Venue(municipality=acting.municipality, code=code, village=village, since=since, **entry.columns),
    )
    acting.record(REGISTERED, _registered(venue), records=[venue.record], on=since)
    return venue


def put_change(acting: Acting, venue: Venue, *, entry: VenueEntry, reason: str, seen: int | None = None) -> Venue:
    """Change a room inside an act."""
    said = _registered(venue)
    village = live(Village, entry.village, field="village")
    change(acting, venue, seen=seen, village=village, **entry.columns)
    now = _registered(venue)
    if now != said:
        if not reason.strip():
            raise reason_missing()
        old = standing_fact(venue.record, kind=REGISTERED)
        acting.record(
            REGISTERED, now, records=[venue.record], on=venue.since, supersedes=old, reason=reason.strip()[:500]
        )
    return venue


def put_check(acting: Acting, code: str, *, checked_on: date, checked_by: str, note: str) -> VenueCheck:
    """Record a check inside an act."""
    venue = by_code(Venue, code)
    not_in_future(checked_on, today=clock.today(), field="checked_on")
    if venue.until is not None and venue.until < checked_on:
        raise has_ended(code)
    if venue.checks.filter(checked_on=checked_on, by=checked_by).exists():
        raise overlapping(
            _("This check is recorded already."), remedy=_("Look at the checks of this venue."), field="checked_on"
        )
    check = acting.save(
        VenueCheck(municipality=acting.municipality, venue=venue, checked_on=checked_on, by=checked_by, note=note)
    )
    acting.record(CHECKED, VenueChecked(by=checked_by or None), records=[venue.record], on=checked_on)
    return check


def _registered(venue: Venue) -> VenueRegistered:
    """What the law hears of a room: its name with the village's."""
    return VenueRegistered(place=venue.place_in("ky")[:200], area=venue.village.code, seats=venue.seats)
