"""Answers that are kept whole: served again to everybody alike, and never what is another's."""

import gzip
from dataclasses import replace
from datetime import date, timedelta
from http import HTTPStatus

import pytest
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.test import Client, RequestFactory, override_settings
from django.test.utils import CaptureQueriesContext

from esep.access import Role
from esep.demonstration import AS_OF
from esep.kernel import clock
from esep.kernel.models import Account, Municipality
from esep.portal.place.answers import ANSWERS, LARGEST, OVERHEAD, Answer, Answers, Key
from esep.portal.place.here import here_at
from esep.portal.place.serving import conditionally
from tests.builders import moment
from tests.kernel.people import a_holder

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

PAGE = "/min-bulak/meetings/M4/"
KEY = Key(
    scheme="https",
    host="esep.example.kg",
    path=PAGE,
    language="ky",
    municipality=1,
    tip="tip",
    day=AS_OF,
    build="build",
    encoding="gzip",
)


def asked(address: str = PAGE, *, client: Client | None = None) -> tuple[HttpResponse, int]:
    """The answer to a browser that takes gzip, and the number of queries that it took."""
    with CaptureQueriesContext(connection) as queries:
        found = (client or Client()).get(address, headers={"accept-encoding": "gzip"})
    own = [query for query in queries.captured_queries if "set_config" not in query["sql"]]
    assert isinstance(found, HttpResponse)
    return found, len(own)


def test_what_is_kept_takes_one_query_and_is_the_same_to_the_byte() -> None:
    first, _ = asked()
    again, queries = asked()

    assert queries == 1
    assert (again.content, dict(again.headers)) == (first.content, dict(first.headers))
    assert "<h1" in gzip.decompress(again.content).decode()
    assert again.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in again.headers["Vary"]
    assert again.headers["ETag"].startswith('W/"')


@pytest.mark.parametrize(
    "below", ["", "year/", "deputies/", "meetings/", "meetings.ics", "meetings.atom", "latest.atom"]
)
def test_every_page_of_a_municipality_is_kept(below: str) -> None:
    asked(f"/min-bulak/{below}")

    assert asked(f"/min-bulak/{below}")[1] == 1


def test_a_browser_that_takes_no_gzip_gets_plain_text() -> None:
    asked()

    answer = Client().get(PAGE, headers={"accept-encoding": "identity"})

    assert "Content-Encoding" not in answer.headers
    assert answer.content.startswith(b"<!doctype html>")


def test_another_language_is_another_answer() -> None:
    asked()
    russian, queries = asked(f"/ru{PAGE}")

    assert queries > 1
    assert '<html lang="ru">' in gzip.decompress(russian.content).decode()


@override_settings(ALLOWED_HOSTS=["testserver", "esep.example.kg"])
@pytest.mark.parametrize(
    ("host", "secure"), [("esep.example.kg", False), ("testserver", True), ("testserver:81", False)]
)
def test_another_host_or_scheme_is_another_answer(host: str, secure: bool) -> None:
    asked()
    answer = Client().get(PAGE, headers={"host": host, "accept-encoding": "gzip"}, secure=secure)

    scheme = "https" if secure else "http"
    assert f'<link rel="canonical" href="{scheme}://{host}{PAGE}">' in gzip.decompress(answer.content).decode()


def test_another_day_is_another_answer() -> None:
    asked()
    with clock.set_to(moment(AS_OF + timedelta(days=1), 12)):
        tomorrow, queries = asked()

    assert queries > 1
    assert '<time datetime="2026-09-15">' in gzip.decompress(tomorrow.content).decode()


def test_whatever_is_recorded_makes_another_answer(min_bulak: Municipality) -> None:
    before, _ = asked()
    tip = here_at("min-bulak").tip
    a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak, login="secretary-of-answers")
    after, queries = asked()

    assert here_at("min-bulak").tip != tip
    assert queries > 1
    assert after.content != before.content


def test_who_has_signed_in_gets_what_everybody_gets(min_bulak: Municipality) -> None:
    client = Client()
    holder = a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak, login="reader-of-answers")
    assert holder.account is not None
    client.force_login(Account.objects.get(pk=holder.account))
    own, _ = asked(client=client)
    everybodys, queries = asked()

    assert queries == 1
    assert own.content == everybodys.content
    assert not own.cookies
    assert "Cookie" not in everybodys.headers["Vary"]


@pytest.mark.parametrize("address", [f"{PAGE}?as_of=2026-09-08", f"{PAGE}?x=1", "/min-bulak/year/?page=2"])
def test_an_address_with_a_query_is_not_kept(address: str) -> None:
    asked(address)

    assert len(ANSWERS) == 0


@pytest.mark.parametrize("address", ["/min-bulak/meetings/M99/", f"{PAGE}7/", "/no-such-place/"])
def test_what_is_not_found_is_not_kept(address: str) -> None:
    answer, _ = asked(address)

    assert answer.status_code == HTTPStatus.NOT_FOUND
    assert len(ANSWERS) == 0


def test_head_is_answered_anew_and_keeps_nothing() -> None:
    Client().head(PAGE, headers={"accept-encoding": "gzip"})

    assert len(ANSWERS) == 0


def a_session(request: HttpRequest) -> str:
    return str(request.session.get("name", "nobody"))


def a_token(request: HttpRequest) -> str:
    return get_token(request)


def a_cookie(request: HttpRequest) -> str:
    return "set below"


@pytest.mark.parametrize("personal", [a_session, a_token, a_cookie])
def test_what_looked_at_a_visitor_is_never_kept(personal: object) -> None:
    request = RequestFactory().get(PAGE)
    request.session = SessionStore()

    def view(_here: object) -> HttpResponse:
        assert callable(personal)
        answer = HttpResponse(personal(request))
        if personal is a_cookie:
            answer.set_cookie("name", "somebody")
        return answer

    conditionally(request, here_at("min-bulak"), view=view)

    assert len(ANSWERS) == 0


def test_what_is_the_same_for_everybody_is_kept() -> None:
    request = RequestFactory().get(PAGE)
    request.session = SessionStore()

    conditionally(request, here_at("min-bulak"), view=lambda _here: HttpResponse("text"))

    assert len(ANSWERS) == 1


@override_settings(KEPT_ANSWERS_BYTES=0)
def test_none_is_kept_where_there_is_no_room() -> None:
    asked()

    assert len(ANSWERS) == 0


def test_there_are_never_more_answers_than_allowed() -> None:
    answers = Answers(most=3)
    for number in range(5):
        answers.keep(replace(KEY, path=str(number)), Answer(b"x", ()))
        answers.find(replace(KEY, path="0"))

    kept = [number for number in range(5) if answers.find(replace(KEY, path=str(number)))]
    assert kept == [0, 3, 4]


@override_settings(KEPT_ANSWERS_BYTES=3 * (OVERHEAD + 100))
def test_there_are_never_more_bytes_than_allowed() -> None:
    answers = Answers()
    for number in range(9):
        answers.keep(replace(KEY, path=str(number)), Answer(b"x" * 100, ()))
        answers.keep(replace(KEY, path=str(number)), Answer(b"y" * 100, ()))

    assert len(answers) == 3
    assert answers.size == 3 * (OVERHEAD + 100)


def test_an_answer_that_would_push_out_many_is_not_kept() -> None:
    answers = Answers()

    answers.keep(KEY, Answer(b"x" * LARGEST, ()))

    assert (len(answers), answers.size) == (0, 0)


@pytest.mark.parametrize(
    "other",
    [
        {"scheme": "http"},
        {"host": "other.example.kg"},
        {"path": "/min-bulak/"},
        {"language": "ru"},
        {"municipality": 2},
        {"tip": "newer"},
        {"day": date(2026, 9, 15)},
        {"build": "newer"},
        {"encoding": "identity"},
    ],
    ids=lambda other: next(iter(other)),
)
def test_an_answer_is_found_by_all_that_it_depends_on(other: dict[str, object]) -> None:
    answers = Answers()
    answers.keep(KEY, Answer(b"x", ()))

    assert answers.find(KEY) is not None
    assert answers.find(replace(KEY, **other)) is None  # type: ignore[arg-type]
