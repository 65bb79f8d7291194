"""Help in place: every page of the office has some, in words with a clause that exists."""

import pytest
from django.test import Client

from esep.regulation.pack.loading import model_pack
from esep.workspace.help.registry import HELP, help_of
from tests.web.matrix.routes import routes
from tests.web.office.desk import text

INSIDE = sorted({route.name for route in routes() if route.is_inside})


def test_a_page_has_its_own_help_or_that_of_its_part() -> None:
    assert [name for name in INSIDE if help_of(name) is None] == []


def test_help_leads_to_clauses_that_there_are() -> None:
    assert {entry.clause for entry in HELP.values()} - {""} <= model_pack().clauses.keys()


def test_help_is_for_pages_that_there_are() -> None:
    assert set(HELP) - set(INSIDE) == set()


@pytest.mark.django_db
def test_it_opens_without_script_beside_the_heading(secretary: Client) -> None:
    page = text(secretary.get("/en/office/min-bulak/directory/venues/"))

    assert '<details class="help">' in page
    assert "A meeting is held in a room that meets sanitary and hygiene requirements." in page
    assert 'href="/en/regulation/2.5-venue/"' in page
