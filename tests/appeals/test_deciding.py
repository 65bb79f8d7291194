"""What waits is registered as what it is, set aside with a reason or brought back; remarks are closed (2.2-2.4)."""

import pytest

from esep.access import Actor, Role
from esep.appeals.commands.submissions.deciding import (
    bring_back,
    register_appeal,
    register_demand,
    register_remark,
    register_several,
    register_voter_mandate,
    set_aside,
    set_several_aside,
)
from esep.appeals.commands.submissions.remarks import close_remark
from esep.appeals.models import Remark, Submission
from esep.appeals.queries.submissions.waiting import waiting
from esep.appeals.taking import Worded
from esep.kernel import scope
from esep.kernel.refusals import Kind, Refused
from esep.regulation.facts.deputy import AppealKind
from tests.appeals.sending import TEXT, a_submission
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder

pytestmark = pytest.mark.django_db

KIND, STATE = Submission.Kind, Submission.State


def now(built: MinBulak, submission: Submission) -> Submission:
    with scope.of(built.place.pk):
        return Submission.objects.get(pk=submission.pk)


def test_it_is_registered_as_what_it_is_and_not_as_it_was_called(built: MinBulak, secretary: Actor) -> None:
    kept = a_submission(built.place, by=secretary, kind=KIND.DEMAND)
    appeal = register_appeal(kept.pk, kind=AppealKind.APPLICATION, by=secretary, municipality=built.place.pk)
    row = now(built, kept)
    assert (appeal.kind, appeal.received_on) == ("application", TODAY)
    assert (row.kind, row.state, row.record) == ("application", STATE.TAKEN, appeal.record)
    assert row.decided_by_id == secretary.account
    with pytest.raises(Refused) as refused:
        register_appeal(kept.pk, kind=AppealKind.APPLICATION, by=secretary, municipality=built.place.pk)
    assert refused.value.refusals[0].code == "decided_meanwhile"


def test_a_voter_mandate_is_worded_for_everybody_and_given_to_its_deputy(built: MinBulak, secretary: Actor) -> None:
    kept = a_submission(built.place, by=secretary, kind=KIND.VOTER_MANDATE)
    given = register_voter_mandate(
        kept.pk, Worded("Көпүрө курулсун."), deputy="15", by=secretary, municipality=built.place.pk
    )
    assert (given.record, given.mandate.code, now(built, kept).record) == ("voter_mandate:N-01", "15", given.record)


def test_a_demand_has_its_group_and_its_deputies(built: MinBulak, secretary: Actor) -> None:
    kept = a_submission(built.place, by=secretary, kind=KIND.DEMAND, group="Жаштар жамааты")
    demand = register_demand(
        kept.pk,
        Worded("Жол тууралуу"),
        group="Жаштар жамааты",
        deputies=["15", "15"],
        by=secretary,
        municipality=built.place.pk,
    )
    with scope.of(built.place.pk):
        assert [one.mandate.code for one in demand.deputies.select_related("mandate")] == ["15"]


@pytest.mark.parametrize(
    ("words", "code"), [("Айшанын көпүрөсү", "names_name"), ("Чалыңыз: 0700 74-31-17", "names_phone")]
)
def test_r8_a_text_for_everybody_that_tells_its_author_is_refused(
    built: MinBulak, secretary: Actor, words: str, code: str
) -> None:
    kept = a_submission(built.place, by=secretary, kind=KIND.VOTER_MANDATE)
    with pytest.raises(Refused) as refused:
        register_voter_mandate(kept.pk, Worded(words), deputy="15", by=secretary, municipality=built.place.pk)
    assert [(one.code, one.field) for one in refused.value.refusals] == [(code, "text_ky")]
    assert now(built, kept).state == STATE.WAITING


def test_it_is_set_aside_for_a_reason_alone_and_can_be_brought_back(built: MinBulak, secretary: Actor) -> None:
    kept = a_submission(built.place, by=secretary)
    with pytest.raises(Refused):
        set_aside(kept.pk, reason=" ", by=secretary, municipality=built.place.pk)
    aside = set_aside(kept.pk, reason="Мазмуну жок.", by=secretary, municipality=built.place.pk)
    assert (aside.state, aside.decided_reason, aside.text) == (STATE.SET_ASIDE, "Мазмуну жок.", TEXT)
    back = bring_back(kept.pk, by=secretary, municipality=built.place.pk)
    assert (back.state, back.decided_reason) == (STATE.WAITING, "")


def test_after_a_flood_many_are_dealt_with_at_once_and_what_needs_a_wording_is_left(
    built: MinBulak, secretary: Actor
) -> None:
    rows = [a_submission(built.place, by=secretary, text=f"{TEXT} {number}").pk for number in range(3)]
    rows.append(a_submission(built.place, by=secretary, kind=KIND.DEMAND).pk)
    done = register_several(rows, by=secretary, municipality=built.place.pk)
    assert (done.done, done.left) == (3, 1)
    aside = set_several_aside(rows, reason="Бир эле кат.", by=secretary, municipality=built.place.pk)
    assert (aside.done, aside.left) == (1, 3)
    assert waiting(by=secretary, municipality=built.place.pk) == ()


def test_a_list_says_how_many_that_wait_say_the_same(built: MinBulak, secretary: Actor) -> None:
    for text in (TEXT, TEXT.upper(), "Башка."):
        a_submission(built.place, by=secretary, text=text)
    assert [look.alike for look in waiting(by=secretary, municipality=built.place.pk)] == [2, 2, 1]


def test_a_remark_is_closed_once_with_an_answer(built: MinBulak, secretary: Actor) -> None:
    kept = a_submission(built.place, by=secretary, kind=KIND.HIDE)
    remark = register_remark(kept.pk, kind=KIND.MISTAKE, by=secretary, municipality=built.place.pk)
    with pytest.raises(Refused) as refused:
        close_remark(remark.pk, state=Remark.State.DONE, answer="", by=secretary, municipality=built.place.pk)
    assert refused.value.refusals[0].field == "answer"
    closed = close_remark(
        remark.pk, state=Remark.State.DONE, answer="Оңдолду.", by=secretary, municipality=built.place.pk
    )
    assert (closed.closed_on, closed.closed_by_id) == (TODAY, secretary.account)
    with pytest.raises(Refused):
        close_remark(remark.pk, state=Remark.State.DECLINED, answer="Жок.", by=secretary, municipality=built.place.pk)


def test_only_who_may_decide_decides(built: MinBulak, secretary: Actor) -> None:
    kept = a_submission(built.place, by=secretary)
    deputy = a_holder(Role.DEPUTY, built.place, deputy="15")
    with pytest.raises(Refused) as refused:
        set_aside(kept.pk, reason="Жок.", by=deputy, municipality=built.place.pk)
    assert refused.value.kind is Kind.FORBIDDEN
