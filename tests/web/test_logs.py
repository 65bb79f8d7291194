"""R8: the log leads to the fault and knows nobody."""

import logging
import re
from collections.abc import Callable

import pytest
from django.conf import settings
from django.db import DataError, IntegrityError, OperationalError
from django.test import Client

from esep.access import Role
from esep.config.logs import Plain
from esep.kernel import acting, clock, scope
from esep.kernel.models import Municipality, RoleGrant
from tests.kernel.people import LONG_AGO, a_municipality
from tests.web.logged import logged
from tests.web.office.desk import desk_of, hidden, text

CANARY = "Канарейкина-0555123456"
ADD = "/en/office/min-bulak/directory/villages/add/"
LINE = re.compile(
    r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00 (?P<level>[A-Z]+) (?P<reference>[2-9A-Z]{8}|-{8}) (?P<logger>[\w.]+)"
    r" (?P<method>GET|HEAD|POST|-) (?P<route>[\w-]+) (?P<status>\d+|-) (?P<kind>\w+|-) (?P<place>\S+)"
)


def raising(error: Exception) -> Callable[..., None]:
    """A stand-in that fails, and whose words quote what somebody typed."""

    def fail(*args: object, **kwargs: object) -> None:
        raise error

    return fail


FAILURES = {
    "a locked database": OperationalError(f"database is locked: {CANARY}"),
    "a full disk": OperationalError(f"database or disk is full: {CANARY}"),
    "a database that is gone": OperationalError(f"connection refused: {CANARY}"),
    "a row that is there already": IntegrityError(f"UNIQUE constraint failed: Key (name)=({CANARY})"),
    "a value that does not fit": DataError(f"value too long: {CANARY}"),
    "a fault of ours": RuntimeError(f"broken by {CANARY}"),
}


@pytest.mark.django_db
@pytest.mark.parametrize("failure", FAILURES.values(), ids=list(FAILURES))
def test_a_form_that_fails_leaves_nothing_of_its_content_in_the_log(
    monkeypatch: pytest.MonkeyPatch, failure: Exception
) -> None:
    client = _secretary()
    fields = _fields(client)
    monkeypatch.setattr(acting.Acting, "save", raising(failure))

    with logged() as log:
        answer = client.post(f"{ADD}?q={CANARY}", fields)

    assert answer.status_code >= 400
    _holds_no_canary(log.getvalue(), text(answer))


@pytest.mark.django_db
def test_a_form_that_is_refused_leaves_nothing_of_its_content_in_the_log() -> None:
    place = a_municipality()
    client = desk_of(Role.RESPONSIBLE_SECRETARY, place)
    fields = _fields(client)

    with logged() as log:
        answers = [
            client.post(ADD, {**fields, "population": "many"}),
            client.post(ADD, {**fields, "population": "1", "voters": "9999"}),
            client.post(ADD, {**fields, "name_ky": f"{CANARY}\x00"}),
            client.post(f"/en/{CANARY}/?q={CANARY}", fields),
            Client(enforce_csrf_checks=True).post(ADD, fields),
            client.get("/en/", headers={"Host": "of-0555123456.example"}),
        ]
        with clock.set_to(LONG_AGO):
            answers.append(client.post(ADD, fields))
        _end_roles(place)
        answers.append(client.post(ADD, fields))

    assert {answer.status_code for answer in answers} == {400, 403, 404, 503}
    for answer in answers:
        _holds_no_canary(log.getvalue(), text(answer))


@pytest.mark.django_db
def test_a_sign_in_that_fails_leaves_neither_login_nor_password_in_the_log() -> None:
    with logged() as log:
        answer = Client().post("/en/sign-in/", {"login": CANARY, "password": CANARY})

    _holds_no_canary(log.getvalue(), text(answer))


@pytest.mark.django_db
def test_a_code_that_is_wrong_and_a_look_of_a_monitor_leave_nothing_in_the_log() -> None:
    client = Client(raise_request_exception=False)

    with logged() as log:
        client.post(f"/en/sign-in/code/?q={CANARY}", {"login": CANARY, "code": CANARY, "password": CANARY})
        client.get(f"/health/?q={CANARY}")
        client.get(f"/en/sign-in/code/{CANARY}/")

    assert "404" in log.getvalue()
    for part in (CANARY, "0555123456", "Канарейкина"):
        assert part not in log.getvalue()


@pytest.mark.django_db
def test_a_line_names_the_exception_and_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    client = _secretary()
    fields = _fields(client)
    monkeypatch.setattr(acting.Acting, "save", raising(RuntimeError(CANARY)))

    with logged() as log:
        client.post(ADD, fields)

    found = LINE.fullmatch(log.getvalue().strip())
    assert found is not None
    assert (found["level"], found["method"], found["route"], found["status"], found["kind"]) == (
        "ERROR",
        "POST",
        "office-directory-villages-add",
        "500",
        "RuntimeError",
    )
    assert found["place"].startswith("test_logs.py:")


def test_the_message_of_any_logger_stays_out() -> None:
    with logged() as log:
        logging.getLogger("somebody.else").error(f"sent to {CANARY}")

    assert CANARY not in log.getvalue()
    assert LINE.fullmatch(log.getvalue().strip())


def test_every_handler_of_the_product_writes_such_lines() -> None:
    handlers = settings.LOGGING["handlers"].values()

    assert {settings.LOGGING["formatters"][handler["formatter"]]["()"] for handler in handlers} == {
        f"{Plain.__module__}.{Plain.__name__}"
    }
    assert settings.LOGGING["root"]["handlers"] == list(settings.LOGGING["handlers"])


def _secretary() -> Client:
    client = desk_of(Role.RESPONSIBLE_SECRETARY, a_municipality())
    client.raise_request_exception = False
    return client


def _fields(client: Client) -> dict[str, str]:
    return {"code": "V1", "name_ky": CANARY, "network": CANARY, "form_key": hidden(client.get(ADD), "form_key")}


def _end_roles(place: Municipality) -> None:
    with scope.of(place.pk):
        RoleGrant.objects.update(until=clock.real())


def _holds_no_canary(log: str, page: str) -> None:
    """The log names the reference of the page and nothing of what was typed."""
    references = re.findall(r'reference: <b class="whole">([2-9A-Z]{8})</b>', page, re.IGNORECASE)
    assert references, "the page shows no reference"
    assert references[0] in log
    for part in (CANARY, "0555123456", "Канарейкина"):
        assert part not in log
    assert all(LINE.fullmatch(line) for line in log.splitlines()), log
