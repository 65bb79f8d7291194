"""The links to the main pages."""

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def entries(address: str) -> dict[str, bool]:
    """Return the addresses in the navigation of the page at `address`, and which of them is marked as current."""
    text = Client().get(address).content.decode()
    nav = re.search(r'<nav class="pages".*?</nav>', text, re.DOTALL)
    assert nav is not None
    return {link: "current" in rest for link, rest in re.findall(r'<a href="([^"]*)"([^>]*)>', nav.group())}


@pytest.mark.parametrize(("prefix", "address"), [("/", "/check/"), ("/ru/", "/ru/check/"), ("/en/", "/en/check/")])
def test_it_leads_on_in_the_language_of_the_page_and_marks_where_one_is(prefix: str, address: str) -> None:
    links = entries(address)

    assert [link for link, current in links.items() if current] == [address]
    assert prefix in links
    assert all(link.startswith(prefix) for link in links)


def test_it_stands_on_pages_of_trouble_too() -> None:
    assert not any(entries("/no-such-page/").values())


def test_it_never_leads_to_a_page_that_is_not_there() -> None:
    for link in entries("/"):
        assert Client().get(link).status_code == 200


def test_a_page_below_a_main_page_marks_the_main_page() -> None:
    links = entries("/ru/regulation/2.5-notice/")

    assert [link for link, current in links.items() if current] == ["/ru/regulation/"]


@pytest.mark.parametrize(
    ("address", "on_a_phone"),
    [
        ("/planner/", {"/planner/", "/regulation/"}),
        ("/regulation/2.5-notice/", {"/planner/", "/regulation/"}),
        ("/check/", {"/planner/", "/check/"}),
        ("/", {"/", "/planner/", "/regulation/"}),
    ],
)
def test_what_a_phone_has_no_room_for_stands_under_more(address: str, on_a_phone: set[str]) -> None:
    nav = Client().get(address).content.decode().partition('<nav class="pages"')[2].partition("</nav>")[0]
    head, _details, more = nav.partition('<details class="more tight">')
    found = re.findall(r'<a href="([^"]*)"([^>]*)>', head)

    assert {link for link, rest in found if "roomy" not in rest} == on_a_phone
    assert re.findall(r'<a href="([^"]*)"', more) == [link for link, rest in found if "roomy" in rest]


def test_the_style_guide_is_linked_from_nowhere() -> None:
    for link in entries("/"):
        assert "styleguide" not in Client().get(link).content.decode()
