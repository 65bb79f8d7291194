"""The same page in three languages."""

import pytest
from django.test import Client
from django.utils.formats import date_format, number_format
from django.utils.translation import override

from esep.demonstration import AS_OF
from esep.portal.language import address_in

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("address", "language"), [("/", "ky"), ("/ru/", "ru"), ("/en/", "en"), ("/en/?page=1", "en")])
def test_the_address_alone_decides_the_language(client: Client, address: str, language: str) -> None:
    answer = client.get(address, headers={"Accept-Language": "de,ru;q=0.9,en;q=0.8"})

    assert f'<html lang="{language}">' in answer.content.decode()
    assert answer.headers["Content-Language"] == language


def test_the_links_keep_path_and_query(client: Client) -> None:
    text = client.get("/ru/?status=overdue&clause=2.5-notice").content.decode()

    assert '<a href="/?status=overdue&amp;clause=2.5-notice" lang="ky" hreflang="ky">Кыргызча</a>' in text
    assert 'lang="ru" hreflang="ru" aria-current="true">Русский</a>' in text
    assert '<a href="/en/?status=overdue&amp;clause=2.5-notice" lang="en" hreflang="en">English</a>' in text


def test_the_links_of_a_page_that_is_not_there_keep_its_address(client: Client) -> None:
    text = client.get("/en/no-such-page/?a=1").content.decode()

    assert 'href="/no-such-page/?a=1"' in text
    assert 'href="/ru/no-such-page/?a=1"' in text


def test_a_hostile_query_stays_a_query(client: Client) -> None:
    text = client.get('/?status="><script>alert(1)</script>').content.decode()

    assert "<script" not in text


@pytest.mark.parametrize("address", ["//evil.example/", "/ru//evil.example/", "/en//evil.example/"])
@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_no_link_leads_to_another_host(address: str, language: str) -> None:
    assert not address_in(address, language=language).startswith("//")


def test_a_word_that_only_begins_like_a_language_is_no_language() -> None:
    assert address_in("/russia/", language="en") == "/en/russia/"


@pytest.mark.parametrize(
    ("language", "day", "number"),
    [
        ("ky", "2026-жылдын 14-сентябры", "1\xa0234,5"),
        ("ru", "14 сентября 2026 г.", "1\xa0234,5"),
        ("en", "14 September 2026", "1,234.5"),
    ],
)
def test_days_and_numbers_are_written_as_the_language_writes_them(language: str, day: str, number: str) -> None:
    with override(language):
        assert date_format(AS_OF) == day
        assert number_format(1234.5, decimal_pos=1) == number


def test_every_month_has_its_kyrgyz_ending() -> None:
    with override("ky"):
        days = [date_format(AS_OF.replace(month=month)) for month in range(1, 13)]

    assert [day.removeprefix("2026-жылдын 14-") for day in days] == [
        "январы", "февралы", "марты", "апрели", "майы", "июну",
        "июлу", "августу", "сентябры", "октябры", "ноябры", "декабры",
    ]  # fmt: skip
