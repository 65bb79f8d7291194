"""The state of the hall as a pure fold: the order of receipt never matters, and people are counted as anybody would."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from esep.meetings.hall import events as e
from esep.meetings.hall.course import Stage, stage_of
from esep.meetings.hall.state import Happened, state_of

START = datetime(2026, 10, 17, 8, tzinfo=UTC)
PEOPLE = [UUID(int=number) for number in range(1, 6)]
VOTE = e.Vote(present=10, in_favour=6)


def moment(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


@st.composite
def days(draw: st.DrawFn) -> list[Happened]:
    """A day of coming and going, with counts of heads and things taken back."""
    found: list[Happened] = []
    for number in range(1, draw(st.integers(0, 30)) + 1):
        person = draw(st.sampled_from(PEOPLE))
        payload = draw(
            st.one_of(
                st.just(e.Arrived(person=person)),
                st.just(e.Left(person=person)),
                st.just(e.Returned(person=person)),
                st.builds(e.Counted, citizens=st.integers(0, 9)),
                *(
                    [st.builds(e.Undone, event=st.sampled_from([one.event for one in found]), reason=st.just("x"))]
                    * bool(found)
                ),
            )
        )
        found.append(
            Happened(
                event=UUID(int=1000 + number),
                number=number,
                at=moment(draw(st.integers(0, 20))),
                payload=payload,
                device=draw(st.sampled_from("ab")),
                sequence=number,
            )
        )
    return found


@given(days(), st.randoms(use_true_random=False))
def test_the_order_in_which_events_are_received_never_matters(day: list[Happened], chance: object) -> None:
    shuffled = list(day)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert state_of(shuffled) == state_of(day)


@given(days())
def test_the_intervals_of_a_person_follow_each_other(day: list[Happened]) -> None:
    for presence in state_of(day).people.values():
        ends = [start for start, _end in presence.spans[1:]]
        for (start, end), following in zip(presence.spans, [*ends, None], strict=True):
            assert end is None or start <= end
            assert following is None or (end is not None and end <= following)


@given(days(), st.integers(0, 20))
def test_those_present_are_counted_as_somebody_at_the_door_would(day: list[Happened], minute: int) -> None:
    undone = {one.payload.event for one in day if isinstance(one.payload, e.Undone)}
    inside: set[UUID] = set()
    known: set[UUID] = set()
    heads: int | None = None
    counted_last = sorted(day, key=lambda one: (one.at, isinstance(one.payload, e.Counted), one.order))
    for one in (one for one in counted_last if one.event not in undone and one.at <= moment(minute)):
        before = len(inside)
        match one.payload:
            case e.Arrived(person=person) if person not in known:
                known.add(person)
                inside.add(person)
            case e.Left(person=person):
                inside.discard(person)
            case e.Returned(person=person) if person in known:
                inside.add(person)
            case e.Counted(citizens=citizens):
                heads = citizens
                continue
            case _:
                pass
        if heads is not None:
            heads += len(inside) - before

    assert state_of(day).present_at(moment(minute)) == (len(inside) if heads is None else heads)


def happened(*payloads: e.Payload) -> list[Happened]:
    return [
        Happened(event=UUID(int=at), number=at, at=moment(at), payload=payload)
        for at, payload in enumerate(payloads, start=1)
    ]


def test_what_is_next_follows_from_what_has_happened() -> None:
    day: list[e.Payload] = []
    stages = []
    for payload in (
        e.DeskOpened(desk="1"),
        e.Opened(),
        e.OfficersElected(chair="А", secretary="Б", vote=e.Vote(present=10, in_favour=5)),
        e.OfficersElected(chair="А", secretary="Б", vote=VOTE),
        e.AgendaVoted(vote=e.Vote(present=10, in_favour=3)),
        e.ItemStarted(item=7),
        e.Closed(),
    ):
        stages.append(stage_of(state_of(happened(*day)), [7]))
        day.append(payload)
    stages.append(stage_of(state_of(happened(*day)), [7]))

    assert stages == [
        Stage.DESK,
        Stage.OPENING,
        Stage.OFFICERS,
        Stage.OFFICERS,
        Stage.AGENDA,
        Stage.ITEM,
        Stage.CLOSE,
        Stage.ENDED,
    ]
