"""What a clerk does with a facts file, without script."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from esep.demonstration import demonstration_bytes
from tests.browser.barriers import EVERYTHING, WITHOUT_COLOURS, barriers
from tests.browser.test_pages import OPEN_EVERYTHING, SMALL_TARGETS, SOAKING, WIDER_THAN_THE_SCREEN


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A phone's browser with script off."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    """A sound facts file."""
    file = tmp_path / "facts.jsonl"
    file.write_bytes(demonstration_bytes())
    return file


def test_a_clerk_judges_a_file_and_reads_why(tab: Tab, address: str, facts: Path) -> None:
    tab.goto(f"{address}/ru/check/")
    tab.locator("#day").fill("14.09.2026")
    tab.get_by_label("Файл фактов", exact=True).set_input_files(facts)
    tab.get_by_role("button", name="Проверить файл").click()

    row = tab.locator("#row-1")
    expect(row.locator(".pill")).to_have_text("Просрочено")
    row.get_by_text("Почему такой статус?").click()
    expect(row.locator(".timeline li").first).to_be_visible()


def test_a_day_leads_to_the_row_that_falls_due_on_it(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/check/")
    tab.get_by_role("link", name="Check the example").click()
    tab.locator("#days ~ .days a").first.click()

    assert "#row-" in tab.url
    expect(tab.locator("tr:target")).to_be_in_viewport()


def test_what_is_wrong_takes_the_focus_and_leads_to_its_field(tab: Tab, address: str, tmp_path: Path) -> None:
    picture = tmp_path / "facts.json"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    tab.goto(f"{address}/en/check/")
    tab.locator("#day").fill("31")
    tab.locator("#month").fill("2")
    tab.get_by_label("Facts file", exact=True).set_input_files(picture)
    tab.get_by_role("button", name="Check the file").click()

    expect(tab.get_by_role("alert")).to_be_focused()
    tab.get_by_role("link", name="This is not a facts file").click()
    expect(tab.locator("#file")).to_be_in_viewport()
    expect(tab.locator("#day")).to_have_value("31")


def test_another_language_keeps_the_days_and_asks_for_the_file_again(tab: Tab, address: str, facts: Path) -> None:
    tab.goto(f"{address}/check/?day=14&month=9&year=2026")
    tab.locator("#file").set_input_files(facts)
    tab.get_by_role("button", name="Файлды текшерүү").click()
    tab.get_by_role("link", name="English").click()

    expect(tab.locator("#day")).to_have_value("14")
    expect(tab.get_by_text("After changing the language or a day, choose the file again.")).to_be_visible()


def test_a_file_of_300_megabytes_is_refused_with_a_page(tab: Tab, address: str, tmp_path: Path) -> None:
    huge = tmp_path / "facts.json"
    with huge.open("wb") as stream:
        stream.truncate(300_000_000)
    tab.goto(f"{address}/en/check/?day=13&month=9&year=2026")
    tab.get_by_label("Facts file", exact=True).set_input_files(huge)
    tab.get_by_role("button", name="Check the file").click()

    expect(tab.get_by_role("alert")).to_contain_text("The file is too large.")
    expect(tab.locator("#day")).to_have_value("13")


@pytest.mark.parametrize("content", [b"{bad", demonstration_bytes()], ids=["mistakes", "judged"])
@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_an_answer_to_a_file_has_no_barrier(
    browser: Browser, address: str, tmp_path: Path, content: bytes, language: str
) -> None:
    """U4, U5."""
    file = tmp_path / "facts.jsonl"
    file.write_bytes(content)
    context = browser.new_context(viewport={"width": 320, "height": 640})
    tab = context.new_page()
    tab.goto(f"{address}{'' if language == 'ky' else f'/{language}'}/check/?day=14&month=9&year=2026")
    tab.locator("#file").set_input_files(file)
    tab.locator("form .button[type=submit]").click()
    tab.evaluate(OPEN_EVERYTHING)

    assert barriers(tab, EVERYTHING if language == "ky" or SOAKING else WITHOUT_COLOURS) == []
    assert tab.evaluate(WIDER_THAN_THE_SCREEN) == 0
    assert tab.evaluate(SMALL_TARGETS) == []
    context.close()
