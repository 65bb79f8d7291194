"""The living page of components."""

import pytest
from django.test import Client

from esep.portal.status import STATUSES


def test_search_engines_are_asked_to_pass_by() -> None:
    assert Client().get("/styleguide/").headers["X-Robots-Tag"] == "noindex"


def test_it_shows_every_status_as_a_pill_and_as_a_row() -> None:
    text = Client().get("/en/styleguide/").content.decode()

    for status in STATUSES:
        assert text.count(f'<span class="pill {status.tone}">{status.word}</span>') >= 2


@pytest.mark.parametrize(
    "part",
    [
        *["actions", "banner", "button", "clause", "confirmation", "date", "fault", "faults", "form", "sum"],
        *["table", "task", "tasks", "tile", "tiles", "timeline"],
    ],
)
def test_it_shows_every_component(part: str) -> None:
    text = Client().get("/styleguide/").content.decode()

    assert f'class="{part}' in text


@pytest.mark.parametrize(
    ("language", "words"), [("ky", "Абалдын белгиси"), ("ru", "Метка статуса"), ("en", "Status pill")]
)
def test_it_speaks_every_language(language: str, words: str) -> None:
    address = "/styleguide/" if language == "ky" else f"/{language}/styleguide/"

    assert words in Client().get(address).content.decode()
