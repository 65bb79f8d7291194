"""What a resident does on the home and in the judged year, without script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from esep.regulation.status import Status
from tests.web.rows import judged_year


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A phone's browser with script off."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    yield context.new_page()
    context.close()


def test_a_resident_narrows_the_year_and_widens_it_again(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/min-bulak/year/")
    tab.get_by_text("Choose what to see").click()
    tab.get_by_label("Status").select_option("overdue")
    tab.get_by_role("button", name="Show").click()

    expect(tab.locator(".pill")).to_have_text(["Overdue"] * judged_year("en").count(Status.OVERDUE))

    tab.get_by_role("link", name="Show everything").click()

    expect(tab).to_have_url(f"{address}/en/min-bulak/year/")


def test_a_resident_goes_from_the_home_to_what_is_late_and_finds_all_other_pages_folded_away(
    tab: Tab, address: str
) -> None:
    tab.goto(f"{address}/en/")
    tab.locator(".answers .pill.late").click()

    expect(tab).to_have_url(f"{address}/en/min-bulak/year/?status=overdue")

    tab.get_by_text("More", exact=True).click()
    tab.get_by_role("link", name="People in office").click()

    expect(tab.get_by_role("heading", level=1)).to_have_text("People in office")
    expect(tab.get_by_role("link", name="People in office")).to_have_attribute("aria-current", "page")


def test_the_home_answers_above_the_fold_of_a_phone(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/min-bulak/")
    # No real office has the band that says of the demonstration that it is invented.
    band = tab.locator(".banner").bounding_box()
    assert band is not None
    tab.set_viewport_size({"width": 360, "height": 740 + round(band["height"])})

    answers = tab.locator(".answers dt").all()

    assert len(answers) == 5
    for answer in answers:
        expect(answer).to_be_in_viewport()


def test_a_resident_learns_why_a_status_is_what_it_is(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/ru/min-bulak/year/?status=overdue")
    row = tab.locator(".task", has_text="IR-05")
    row.get_by_text("Почему такой статус?").click()

    expect(row.locator(".timeline li").first).to_be_visible()
    expect(row.locator(".timeline li").last).to_contain_text("Просрочено. Дней опоздания: 5")


def test_a_resident_changes_the_language_in_the_middle_of_a_list(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/min-bulak/year/?status=done_on_time&page=2")
    tab.get_by_role("link", name="Русский").click()

    expect(tab).to_have_url(f"{address}/ru/min-bulak/year/?status=done_on_time&page=2")
    expect(tab.locator("h2", has_text="Выполнено в срок")).to_be_visible()


def test_what_cannot_be_understood_takes_the_focus(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/min-bulak/year/?clause=99")

    expect(tab.get_by_role("alert")).to_be_focused()
    tab.get_by_role("link", name="There is no such clause. Choose one from the list.").click()

    expect(tab.locator("#clause")).to_be_in_viewport()


def test_a_keyboard_can_skip_the_head_of_the_page(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/")
    tab.keyboard.press("Tab")

    expect(tab.get_by_role("link", name="Skip to main content")).to_be_focused()
    expect(tab.get_by_role("link", name="Skip to main content")).to_be_in_viewport()


def test_the_band_of_horns_is_drawn(tab: Tab, address: str) -> None:
    """A content policy that forbade the picture would leave the band empty without any other sign."""
    loaded: list[int] = []
    tab.on("response", lambda answer: loaded.append(answer.status) if "ornament" in answer.url else None)
    tab.goto(f"{address}/", wait_until="networkidle")

    assert loaded == [200]


def test_a_resident_sees_which_village_was_told_too_late_and_by_which_poster(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/min-bulak/meetings/")
    tab.get_by_role("link", name="irrigation water and canal cleaning").click()
    village = tab.locator("section", has=tab.get_by_role("heading", name="Chon-Aryk", exact=True))

    expect(village).to_contain_text("Days late: 2")

    village.get_by_text("See the photo").click()
    photo = village.get_by_role("img", name="Chon-Aryk")

    expect(photo).to_be_visible()
    assert tab.request.get(f"{address}{photo.get_attribute('src')}").headers["content-type"] == "image/jpeg"


def test_a_meeting_that_was_put_off_leads_to_the_one_in_its_place(tab: Tab, address: str) -> None:
    tab.goto(f"{address}/en/min-bulak/meetings/M6/")
    tab.get_by_role("link", name="Saturday, 14:00").click()

    expect(tab).to_have_url(f"{address}/en/min-bulak/meetings/M4/")
    expect(tab.locator("main")).to_contain_text("M6, 19.06.2026")
