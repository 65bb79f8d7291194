"""Pages of money of a municipality in which nothing is entered: each says so."""

import pytest

from tests.kernel.people import a_municipality
from tests.web.place.reading import told_at

SAID = {
    "budget": "No budget that the council adopted is entered yet.",
    "budget/versions": "No version that everybody may read is entered yet.",
    "property": "No property is entered yet.",
    "funds": "No off-budget fund is entered.",
    "debts": "The municipality owes nothing.",
}


@pytest.mark.django_db
def test_where_nothing_is_entered_each_page_says_so() -> None:
    a_municipality("jany-jer")

    told = {page: told_at(f"/en/jany-jer/{page}/") for page in SAID}

    assert [page for page, words in SAID.items() if words not in told[page]] == []
