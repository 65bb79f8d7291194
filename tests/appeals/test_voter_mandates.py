"""Voter mandates are entered, handed on, progressed and withdrawn; their facts say the same as their rows (2.2)."""

from datetime import date, timedelta

import pytest

from esep.access import Actor, Role
from esep.appeals.agreeing import refuse_disagreement
from esep.appeals.commands.voter_mandates.bringing import VOTER_MANDATES
from esep.appeals.commands.voter_mandates.changing import (
    hand_on_voter_mandate,
    reword_voter_mandate,
    withdraw_voter_mandate,
)
from esep.appeals.commands.voter_mandates.entering import VoterMandateEntry, enter_voter_mandate
from esep.appeals.commands.voter_mandates.progressing import (
    progress_voter_mandate,
    prove_voter_mandate,
    undo_voter_mandate_step,
)
from esep.appeals.models import VoterMandate
from esep.appeals.queries.voter_mandates import voter_mandate_of, voter_mandates
from esep.appeals.queries.voter_mandates.public import voter_mandates_in_public
from esep.appeals.taking import Worded
from esep.community.lists import apply, preview
from esep.documents.sheet import Column, Sheet, sheet_csv
from esep.intake.upload import accept
from esep.kernel import scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.deputy import VoterMandateState
from tests.community.min_bulak import TODAY, MinBulak
from tests.emblem import an_emblem
from tests.kernel.people import a_holder

State = VoterMandateState
GIVEN = date(2026, 5, 4)


def entry(**changed: object) -> VoterMandateEntry:
    """Voters of V4 give their deputy a street to see to, with some of it changed."""
    values: dict[str, object] = {
        "text": Worded("Достук көчөсүн асфальттоо", "Асфальт на улице Достук"),
        "deputy": "15",
        "received_on": GIVEN,
        "village": "V4",
    }
    return VoterMandateEntry(**{**values, **changed})  # type: ignore[arg-type]


@pytest.fixture
def given(built: MinBulak, secretary: Actor) -> VoterMandate:
    return enter_voter_mandate(entry(), by=secretary, municipality=built.place.pk)


def facts_of(row: VoterMandate, *, counting: bool = True) -> list[RecordedFact]:
    """The facts of a voter mandate, those that count or all, as they were recorded."""
    with scope.of(row.municipality_id):
        rows = RecordedFact.objects.filter(cases__record=row.record).order_by("pk")
        return list(rows.filter(superseded_by__isnull=True) if counting else rows)


@pytest.mark.clause("2.2-voter-mandate")
def test_a_voter_mandate_has_a_code_and_the_law_hears_it(given: VoterMandate) -> None:
    (fact,) = facts_of(given)
    assert (given.code, given.state, given.is_open) == ("N-01", "", True)
    assert (fact.kind, fact.occurred_on) == ("voter_mandate.received", GIVEN)
    assert fact.data == {"deputy": "15", "area": "V4", "subject": "Достук көчөсүн асфальттоо"}


def test_a_loader_gives_a_code_of_its_own_once(built: MinBulak, secretary: Actor) -> None:
    asked = {"by": secretary, "municipality": built.place.pk, "code": "N-07"}
    assert enter_voter_mandate(entry(), **asked).code == "N-07"  # type: ignore[arg-type]
    with pytest.raises(Refused, match="code_used"):
        enter_voter_mandate(entry(), **asked)  # type: ignore[arg-type]


def test_what_was_given_to_a_deputy_who_left_goes_to_the_successor(built: MinBulak, secretary: Actor) -> None:
    late = enter_voter_mandate(entry(deputy="22"), by=secretary, municipality=built.place.pk)
    early = enter_voter_mandate(
        entry(deputy="22", received_on=date(2025, 6, 21)), by=secretary, municipality=built.place.pk
    )
    assert (late.mandate.code, early.mandate.code) == ("18", "22")
    shown = voter_mandate_of(early.code, by=secretary, municipality=built.place, language="ky")
    assert shown.successor is not None
    assert shown.successor.code == "18"


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"text": Worded("  ")}, "text_missing", "text_ky"),
        ({"text": Worded("а" * 501)}, "text_too_long", "text_ky"),
        ({"received_on": TODAY + timedelta(days=1)}, "day_in_future", "received_on"),
        ({"deputy": "99"}, "unknown_code", "deputy"),
        ({"deputy": ""}, "deputy_missing", "deputy"),
        ({"village": "V99"}, "unknown_code", "village"),
        ({"deputy": "18", "received_on": date(2025, 1, 9)}, "not_deputy_yet", "received_on"),
    ],
)
def test_what_cannot_be_given_is_refused(
    changed: dict[str, object], code: str, field: str, built: MinBulak, secretary: Actor
) -> None:
    with pytest.raises(Refused) as refused:
        enter_voter_mandate(entry(**changed), by=secretary, municipality=built.place.pk)
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, field)]


def test_its_state_follows_the_latest_step_that_stands(built: MinBulak, secretary: Actor, given: VoterMandate) -> None:
    pk = built.place.pk
    photo = Proof(kind=EvidenceKind.PHOTO, claimed_on=TODAY, file=accept(an_emblem(), name="Жол.png"), note="after")
    progress_voter_mandate(given.code, State.DONE, on=TODAY, by=secretary, municipality=pk, proofs=[photo])
    progress_voter_mandate(given.code, State.IN_PLAN, on=date(2026, 6, 1), by=secretary, municipality=pk)
    shown = voter_mandate_of(given.code, by=secretary, municipality=built.place, language="ky")
    assert shown.given.state is State.DONE
    assert [step.state for step in shown.steps] == [State.DONE, State.IN_PLAN]
    (proof,) = shown.steps[0].proofs
    assert (proof.moment, proof.is_photo) == ("after", True)
    done = shown.steps[0].pk
    assert done is not None
    prove_voter_mandate(done, photo, by=secretary, municipality=pk)
    undo_voter_mandate_step(done, reason="Башка көчө", by=secretary, municipality=pk)
    (public,) = voter_mandates_in_public(built.place, language="ky", day=TODAY)
    assert (public.state, [step.state for step in public.steps]) == (State.IN_PLAN, [State.IN_PLAN])
    with pytest.raises(Refused, match="step_undone"):
        undo_voter_mandate_step(done, reason="Дагы", by=secretary, municipality=pk)


@pytest.mark.parametrize(
    ("state", "on", "code", "field"),
    [
        (State.DECLINED, TODAY, "declining_needs_a_reason", "note_ky"),
        (State.DONE, TODAY + timedelta(days=1), "day_in_future", "on"),
        (State.DONE, GIVEN - timedelta(days=1), "before_received", "on"),
    ],
)
def test_a_step_that_cannot_be_is_refused(
    state: State, on: date, code: str, field: str, built: MinBulak, secretary: Actor, given: VoterMandate
) -> None:
    with pytest.raises(Refused) as refused:
        progress_voter_mandate(given.code, state, on=on, by=secretary, municipality=built.place.pk)
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, field)]


def test_the_reason_of_declining_is_told_to_the_law(built: MinBulak, secretary: Actor, given: VoterMandate) -> None:
    said = Worded("Жер токой фондуна таандык.")
    progress_voter_mandate(given.code, State.DECLINED, on=TODAY, by=secretary, municipality=built.place.pk, note=said)
    assert facts_of(given)[-1].data == {"state": "declined", "reason": said.ky}


def test_another_wording_is_a_newer_fact_with_its_reason(
    built: MinBulak, secretary: Actor, given: VoterMandate
) -> None:
    asked = {"by": secretary, "municipality": built.place.pk}
    reword_voter_mandate(given.code, Worded(given.text_ky, "Иначе"), seen=1, village="V4", **asked)  # type: ignore[arg-type]
    assert len(facts_of(given, counting=False)) == 1
    with pytest.raises(Refused, match="reason_missing"):
        reword_voter_mandate(given.code, Worded("Башка"), seen=2, village="V4", **asked)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="stale"):
        reword_voter_mandate(given.code, Worded("Башка"), seen=1, village="V4", reason="Ката", **asked)  # type: ignore[arg-type]
    reword_voter_mandate(given.code, Worded("Башка"), seen=2, village="V4", reason="Ката", **asked)  # type: ignore[arg-type]
    (fact,) = facts_of(given)
    assert (fact.data["subject"], fact.reason) == ("Башка", "Ката")


def test_it_is_handed_on_to_a_deputy_of_today(built: MinBulak, secretary: Actor, given: VoterMandate) -> None:
    asked = {"by": secretary, "municipality": built.place.pk}
    for deputy, reason, code in (
        ("15", "х", "same_deputy"),
        ("22", "х", "no_deputy_now"),
        ("16", " ", "reason_missing"),
    ):
        with pytest.raises(Refused, match=code):
            hand_on_voter_mandate(given.code, deputy=deputy, reason=reason, **asked)  # type: ignore[arg-type]
    hand_on_voter_mandate(given.code, deputy="16", reason="Округу башка", **asked)  # type: ignore[arg-type]
    (fact,) = facts_of(given)
    assert fact.data["deputy"] == "16"


def test_what_has_steps_is_withdrawn_after_them(built: MinBulak, secretary: Actor, given: VoterMandate) -> None:
    asked = {"by": secretary, "municipality": built.place.pk}
    step = progress_voter_mandate(given.code, State.IN_WORK, on=TODAY, **asked)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="steps_recorded"):
        withdraw_voter_mandate(given.code, reason="Ката", **asked)  # type: ignore[arg-type]
    undo_voter_mandate_step(step.pk, reason="Ката", **asked)  # type: ignore[arg-type]
    withdraw_voter_mandate(given.code, reason="Ката", **asked)  # type: ignore[arg-type]
    assert voter_mandates(by=secretary, municipality=built.place, language="ky") == ()
    assert {fact.kind for fact in facts_of(given)} == {"fact.withdrawn"}


def test_a_deputy_works_on_their_own_alone(built: MinBulak, given: VoterMandate) -> None:
    own = a_holder(Role.DEPUTY, built.place, deputy="15")
    other = a_holder(Role.DEPUTY, built.place, deputy="16", login="deputy16")
    asked = {"on": TODAY, "municipality": built.place.pk}
    assert len(voter_mandates(by=other, municipality=built.place, language="ky")) == 1
    with pytest.raises(Refused, match="no_right"):
        progress_voter_mandate(given.code, State.IN_WORK, by=other, **asked)  # type: ignore[arg-type]
    with pytest.raises(Refused, match="no_right"):
        enter_voter_mandate(entry(), by=other, municipality=built.place.pk)
    assert progress_voter_mandate(given.code, State.IN_WORK, by=own, **asked).state == "in_work"  # type: ignore[arg-type]


def test_rows_that_say_otherwise_than_their_facts_are_refused(
    built: MinBulak, secretary: Actor, given: VoterMandate
) -> None:
    records = frozenset({given.record, "deputy:15"})
    with scope.of(built.place.pk):
        refuse_disagreement(built.place, records)
        VoterMandate.objects.filter(pk=given.pk).update(text_ky="Башка")
        with pytest.raises(Refused, match="voice_disagrees"):
            refuse_disagreement(built.place, records)
        VoterMandate.objects.filter(pk=given.pk).update(text_ky=given.text_ky, state="done")
        with pytest.raises(Refused, match="voice_disagrees"):
            refuse_disagreement(built.place, records)


def test_a_list_is_brought_in_whole_or_not_at_all(built: MinBulak) -> None:
    admin = a_holder(Role.MUNICIPAL_ADMIN, built.place)
    titles = tuple(Column(column.titles["ky"]) for column in VOTER_MANDATES.columns)  # type: ignore[index]
    rows = (
        ("N-11", "15", date(2025, 6, 21), "Жөө көпүрө", "", "V6"),
        ("N-12", "20", date(2025, 6, 22), "Клубду жылытуу", "Отопление клуба", ""),
    )
    good = sheet_csv(Sheet("x", titles, rows))
    bad = sheet_csv(Sheet("x", titles, (*rows, ("N-13", "77", date(2025, 6, 22), "Суу", "", ""))))
    asked = {"name": "x.csv", "by": admin, "municipality": built.place.pk}
    found = preview(VOTER_MANDATES, bad, **asked)  # type: ignore[arg-type]
    assert [(one.code, one.line) for one in found.complaints] == [("unclear_reference", 4)]
    apply(VOTER_MANDATES, good, **asked)  # type: ignore[arg-type]
    assert {row.change.value for row in apply(VOTER_MANDATES, good, **asked).rows} == {"same"}  # type: ignore[arg-type]
    with scope.of(built.place.pk):
        kept = list(VoterMandate.objects.order_by("code").values_list("code", "mandate__code", "village__code"))
    assert kept == [("N-11", "15", "V6"), ("N-12", "20", None)]
