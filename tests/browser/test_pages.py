"""What holds for every page: figures U1 to U5."""

import os
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, CDPSession, Error
from playwright.sync_api import Page as Tab

from tests.browser.barriers import COLOURS, EVERYTHING, WITHOUT_COLOURS, barriers
from tests.browser.entering import enter
from tests.browser.pages import PAGES, Page, looks, visits
from tests.browser.slow_line import AT_ONCE, SlowLine

PHONE = {"width": 320, "height": 640}

OPEN_EVERYTHING = "document.querySelectorAll('details').forEach(part => { part.open = true })"
SMALL_TARGETS = """
    [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
      .filter(part => !part.matches('.skip, .roomy') && part.checkVisibility())
      .map(part => [part.outerHTML.slice(0, 120), part.getBoundingClientRect()])
      .filter(([_, box]) => box.width < 24 || box.height < 24)
      .map(([html, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${html}`)
"""
PILLS_IN_SEVERAL_LINES = """
    [...document.querySelectorAll('.pill')]
      .filter(pill => pill.getBoundingClientRect().height > 32)
      .map(pill => pill.textContent)
"""
WIDER_THAN_THE_SCREEN = "document.documentElement.scrollWidth - document.documentElement.clientWidth"

ONE_OF_EACH_TEMPLATE = tuple({page.template: page for page in reversed(PAGES)}.values())

SOAKING = os.environ.get("ESEP_HYPOTHESIS") == "soak"
"""`make soak` looks at every page in every language and both colour schemes; a quick run at what differs to the eye."""

VISITS = tuple(visits() if SOAKING else looks())
DARK = frozenset(VISITS if SOAKING else ((page, "ky") for page in ONE_OF_EACH_TEMPLATE if not page.is_of_office))
PUBLIC = tuple(page for page in PAGES if not page.login)
TOGETHER = tuple(PUBLIC[at : at + AT_ONCE] for at in range(0, len(PUBLIC), AT_ONCE))
HEAVY = Page("heavy", "/heavy/", "heavy")
"""A page with a style sheet of more than a hundred kilobytes, which only these tests serve."""

WITHOUT_SCRIPT = (
    PAGES if SOAKING else tuple(page for page in ONE_OF_EACH_TEMPLATE if page.scripts or not page.is_of_office)
)

every_visit = pytest.mark.parametrize(
    ("page", "language"), [pytest.param(*visit, id=f"{visit[0].name}-{visit[1]}") for visit in VISITS]
)


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Tab]:
    """One window for all visits: opening a window costs a browser more than a page does."""
    context = browser.new_context(viewport={"width": PHONE["width"], "height": PHONE["height"]})
    yield context.new_page()
    context.close()


@pytest.fixture
def network(phone: Tab) -> Iterator[CDPSession]:
    """What the browser does on the line; what a test changes there ends with it."""
    session = phone.context.new_cdp_session(phone)
    session.send("Network.enable")
    yield session
    session.detach()


@pytest.fixture
def tab(phone: Tab, network: CDPSession) -> Tab:
    """A phone that has never been here: nothing kept, nobody signed in."""
    phone.context.clear_cookies()
    network.send("Network.clearBrowserCache")
    phone.emulate_media(color_scheme="light")
    return phone


@every_visit
def test_it_is_light_fits_a_narrow_phone_and_shows_no_barrier(
    tab: Tab, network: CDPSession, address: str, page: Page, language: str
) -> None:
    """U1: bytes as they travel, heads of the answers included. U5: 320 px, a thumb of 24 px. U4: everything opened, and
    once more in the dark, where colours are other ones.
    """
    enter(tab.context, page, address=address)
    sizes: list[float] = []
    network.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    _visit(tab, address, page, language)

    # The four requests are of public pages; the office has a stylesheet of its own.
    assert 1 < len(sizes) <= (5 if page.is_of_office else 4) + page.scripts + page.pictures
    assert sum(sizes) <= 30 * 1024

    tab.evaluate(OPEN_EVERYTHING)
    assert tab.evaluate(WIDER_THAN_THE_SCREEN) == 0
    assert tab.evaluate(SMALL_TARGETS) == []
    assert tab.evaluate(PILLS_IN_SEVERAL_LINES) == []
    assert barriers(tab, WITHOUT_COLOURS if language != "ky" and not SOAKING else EVERYTHING) == []

    if (page, language) in DARK:
        tab.emulate_media(color_scheme="dark")
        assert barriers(tab, EVERYTHING if SOAKING else COLOURS) == []


@pytest.fixture(scope="module")
def slow_line(browser: Browser, address: str) -> Iterator[SlowLine]:
    """Phones on a slow line."""
    phones = SlowLine(browser, address=address, viewport=PHONE)
    yield phones
    phones.close()


@pytest.mark.parametrize("pages", TOGETHER, ids=lambda pages: f"{pages[0].name}-to-{pages[-1].name}")
def test_every_public_page_can_be_read_in_three_seconds_on_a_slow_line(
    slow_line: SlowLine, pages: tuple[Page, ...]
) -> None:
    """U2, for whoever comes for the first time: 400 kbit/s, 400 ms there and back, nothing kept."""
    readable = slow_line.readable_after(pages)

    assert {name: after for name, after in readable.items() if after > 3000} == {}


def test_a_page_that_is_slow_on_a_slow_line_is_found(slow_line: SlowLine) -> None:
    readable = slow_line.readable_after([HEAVY, PUBLIC[0]])

    assert [name for name, after in readable.items() if after > 3000] == ["heavy"]


@pytest.fixture(scope="module")
def without_script(browser: Browser) -> Iterator[Tab]:
    """A window in which no script runs."""
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("page", WITHOUT_SCRIPT, ids=lambda page: page.name)
def test_it_can_be_read_without_script(without_script: Tab, address: str, page: Page) -> None:
    """U3."""
    without_script.context.clear_cookies()
    enter(without_script.context, page, address=address)
    _visit(without_script, address, page, "ky")

    assert without_script.locator("main h1").is_visible()
    assert without_script.locator("script").count() == page.scripts


def _visit(tab: Tab, address: str, page: Page, language: str) -> None:
    errors: list[str] = []

    def note(error: Error) -> None:
        errors.append(str(error))

    tab.on("pageerror", note)
    answer = tab.goto(address + page.address_in(language))
    tab.remove_listener("pageerror", note)
    assert answer is not None
    assert answer.status == page.status
    assert tab.locator("html").get_attribute("lang") == language
    assert errors == []
