"""The dashboard of the demonstration, as a resident and as the office read it, without script: section by section."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from tests.browser.entering import sign_in

COUNTS = {
    "reports": {"reported": 10, "planned": 7, "without_a_day": 4},
    "notice": {"due_today": 1, "planned": 1, "done_late": 1, "done_on_time": 5},
    "requests": {"overdue": 2, "cannot_tell": 1, "done_late": 1, "done_on_time": 3},
    "lists": {"planned": 2, "done_on_time": 3},
    "measures": {"due_soon": 1, "done_late": 1, "done_on_time": 2},
    "head_report": {"advice_missed": 1, "planned": 1, "done_on_time": 1},
    "contents": {"filled": 20, "not_yet_drafted": 4, "empty": 1},
    "appeals": {"overdue": 1, "due_today": 1, "due_soon": 1, "planned": 3, "done_late": 1, "done_on_time": 5},
    "publications": {"current": 9, "due_soon": 3, "stale": 3, "missing": 1},
    "broadcasts": {"advice_missed": 1, "done_on_time": 3},
    "venues": {"advice_missed": 2, "done_on_time": 5},
}
SHARES = {"reports": "10 / 21", "contents": "24 / 25", "broadcasts": "3 / 4 75 %"}
NAMED = {
    "notice": ("M4", "14.09.2026", "M2", "Days late: 2"),
    "requests": ("IR-05", "Days late: 5", "IR-04", "Days late: 1", "IR-06"),
    "lists": ("M4", "17.09.2026", "Days left: 3"),
    "measures": ("M3", "Days left: 5", "M2", "Days late: 6"),
    "head_report": ("Days late: 14", "Planned for: 18.09.2026"),
    "venues": ("W5", "W7", "Days late: 25"),
}
PLACES = {"resident": "/en/min-bulak/dashboard/", "secretary": "/en/office/min-bulak/dashboard/"}


@pytest.fixture(scope="module", params=PLACES)
def tab(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Tab]:
    """The dashboard in a browser with script off: as somebody from the street, and as the secretary."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    if request.param == "secretary":
        sign_in(context, request.param, address=address)
    page = context.new_page()
    page.goto(f"{address}{PLACES[request.param]}")
    yield page
    context.close()


@pytest.mark.parametrize("topic", COUNTS)
def test_a_tile_counts_what_the_records_say(topic: str, tab: Tab) -> None:
    found = {
        pill.get_attribute("data-count"): int((pill.text_content() or "").rpartition(":")[2])
        for pill in tab.locator(f"#{topic} .pill").all()
    }

    assert found == COUNTS[topic]


@pytest.mark.parametrize("topic", SHARES)
def test_a_tile_says_the_share(topic: str, tab: Tab) -> None:
    expect(tab.locator(f"#{topic} .share")).to_contain_text(SHARES[topic])


@pytest.mark.parametrize("topic", NAMED)
def test_a_tile_names_what_presses(topic: str, tab: Tab) -> None:
    presses = tab.locator(f"#{topic} .presses")

    for words in NAMED[topic]:
        expect(presses).to_contain_text(words)


def test_each_tile_leads_to_its_records_and_its_clause(tab: Tab) -> None:
    addresses = {link.get_attribute("href") for link in tab.locator(".topic .sum a").all()}

    assert len(addresses) >= len(COUNTS)
    for link in sorted(address for address in addresses if address):
        answer = tab.request.get(link if link.startswith("http") else tab.url.split("/en/")[0] + link)
        assert answer.status == 200, link
