"""A clerk plans a meeting, and somebody in the village logs its notice on a phone (U6)."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, expect
from playwright.sync_api import Page as Tab

from tests.browser.entering import sign_in
from tests.records.papers import a_photo

OFFICE = "/en/office/min-bulak/meetings"
MOST_TAPS = 4
"""What logging a notice may cost besides the camera."""


class Phone:
    """A phone on which somebody has signed in; it counts the taps."""

    def __init__(self, tab: Tab) -> None:
        self.tab = tab
        self.taps = 0

    def tap(self, what: Locator) -> None:
        """Touch something that can be seen whole."""
        what.tap()
        self.taps += 1


@pytest.fixture
def errors() -> Iterator[list[str]]:
    """What scripts complained of; nothing is expected."""
    found: list[str] = []
    yield found
    assert found == []


def a_phone(browser: Browser, login: str, *, address: str, errors: list[str]) -> Phone:
    """A phone with script on, 360 pixels wide."""
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    sign_in(context, login, address=address)
    tab = context.new_page()
    tab.on("pageerror", lambda error: errors.append(str(error)))
    tab.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    return Phone(tab)


def test_u6_a_notice_is_logged_in_four_taps_and_the_camera_once_a_meeting_is_planned(
    browser: Browser, address: str, errors: list[str]
) -> None:
    clerk = a_phone(browser, "secretary", address=address, errors=errors)
    clerk.tab.goto(f"{address}{OFFICE}/new/?district=D4&date=2026-12-05")
    clerk.tab.get_by_label("Topic in Kyrgyz").fill("Жол жана көпүрө")
    clerk.tab.get_by_label("Hour of the start").fill("14")
    clerk.tab.get_by_label("Venue").select_option("W4")
    clerk.tap(clerk.tab.get_by_role("button", name="Look at the days"))
    expect(clerk.tab.locator("main")).to_contain_text("05.12.2026 (day of the meeting) − 5 days = 30.11.2026")
    clerk.tap(clerk.tab.get_by_role("button", name="Save the plan"))
    expect(clerk.tab.get_by_role("status")).to_contain_text("The meeting is planned.")
    planned = clerk.tab.url.partition("?")[0]

    volunteer = a_phone(browser, "volunteer", address=address, errors=errors)
    tab = volunteer.tab
    tab.goto(planned)
    volunteer.tap(tab.get_by_role("link", name="Tell every village", exact=True))
    volunteer.tap(tab.get_by_role("link", name="Log a notice", exact=True))
    tab.get_by_label("Photo").set_input_files(
        FilePayload(name="IMG_1.jpg", mimeType="image/jpeg", buffer=a_photo().data)
    )
    volunteer.tap(tab.get_by_label("Tort-Kol"))
    volunteer.tap(tab.get_by_role("button", name="Done"))

    expect(tab.get_by_role("status")).to_contain_text("The notice was logged with its proof.")
    assert volunteer.taps <= MOST_TAPS
    told, untold = (
        tab.locator("section.told-village", has=tab.get_by_role("heading", name=name, exact=True))
        for name in ("Tort-Kol", "Jany-Turmush")
    )
    expect(told).to_contain_text("Done on time")
    expect(untold).to_contain_text("not told yet")
    for phone in (clerk, volunteer):
        assert phone.tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
        phone.tab.context.close()
