"""Projections follow each act, or many acts at once."""

import pytest

from esep.access import Act, Actor, Role
from esep.kernel import projections
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.regulation.facts.council import SessionHeld
from tests.kernel.people import a_holder, a_municipality
from tests.kernel.test_facts import SAT

pytestmark = pytest.mark.django_db

Seen = list[frozenset[str]]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> Seen:
    """What a projection was asked to bring up to date."""
    asked: Seen = []
    monkeypatch.setattr(projections, "_registered", [lambda municipality, records: asked.append(records)])
    return asked


@pytest.fixture
def place() -> Municipality:
    return a_municipality()


@pytest.fixture
def secretary(place: Municipality) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, place)


def hold(place: Municipality, session: str, *, by: Actor) -> None:
    with command(Act.RECORD_FACT, by=by, municipality=place.pk) as acting:
        acting.record("session.held", SessionHeld(topic="Суу"), records=[f"session:{session}"], on=SAT)


def test_an_act_is_followed_by_the_records_that_it_touched(place: Municipality, secretary: Actor, seen: Seen) -> None:
    seen.clear()

    hold(place, "S-1", by=secretary)

    assert seen == [frozenset({"session:S-1"})]


def test_many_acts_are_followed_once(place: Municipality, secretary: Actor, seen: Seen) -> None:
    seen.clear()

    with projections.gathered():
        hold(place, "S-1", by=secretary)
        hold(place, "S-2", by=secretary)
        assert seen == []

    assert seen == [frozenset({"session:S-1", "session:S-2"})]


def test_a_projection_that_refuses_takes_the_act_back(
    place: Municipality, secretary: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(municipality: Municipality, records: frozenset[str]) -> None:
        raise Refused.because("no", "no")

    monkeypatch.setattr(projections, "_registered", [refuse])

    with pytest.raises(Refused, match="no"):
        hold(place, "S-1", by=secretary)
