"""What a resident does in the regulation and the glossary, without script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A phone's browser with script off."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def test_a_resident_finds_a_clause_by_a_word_typed_without_kyrgyz_letters(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/regulation/")
    tab.get_by_label("Сөз же номер").fill("протоколду кенешке откоруп")
    tab.get_by_role("button", name="Табуу").click()

    expect(tab.locator("#found")).to_be_in_viewport()
    tab.get_by_role("link", name="кеңешке өткөрүп берүү").click()

    expect(tab).to_have_url(f"{address}/regulation/3.8-handover/")


def test_a_resident_opens_a_section_and_a_clause_and_walks_on(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/regulation/")
    tab.get_by_role("navigation", name="Contents").get_by_role("link", name="Holding the report meeting").click()

    expect(tab.get_by_role("heading", name="3. Holding the report meeting")).to_be_in_viewport()
    tab.get_by_role("link", name="Handover of minutes to the council").click()
    tab.get_by_role("link", name="Next clause").click()

    expect(tab.get_by_role("heading", level=1)).to_have_text("Reporting measures taken or under way")


def test_a_hard_word_opens_its_meaning(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/ru/regulation/2.2-voter-mandate/")
    tab.get_by_role("main").get_by_role("link", name="наказы").click()

    expect(tab).to_have_url(f"{address}/ru/glossary/#voter-mandate")
    expect(tab.get_by_text("Поручение, которое избиратели дали своему депутату.")).to_be_in_viewport()


def test_a_clause_shows_its_rows_of_the_judged_year(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/regulation/2.5-notice/")
    tab.get_by_role("link", name="See how it is kept").click()

    expect(tab).to_have_url(f"{address}/en/min-bulak/year/?clause=2.5-notice")
    expect(tab.locator(".task").first).to_contain_text("Notice to residents")


def test_a_mistyped_address_leads_to_the_clause(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/regulation/2.5-notise/")
    tab.get_by_role("link", name="Notice to residents").click()

    expect(tab).to_have_url(f"{address}/en/regulation/2.5-notice/")


def test_what_cannot_be_looked_for_takes_the_focus(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/regulation/?q=!!")

    expect(tab.get_by_role("alert")).to_be_focused()
    tab.get_by_role("link", name="There is no word or number here. Type one, such as 2.5.").click()

    expect(tab.get_by_label("Word or number")).to_be_in_viewport()
    expect(tab.get_by_label("Word or number")).to_have_value("!!")


def test_the_language_changes_in_the_middle_of_a_search(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/regulation/?q=2.5&only=term")
    tab.get_by_role("link", name="English").click()

    expect(tab).to_have_url(f"{address}/en/regulation/?q=2.5&only=term")
    expect(tab.get_by_label("Word or number")).to_have_value("2.5")


def test_the_booklet_prints_on_plain_sheets(browser: Browser, address: str) -> None:
    """U10: what only a screen can use stays off the paper."""
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(f"{address}/regulation/booklet/")
    tab.emulate_media(media="print")

    for part in (".languages", ".path", ".pages"):
        expect(tab.locator(part).first).to_be_hidden()
    assert tab.pdf(format="A4", prefer_css_page_size=True).startswith(b"%PDF")
    context.close()
