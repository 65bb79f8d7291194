"""Every failure has its page, in the language of the address, with the way out."""

import re

import pytest
from django.db import OperationalError
from django.test import Client, override_settings

pytestmark = pytest.mark.django_db

LANGUAGES = {"ky": "", "ru": "/ru", "en": "/en"}


@pytest.mark.parametrize(
    ("language", "words", "way_out"),
    [
        ("ky", "Мындай бет жок", 'href="/">Башкы бетке өтүү'),
        ("ru", "Такой страницы нет", 'href="/ru/">На главную страницу'),
        ("en", "There is no such page", 'href="/en/">Go to the home page'),
    ],
)
def test_an_unknown_address(client: Client, language: str, words: str, way_out: str) -> None:
    answer = client.get(f"{LANGUAGES[language]}/nowhere/")

    assert answer.status_code == 404
    assert f"<h1>{words}</h1>" in answer.content.decode()
    assert way_out in answer.content.decode()


@override_settings(ROOT_URLCONF="tests.browser.urls")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ky", "Биз тараптан ката кетти"),
        ("ru", "Ошибка на нашей стороне"),
        ("en", "Something went wrong on our side"),
    ],
)
def test_a_fault_of_ours(language: str, words: str) -> None:
    answer = Client(raise_request_exception=False).get(f"{LANGUAGES[language]}/broken/")

    assert answer.status_code == 500
    assert f"<h1>{words}</h1>" in answer.content.decode()
    assert "on purpose" not in answer.content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ky", "Бул суроону окуй албадык"),
        ("ru", "Мы не смогли прочитать этот запрос"),
        ("en", "We could not read this request"),
    ],
)
def test_a_host_that_is_not_ours(client: Client, language: str, words: str) -> None:
    answer = client.get(f"{LANGUAGES[language]}/", headers={"Host": "evil.example"})

    assert answer.status_code == 400
    assert f"<h1>{words}</h1>" in answer.content.decode()


@override_settings(SECURE_SSL_REDIRECT=True)
def test_a_host_that_is_not_ours_is_refused_before_a_language_is_known(client: Client) -> None:
    answer = client.get("/ru/", headers={"Host": "evil.example"})

    assert answer.status_code == 400
    assert "Мы не смогли прочитать этот запрос" in answer.content.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ky", "Бул аракетти жасоого укугуңуз жок"),
        ("ru", "У вас нет права на это действие"),
        ("en", "You do not have the right to do this"),
    ],
)
def test_a_form_that_does_not_come_from_our_page(language: str, words: str) -> None:
    answer = Client(enforce_csrf_checks=True).post(f"{LANGUAGES[language]}/", {"a": "1"})

    assert answer.status_code == 403
    assert f"<h1>{words}</h1>" in answer.content.decode()


@override_settings(ROOT_URLCONF="tests.browser.urls")
def test_a_fault_of_ours_shows_a_reference() -> None:
    answers = [Client(raise_request_exception=False).get("/en/broken/") for _ in range(2)]

    found = [re.findall(r"[2-9A-Z]{8}(?=</b>)", answer.content.decode()) for answer in answers]
    assert [len(references) for references in found] == [1, 1]
    assert found[0] != found[1]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ky", "Эсеп азыр жеткиликсиз"),
        ("ru", "Эсеп сейчас недоступен"),
        ("en", "Esep cannot be reached just now"),
    ],
)
def test_a_database_that_cannot_be_asked(language: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(*args: object, **kwargs: object) -> None:
        raise OperationalError("unable to open database file")

    monkeypatch.setattr("esep.portal.place.choosing.municipalities", gone)

    answer = Client(raise_request_exception=False).get(f"{LANGUAGES[language]}/")

    assert answer.status_code == 503
    assert answer.headers["Retry-After"] == "60"
    assert f"<h1>{words}</h1>" in answer.content.decode()
    assert "unable to open" not in answer.content.decode()
