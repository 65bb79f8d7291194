"""Batch equals incremental: whatever is recorded, corrected or withdrawn, in whatever order, gives the same rows."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from esep.access import OPERATOR, Actor
from esep.compliance.models import ProjectionState, StoredObligation
from esep.compliance.rebuilding import rebuild
from esep.kernel import clock, scope
from esep.kernel.facts import correct_fact, withdraw_fact
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.regulation.facts import Fact
from tests.builders import fact, moment
from tests.compliance.recording import FIRST_DAY, a_place, judged_anew, record, stored

pytestmark = pytest.mark.django_db

BOTH = ("meeting:M1", "deputy:1")
POOL: tuple[tuple[str, tuple[str, ...] | None], ...] = (
    ("mandate.began", None),
    ("mandate.ended", None),
    ("meeting.planned", BOTH),
    ("meeting.changed", BOTH),
    ("meeting.postponed", BOTH),
    ("notice.published", None),
    ("invitation.sent", None),
    ("lists.locked", None),
    ("meeting.held", BOTH),
    ("meeting.held", ("deputy:1",)),
    ("report.heard", BOTH),
    ("minutes.written", None),
    ("minutes.signed", BOTH),
    ("handover.received", None),
    ("outcome.adopted", ("meeting:M1", "outcome:O1")),
    ("outcome.progressed", None),
    ("measures.published", None),
    ("request.sent", ("request:R1", "meeting:M1")),
    ("request.received", None),
    ("request.answered", None),
    ("appeal.received", ("appeal:K1", "deputy:1")),
    ("appeal.answered", ("appeal:K1", "deputy:1")),
    ("head_report.submitted", None),
    ("head_report.heard", None),
    ("budget.submitted", None),
    ("budget.approved", None),
    ("session.held", None),
    ("broadcast.aired", None),
    ("publication.published", None),
    ("publication.matter_changed", None),
    ("venue.registered", None),
    ("venue.checked", None),
)
"""Facts of every kind of record, with the records they stand in where these are not the usual ones."""


@dataclass(frozen=True)
class Step:
    """One act: how many days after the last, which fact or which earlier act, how long ago it happened."""

    act: str
    wait: int
    which: int
    ago: int


STEPS = st.lists(
    st.builds(
        Step,
        act=st.sampled_from(["record"] * 6 + ["correct", "withdraw"]),
        wait=st.sampled_from([0, 0, 0, 1, 3, 20, 70, 200]),
        which=st.integers(0, 10_000),
        ago=st.sampled_from([0, 0, 1, 5, 40]),
    ),
    min_size=1,
    max_size=25,
)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever an example writes is gone afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def carried_out(place: Municipality, steps: list[Step], *, by: Actor) -> None:
    """Take the steps one after the other; what the law or the house refuses is not done."""
    now = moment(FIRST_DAY, 9)
    done: list[str] = []
    for number, step in enumerate(steps):
        now += dt.timedelta(days=step.wait, minutes=1)
        on = max(FIRST_DAY, now.date() - dt.timedelta(days=step.ago))
        earlier = done[step.which % len(done)] if done else ""
        try:
            with clock.set_to(now):
                match step.act:
                    case "correct" if done:
                        row = correct_fact(
                            by=by, municipality=place.pk, code=earlier, reason="misread", occurred_on=on.isoformat()
                        )
                    case "withdraw" if done:
                        row = withdraw_fact(by=by, municipality=place.pk, code=earlier, reason="typed twice")
                    case _:
                        (row,) = record(place, drawn(step.which, number=number, on=on, recorded_at=now), by=by)
        except Refused:
            continue
        done.append(row.code)


def drawn(which: int, *, number: int, on: dt.date, recorded_at: dt.datetime) -> Fact:
    """A fact of the pool."""
    kind, cases = POOL[which % len(POOL)]
    return fact(kind, on=on, id=f"f{number}", cases=cases, recorded_at=recorded_at)


@pytest.mark.any_engine
@settings(max_examples=25)
@given(steps=STEPS)
def test_incremental_equals_batch(steps: list[Step]) -> None:
    with undone():
        place, by = a_place()
        record(place, fact("reception.held", on=FIRST_DAY), by=by)

        carried_out(place, steps, by=by)

        assert stored(place) == judged_anew(place)


@settings(max_examples=10)
@given(steps=STEPS)
def test_a_rebuilding_from_nothing_gives_the_same_rows(steps: list[Step]) -> None:
    with undone():
        place, by = a_place()
        record(place, fact("reception.held", on=FIRST_DAY), by=by)
        carried_out(place, steps, by=by)
        before = stored(place)
        with scope.of(place.pk):
            last = ProjectionState.objects.get().judged_on
            StoredObligation.objects.all().delete()
            ProjectionState.objects.all().delete()

        with clock.set_to(moment(last, 23, 59)):
            rebuilt = rebuild(place, by=OPERATOR)

        assert stored(place) == before
        assert (rebuilt.obligations, rebuilt.differed) == (len(before), len(before))
