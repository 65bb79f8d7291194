"""Signing in to the demonstration, once for each login of a test process."""

from playwright.sync_api import BrowserContext

from esep.demonstration.directory import directory
from tests.browser.pages import Page

_cookies: dict[tuple[str, str], list[object]] = {}


def enter(context: BrowserContext, page: Page, *, address: str) -> None:
    """Let a browser be one in which the page's visitor has signed in; nothing to do where nobody needs to."""
    if page.login:
        sign_in(context, page.login, address=address)


def sign_in(context: BrowserContext, login: str, *, address: str) -> None:
    """Sign in with the password of the demonstration, through the form as everybody does."""
    known = _cookies.get((address, login))
    if known is None:
        tab = context.new_page()
        tab.goto(f"{address}/sign-in/")
        tab.locator("#login").fill(login)
        tab.locator("#password").fill(directory().accounts.password)
        tab.locator("main form button[type=submit]").click()
        tab.wait_for_url("**/office/**")
        tab.close()
        _cookies[address, login] = list(context.cookies())
        return
    context.add_cookies(known)  # type: ignore[arg-type]
