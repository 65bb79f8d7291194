"""A volunteer with a phone registers people at the door (U6)."""

from collections.abc import Iterator
from time import monotonic

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.test_meetings import MOST_TAPS, OFFICE, Phone, a_phone

SECONDS_EACH = 15.0
"""A hundred people in 25 minutes."""

COME = (
    ("Асанов Бек", "Jany-Turmush"),
    ("Бекова Гүл", "Jany-Turmush"),
    ("", "Tort-Kol"),
    ("Кадыров Эмил", "Tort-Kol"),
    ("Орозова Айнура", "Jany-Turmush"),
)


@pytest.fixture
def errors() -> Iterator[list[str]]:
    """What scripts complained of; nothing is expected."""
    found: list[str] = []
    yield found
    assert found == []


def a_meeting_of_today(browser: Browser, *, address: str, errors: list[str]) -> str:
    """A gathering on the day on which the demonstration stands, planned by a clerk; its address.

    No clause judges it (1.6), so that the pages that other tests look at count as before.
    """
    clerk = a_phone(browser, "secretary", address=address, errors=errors)
    clerk.tab.goto(f"{address}{OFFICE}/new/?district=D4&date=2026-09-14")
    clerk.tab.get_by_label("Gathering").check()
    clerk.tab.get_by_label("Topic in Kyrgyz").fill("Жол жана көпүрө")
    clerk.tab.get_by_label("Hour of the start").fill("23:50")
    clerk.tab.get_by_label("Venue").select_option("W4")
    clerk.tap(clerk.tab.get_by_role("button", name="Look at the days"))
    clerk.tap(clerk.tab.get_by_role("button", name="Save the plan"))
    expect(clerk.tab.get_by_role("status")).to_contain_text("The meeting is planned.")
    return clerk.tab.url.partition("?")[0]


def chosen(phone: Phone, village: str) -> bool:
    return phone.tab.get_by_role("radio", name=village).is_checked()


def test_u6_people_are_registered_in_four_taps_beyond_the_name_and_four_a_minute(
    browser: Browser, address: str, errors: list[str]
) -> None:
    meeting = a_meeting_of_today(browser, address=address, errors=errors)
    phone = a_phone(browser, "volunteer", address=address, errors=errors)
    phone.tab.goto(f"{meeting}desk/")
    phone.tap(phone.tab.get_by_role("button", name="Open the desk"))
    started = monotonic()

    for number, (name, village) in enumerate(COME, start=1):
        phone.taps = 0
        phone.tab.get_by_label("Name").first.fill(name)
        if not chosen(phone, village):
            phone.tap(phone.tab.locator(".quick").get_by_text(village, exact=True))
        phone.tap(phone.tab.get_by_role("button", name="Register", exact=True))
        expect(phone.tab.get_by_role("status")).to_contain_text(name or "Without a name")
        expect(phone.tab.locator(".numbers")).to_contain_text(f"{number} present now")
        assert phone.taps <= MOST_TAPS
        assert phone.tab.evaluate("document.documentElement.scrollWidth") <= 360

    assert (monotonic() - started) / len(COME) <= SECONDS_EACH
