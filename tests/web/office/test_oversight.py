"""Oversight: the municipalities of one's roles side by side, and nothing of any other office (R5)."""

import re
from datetime import UTC, datetime

import pytest
from django.test import Client

from esep.access import OPERATOR, Act, Role
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import Account, Municipality, RoleGrant
from tests.kernel.people import LONG_AGO, a_holder, a_municipality, an_account
from tests.web.office.desk import desk_of, signed_in, text

pytestmark = pytest.mark.django_db

OVERSIGHT = "/en/oversight/"


def listed(client: Client, address: str = OVERSIGHT) -> list[str]:
    """The slugs of the municipalities on the page."""
    return re.findall(r'<th scope="row"><span><a href="/en/office/([\w-]+)/oversight/', text(client.get(address)))


def an_overseer_of(*places: Municipality) -> Client:
    """A browser in which the overseer of several municipalities has signed in."""
    actor = a_holder(Role.OVERSEER, places[0], login="akim")
    assert actor.account is not None
    account = Account.objects.get(pk=actor.account)
    account = Account.objects.get(login="akim")
    for place in places[1:]:
        with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
            grant = RoleGrant(municipality=place, account=account, role=Role.OVERSEER.value, since=LONG_AGO)
            acting.save(grant)
    return signed_in(actor)


def test_an_overseer_sees_the_municipalities_of_the_role_and_no_other() -> None:
    a, b, c = (a_municipality(slug) for slug in ("ak-suu", "bel-aldy", "chon-tash"))

    client = an_overseer_of(a, b)

    assert listed(client) == ["ak-suu", "bel-aldy"]
    assert c.slug not in text(client.get(OVERSIGHT))
    assert c.slug not in client.get(f"{OVERSIGHT}table.csv").content.decode("utf-8-sig")


def test_an_overseer_of_one_sees_nothing_of_the_office_of_another() -> None:
    a, b = a_municipality("ak-suu"), a_municipality("bel-aldy")
    client = an_overseer_of(a)

    assert client.get(f"/en/office/{a.slug}/oversight/").status_code == 200
    for path in ("oversight/", "oversight/cases.csv", "oversight/cases.json", "", "register/", "journal/"):
        assert client.get(f"/en/office/{b.slug}/{path}").status_code == 404, path


def test_a_role_that_ended_opens_nothing() -> None:
    place = a_municipality("ak-suu")
    client = an_overseer_of(place)
    with scope.of(place.pk):
        RoleGrant.objects.update(until=datetime.now(UTC))

    assert listed(client) == []
    assert "You hold no role in any municipality at present." in text(client.get(OVERSIGHT))


def test_an_account_without_a_role_is_shown_the_way_to_what_is_public() -> None:
    a_municipality("ak-suu")
    client = Client()
    client.force_login(an_account("stranger"))

    page = text(client.get(OVERSIGHT))

    assert 'href="/en/overview/"' in page
    assert "ak-suu" not in page


def test_who_has_not_signed_in_is_asked_to() -> None:
    answer = Client().get(f"{OVERSIGHT}?period=2026")

    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/en/sign-in/?next=")


def test_a_wrong_choice_is_answered_with_what_there_is() -> None:
    client = desk_of(Role.OVERSEER, a_municipality("ak-suu"))

    for address in (OVERSIGHT, f"{OVERSIGHT}table.xlsx", "/en/office/ak-suu/oversight/"):
        answer = client.get(f"{address}?stand=worst&period=x")
        assert answer.status_code == 400
        assert '<a href="#stand">' in text(answer)
        assert '<option value="overdue">' in text(answer)


def test_the_entrance_leads_there_from_several_offices() -> None:
    client = an_overseer_of(a_municipality("ak-suu"), a_municipality("bel-aldy"))

    assert 'href="/en/oversight/"' in text(client.get("/en/office/"))


def test_the_cases_of_the_office_are_those_of_its_number() -> None:
    place = a_municipality("ak-suu")
    client = desk_of(Role.OVERSEER, place)

    for address, count in re.findall(
        r'<a href="(/en/office/ak-suu/oversight/[^"]*stand=[^"]*)">(\d+)</a>', text(client.get(OVERSIGHT))
    ):
        assert f'<span class="count">{count}</span>' in text(client.get(address.replace("&amp;", "&")))
