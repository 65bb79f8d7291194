"""The directory's pages: every kind listed, shown, entered, changed and ended."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from esep.access import Role
from esep.community.models import DeputyMandate, ElectoralDistrict, Person, PositionHolding, Venue, Village
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.workspace.directory.kind import Kind
from esep.workspace.directory.kinds import KINDS
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder, a_municipality
from tests.web.office.desk import Answer, desk_of, hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]

OFFICE = "/en/office/min-bulak/"
DIRECTORY = f"{OFFICE}directory/"
AROUND = 5
"""Queries of every page: session, account, municipality, roles, platform roles."""
OF_LISTS = {"venues": 2, "districts": 2, "commissions": 2, "offices": 2}
"""Queries of a list itself, where it is more than one."""


def send(client: Client, address: str, **fields: str | list[str]) -> Answer:
    """Open a form, change these fields of it, and send it."""
    page = client.get(address)
    keys = {name: hidden(page, name) for name in ("form_key", "version") if f'name="{name}"' in text(page)}
    answer = client.post(address, {**keys, **fields})
    assert answer.status_code == 302, re.findall(r'<div class="faults".*?</div>', text(answer), re.DOTALL)
    return answer


def test_every_kind_of_record_has_its_list(secretary: Client) -> None:
    shown = text(secretary.get(DIRECTORY))

    for kind in KINDS:
        assert f'href="{DIRECTORY}{kind.name}/"' in shown
        assert secretary.get(f"{DIRECTORY}{kind.name}/").status_code == 200


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_record_has_its_page_and_every_act_its_form(kind: Kind[object], secretary: Client) -> None:
    shown = text(secretary.get(f"{DIRECTORY}{kind.name}/"))
    records = re.findall(rf'<th scope="row"><a href="({DIRECTORY}{kind.name}/of/[^"]+)"', shown)

    for record in records[:2]:
        page = secretary.get(record)
        assert page.status_code == 200
        for form in re.findall(rf'href="({record}[a-z]+/)"', text(page)):
            assert secretary.get(form).status_code == 200
    assert secretary.get(f"{DIRECTORY}{kind.name}/add/").status_code == 200


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_another_municipality_and_what_is_not_there_look_the_same(kind: Kind[object], built: MinBulak) -> None:
    a_municipality("kara-oy", is_invented=True)
    stranger = desk_of(Role.RESPONSIBLE_SECRETARY, Municipality.objects.get(slug="kara-oy"))
    with scope.of(built.place.pk):
        person = Person.objects.order_by("pk")[0].pk
    key = str(person) if kind.name == "people" else "V1"

    answers = [
        stranger.get(f"{DIRECTORY}{kind.name}/of/{key}/"),
        stranger.get(f"/en/office/kara-oy/directory/{kind.name}/of/{key}/"),
        stranger.get(f"/en/office/kara-oy/directory/{kind.name}/of/nothing/"),
        stranger.get(f"/en/office/nowhere/directory/{kind.name}/of/{key}/"),
    ]

    assert [answer.status_code for answer in answers] == [404] * 4
    bare = {re.sub(r"[2-9A-Z]{8}|/en/office/\S*|/ru/office/\S*|/office/\S*", "", text(answer)) for answer in answers}
    assert len(bare) == 1


def test_a_form_sent_to_another_municipality_changes_nothing(built: MinBulak) -> None:
    a_municipality("kara-oy", is_invented=True)
    stranger = desk_of(Role.RESPONSIBLE_SECRETARY, Municipality.objects.get(slug="kara-oy"))

    for slug in ("min-bulak", "kara-oy"):
        address = f"/en/office/{slug}/directory/villages/of/V1/figures/"
        assert stranger.post(address, {"population": "1", "version": "1"}).status_code == 404

    with scope.of(built.place.pk):
        assert Village.objects.get(code="V1").population == 5240


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_list_costs_the_same_however_long_it_is(kind: Kind[object], secretary: Client) -> None:
    with CaptureQueriesContext(connection) as seen:
        secretary.get(f"{DIRECTORY}{kind.name}/")

    asked = [one for one in seen.captured_queries if "set_config" not in one["sql"]]
    assert len(asked) == AROUND + OF_LISTS.get(kind.name, 1)


def test_a_district_is_formed_from_ticked_villages(built: MinBulak, secretary: Client) -> None:
    send(
        secretary,
        f"{DIRECTORY}districts/add/",
        code="D6",
        number="6",
        name_ky="№6",
        seats="1",
        villages=["V7", "V8"],
    )

    with scope.of(built.place.pk):
        parts = ElectoralDistrict.objects.get(code="D6").parts.all()
        assert sorted(part.village.code for part in parts) == ["V7", "V8"]


def test_a_mandate_ends_with_its_reason(built: MinBulak, secretary: Client) -> None:
    day = {"on_day": "1", "on_month": "9", "on_year": "2026"}

    send(secretary, f"{DIRECTORY}deputies/of/21/end/", cause="resigned", **day)

    with scope.of(built.place.pk):
        mandate = DeputyMandate.objects.get(code="21")
        assert (mandate.until, mandate.end_reason) == (TODAY.replace(day=1), "resigned")
    assert "resigned" in text(secretary.get(f"{DIRECTORY}deputies/of/21/"))


def test_somebody_acts_in_an_office_while_its_holder_is_away(built: MinBulak, secretary: Client) -> None:
    shown = text(secretary.get(f"{DIRECTORY}offices/"))
    record = re.findall(rf'href="({DIRECTORY}offices/of/[^"]+)"', shown)[0]
    with scope.of(built.place.pk):
        person = Person.objects.get(family_name="Бакиров")

    day = {"since_day": "2026-09-01", "since_month": "", "since_year": ""}
    send(secretary, f"{record}take/", person=str(person.pk), is_acting="on", **day)

    assert "Бакиров Айбек Садырович (Acting)" in text(secretary.get(record))
    with scope.of(built.place.pk):
        assert PositionHolding.objects.filter(person=person, is_acting=True).count() == 1


def test_a_venue_without_a_check_or_with_an_old_one_is_marked(secretary: Client) -> None:
    shown = text(secretary.get(f"{DIRECTORY}venues/"))
    home = text(secretary.get(OFFICE))

    warned = {code: "pill due" in row for code, row in re.findall(r"/venues/of/(W\d)/(.*?)</tr>", shown, re.DOTALL)}
    assert warned == {"W1": False, "W2": False, "W3": False, "W4": False, "W5": True, "W6": False, "W7": True}
    assert re.search(r"Venues without a check in the last year: <b>2</b>", home)


def test_a_check_takes_the_mark_away(built: MinBulak, secretary: Client) -> None:
    day = {"checked_on_day": "10", "checked_on_month": "9", "checked_on_year": "2026"}

    send(secretary, f"{DIRECTORY}venues/of/W5/check/", checked_by="Калыкова", **day)

    assert "pill due" not in text(secretary.get(f"{DIRECTORY}venues/of/W5/"))
    with scope.of(built.place.pk):
        assert Venue.objects.get(code="W5").checks.count() == 1


def test_the_page_of_a_record_tells_its_history(secretary: Client) -> None:
    send(secretary, f"{DIRECTORY}villages/of/V2/rename/", name_ky="Ак-Тилек", name_ru="Ак-Тилек", name_en="Ak-Tilek")

    shown = text(secretary.get(f"{DIRECTORY}villages/of/V2/"))

    assert shown.count('<th scope="row">Directory changed</th>') == 2
    assert "responsible_secretary-min-bulak" in shown


def test_an_ended_record_stays_below_those_in_force(secretary: Client) -> None:
    day = {"on_day": "1", "on_month": "9", "on_year": "2026"}
    send(secretary, f"{DIRECTORY}venues/of/W7/end/", reason="roof fell in", **day)

    shown = text(secretary.get(f"{DIRECTORY}venues/"))

    assert shown.index("/venues/of/W6/") < shown.index('<details class="group"') < shown.index("/venues/of/W7/")


def test_contacts_are_erased_for_good(built: MinBulak, secretary: Client) -> None:
    with scope.of(built.place.pk):
        person = Person.objects.order_by("pk")[0]
    record = f"{DIRECTORY}people/of/{person.pk}/"
    names = {"family_name": person.family_name, "given_name": person.given_name}
    send(secretary, f"{record}correct/", **names, phone="0555 123456")
    assert "0555 123456" in text(secretary.get(record))

    send(secretary, f"{record}erase/", reason="asked for it")

    assert "0555 123456" not in text(secretary.get(record))


def test_a_deputy_sees_the_contacts_of_nobody_else(built: MinBulak) -> None:
    actor = a_holder(Role.DEPUTY, built.place, deputy="1")
    client = signed_in(actor)

    shown = text(client.get(f"{DIRECTORY}people/"))

    assert re.findall(r"/people/of/\d+/", shown) != []
    assert len(set(re.findall(r"/people/of/\d+/", shown))) == 1
    assert "Асанов" in shown
    assert client.get(f"{DIRECTORY}people/add/").status_code == 403
