"""What a clerk does with the planner, without script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]

from esep.portal.planner.areas import MOST
from tests.web.planning import address as asked

FEW = "Ак-Тилек, Жаңы-Турмуш, Кара-Ой, Төрт-Көл, Үч-Терек, Чоң-Арык"
MANY = ", ".join(f"Айыл номери {number}" for number in range(1, MOST + 1))


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A phone's browser with script off."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def test_a_clerk_plans_a_meeting_and_moves_it_to_a_day_that_works(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/planner/")
    tab.get_by_label("Day", exact=True).fill("24.04.2026")
    tab.get_by_label("Hour of the start").fill("14")
    tab.get_by_label("Villages, quarters or streets to be told").fill("Ак-Тилек\nТөрт-Көл")
    tab.get_by_label("We will ask other bodies for information").check()
    tab.get_by_role("button", name="Show the plan").click()

    expect(tab.get_by_role("heading", name="This day is too near.")).to_be_visible()
    tab.get_by_role("link", name="25 April 2026").click()

    expect(tab.get_by_role("heading", name="This day works if you start today.")).to_be_visible()
    expect(tab.locator(".places")).to_contain_text("Ак-Тилек, Төрт-Көл")
    expect(tab.locator(".duty h3").first).to_have_text("Written request to bodies and organisations")


def test_a_clause_is_one_tap_away(tab: Tab, address: str) -> None:
    tab.goto(address + asked("en"))
    tab.locator(".clause").first.click()

    expect(tab).to_have_url(f"{address}/en/regulation/2.5-notice/")


def test_a_reading_is_chosen_and_stays_chosen(tab: Tab, address: str) -> None:
    tab.goto(address + asked("en"))
    tab.get_by_text("Change the day, hour or places").click()
    tab.get_by_text("Clauses that can be read in two ways").first.click()
    tab.get_by_label("Five full days lie between the notice and the meeting.").check()
    tab.get_by_role("button", name="Show the plan").click()

    expect(tab.locator(".verdict")).to_contain_text("Latest day to start: 30 April 2026")
    tab.get_by_text("Change the day, hour or places").click()
    expect(tab.get_by_label("Five full days lie between the notice and the meeting.")).to_be_checked()


def test_what_cannot_be_understood_takes_the_focus_and_leads_to_its_field(tab: Tab, address: str) -> None:
    tab.goto(address + asked("en", day="31", month="2", year="2027"))

    expect(tab.get_by_role("alert")).to_be_focused()
    tab.get_by_role("link", name="This month has no such day. Its last day: 28").click()

    expect(tab.locator("#day")).to_be_in_viewport()
    expect(tab.locator("#day")).to_have_value("31")


def test_switching_the_language_keeps_the_plan(tab: Tab, address: str) -> None:
    tab.goto(address + asked("ky", areas="Төрт-Көл"))
    tab.get_by_role("link", name="Русский").click()

    expect(tab.get_by_role("heading", name="Этот день подходит.")).to_be_visible()
    expect(tab.locator(".places")).to_contain_text("Төрт-Көл")


def test_the_calendar_file_is_downloaded_under_its_day(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False, accept_downloads=True)
    tab = context.new_page()
    tab.goto(address + asked("en"))

    with tab.expect_download() as download:
        tab.get_by_role("link", name="Save to a calendar (.ics)").click()

    assert download.value.suggested_filename == "esep-2026-05-06.ics"
    context.close()


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
@pytest.mark.parametrize("day", ["6", "24.04.2026"])
@pytest.mark.parametrize("areas", [FEW, MANY], ids=["few", "many"])
def test_a_plan_prints_on_one_sheet(browser: Browser, address: str, language: str, day: str, areas: str) -> None:
    """U10: A4, with every duty, as many places as can be named, and words for what is late."""
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(address + asked(language, day=day, areas=areas, requests="yes", reading="strict-notice"))

    with PdfDocument(tab.pdf(prefer_css_page_size=True)) as paper:
        width, height = paper[0].get_size()
        assert len(paper) == 1
        assert (round(width), round(height)) == (595, 842)
    context.close()
