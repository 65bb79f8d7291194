"""R8: personal data never gets out. Words that exist nowhere else are planted wherever a person's data can stand; then
every public page, feed and download is read, in every language, and so is the log of all that was done.
"""

import logging
from collections.abc import Iterator

import pytest
from django.conf import settings as product
from django.test import Client, override_settings
from django.urls import reverse
from django.utils.translation import override
from pytest_django import DjangoDbBlocker

from esep.access import Act
from esep.api.tables import TABLES
from esep.community.models import Person
from esep.community.queries.public import published
from esep.config.logs import Plain
from esep.kernel import scope
from esep.kernel.models import JournalEntry, Municipality
from esep.search.models import PublicEntry, StaffEntry
from tests.databases import for_a_module
from tests.web.matrix.examples import CANARIES, DAY, Examples, examples_in
from tests.web.matrix.routes import routes

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine]

NOTHING = frozenset({"api-nothing"})
"""Routes at which there is nothing to be read."""
PUBLIC = [route for route in routes() if route.act("GET") is Act.READ_PUBLIC and route.name not in NOTHING]
LANGUAGES = tuple(code for code, _name in product.LANGUAGES)
Planted = tuple[Municipality, Examples]


@pytest.fixture(scope="module")
def examples(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Planted]:
    with for_a_module(django_db_blocker), override_settings(FILES=tmp_path_factory.mktemp("files")):
        yield examples_in("min-bulak")


@pytest.fixture
def planted(examples: Planted, db: None) -> Planted:
    """The words, planted once for all tests here."""
    return examples


def canaries_in(text: str) -> list[str]:
    """The planted words that a text holds."""
    return [kind for kind, word in CANARIES.items() if word.casefold() in text.casefold()]


def read(address: str, *, language: str = "ky") -> str:
    """All of an answer as a stranger gets it who reads a language."""
    answer = Client(headers={"accept-language": language}).get(address)
    assert answer.status_code in (200, 400), address
    content = b"".join(answer.streaming_content) if answer.streaming else answer.content  # type: ignore[attr-defined]
    return content.decode("utf-8", "replace")


def test_r8_the_canaries_are_planted(planted: Planted) -> None:
    place, _examples = planted
    with scope.of(place.pk):
        assert canaries_in(Person.objects.get(patronymic=CANARIES["name"]).canonical()) == [
            "name",
            "phone",
            "email",
            "address",
        ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_r8_no_public_page_feed_or_download_holds_a_canary(planted: Planted, language: str) -> None:
    _place, examples = planted
    found = {}
    for route in PUBLIC:
        with override(language):
            address = reverse(route.name, kwargs={name: examples.of(route.name, name) for name in route.variables})
        found[route.name] = canaries_in(read(address, language=language))

    assert len(found) >= 14
    assert {name: kinds for name, kinds in found.items() if kinds} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_r8_no_table_of_open_data_holds_a_canary(planted: Planted, language: str) -> None:
    addresses = [
        f"/api/v1/min-bulak/{address}"
        for table in TABLES
        for address in (
            f"{table.name}?limit=200",
            f"bulk/{table.name}.json",
            f"bulk/{table.name}.csv",
            *((f"{table.name}?changed_since=2026-01-01&limit=200",) if table.changes is not None else ()),
        )
    ]
    found = {address: canaries_in(read(address, language=language)) for address in addresses}

    assert {address: kinds for address, kinds in found.items() if kinds} == {}


def test_r8_what_public_pages_may_be_built_from_holds_no_canary(planted: Planted) -> None:
    place, _examples = planted
    with scope.public_all():
        assert canaries_in(repr(published(DAY, municipality=place.pk))) == []


def test_r8_nothing_that_is_found_by_everybody_holds_a_canary(planted: Planted) -> None:
    place, _examples = planted
    with scope.of(place.pk):
        public, staff = list(PublicEntry.objects.all()), list(StaffEntry.objects.all())

    assert len(public) > 5
    assert canaries_in(repr([(row.texts, row.title_words, row.body_words) for row in public])) == []
    contacts = {"phone", "email", "address"}
    # Minutes say what was said, and only those find them who may read them.
    others = [row for row in staff if row.source != "minutes"]
    assert {row.ref: found for row in others if (found := contacts & set(canaries_in(repr(row.texts))))} == {}
    for word in CANARIES.values():
        page = Client().get("/min-bulak/search/", {"q": word}).content.decode()
        assert "<mark>" not in page


def test_r8_the_journal_holds_no_canary(planted: Planted) -> None:
    place, _examples = planted
    with scope.of(place.pk):
        assert canaries_in("".join(JournalEntry.objects.values_list("body", flat=True))) == []


def test_r8_the_log_holds_no_canary(planted: Planted, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    word = CANARIES["name"]
    client = Client(raise_request_exception=False)

    client.get(f"/office/min-bulak/register/?q={word}")
    client.post("/sign-in/", {"login": word, "password": word})
    client.post("/check/", {"text": word})
    client.get(f"/regulation/{word}/")

    lines = [Plain().format(record) for record in caplog.records if record.name.startswith(("django.request", "esep"))]
    assert lines
    assert canaries_in("\n".join(lines)) == []
