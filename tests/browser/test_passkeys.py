"""Passkeys in earnest: a browser with a device of its own makes one, signs in with it, and loses it again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from esep.demonstration.directory import directory

LOGIN = "volunteer"
DEVICE = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """A tab at the address by its name, with a device that says yes to everything."""
    context = browser.new_context(base_url=address.replace("127.0.0.1", "localhost"))
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    session.send("WebAuthn.addVirtualAuthenticator", {"options": DEVICE})
    yield page
    context.close()


def test_a_passkey_is_made_signed_in_with_named_and_removed(tab: Page) -> None:
    by_password(tab)
    tab.goto("/en/account/passkeys/add/")
    tab.fill("#password", directory().accounts.password)
    press(tab, "Continue")
    tab.fill("#name", "phone of the desk")
    press(tab, "Make the passkey")
    tab.wait_for_url("**/account/codes/**")
    assert tab.locator("main ol li").count() == 10

    sign_out(tab)
    tab.goto("/en/sign-in/passkey/?next=/en/account/")
    press(tab, "Use the passkey")
    tab.wait_for_url("**/account/")

    sign_out(tab)
    by_password(tab)
    tab.wait_for_url("**/en/sign-in/second/")
    tab.get_by_role("link", name="Use a passkey").click()
    press(tab, "Use the passkey")
    tab.wait_for_url("**/office/**")

    tab.goto("/en/account/")
    assert tab.get_by_text("Passkey: phone of the desk").is_visible()
    tab.get_by_role("link", name="Name the passkey").click()
    tab.fill("#password", directory().accounts.password)
    press(tab, "Continue")
    tab.fill("#name", "telephone")
    press(tab, "Save")
    assert tab.get_by_text("Passkey: telephone").is_visible()
    tab.get_by_role("link", name="Remove the passkey").click()
    press(tab, "Remove")
    assert tab.get_by_text("Passkey: telephone").count() == 0

    sign_out(tab)
    by_password(tab)
    tab.wait_for_url("**/office/**")


def test_a_device_that_gives_no_passkey_is_told_of_in_words(tab: Page) -> None:
    tab.goto("/en/sign-in/passkey/")
    press(tab, "Use the passkey")

    tab.locator("#passkey_trouble").wait_for(state="visible", timeout=10_000)
    assert tab.locator("#passkey_trouble").inner_text().startswith("The device gave no passkey.")


def by_password(tab: Page) -> None:
    """Send the first form."""
    tab.goto("/en/sign-in/")
    tab.fill("#login", LOGIN)
    tab.fill("#password", directory().accounts.password)
    press(tab, "Sign in")


def sign_out(tab: Page) -> None:
    """Press the button at the foot."""
    tab.locator(".whoami button").click()
    tab.wait_for_url("**/sign-in/")


def press(tab: Page, name: str) -> None:
    """Press a button of the form."""
    tab.locator("main").get_by_role("button", name=name, exact=True).click()
