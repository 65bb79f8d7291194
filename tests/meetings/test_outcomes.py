"""What a meeting adopted: entered, changed, withdrawn, done or not, and taken up by a later meeting (3.6, 3.9)."""

from collections.abc import Callable
from datetime import date

import pytest

from esep.access import Actor, Role
from esep.community.names import Names
from esep.kernel import scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Kind, Refused
from esep.meetings.commands.outcomes.carrying import carry_over
from esep.meetings.commands.outcomes.changing import change_outcome, withdraw_outcome
from esep.meetings.commands.outcomes.progressing import Moment, progress_outcome, prove_step, undo_step
from esep.meetings.models import AgendaItem, OutcomeStep, ReportMeeting
from esep.meetings.queries.meeting import meeting_of
from esep.meetings.queries.promises import promise_of, promises
from esep.meetings.queries.promises.carrying import carrying_of
from esep.meetings.queries.promises.mine import own_keys, own_of
from esep.records.files import looked_at
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.meeting import OutcomeKind, OutcomeState
from esep.regulation.status import Status
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder
from tests.meetings.afterwards import a_draft, a_held_meeting, adopted, again, signed
from tests.meetings.hall import Desk
from tests.meetings.plans import a_meeting
from tests.records.papers import a_photo

pytestmark = pytest.mark.clause("3.6-outcomes", "3.9-measures-info")

LATER = date(2026, 9, 1)


@pytest.fixture
def meeting(built: MinBulak, secretary: Actor) -> ReportMeeting:
    """A meeting that was held a month ago."""
    return a_held_meeting(built.place, by=secretary)


def photo(tone: int = 90, *, moment: Moment = Moment.AFTER) -> Proof:
    (file,) = looked_at([a_photo(tone=tone)], field="photo")
    return Proof(kind=EvidenceKind.PHOTO, claimed_on=LATER, file=file, note=moment.value)


def refused(act: Callable[[], object]) -> tuple[str, str | None]:
    with pytest.raises(Refused) as error:
        act()
    (refusal,) = error.value.refusals
    return refusal.code, refusal.clause


def test_an_outcome_gets_a_number_an_owner_and_a_fact_of_the_day_of_its_meeting(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    first = adopted(built.place, meeting, by=secretary, responsible="", position="head")
    second = adopted(built.place, meeting, by=secretary, deputy="15", responsible="", due_on=None)
    with scope.of(built.place.pk):
        told = again(built.place, first).fact
        assert told is not None
        cases = sorted(case.record for case in told.cases.all())
        assert second.mandate is not None
        reporter = second.mandate.person.public_name

    assert (first.code, second.code) == ("O-01", "O-02")
    assert second.responsible == reporter
    assert told.occurred_on == meeting.date
    assert cases == ["meeting:M1", "outcome:O-01"]
    assert told.data["due_on"] == "2026-09-30"


def test_what_cannot_be_adopted_is_refused_with_its_clause(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    ahead = a_meeting(built.place, by=secretary)

    def adopt(of: ReportMeeting = meeting, **changed: object) -> Callable[[], object]:
        return lambda: adopted(built.place, of, by=secretary, **changed)

    assert refused(adopt(of=ahead)) == ("meeting_ahead", "3.6-outcomes")
    assert refused(adopt(text="  ")) == ("text_missing", "3.6-outcomes")
    assert refused(adopt(position="head", deputy="15")) == ("two_owners", "3.6-outcomes")
    assert refused(adopt(responsible="", position="X")) == ("unknown_code", None)
    assert refused(adopt(due_on=date(2026, 8, 1))) == ("due_before_meeting", "3.6-outcomes")
    signed(built.place, meeting, by=secretary, on=date(2026, 8, 17))
    assert refused(adopt()) == ("minutes_signed", "3.6-signatures")


def test_another_wording_is_told_by_a_newer_fact_with_its_reason(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    outcome = adopted(built.place, meeting, by=secretary)

    def change(seen: int = 1, *, reason: str = "", **changed: object) -> object:
        return change_outcome(
            outcome.code, a_draft(**changed), by=secretary, municipality=built.place.pk, seen=seen, reason=reason
        )

    assert refused(lambda: change(text="Каналды казуу"))[0] == "reason_missing"
    assert refused(lambda: change(due_on=LATER)) == ("promised_day_stays", "3.6-outcomes")
    change(text="Каналды казуу", reason="Ката терилген")
    with pytest.raises(Refused) as stale:
        change(text="Каналды казуу")
    fact = again(built.place, outcome).fact

    assert stale.value.kind is Kind.STALE
    assert fact is not None
    assert fact.supersedes_id is not None
    assert (fact.data["text"], fact.reason) == ("Каналды казуу", "Ката терилген")


def test_after_the_signatures_only_owner_and_russian_text_change(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    outcome = adopted(built.place, meeting, by=secretary)
    signed(built.place, meeting, by=secretary, on=date(2026, 8, 17))

    def change(**changed: object) -> object:
        draft = a_draft(**changed)
        return change_outcome(outcome.code, draft, by=secretary, municipality=built.place.pk, seen=1, reason="Тактоо")

    assert refused(lambda: change(text="Башка"))[0] == "minutes_signed"
    assert refused(lambda: change(kind=OutcomeKind.DECISION))[0] == "minutes_signed"
    assert refused(
        lambda: withdraw_outcome(outcome.code, reason="Ката", by=secretary, municipality=built.place.pk)
    ) == ("minutes_signed", "3.6-signatures")
    change(text_ru="Почистить канал", position="head", responsible="")
    found = again(built.place, outcome)

    assert found.text_ru == "Почистить канал"
    assert found.fact is not None
    assert found.fact.data["responsible"] == found.responsible


def test_a_withdrawn_outcome_counts_no_more_and_its_number_stays_used(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    outcome = adopted(built.place, meeting, by=secretary)
    withdraw_outcome(outcome.code, reason="Эки жолу киргизилген", by=secretary, municipality=built.place.pk)

    assert promises(by=secretary, municipality=built.place, day=TODAY, language="ky") == ()
    assert again(built.place, outcome).withdrawn_reason == "Эки жолу киргизилген"
    assert adopted(built.place, meeting, by=secretary).code == "O-02"


def test_what_the_hall_adopted_is_undone_in_the_hall(built: MinBulak, secretary: Actor) -> None:
    today = a_meeting(built.place, by=secretary, date=TODAY)
    said = {"outcome": "0c8f8a1e-1111-4111-8111-111111111111", "kind": "decision", "text": "Тактаны илүү"}
    Desk(built.place, today.code, secretary, TODAY).say("outcome.voted", said, 15)

    act = withdraw_outcome
    assert refused(lambda: act("O-01", reason="Ката", by=secretary, municipality=built.place.pk)) == (
        "adopted_in_the_hall",
        "3.6-outcomes",
    )


def test_the_state_follows_the_latest_step_by_its_day_and_pictures_hang_on_it(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place
    outcome = adopted(place, meeting, by=secretary)
    done = progress_outcome(
        outcome.code, OutcomeState.DONE, on=LATER, by=secretary, municipality=place.pk, proofs=[photo()]
    )
    progress_outcome(
        outcome.code,
        OutcomeState.STARTED,
        on=date(2026, 8, 20),
        by=secretary,
        municipality=place.pk,
        note=Names(ky="Техника келди", ru="Пришла техника"),
        expected_by=date(2026, 9, 5),
    )
    prove_step(done.pk, photo(30, moment=Moment.BEFORE), by=secretary, municipality=place.pk)
    found = promise_of(outcome.code, by=secretary, municipality=place, day=TODAY, language="ru")

    assert again(place, outcome).state == "done"
    assert [step.state for step in found.steps] == [OutcomeState.DONE, OutcomeState.STARTED]
    assert {proof.moment for proof in found.steps[0].proofs} == {"before", "after"}
    assert found.steps[1].note == "Пришла техника"
    assert found.row is not None
    assert found.row.status is Status.DONE_ON_TIME

    undo_step(done.pk, reason="Башка канал", by=secretary, municipality=place.pk)
    assert again(place, outcome).state == "started"
    assert refused(lambda: undo_step(done.pk, reason="x", by=secretary, municipality=place.pk))[0] == "step_undone"
    with scope.of(place.pk):
        assert OutcomeStep.objects.count() == 2
        assert RecordedFact.objects.filter(kind="fact.withdrawn").count() == 1


@pytest.mark.parametrize(
    ("state", "on", "expected_by", "code"),
    [
        (OutcomeState.STARTED, date(2026, 8, 13), None, "before_adoption"),
        (OutcomeState.STARTED, date(2026, 9, 15), None, "day_in_future"),
        (OutcomeState.DECLINED, LATER, None, "declining_needs_a_reason"),
        (OutcomeState.DONE, LATER, date(2026, 9, 20), "nothing_expected"),
        (OutcomeState.STARTED, LATER, date(2026, 8, 20), "expected_before"),
    ],
)
def test_a_step_that_cannot_be_is_refused(
    built: MinBulak,
    secretary: Actor,
    meeting: ReportMeeting,
    state: OutcomeState,
    on: date,
    expected_by: date | None,
    code: str,
) -> None:
    outcome = adopted(built.place, meeting, by=secretary)
    assert (
        refused(
            lambda: progress_outcome(
                outcome.code, state, on=on, by=secretary, municipality=built.place.pk, expected_by=expected_by
            )
        )[0]
        == code
    )


def test_a_promise_is_late_after_its_day_whatever_later_day_is_named(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    outcome = adopted(built.place, meeting, by=secretary, due_on=date(2026, 9, 4))
    progress_outcome(
        outcome.code,
        OutcomeState.STARTED,
        on=LATER,
        by=secretary,
        municipality=built.place.pk,
        expected_by=date(2026, 10, 1),
    )
    (found,) = promises(by=secretary, municipality=built.place, day=TODAY, language="ky")

    assert (found.is_late, found.days_late, found.expected_by) == (True, 10, date(2026, 10, 1))
    assert found.status is Status.ADVICE_MISSED


def test_a_deputy_finds_what_they_promised_themselves(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    adopted(built.place, meeting, by=secretary, responsible="", deputy="15")
    adopted(built.place, meeting, by=secretary, responsible="", position="head")
    deputy = a_holder(Role.DEPUTY, built.place, deputy="15")
    found = promises(by=deputy, municipality=built.place, day=TODAY, language="ky")
    with scope.of(built.place.pk):
        keys = own_keys(by=deputy, municipality=built.place.pk)

    assert [one.code for one in own_of(found, keys)] == ["O-01"]


def test_a_later_meeting_of_the_villages_takes_unfinished_promises_onto_its_agenda(
    built: MinBulak, secretary: Actor, meeting: ReportMeeting
) -> None:
    place = built.place
    for _ in range(2):
        adopted(place, meeting, by=secretary)
    progress_outcome("O-02", OutcomeState.DONE, on=LATER, by=secretary, municipality=place.pk)
    ahead = a_meeting(place, by=secretary)
    with scope.of(place.pk):
        offered = carrying_of(meeting_of(ahead.code), municipality=place, day=TODAY, language="ky").offered
    carry_over([one.code for one in offered], ahead.code, by=secretary, municipality=place.pk)
    with scope.of(place.pk):
        (item,) = AgendaItem.objects.filter(meeting=ahead)

    assert [one.code for one in offered] == ["O-01"]
    assert item.title_ky.endswith("O-01")

    def carry(codes: list[str], to: ReportMeeting) -> Callable[[], object]:
        return lambda: carry_over(codes, to.code, by=secretary, municipality=place.pk)

    assert refused(carry(["O-01"], ahead))[0] == "nothing_to_carry"
    assert refused(carry(["O-02"], ahead))[0] == "promise_finished"
    assert refused(carry(["O-01"], meeting))[0] == "meeting_held"
