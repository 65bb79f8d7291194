"""Villages, districts and rooms for meetings (1.4, 2.5)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.directory import directory
from esep.api.tables.paths import page_of
from esep.community.queries.public.changed import districts_changed, venues_changed, villages_changed
from esep.kernel.changes import Changes


def _villages(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-villages")
    for one in directory(asking).villages:
        values: Values = {
            "code": one.code,
            "name": one.name,
            "population": one.population,
            "households": one.households,
            "voters": one.voters,
            "distance_km": one.distance_km,
            "is_centre": one.is_centre,
            "network": one.network,
            "districts": one.districts,
            "headman": one.headman.name if one.headman is not None else "",
        }
        yield Row(one.code, values, f"{page}#{one.code}")


def _districts(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-deputies")
    for one in directory(asking).districts:
        villages = tuple(code for code, _name in one.villages)
        values: Values = {"code": one.code, "name": one.name, "seats": one.seats, "villages": villages}
        yield Row(one.code, values, page)


def _venues(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-villages")
    for village in directory(asking).villages:
        for one in village.venues:
            values: Values = {
                "code": one.code,
                "name": one.name,
                "village": village.code,
                "address": one.address,
                "seats": one.seats,
                "has_ramp": one.has_ramp,
                "heating": one.heating,
                "checked_on": one.checked_on,
            }
            yield Row(one.code, values, f"{page}#{village.code}")


def _villages_changed(asking: Asking, since: datetime) -> Changes:
    return villages_changed(since, municipality=asking.pk, day=asking.day)


def _districts_changed(asking: Asking, since: datetime) -> Changes:
    return districts_changed(since, municipality=asking.pk, day=asking.day)


def _venues_changed(asking: Asking, since: datetime) -> Changes:
    return venues_changed(since, municipality=asking.pk, day=asking.day)


VILLAGES = Table(
    name="villages",
    title=_("Villages"),
    about=_("Each village with its figures, its districts and its headman."),
    columns=(
        Column("code", Kind.CODE, _("Code of the village")),
        Column("name", Kind.TEXT, _("Name in the language asked for")),
        Column("population", Kind.WHOLE, _("Residents")),
        Column("households", Kind.WHOLE, _("Households")),
        Column("voters", Kind.WHOLE, _("Voters")),
        Column("distance_km", Kind.DECIMAL, _("Way to the centre, in kilometres")),
        Column("is_centre", Kind.FLAG, _("Whether the office is in this village")),
        Column("network", Kind.TEXT, _("What is known of telephone and internet")),
        Column("districts", Kind.CODES, _("Codes of its electoral districts"), refers="districts"),
        Column("headman", Kind.TEXT, _("Public name of the headman, or of who stands in")),
    ),
    rows=_villages,
    changes=_villages_changed,
    any_day=True,
)
DISTRICTS = Table(
    name="districts",
    title=_("Electoral districts"),
    about=_("Each district with its seats and villages."),
    columns=(
        Column("code", Kind.CODE, _("Code of the district")),
        Column("name", Kind.TEXT, _("Name in the language asked for")),
        Column("seats", Kind.WHOLE, _("Seats in the council")),
        Column("villages", Kind.CODES, _("Codes of its villages"), refers="villages"),
    ),
    rows=_districts,
    changes=_districts_changed,
    filters=("villages",),
    any_day=True,
)
VENUES = Table(
    name="venues",
    title=_("Rooms for meetings"),
    about=_("Where meetings are held, how many sit there, and when the room was checked last."),
    columns=(
        Column("code", Kind.CODE, _("Code of the room")),
        Column("name", Kind.TEXT, _("Name in the language asked for")),
        Column("village", Kind.CODE, _("Code of the village"), refers="villages"),
        Column("address", Kind.TEXT, _("Street and number")),
        Column("seats", Kind.WHOLE, _("Seats")),
        Column("has_ramp", Kind.FLAG, _("Whether a wheelchair gets in; empty where nobody said")),
        Column("heating", Kind.TEXT, _("Heating, in the language asked for")),
        Column("checked_on", Kind.DAY, _("Day of the last sanitary check")),
    ),
    rows=_venues,
    changes=_venues_changed,
    filters=("village",),
    any_day=True,
)
