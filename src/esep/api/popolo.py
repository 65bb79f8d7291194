"""`/api/v1/<slug>/popolo.json`: people in office, bodies, posts and memberships, as the Popolo project writes them.

A person is named by a mandate or an office: no register of persons is published. Whoever holds an office beside a
mandate is one person.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.api.asking import asking_at
from esep.api.choosing import on_day
from esep.api.lists import JSON, LICENCE, drawn, origin_of
from esep.api.parameters import AS_OF, LANG, read
from esep.api.serving import answer, open_to_all
from esep.api.table import Asking
from esep.api.tables.directory import directory
from esep.api.tables.paths import page_of
from esep.community.models import LsgBody
from esep.community.queries.public import PublicDeputy, PublicDirectory, PublicPosition

PARAMETERS = (AS_OF, LANG)
COUNCIL = "council"
"""What the council is called where it is entered among the bodies under no code."""

Made = dict[str, Any]


@open_to_all()
def people(request: HttpRequest, slug: str) -> HttpResponse:
    """Everybody in office on a day, and former deputies."""
    said = read(request.GET, PARAMETERS)
    asking = on_day(asking_at(slug), said)
    content = {
        "licence": LICENCE,
        "as_of": asking.day.isoformat(),
        "language": asking.language,
        **popolo_of(directory(asking), asking, origin=origin_of(request)),
    }
    return answer(drawn(content), media_type=JSON)


def popolo_of(known: PublicDirectory, asking: Asking, *, origin: str) -> dict[str, list[Made]]:
    """The directory as lists of persons, organizations, posts, memberships and areas."""
    council = next((body.code for body in known.bodies if body.kind == LsgBody.Kind.KENESH), COUNCIL)
    named = _Names(asking.slug)
    deputies = (*known.deputies, *known.former)
    persons = [*(_deputy(one, named, asking, origin) for one in deputies), *_holders(known, named, asking, origin)]
    return {
        "persons": persons,
        "organizations": list(_organizations(known, named, council)),
        "posts": list(_posts(known, named, council)),
        "memberships": list(_memberships(known, named, council)),
        "areas": [
            {"id": named.area(one.code), "name": one.name, "classification": "electoral district"}
            for one in known.districts
        ],
    }


class _Names:
    """How things are called: for ever the same, and for each kind in a space of its own."""

    def __init__(self, slug: str) -> None:
        self._slug = slug

    def deputy(self, code: str) -> str:
        return f"{self._slug}/deputies/{code}"

    def holder(self, office: str, since: str) -> str:
        return f"{self._slug}/office-holders/{office}.{since}"

    def body(self, code: str) -> str:
        return f"{self._slug}/bodies/{code}"

    def commission(self, code: str) -> str:
        return f"{self._slug}/commissions/{code}"

    def office(self, code: str) -> str:
        return f"{self._slug}/offices/{code}"

    def seat(self, district: str) -> str:
        return f"{self._slug}/districts/{district}/seat"

    def area(self, district: str) -> str:
        return f"{self._slug}/districts/{district}"


def _deputy(one: PublicDeputy, named: _Names, asking: Asking, origin: str) -> Made:
    page = origin + page_of(asking, "place-deputy", one.code)
    return {"id": named.deputy(one.code), "name": one.name, "sources": [{"url": page}]}


def _holders(known: PublicDirectory, named: _Names, asking: Asking, origin: str) -> Iterator[Made]:
    """Yield those who hold an office and no mandate."""
    page = origin + page_of(asking, "place-people")
    for office in _offices(known):
        for one in office.holders:
            if not one.deputy:
                name = named.holder(office.code, one.since.isoformat())
                yield {"id": name, "name": one.name, "sources": [{"url": page}]}


def _organizations(known: PublicDirectory, named: _Names, council: str) -> Iterator[Made]:
    if council == COUNCIL:
        yield {"id": named.body(council), "name": _("Council"), "classification": "legislature"}
    for body in known.bodies:
        sort = "legislature" if body.code == council else "executive"
        yield {"id": named.body(body.code), "name": body.name, "classification": sort}
    for one in known.commissions:
        ended = {"dissolution_date": one.until.isoformat()} if one.until is not None else {}
        yield {
            "id": named.commission(one.code),
            "name": one.name,
            "classification": "committee",
            "parent_id": named.body(council),
            **ended,
        }


def _posts(known: PublicDirectory, named: _Names, council: str) -> Iterator[Made]:
    for district in known.districts:
        yield {
            "id": named.seat(district.code),
            "label": f"{_('Deputy')}: {district.name}",
            "organization_id": named.body(council),
            "area_id": named.area(district.code),
        }
    for body in known.bodies:
        for office in body.positions:
            yield {"id": named.office(office.code), "label": office.name, "organization_id": named.body(body.code)}


def _memberships(known: PublicDirectory, named: _Names, council: str) -> Iterator[Made]:
    districts = {district.code for district in known.districts}
    for deputy in (*known.deputies, *known.former):
        made = {
            "id": f"{named.deputy(deputy.code)}/mandate",
            "person_id": named.deputy(deputy.code),
            "organization_id": named.body(council),
            "role": _("Deputy"),
            "start_date": deputy.since.isoformat(),
        }
        if deputy.district in districts:
            made["post_id"] = named.seat(deputy.district)
        if deputy.until is not None:
            made["end_date"] = deputy.until.isoformat()
        yield made
    for body in known.bodies:
        yield from _held(body.code, body.positions, named)
    for commission in known.commissions:
        for member in commission.members:
            yield {
                "id": f"{named.commission(commission.code)}/{member.deputy}",
                "person_id": named.deputy(member.deputy),
                "organization_id": named.commission(commission.code),
                "role": _("Chair") if member.is_chair else _("Member"),
            }


def _held(body: str, offices: Iterable[PublicPosition], named: _Names) -> Iterator[Made]:
    for office in offices:
        for one in office.holders:
            since = one.since.isoformat()
            person = named.deputy(one.deputy) if one.deputy else named.holder(office.code, since)
            yield {
                "id": f"{named.office(office.code)}/{since}{'/acting' if one.is_acting else ''}",
                "person_id": person,
                "organization_id": named.body(body),
                "post_id": named.office(office.code),
                "role": _("Acting: %(office)s") % {"office": office.name} if one.is_acting else office.name,
                "start_date": since,
            }


def _offices(known: PublicDirectory) -> Iterator[PublicPosition]:
    return (office for body in known.bodies for office in body.positions)
