"""Places: villages in no district or two, without a room or a headman, rooms long unchecked (1.7, 2.5)."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.translation import gettext_lazy as _

from esep.community.models import Position, Village
from esep.community.queries.health.finding import Finding, Target, Weight, day_in_words
from esep.community.queries.health.records import Records
from esep.community.queries.venues import FRESH_DAYS
from esep.kernel.refusals import Words


def villages_and_districts(records: Records, day: date) -> Iterator[Finding]:
    """Villages whose voters answer to nobody, or to the deputies of several districts."""
    held = {district.pk for district in records.districts if district.holds_on(day)}
    if not held:
        return
    count = Counter(part.village_id for part in records.parts if part.district_id in held)
    for village in _present(records, day):
        if not count[village.pk]:
            yield _of_village(
                "village_in_no_district",
                _("The village is in no electoral district: %(name)s."),
                _("Add it to the villages of its district."),
                village,
                clause="1.7-deputy-accountable",
            )
        elif count[village.pk] > 1:
            yield _of_village(
                "village_in_two_districts",
                _("The village is in several electoral districts: %(name)s."),
                _("That may be right where the village is divided. Otherwise correct one district."),
                village,
                weight=Weight.ADVICE,
            )


def villages_without_venue(records: Records, day: date) -> Iterator[Finding]:
    """Villages in which no room is known."""
    known = {venue.village_id for venue in records.venues if venue.holds_on(day)}
    for village in _present(records, day):
        if village.pk not in known:
            yield _of_village(
                "village_without_venue",
                _("No venue is entered for the village: %(name)s."),
                _("Enter a room where residents can meet."),
                village,
                clause="2.5-venue",
            )


def villages_without_headman(records: Records, day: date) -> Iterator[Finding]:
    """Villages for which no headman's office is entered, where any village has one."""
    offices = [
        one for one in records.positions if one.kind == Position.Kind.HEADMAN and one.holds_on(day) and one.village_id
    ]
    known = {one.village_id for one in offices}
    for village in _present(records, day):
        if offices and village.pk not in known and not village.is_centre:
            yield _of_village(
                "village_without_headman",
                _("No headman is entered for the village: %(name)s."),
                _("Enter the office of the headman, then who holds it."),
                village,
                weight=Weight.ADVICE,
            )


def unchecked_venues(records: Records, day: date) -> Iterator[Finding]:
    """Rooms that were never checked, or not for a year: our advice, the regulation names no term."""
    for venue in records.venues:
        checked = records.checked.get(venue.pk)
        if venue.holds_on(day) and (checked is None or checked < day - timedelta(days=FRESH_DAYS)):
            said = day_in_words(checked) if checked else _("there was none")
            yield Finding(
                code="venue_unchecked",
                weight=Weight.ADVICE,
                message=_("The venue was not checked for a year: %(name)s. Last check: %(day)s.")
                % {"name": f"{venue.name}, {venue.village.name}", "day": said},
                remedy=_("Check it, and enter the check."),
                target=Target.VENUES,
                key=venue.code,
                clause="2.5-venue",
            )


def _present(records: Records, day: date) -> Iterator[Village]:
    return (village for village in records.villages if village.holds_on(day))


def _of_village(
    code: str,
    message: Words,
    remedy: Words,
    village: Village,
    *,
    weight: Weight = Weight.MISSING,
    clause: str | None = None,
) -> Finding:
    return Finding(
        code=code,
        weight=weight,
        message=str(message) % {"name": village.name},
        remedy=remedy,
        target=Target.VILLAGES,
        key=village.code,
        clause=clause,
    )
