"""R4 and R5: every route by every method for every role, at home and in another municipality.

The expected answer is worked out from the table of rights; the routes come from the resolver. A route without an act, a
variable without an example, and any answer that differs fail the build. After all refused calls no row has changed.

What stands before the gate of an office knows no roles. So a few people come all the way, as a browser does; the others
knock at the gate itself, which is the view of the route, and so does whoever tries a method that it does not know. A
page is drawn for the secretary and a deputy where they may see it; where the secretary may not, for the first role that
may. For the rest the gate alone answers. To the office of another municipality only a visitor and the secretary come
all the way. `make soak` lets everybody come all the way and draws every page for all.
"""

import os
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import pytest
from django.db import connection
from django.urls import reverse

from esep.access import GRANTED_HERE, TABLE, Act, Role
from esep.kernel.models import Account, Municipality
from tests.grounds import Grounds
from tests.web.matrix.examples import Examples
from tests.web.matrix.knocking import Visitor, each_trouble_drawn_once, nothing_behind_the_gate
from tests.web.matrix.places import ENDED, STRANGER
from tests.web.matrix.routes import METHODS, Route, routes
from tests.web.matrix.snapshot import snapshot

pytestmark = pytest.mark.django_db

ROUTES = routes()
INSIDE = [route for route in ROUTES if route.is_inside]
OPEN = [route for route in ROUTES if not route.is_inside]
VISITOR = "visitor"
IDS = frozenset(
    {
        "key",
        "token",
        "grant",
        "number",
        "export",
        "adopted",
        "head_report",
        "row",
        "document",
        "evidence",
        "address",
        "code",
        "promise",
        "notice",
        "appeal",
        "mandate",
        "demand",
        "session",
        "broadcast",
        "recording",
        "moment",
        "power",
        "item",
        "reception",
        "asset",
        "deal",
        "fund",
        "loan",
        "programme",
        "work",
        "hours",
        "contact",
        "report",
        "version",
        "line",
        "balance",
        "brought",
        "figure",
        "stay",
        "vote",
        "decision",
        "effect",
    }
)
"""Variables that name a row of one municipality."""
SOAKING = os.environ.get("ESEP_HYPOTHESIS") == "soak"
QUICK_ENGINE = connection.vendor == "sqlite"
COMING = frozenset({VISITOR, STRANGER, Role.RESPONSIBLE_SECRETARY, Role.DEPUTY})
"""Those who come all the way: without an account, without a role, with the widest one, with records of their own."""
COMING_ELSEWHERE = frozenset({VISITOR, Role.RESPONSIBLE_SECRETARY} if QUICK_ENGINE else {VISITOR})
"""Those of them who come all the way to another municipality too, where everybody finds the same: nothing."""
OPENERS = sorted(GRANTED_HERE, key=lambda role: role is not Role.RESPONSIBLE_SECRETARY)
"""The first of them who may do an act is the one for whom its pages are drawn."""
THOROUGH = frozenset({VISITOR, Role.RESPONSIBLE_SECRETARY} if SOAKING else {VISITOR} if QUICK_ENGINE else ())
"""Those who try methods that no page knows: they are answered before anybody looks who asks, or into the database."""
PERSONAL = frozenset(
    {
        "office-lists-preview",
        "office-budget-import-preview",
        "office-budget-import-report-preview",
        "office-appeals-list-preview",
        "office-requests-fetch",
        "office-rights-slip",
        "office-rights-slip-file",
    }
)
"""Routes to what one account alone has: an uploaded list, an export that was granted, a slip with a code."""
EVERYBODY = (VISITOR, STRANGER, ENDED, *GRANTED_HERE, Role.PLATFORM_ADMIN)
PEOPLE = EVERYBODY if SOAKING or QUICK_ENGINE else (VISITOR, Role.RESPONSIBLE_SECRETARY)
"""Everybody on SQLite. Who may what is decided from the table, in no database: on PostgreSQL the two who see the most
come, for whom every public page and nearly every page of the office is asked of it, unless one looks harder.
"""
TRAVELLERS = frozenset(EVERYBODY) - (
    frozenset()
    if SOAKING
    else {Role.OFFICE_STAFF, Role.FINANCE_CHIEF, Role.HEAD, Role.KENESH_CHAIR, Role.DESK_VOLUNTEER}
)
"""Those who also knock in another municipality, where the table gives nothing to anybody."""


@dataclass
class Ground:
    """Two municipalities full of examples, and who visits."""

    here: Municipality
    there: Municipality
    examples: Examples
    others: Examples

    def visitor(self, person: str) -> Visitor:
        """A visitor, an account without a role, one whose role ended, or a holder of a role, each with a browser."""
        return Visitor(None if person == VISITOR else Account.objects.get(login=person))

    def address(self, route: Route, *, slug: str, examples: Examples) -> str:
        """The address of a route, with the variables of an example."""
        values = {name: slug if name == "slug" else examples.of(route.name, name) for name in route.variables}
        return reverse(route.name, kwargs=values)


@pytest.fixture(scope="module")
def built(grounds: Grounds) -> Iterator[Ground]:
    """Everything, made once: each test sees it as it was made."""
    with grounds.two_places() as places:
        yield Ground(places.here, places.there, places.examples, places.others)


@pytest.fixture
def ground(built: Ground, db: None) -> Ground:
    """The ground, under this test's feet alone."""
    return built


def test_r4_every_route_says_which_act_each_method_is() -> None:
    assert [route.address for route in ROUTES if route.acts is None] == []


def test_r4_every_route_has_a_name_of_its_own() -> None:
    names = [route.name for route in ROUTES]

    assert "" not in names
    assert len(set(names)) == len(names)


def test_every_route_behind_the_gate_is_in_one_municipality() -> None:
    assert [route.name for route in INSIDE if "slug" not in route.variables] == []


def expected(route: Route, method: str, person: str) -> set[int]:
    """The statuses that are right for a person at home, by the table alone."""
    act = route.act(method)
    if act is None:
        return {unknown(method)}
    if TABLE[act].everyone:
        return {200, 204, 302, 303, 304, 400, 404}
    if person == VISITOR:
        return {302}
    if person in (STRANGER, Role.PLATFORM_ADMIN):
        return {404}
    if person == ENDED:
        return {403} if Role.RESPONSIBLE_SECRETARY in TABLE[act].roles else {404}
    if Role(person) not in TABLE[act].roles:
        return {403}
    if route.name == "office-requests-agree" and Role(person) not in TABLE[Act.EXPORT_PEOPLE].roles:
        return {403} if method == "POST" else ALLOWED
    return {404} if route.name in PERSONAL else ALLOWED


ALLOWED = {200, 302, 303, 400, 409}


def unknown(method: str) -> int:
    """The status of a method that a route does not know: whoever reads what can only be sent is led to its page."""
    return 303 if method in ("GET", "HEAD") else 405


def opens(person: str, route: Route, method: str) -> bool:
    """Whether a page that a person may see is drawn for them, and not only unlocked."""
    act = route.act(method)
    opener = next((role for role in OPENERS if act is not None and role in TABLE[act].roles), None)
    return SOAKING or not route.is_inside or person in COMING or person == opener


def asked(visitor: Visitor, person: str, route: Route, method: str, address: str, *, coming: Set[str] = COMING) -> int:
    """The status of an answer that no page has to be drawn for, to somebody who is or is not among those ``coming``."""
    if SOAKING or not route.is_inside or (method in (route.acts or ()) and person in coming):
        return visitor.comes(method, address)
    return visitor.knocks(method, address)


def calls(found: Sequence[Route], *, person: str) -> Iterator[tuple[Route, str]]:
    """Every route by every method that it knows; for two of the people by every other method too, because those are
    answered before anybody looks who asks.
    """
    return ((route, method) for route in found for method in (METHODS if person in THOROUGH else route.acts or ()))


@pytest.mark.parametrize("person", PEOPLE)
def test_r4_r5_every_route_answers_every_role_by_the_table_and_only_at_home(ground: Ground, person: str) -> None:
    visitor = ground.visitor(person)
    before = snapshot()

    with each_trouble_drawn_once():
        assert refused_at_home(ground, visitor, person=person) == []
        assert person not in TRAVELLERS or found_elsewhere(ground, visitor, person=person) == []
        assert found_of_others_at_home(ground, visitor, person=person) == []
    assert snapshot() == before

    assert denied_though_allowed(ground, visitor, person=person) == []


Wrong = list[tuple[str, str, int]]


def refused_at_home(ground: Ground, visitor: Visitor, *, person: str) -> Wrong:
    """Calls at home that the table denies or leaves open, and that were answered otherwise."""
    wrong: Wrong = []
    for route, method in calls(ROUTES, person=person):
        right = expected(route, method, person)
        address = ground.address(route, slug=ground.here.slug, examples=ground.examples)
        if right != ALLOWED and (status := asked(visitor, person, route, method, address)) not in right:
            wrong.append((method, address, status))
    return wrong


def found_elsewhere(ground: Ground, visitor: Visitor, *, person: str) -> Wrong:
    """Calls to another municipality's office that were not answered as if it were not there."""
    wrong: Wrong = []
    places = [(ground.there.slug, ground.others), ("no-such-place", ground.examples)]
    for route, method in calls(INSIDE, person=person):
        for slug, examples in places if person in (VISITOR, Role.RESPONSIBLE_SECRETARY) else places[:1]:
            address = ground.address(route, slug=slug, examples=examples)
            right = unknown(method) if route.act(method) is None else 302 if person == VISITOR else 404
            if (status := asked(visitor, person, route, method, address, coming=COMING_ELSEWHERE)) != right:
                wrong.append((method, address, status))
    return wrong


def found_of_others_at_home(ground: Ground, visitor: Visitor, *, person: str) -> Wrong:
    """Calls at home with another municipality's ids that found something."""
    wrong: Wrong = []
    for route, method in calls(INSIDE, person=person):
        if set(route.variables) & IDS and expected(route, method, person) == ALLOWED:
            address = ground.address(route, slug=ground.here.slug, examples=ground.others)
            if (status := asked(visitor, person, route, method, address)) != 404:
                wrong.append((method, address, status))
    return wrong


def denied_though_allowed(ground: Ground, visitor: Visitor, *, person: str) -> Wrong:
    """Calls at home that the table allows, and that were denied all the same. They may change records: a request
    is declined, in vain without a reason, before it is agreed to.
    """
    wrong: Wrong = []
    for route, method in calls(ROUTES[::-1], person=person):
        if expected(route, method, person) == ALLOWED:
            address = ground.address(route, slug=ground.here.slug, examples=ground.examples)
            if opens(person, route, method):
                status = visitor.comes(method, address)
            else:
                with nothing_behind_the_gate():
                    status = visitor.knocks(method, address)
            if status not in ALLOWED:
                wrong.append((method, route.name, status))
    return wrong
