"""The turn of the council after elections: one act, all of it or nothing; and what was left open in new hands."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from pytest_django import DjangoDbBlocker

from esep.access import Act, Actor, Role
from esep.community.commands import ConvocationEntry, end_convocation
from esep.community.commands.turns import (
    CouncilTurn,
    HandingOn,
    ReElected,
    hand_on,
    turn_council,
)
from esep.community.models import (
    Commission,
    CommissionMembership,
    Convocation,
    DeputyMandate,
    PositionHolding,
)
from esep.community.queries.turns import handed_to, sitting_council
from esep.journeys.turning.council import rehearse_council
from esep.journeys.turning.matters import open_matters
from esep.kernel import clock, scope
from esep.kernel.actors import present
from esep.kernel.command import command
from esep.kernel.models import JournalEntry, RecordedFact, RoleGrant
from esep.kernel.refusals import Refused
from esep.regulation.facts.deputy import VoterMandateProgressed, VoterMandateReceived, VoterMandateState
from tests.community.min_bulak import TODAY, MinBulak, a_colleague, at
from tests.databases import for_a_module
from tests.grounds import Grounds

pytestmark = pytest.mark.django_db

LAST_DAY, FIRST_SESSION = date(2026, 9, 7), date(2026, 9, 10)
NINTH = ConvocationEntry(
    number=9, elected_on=date(2026, 8, 30), first_session_on=FIRST_SESSION, until=date(2031, 9, 9), seats=21
)
TURN = CouncilTurn(
    ended=8,
    last_day=LAST_DAY,
    commissions=("C1", "C2", "C3", "C4", "T1"),
    opened=NINTH,
    re_elected=(ReElected(deputy="15", code="15-9"), ReElected(deputy="2", code="2-9")),
)


@pytest.fixture(scope="module")
def municipality(grounds: Grounds, django_db_blocker: DjangoDbBlocker) -> Iterator[MinBulak]:
    """The example's municipality, in which deputies 15 and 20 sign in and hold open voter mandates."""
    with grounds.min_bulak() as built, for_a_module(django_db_blocker):
        with clock.set_to(at(TODAY)):
            for code in ("15", "20"):
                a_colleague(built, Role.DEPUTY, login=f"deputy{code}", deputy=code)
            a_colleague(built, Role.KENESH_CHAIR, login="chair")
            secretary = a_colleague(built, Role.RESPONSIBLE_SECRETARY, login="secretary")
            for number, code in (("N-1", "15"), ("N-2", "20"), ("N-3", "20")):
                receive(built, number, code, by=secretary)
            progress(built, "N-3", "20", by=secretary, state=VoterMandateState.DONE)
        yield built


@pytest.fixture
def built(municipality: MinBulak, db: None) -> Iterator[MinBulak]:
    with clock.set_to(at(TODAY, hour=18)):
        yield municipality


def receive(built: MinBulak, number: str, deputy: str, *, by: Actor) -> None:
    """A voter mandate came in."""
    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        acting.record(
            "voter_mandate.received",
            VoterMandateReceived(deputy=deputy, subject="Көпүрөнү оңдоо"),
            records=[f"voter_mandate:{number}", f"deputy:{deputy}"],
            on=date(2026, 3, 1),
        )


def progress(built: MinBulak, number: str, deputy: str, *, by: Actor, state: VoterMandateState) -> None:
    """Something became of a voter mandate."""
    with command(Act.RECORD_FACT, by=by, municipality=built.place.pk) as acting:
        acting.record(
            "voter_mandate.progressed",
            VoterMandateProgressed(state=state),
            records=[f"voter_mandate:{number}", f"deputy:{deputy}"],
            on=date(2026, 5, 1),
        )


def turned(built: MinBulak, turn: CouncilTurn = TURN) -> None:
    """The council after its turn."""
    with scope.of(built.place.pk):
        seen = Convocation.objects.get(number=8).version
    turn_council(turn, by=built.admin, municipality=built.place.pk, seen=seen)


def counts(built: MinBulak) -> dict[str, int]:
    """What is in force, and how many acts and facts there are."""
    with scope.of(built.place.pk):
        return {
            "mandates": DeputyMandate.objects.filter(until=None).count(),
            "seats": CommissionMembership.objects.filter(until=None).count(),
            "commissions": Commission.objects.filter(end_reason="").count(),
            "council": PositionHolding.objects.filter(until=None, position__body__code="kenesh").count(),
            "roles": RoleGrant.objects.filter(until=None, role__in=("deputy", "kenesh_chair")).count(),
            "acts": JournalEntry.objects.count(),
            "facts": RecordedFact.objects.count(),
        }


def test_one_act_ends_everything_of_the_old_council_and_opens_the_new(built: MinBulak) -> None:
    before = counts(built)
    assert (before["mandates"], before["seats"], before["roles"]) == (21, 25, 3)

    turned(built)

    after = counts(built)
    assert (after["mandates"], after["seats"], after["commissions"], after["council"]) == (2, 0, 0, 0)
    assert after["acts"] == before["acts"] + 1
    with scope.of(built.place.pk):
        old = DeputyMandate.objects.filter(convocation__number=8)
        assert set(old.exclude(code="22").values_list("until", "end_reason")) == {(LAST_DAY, "term")}
        assert set(DeputyMandate.objects.filter(until=None).values_list("code", "since")) == {
            ("15-9", FIRST_SESSION),
            ("2-9", FIRST_SESSION),
        }


def test_roles_of_accounts_end_and_those_elected_again_get_theirs_with_the_new_mandate(built: MinBulak) -> None:
    turned(built)

    with scope.of(built.place.pk):
        held = RoleGrant.objects.filter(role__in=("deputy", "kenesh_chair"), until=None)
        assert list(held.values_list("account__login", "deputy")) == [("deputy15", "15-9")]


def test_the_rehearsal_tells_the_same_numbers_and_writes_nothing(built: MinBulak) -> None:
    before = counts(built)
    sitting = sitting_council(by=built.admin, municipality=built.place.pk)
    assert sitting is not None

    told = rehearse_council(TURN, by=built.admin, municipality=built.place.pk, seen=sitting.convocation.version)

    assert counts(built) == before
    assert (told.mandates, told.seats, told.commissions, told.offices, told.roles) == (21, 25, 5, 2, 3)
    assert (told.mandates_given, told.roles_given) == (2, 1)
    assert (told.mandates, told.seats, told.roles) == (len(sitting.mandates), sitting.seats, sitting.roles)


@pytest.mark.parametrize(
    ("turn", "said"),
    [
        (replace(TURN, opened=replace(NINTH, first_session_on=date(2026, 10, 1))), "day_in_future"),
        (replace(TURN, opened=replace(NINTH, first_session_on=LAST_DAY)), "terms_overlap"),
        (replace(TURN, last_day=date(2026, 9, 30)), "day_in_future"),
        (replace(TURN, re_elected=(ReElected(deputy="22", code="22-9"),)), "has_ended"),
        (replace(TURN, re_elected=(ReElected(deputy="15", code="2"),)), "code_used"),
        (replace(TURN, commissions=("C9",)), "unknown_code"),
    ],
    ids=["session to come", "sitting together", "not over yet", "left before", "code used", "no such commission"],
)
def test_where_one_part_is_refused_nothing_is_done(built: MinBulak, turn: CouncilTurn, said: str) -> None:
    before = counts(built)

    with pytest.raises(Refused, match=said):
        turned(built, turn)

    assert counts(built) == before


def test_a_convocation_that_somebody_changed_meanwhile_is_shown_again(built: MinBulak) -> None:
    with pytest.raises(Refused, match="stale"):
        turn_council(TURN, by=built.admin, municipality=built.place.pk, seen=99)


def test_ending_a_convocation_alone_ends_the_roles_of_its_deputies_too(built: MinBulak) -> None:
    end_convocation(8, by=built.admin, municipality=built.place.pk, seen=1, on=LAST_DAY)

    with scope.of(built.place.pk):
        assert not RoleGrant.objects.filter(role="deputy", until=None).exists()


def mandate(built: MinBulak, code: str) -> DeputyMandate:
    """A mandate by its code."""
    with scope.of(built.place.pk):
        return DeputyMandate.objects.select_related("person", "convocation").get(code=code)


def open_of(built: MinBulak, code: str) -> dict[str, bool]:
    """The open matters of a deputy, each with whether somebody else goes on with it."""
    left = open_matters([mandate(built, code)], by=built.admin, municipality=built.place, language="en")
    return {one.record: one.handed is not None for each in left for one in each.matters}


def test_a_chair_may_not_turn_the_council(built: MinBulak) -> None:
    with scope.of(built.place.pk):
        account = RoleGrant.objects.get(role="kenesh_chair").account_id
    chair = present(Actor(identity=f"account:{account}", account=account, holdings=()))

    with pytest.raises(Refused, match="no_right"):
        turn_council(TURN, by=chair, municipality=built.place.pk, seen=1)


def test_an_open_matter_goes_to_a_successor_and_from_there_to_an_office(built: MinBulak) -> None:
    turned(built)
    assert open_of(built, "20") == {"voter_mandate:N-2": False}, "what is done is no open matter"
    handing = HandingOn(records=["voter_mandate:N-2"], deputy="20", to_deputy="2-9", reason="Округу бир")

    hand_on(handing, by=built.admin, municipality=built.place.pk)

    newest = handed_to("voter_mandate:N-2", municipality=built.place.pk)
    assert newest is not None
    assert (newest.to_mandate, newest.on) == (mandate(built, "2-9"), TODAY)
    assert open_of(built, "20") == {"voter_mandate:N-2": True}
    assert open_of(built, "2-9") == {"voter_mandate:N-2": False}
    again = replace(handing, to_deputy="", to_position="chair", reason="Төрага уланттат")
    hand_on(again, by=built.admin, municipality=built.place.pk)
    newest = handed_to("voter_mandate:N-2", municipality=built.place.pk)
    assert newest is not None
    assert newest.to_position is not None
    assert newest.to_position.code == "chair"
    assert open_of(built, "2-9") == {}


NOT_HANDED_ON: dict[str, tuple[dict[str, object], str]] = {
    "to an ended mandate": ({"to_deputy": "1"}, "has_ended"),
    "to two": ({"to_deputy": "2-9", "to_position": "chair"}, "one_successor"),
    "to nobody": ({}, "one_successor"),
    "a matter of another": ({"to_deputy": "2-9", "records": ["voter_mandate:N-1"]}, "not_their_matter"),
    "without a reason": ({"to_deputy": "2-9", "reason": " "}, "reason_missing"),
    "while the mandate is held": ({"deputy": "15-9", "to_deputy": "2-9"}, "mandate_held"),
}


def test_a_matter_is_not_handed_on_without_end_reason_and_one_live_successor(built: MinBulak) -> None:
    turned(built)
    usual: dict[str, object] = {"records": ["voter_mandate:N-2"], "deputy": "20", "reason": "Себеп"}

    for case, (handing, said) in NOT_HANDED_ON.items():
        with pytest.raises(Refused) as refused:
            hand_on(HandingOn(**usual | handing), by=built.admin, municipality=built.place.pk)  # type: ignore[arg-type]
        assert [one.code for one in refused.value.refusals] == [said], case
