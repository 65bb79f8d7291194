"""Browser tests see every public page: each route that gives one is the route of a page that they visit."""

import pytest
from django.urls import resolve

from esep.access import Act
from tests.browser.pages import PAGES
from tests.web.matrix.routes import routes

pytestmark = pytest.mark.any_engine

NO_PAGES = {"api", "health", "place-catalogue-file"}
"""What ends as a page does and is none: words for programs, a paper."""


def test_every_public_page_is_one_that_browser_tests_visit() -> None:
    public = {
        route.name
        for route in routes()
        if route.act("GET") is Act.READ_PUBLIC and (not route.address or route.address.endswith("/"))
    }
    served = [page for page in PAGES if page.template != "trouble" and not page.login]
    visited = {resolve(page.address.partition("?")[0]).url_name for page in served}

    assert len(public) > 60
    assert public - NO_PAGES - visited == set()
