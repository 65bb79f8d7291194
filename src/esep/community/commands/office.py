"""Who holds an office, in earnest or acting (glossary 8, 9)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.commands.person import known_person
from esep.community.entering import by_code, end
from esep.community.models import Position, PositionHolding
from esep.community.refusals import has_ended, not_in_future, not_yet, overlapping
from esep.community.terms import overlap
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import not_found


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldingEntry:
    """Who takes an office: its code, the person, the first day. ``is_acting`` stands in until the holder is there."""

    position: str
    person: int
    since: date
    is_acting: bool = False


def take_office(entry: HoldingEntry, *, by: Actor, municipality: int) -> PositionHolding:
    """Enter that a person takes an office. Raises Refused while somebody else holds it; an acting one may stand beside.

    Nobody stands in for an office twice at a time either.
    """
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality) as acting:
        return put_holding(acting, entry)


def leave_office(holding: int, *, by: Actor, municipality: int, on: date, reason: str) -> PositionHolding:
    """Enter the last day in an office and why. Raises Refused for a day that has not come, or before the first."""
    with command(Act.KEEP_PEOPLE, by=by, municipality=municipality) as acting:
        held = PositionHolding.objects.filter(pk=holding).first()
        if held is None:
            raise not_found()
        not_in_future(on, today=clock.today(), field="on")
        return end(acting, held, on=on, reason=reason)


def put_holding(acting: Acting, entry: HoldingEntry) -> PositionHolding:
    """Enter a holder inside an act."""
    position = by_code(Position, entry.position, field="position")
    not_in_future(entry.since, today=clock.today(), field="since")
    not_yet(position.since, entry.since, field="since")
    if position.until is not None:
        raise has_ended(position.code, field="position")
    term = (entry.since, None)
    for other in position.holdings.filter(is_acting=entry.is_acting):
        if overlap(term, (other.since, other.until)):
            raise overlapping(
                _("Somebody else holds this office at that time."),
                remedy=_("Enter first the last day of whoever left."),
            )
    return acting.save(
        PositionHolding(
            municipality=acting.municipality,
            position=position,
            person=known_person(entry.person),
            since=entry.since,
            is_acting=entry.is_acting,
        )
    )
