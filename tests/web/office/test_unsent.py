"""A form that nobody signed in sent, or that an old page sent: what was typed is kept, and nothing is done."""

from html import unescape
from urllib.parse import urlencode

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from esep.access import Role
from esep.community.models import Village
from esep.kernel import scope
from esep.kernel.models import Account, Municipality
from tests.kernel.people import a_holder, a_municipality
from tests.web.office.desk import Answer, hidden, text

pytestmark = pytest.mark.django_db

ADD = "/en/office/min-bulak/directory/villages/add/"
REGISTER = "/en/office/min-bulak/register/new/"
VILLAGE = {"code": "V1", "population": "3110", "name_ky": "Ак-Тилек", "note": "Тоо\nэтегинде <b>"}
HERE = {"Origin": "http://testserver"}


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def browser(place: Municipality) -> Client:
    """A browser of the secretary that is asked for the token of its page, as browsers are."""
    a_holder(Role.RESPONSIBLE_SECRETARY, place, login="secretary")
    client = Client(enforce_csrf_checks=True)
    sign_in(client)
    return client


def sign_in(client: Client) -> None:
    """Sign in, which gives the browser another token."""
    client.force_login(Account.objects.get(login="secretary"))
    client.cookies.pop("csrftoken", None)
    client.get(ADD)


def opened(client: Client, address: str) -> dict[str, str]:
    """What a form carries by itself."""
    page = client.get(address)
    return {name: hidden(page, name) for name in ("csrfmiddlewaretoken", "form_key")}


def sent(client: Client, address: str, fields: dict[str, str]) -> Answer:
    """Send a form without files, as a browser does."""
    return client.post(address, urlencode(fields), content_type="application/x-www-form-urlencoded", headers=HERE)


def again(client: Client, page: Answer) -> Answer:
    """Press the button of the page that keeps what was typed."""
    fields = {}
    for part in text(page).partition('id="form"')[2].partition("</form>")[0].split('<input type="hidden" name="')[1:]:
        name, _quote, rest = part.partition('" value="')
        fields[name] = unescape(rest.partition('">')[0])
    address = unescape(text(page).partition('id="form" action="')[2].partition('"')[0])
    return sent(client, address, fields)


def villages(place: Municipality) -> list[str]:
    with scope.of(place.pk):
        return [village.name_ky for village in Village.objects.all()]


def test_what_was_typed_outlives_the_session_and_is_sent_by_a_press_after_signing_in_again(
    place: Municipality, browser: Client
) -> None:
    form = {**opened(browser, ADD), **VILLAGE}
    del browser.cookies["sessionid"]

    kept = sent(browser, ADD, form)
    still_out = again(browser, kept)
    sign_in(browser)
    asked = again(browser, still_out)

    for page in (kept, still_out, asked):
        assert page.status_code == 403
        assert 'name="note" value="Тоо\nэтегинде &lt;b&gt;"' in text(page)
        assert "no-store" in page.headers["Cache-Control"]
    assert 'href="/en/sign-in/" target="_blank"' in text(kept)
    assert "Send again" in text(asked)
    assert villages(place) == []
    assert again(browser, asked).status_code == 302
    assert villages(place) == ["Ак-Тилек"]


def test_a_page_that_another_site_filled_in_is_refused_and_shown_to_nobody(
    place: Municipality, browser: Client
) -> None:
    form = {**opened(browser, ADD), **VILLAGE, "csrfmiddlewaretoken": "x" * 64}

    answers = [
        browser.post(ADD, form, headers={"Origin": "https://evil.example"}),
        browser.post(ADD, form, headers={"Referer": "http://testserver.evil.example/"}),
        browser.post(ADD, form),
        browser.post("/en/", form, headers=HERE),
    ]

    for answer in answers:
        assert answer.status_code == 403
        assert "Ак-Тилек" not in text(answer)
    assert villages(place) == []


def test_a_form_with_files_opens_again_so_that_they_are_chosen_anew(browser: Client) -> None:
    form = {**opened(browser, REGISTER), "title": "Кат", "attached": SimpleUploadedFile("kat.txt", b"kat")}
    del browser.cookies["sessionid"]
    kept = browser.post(REGISTER, form, headers=HERE)
    sign_in(browser)

    asked = again(browser, kept)
    shown = again(browser, asked)

    assert "A page cannot keep files. Choose them again." in text(kept)
    assert "Open the form again" in text(asked)
    assert shown.status_code == 200
    assert 'value="Кат"' in text(shown)


def test_a_button_without_anything_typed_leads_to_signing_in(place: Municipality) -> None:
    answer = Client().post(ADD, {"csrfmiddlewaretoken": "x", "form_key": "y"})

    assert answer.headers["Location"] == f"/en/sign-in/?next={ADD}"


def test_what_was_typed_stands_beside_the_words_of_its_own_form(place: Municipality) -> None:
    erase = {"text": "Суу жок", "reason": "Сурады", "answer": "Берилди"}
    passed_on = {"deputy": "15", "on_day": "14", "text": "Караңыз"}
    shown = [
        text(Client().post(f"/en/office/min-bulak/appeals/K-01/{page}/", fields, headers=HERE))
        for page, fields in (("erase", erase), ("deputy", passed_on))
    ]
    assert "<dt>Text that stays, without what tells who wrote</dt><dd>Суу жок</dd>" in shown[0]
    assert "<dt>Answer that stays, without what tells who wrote</dt><dd>Берилди</dd>" in shown[0]
    assert "<dt>Note for colleagues</dt><dd>Караңыз</dd>" in shown[1]
