"""The day of the demonstration's office: the groups and their numbers, whose day it is, any other day."""

import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from esep.compliance.pressing import Group, Window, pressing
from esep.compliance.queries import due_between
from esep.demonstration import AS_OF
from esep.journeys.demonstration import Loaded
from esep.kernel import clock
from esep.kernel.models import Account
from tests.builders import moment
from tests.grounds import Grounds
from tests.web.office.desk import Answer, text

pytestmark = pytest.mark.django_db

OFFICE = "/en/office/min-bulak/"


@pytest.fixture(scope="module")
def loaded(grounds: Grounds) -> Iterator[Loaded]:
    """The demonstration in the database."""
    with grounds.demonstration() as loaded:
        yield loaded


@pytest.fixture(autouse=True)
def on_the_day(loaded: Loaded, db: None) -> Iterator[None]:
    """Let it be the demonstration's day."""
    with clock.set_to(moment(AS_OF, 12)):
        yield


def desk(login: str) -> Client:
    client = Client()
    client.force_login(Account.objects.get(login=login))
    return client


def counts(answer: Answer) -> dict[str, int]:
    """How many duties each group of a page has."""
    found = re.findall(r'<h2 id="([\w-]+)">.*?<span class="count">(\d+)</span>', text(answer))
    return {group: int(count) for group, count in found}


def test_the_numbers_of_the_demonstrations_day() -> None:
    page = desk("secretary").get(OFFICE)

    assert counts(page) == {"overdue": 5, "today": 3, "week": 39, "cannot-tell": 1}
    assert "Today, Monday, " in text(page)
    assert "15.09.2026–21.09.2026" in text(page)
    assert "Venues without a check in the last year: <b>2</b>" in text(page)
    assert "19.09.2026 (day of the meeting) − 5 days = 14.09.2026." in text(page)
    assert f'<a href="{OFFICE}meetings/M4/notice/">Notice to residents</a>' in text(page)


def test_a_long_group_goes_on_on_its_own_page() -> None:
    client = desk("secretary")
    whole = text(client.get(f"{OFFICE}today/week/"))

    assert f'href="{OFFICE}today/week/"' in text(client.get(OFFICE))
    assert whole.count('<li class="task">') == 39
    assert client.get(f"{OFFICE}today/nonsense/").status_code == 404
    assert client.get(f"{OFFICE}today/week/?page=99999").status_code == 200


def test_a_window_moves_over_a_group_without_losing_a_row(loaded: Loaded) -> None:
    def rows(first: int, most: int) -> list[tuple[str, str | None]]:
        (found,) = pressing(
            loaded.municipality,
            AS_OF,
            language="ky",
            groups=(Group.WEEK,),
            window=Window(first=first, most=most),
        )
        return [(row.case, row.subject) for row in found.rows]

    assert rows(0, 20) + rows(20, 20) == rows(0, 40)
    assert rows(40, 20) == []


def test_a_deputy_sees_what_is_their_own() -> None:
    mine = text(desk("deputy15").get(f"{OFFICE}today/week/"))

    assert mine.count('<li class="task">') == 5
    assert mine.count(f'href="{OFFICE}my/15/"') == 5
    assert "Sadykov Iskender" in mine
    assert "Nurmatova" not in mine
    assert counts(desk("overseer").get(OFFICE))["overdue"] == 5


def test_a_deputys_day_holds_the_own_appeals_and_voter_mandates() -> None:
    page = desk("deputy15").get(OFFICE)

    assert counts(page) == {"overdue": 0, "today": 1, "week": 5, "cannot-tell": 0, "mandates": 1}
    assert f'href="{OFFICE}appeals/K-06/"' in text(page)
    assert "last change: 16.01.2026" in text(page)
    other = desk("deputy2").get(OFFICE)
    assert counts(other)["today"] == 0
    assert "Open voter mandates" not in text(other)
    assert f'href="{OFFICE}appeals/K-08/"' in text(other)
    assert "K-06" not in text(other)
    earlier = desk("deputy15").get(OFFICE, {"on_day": "20", "on_month": "8", "on_year": "2026"})
    assert "Open voter mandates" not in text(earlier)


def test_the_year_of_a_deputy_leads_the_deputy_to_it_and_others_to_the_directory() -> None:
    with clock.set_to(moment(AS_OF.replace(month=12, day=28), 12)):
        own, office = (text(desk(login).get(OFFICE)) for login in ("deputy2", "secretary"))

    assert f'<a href="{OFFICE}my/2/">' in own
    assert f'<a href="{OFFICE}directory/deputies/of/2/">' in office


def test_another_day_is_judged_as_it_was_and_says_so() -> None:
    client = desk("overseer")

    page = client.get(OFFICE, {"on_day": "20", "on_month": "8", "on_year": "2026"})

    assert "You are looking at another day than today." in text(page)
    assert counts(page)["overdue"] == 2
    assert f'href="{OFFICE}today/week/?on_day=2026-08-20"' in text(page) or counts(page)["week"] <= 10
    assert "Venues without" not in text(page)


def test_what_is_no_day_keeps_what_was_typed_and_shows_today() -> None:
    page = desk("secretary").get(OFFICE, {"on_day": "31", "on_month": "2", "on_year": "2026"})

    assert page.status_code == 400
    assert 'value="31"' in text(page)
    assert counts(page)["overdue"] == 5


def test_the_number_of_queries_is_small_and_does_not_grow() -> None:
    client = desk("secretary")
    client.get(OFFICE)

    with CaptureQueriesContext(connection) as queries:
        client.get(OFFICE)

    asked = [sql["sql"] for sql in queries if "set_config" not in sql["sql"]]
    assert len(asked) <= 21, "\n".join(sql[:150] for sql in asked)


@pytest.mark.parametrize(("prefix", "word"), [("/", "Мөөнөтү өтүп кетти"), ("/ru/", "Просрочено")])
def test_groups_are_worded_in_the_language_of_the_page(prefix: str, word: str) -> None:
    assert word in text(desk("secretary").get(f"{prefix}office/min-bulak/"))


def test_every_part_is_two_taps_away_and_the_page_one_is_on_is_marked() -> None:
    client = desk("admin")
    more = text(client.get(f"{OFFICE}tasks/"))

    for part in ("numbers/", "lists/", "requests/", "settings/", "journal/"):
        assert f'href="{OFFICE}{part}"' in more
    assert f'<a href="{OFFICE}tasks/" aria-current="page">' in more
    assert f'<a href="{OFFICE}tasks/" aria-current="true">' in text(client.get(f"{OFFICE}numbers/"))
    assert f'<a href="{OFFICE}" aria-current="page">' in text(client.get(OFFICE))


def test_a_week_holds_what_falls_due_in_the_next_seven_days(loaded: Loaded) -> None:
    (week,) = pressing(loaded.municipality, AS_OF, language="ky", groups=(Group.WEEK,), window=Window(most=100))

    first, last = AS_OF + timedelta(days=1), AS_OF + timedelta(days=7)
    due = due_between(loaded.municipality, first, last, language="ky")
    assert sorted(week.rows, key=repr) == sorted(due, key=repr)
    assert [row.due_on for row in week.rows] == sorted(row.due_on for row in week.rows if row.due_on)
