"""A deputy's tasks on a phone, without script: each at most three taps from the first page of the office."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab

from tests.browser.entering import sign_in

MOST = 3
FINGER = 24
"""Pixels that a target of a finger has at least, in both directions."""

TASKS = (
    ("answer an appeal", ("Considering appeals", "Answer the appeal"), "appeals/K-06/answer/"),
    ("say that work on a voter mandate began", ("Asphalt 900 metres", "It is in work"), "mandates/of/N-07/steps/new/"),
    (
        "word a part of the report",
        ("My year", "Go on with the report", "Change work of the executive"),
        "parts/executive/",
    ),
    ("finish the report", ("My year", "Go on with the report", "Finish the report"), "reports/DR-2/finish/"),
    ("print the report on one page", ("My year", "Go on with the report", "One page, PDF"), ""),
    ("look at the coming meeting", ("My year", "M4, "), "meetings/M4/"),
    ("see all promises", ("Promises",), "promises/"),
    ("enter a contact", ("My year", "Enter a contact"), "receptions/diary/contacts/new/"),
    ("begin a reception", ("My year", "Begin a reception"), "receptions/new/"),
    ("read demands for a report", ("More", "Demands for a report"), "demands/"),
)


@pytest.fixture(scope="module")
def phone(browser: Browser, address: str) -> Iterator[Tab]:
    """A phone with script off, on which deputy 15 has signed in."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740}, has_touch=True)
    sign_in(context, "deputy15", address=address)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(("taps", "end"), [task[1:] for task in TASKS], ids=[task[0] for task in TASKS])
def test_a_deputy_is_three_taps_away_from(taps: tuple[str, ...], end: str, phone: Tab, address: str) -> None:
    assert len(taps) <= MOST
    phone.goto(f"{address}/en/office/min-bulak/")
    for words in taps:
        link = phone.get_by_role("link", name=re.compile(rf"^{re.escape(words)}", re.IGNORECASE)).first
        box = link.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= FINGER, words
        if words is taps[-1] and not end:
            with phone.expect_download() as paper:
                link.tap()
            assert paper.value.suggested_filename == "DR-2-ky-summary.pdf"
        else:
            link.tap()
    if end:
        expect(phone).to_have_url(re.compile(rf"/en/office/min-bulak/(reports/DR-2/)?{end}(\?.*)?$"))
