"""The list of venues with their last checks (2.5, first item)."""

from esep.community.commands.venue import VenueEntry, put_change, put_check, put_venue
from esep.community.lists.column import ListColumn, coded, named
from esep.community.lists.kind import ListKind
from esep.community.lists.row import Change, Difference, Line, Outcome, differing, found
from esep.community.models import Venue, Village
from esep.community.names import Names
from esep.intake.column import Kind
from esep.kernel import clock
from esep.kernel.acting import Acting

COLUMNS = (
    coded("W1"),
    *named("Маданият үйү", "Дом культуры", "House of culture"),
    ListColumn(name="village", example="V1", required=True),
    ListColumn(name="seats", example="280", kind=Kind.WHOLE),
    ListColumn(name="has_ramp", example="ооба", kind=Kind.YES_NO),
    ListColumn(name="heating", example="stove", choices=dict(Venue.Heating.choices)),
    ListColumn(name="address", example="Ынтымак көчөсү, 3"),
    ListColumn(name="since", example="20.12.2024", kind=Kind.DAY),
    ListColumn(name="checked_on", example="20.01.2026", kind=Kind.DAY),
    ListColumn(name="checked_by", example="Санитардык көзөмөл бөлүмү"),
)
CHANGING = ("name_ky", "name_ru", "name_en", "seats", "has_ramp", "heating", "address")
REASON = "list"
"""Why a fact was corrected by a list: the list itself is in the journal."""


def put(acting: Acting, line: Line) -> Outcome:
    """Enter or change a room, and its last check."""
    village = found(Village, line.row.text("village"), field="village")
    venue = Venue.objects.select_related("village").filter(code=line.code).first()
    if venue is None:
        entry = VenueEntry(
            names=line.names,
            village=village.code,
            seats=line.row.whole("seats"),
            has_ramp=line.row.yes("has_ramp"),
            heating=line.choice("heating"),
            address=line.row.text("address"),
        )
        venue = put_venue(acting, line.code, entry=entry, since=line.row.day("since") or clock.today())
        _checked(acting, line, venue)
        return Outcome(Change.NEW, venue.name_ky)
    differences = (*_changed(acting, line, venue, village), *_checked(acting, line, venue))
    return Outcome(Change.CHANGED if differences else Change.SAME, venue.name_ky, differences)


def _changed(acting: Acting, line: Line, venue: Venue, village: Village) -> tuple[Difference, ...]:
    differences = differing(venue, line.given(*CHANGING))
    if venue.village_id != village.pk:
        differences = (*differences, Difference("village", venue.village.code, village.code))
    if differences:
        seats, has_ramp = line.row.whole("seats"), line.row.yes("has_ramp")
        entry = VenueEntry(
            names=Names(ky=line.names.ky, ru=line.names.ru or venue.name_ru, en=line.names.en or venue.name_en),
            village=village.code,
            seats=venue.seats if seats is None else seats,
            has_ramp=venue.has_ramp if has_ramp is None else has_ramp,
            heating=line.choice("heating") or venue.heating,
            address=line.row.text("address") or venue.address,
        )
        put_change(acting, venue, entry=entry, reason=REASON)
    return differences


def _checked(acting: Acting, line: Line, venue: Venue) -> tuple[Difference, ...]:
    day, checked_by = line.row.day("checked_on"), line.row.text("checked_by")
    if day is None or venue.checks.filter(checked_on=day, by=checked_by).exists():
        return ()
    put_check(acting, venue.code, checked_on=day, checked_by=checked_by, note="")
    return (Difference("checked_on", None, day),)


VENUES = ListKind("venues", COLUMNS, put)
