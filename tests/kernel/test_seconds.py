"""Acts of two persons: asked with a reason, done when another with the same right agrees."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from esep.access import TABLE, Act, Actor, Role
from esep.kernel import clock, scope, seconds
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import JournalEntry, Municipality, RoleGrant, SecondPersonRequest
from esep.kernel.refusals import Refused
from tests.kernel.people import a_holder, a_municipality

pytestmark = pytest.mark.django_db

DONE: list[str] = []


@pytest.fixture(autouse=True)
def deed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """What is done is to remember the subject."""

    def remember(acting: Acting, subject: str) -> None:
        DONE.append(subject)
        acting.note_as(subject, "unlocked")

    monkeypatch.setitem(seconds._deeds, Act.UNLOCK_DOCUMENT, remember)
    yield
    DONE.clear()


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def secretary(place: Municipality) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, place)


@pytest.fixture
def head(place: Municipality) -> Actor:
    return a_holder(Role.HEAD, place)


def asked(place: Municipality, *, by: Actor) -> SecondPersonRequest:
    return seconds.ask(
        Act.UNLOCK_DOCUMENT, by=by, municipality=place.pk, subject="document:1", reason="a page was missing"
    )


def test_it_is_done_when_the_second_agrees(place: Municipality, secretary: Actor, head: Actor) -> None:
    request = asked(place, by=secretary)
    assert DONE == []

    answered = seconds.agree(by=head, municipality=place.pk, request=request.pk)

    assert DONE == ["document:1"]
    assert answered.outcome == "done"
    with scope.of(place.pk):
        assert JournalEntry.objects.order_by("-number")[0].by == f"{secretary.identity}+{head.identity}"


def test_nobody_is_the_own_second(place: Municipality, secretary: Actor) -> None:
    request = asked(place, by=secretary)

    with pytest.raises(Refused, match="second_person"):
        seconds.agree(by=secretary, municipality=place.pk, request=request.pk)

    assert DONE == []


def test_one_person_alone_cannot(place: Municipality, secretary: Actor) -> None:
    def alone() -> None:
        with command(Act.UNLOCK_DOCUMENT, by=secretary, municipality=place.pk):
            DONE.append("alone")

    with pytest.raises(Refused, match="second_person"):
        alone()

    assert DONE == []


@pytest.mark.parametrize("role", [Role.OFFICE_STAFF, Role.MUNICIPAL_ADMIN])
def test_the_second_needs_the_same_right(place: Municipality, secretary: Actor, role: Role) -> None:
    request = asked(place, by=secretary)

    with pytest.raises(Refused, match="no_right"):
        seconds.agree(by=a_holder(role, place), municipality=place.pk, request=request.pk)


def test_who_lost_the_right_meanwhile_asks_in_vain(place: Municipality, secretary: Actor, head: Actor) -> None:
    request = asked(place, by=secretary)
    with scope.of(place.pk):
        RoleGrant.objects.filter(account__login="responsible_secretary-min-bulak").update(until=clock.real())

    with pytest.raises(Refused, match="role_ended"):
        seconds.agree(by=head, municipality=place.pk, request=request.pk)

    assert DONE == []


def test_a_request_waits_three_days(
    place: Municipality, secretary: Actor, head: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = asked(place, by=secretary)
    late = clock.real() + timedelta(days=3, minutes=1)
    monkeypatch.setattr(clock, "real", lambda: late)

    with pytest.raises(Refused, match="expired"):
        seconds.agree(by=head, municipality=place.pk, request=request.pk)


def test_no_needs_a_reason_and_is_final(place: Municipality, secretary: Actor, head: Actor) -> None:
    request = asked(place, by=secretary)

    with pytest.raises(Refused, match="reason_missing"):
        seconds.decline(by=head, municipality=place.pk, request=request.pk, reason="")
    seconds.decline(by=head, municipality=place.pk, request=request.pk, reason="not needed")
    with pytest.raises(Refused, match="answered"):
        seconds.agree(by=head, municipality=place.pk, request=request.pk)


def test_every_act_of_two_persons_in_the_table_can_be_carried_out() -> None:
    assert {act for act, rule in TABLE.items() if rule.persons > 1} == seconds.deeds()
