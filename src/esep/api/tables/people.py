"""Deputies with their mandates, bodies, offices, commissions and who is in them (1.4, 2.1). Public names alone."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.directory import directory
from esep.api.tables.paths import page_of
from esep.community.models import LsgBody, Position
from esep.community.queries.public.changed import (
    bodies_changed,
    commissions_changed,
    deputies_changed,
    positions_changed,
)
from esep.kernel.changes import Changes


def _deputies(asking: Asking) -> Iterator[Row]:
    known = directory(asking)
    for one in (*known.deputies, *known.former):
        values: Values = {
            "code": one.code,
            "name": one.name,
            "district": one.district,
            "convocation": one.convocation.roman,
            "since": one.since,
            "until": one.until,
            "commissions": tuple(seat.commission for seat in one.seats),
            "offices": "; ".join(one.offices),
        }
        yield Row(one.code, values, page_of(asking, "place-deputy", one.code))


def _bodies(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-people")
    for one in directory(asking).bodies:
        yield Row(one.code, {"code": one.code, "name": one.name, "kind": one.kind}, page)


def _offices(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-people")
    for body in directory(asking).bodies:
        for one in body.positions:
            values: Values = {
                "code": one.code,
                "name": one.name,
                "kind": one.kind,
                "body": body.code,
                "village": one.village,
                "is_vacant": not one.holders,
            }
            yield Row(one.code, values, page)


def _holders(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-people")
    for body in directory(asking).bodies:
        for office in body.positions:
            for one in office.holders:
                values: Values = {
                    "office": office.code,
                    "name": one.name,
                    "deputy": one.deputy,
                    "since": one.since,
                    "is_acting": one.is_acting,
                }
                acting = ".acting" if one.is_acting else ""
                yield Row(f"{office.code}.{one.since.isoformat()}{acting}", values, page, of=office.code)


def _commissions(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-people")
    for one in directory(asking).commissions:
        values: Values = {"code": one.code, "name": one.name, "kind": one.kind, "until": one.until}
        yield Row(one.code, values, page)


def _members(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-people")
    for commission in directory(asking).commissions:
        for one in commission.members:
            values: Values = {
                "commission": commission.code,
                "deputy": one.deputy,
                "name": one.name,
                "is_chair": one.is_chair,
            }
            yield Row(f"{commission.code}.{one.deputy}", values, page, of=commission.code)


def _deputies_changed(asking: Asking, since: datetime) -> Changes:
    return deputies_changed(since, municipality=asking.pk)


def _bodies_changed(asking: Asking, since: datetime) -> Changes:
    return bodies_changed(since, municipality=asking.pk, day=asking.day)


def _offices_changed(asking: Asking, since: datetime) -> Changes:
    return positions_changed(since, municipality=asking.pk, day=asking.day)


def _commissions_changed(asking: Asking, since: datetime) -> Changes:
    return commissions_changed(since, municipality=asking.pk, day=asking.day)


DEPUTIES = Table(
    name="deputies",
    title=_("Deputies"),
    about=_("Everybody who sits in the council or sat in it, with district and commissions."),
    columns=(
        Column("code", Kind.CODE, _("Code of the mandate; another mandate of the same person has another one")),
        Column("name", Kind.TEXT, _("Public name")),
        Column("district", Kind.CODE, _("Code of the electoral district"), refers="districts"),
        Column("convocation", Kind.TEXT, _("Number of the council, in Roman letters")),
        Column("since", Kind.DAY, _("First day of the mandate")),
        Column("until", Kind.DAY, _("Last day; empty while it is held")),
        Column("commissions", Kind.CODES, _("Codes of the commissions of the day"), refers="commissions"),
        Column("offices", Kind.TEXT, _("Names of the offices that the deputy holds beside")),
    ),
    rows=_deputies,
    changes=_deputies_changed,
    filters=("district", "commissions"),
    any_day=True,
)
BODIES = Table(
    name="bodies",
    title=_("Bodies"),
    about=_("The council, the executive and the bodies they work with."),
    columns=(
        Column("code", Kind.CODE, _("Code of the body")),
        Column("name", Kind.TEXT, _("Name in the language asked for")),
        Column("kind", Kind.CODE, _("What sort of body it is"), choices=tuple(LsgBody.Kind.values)),
    ),
    rows=_bodies,
    changes=_bodies_changed,
    filters=("kind",),
    any_day=True,
)
OFFICES = Table(
    name="offices",
    title=_("Offices"),
    about=_("Each office of each body, vacant ones too."),
    columns=(
        Column("code", Kind.CODE, _("Code of the office")),
        Column("name", Kind.TEXT, _("Name in the language asked for")),
        Column("kind", Kind.CODE, _("What sort of office it is"), choices=tuple(Position.Kind.values)),
        Column("body", Kind.CODE, _("Code of the body"), refers="bodies"),
        Column("village", Kind.CODE, _("Code of the village that it serves; empty for all"), refers="villages"),
        Column("is_vacant", Kind.FLAG, _("Whether nobody holds it")),
    ),
    rows=_offices,
    changes=_offices_changed,
    filters=("kind", "body", "village"),
    any_day=True,
)
HOLDERS = Table(
    name="office-holders",
    title=_("People in office"),
    about=_("Who holds which office since which day. With changes, the rows of an office come all together."),
    columns=(
        Column("office", Kind.CODE, _("Code of the office"), refers="offices"),
        Column("name", Kind.TEXT, _("Public name")),
        Column("deputy", Kind.CODE, _("Code of a mandate that the same person holds, or empty"), refers="deputies"),
        Column("since", Kind.DAY, _("First day in office")),
        Column("is_acting", Kind.FLAG, _("Whether only for a time, in the place of another")),
    ),
    rows=_holders,
    changes=_offices_changed,
    filters=("office",),
    any_day=True,
)
COMMISSIONS = Table(
    name="commissions",
    title=_("Commissions"),
    about=_("Standing and temporary commissions of the council."),
    columns=(
        Column("code", Kind.CODE, _("Code of the commission")),
        Column("name", Kind.TEXT, _("Name in the language asked for")),
        Column("kind", Kind.TEXT, _("Standing or temporary, in the language asked for")),
        Column("until", Kind.DAY, _("Last day, where one is set")),
    ),
    rows=_commissions,
    changes=_commissions_changed,
    any_day=True,
)
MEMBERS = Table(
    name="commission-members",
    title=_("Members of commissions"),
    about=_("Which deputies sit in which commission. With changes, the rows of a commission come all together."),
    columns=(
        Column("commission", Kind.CODE, _("Code of the commission"), refers="commissions"),
        Column("deputy", Kind.CODE, _("Code of the mandate"), refers="deputies"),
        Column("name", Kind.TEXT, _("Public name of the deputy")),
        Column("is_chair", Kind.FLAG, _("Whether the deputy leads it")),
    ),
    rows=_members,
    changes=_commissions_changed,
    filters=("commission", "deputy"),
    any_day=True,
)
