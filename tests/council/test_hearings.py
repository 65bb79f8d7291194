"""The head before the council: the law hears the session and what was said; 6.1 only by a vote that carried."""

from typing import Any

import pytest

from esep.access import Actor, Role
from esep.compliance.queries import verdicts_on
from esep.council.commands.conducting.attending import come_in
from esep.council.commands.conducting.beginning import begin_session
from esep.council.commands.conducting.voting import Counts, VoteEntry, annul_vote, take_vote
from esep.council.commands.decisions.adopting import adopt_decision
from esep.council.commands.decisions.entry import DecisionEntry
from esep.council.commands.hearings.recording import HeardEntry, correct_hearing, record_hearing
from esep.council.commands.hearings.scheduling import schedule_hearing
from esep.council.commands.reviews.following import answer_review, send_review
from esep.council.commands.reviews.proposing import ReviewEntry, record_review
from esep.council.letters import LetterEntry
from esep.council.models import Decision, HeadHearing, SessionItem
from esep.kernel import scope
from esep.kernel.refusals import Refused
from esep.regulation.status import Status
from tests.community.min_bulak import TODAY, MinBulak
from tests.council.plans import item_in
from tests.council.sittings import FIFTEEN, a_session, at
from tests.kernel.people import a_holder

PERIOD = "2026-H1"
ACCEPTED = HeadHearing.Result.ACCEPTED


@pytest.fixture
def item(built: MinBulak, secretary: Actor) -> SessionItem:
    """An item of a session of today on which the head reports, with the hearing set."""
    session = a_session(built, secretary)
    row = item_in(session, built, secretary, "Башчынын отчету", kind=SessionItem.Kind.HEARING, period=PERIOD)
    schedule_hearing(row.pk, by=secretary, municipality=built.place.pk)
    return row


def convened(built: MinBulak, by: Actor) -> None:
    """The session has begun, with fifteen members."""
    begin_session("S-15", chair="1", by=by, municipality=built.place.pk, at=at(10))
    members = [code for code in FIFTEEN if code != "1"]
    come_in("S-15", members, by=by, municipality=built.place.pk, at=at(10, 5))


def status_of(built: MinBulak) -> Status:
    """How the hearing of the half-year stands by 4.4."""
    rows = verdicts_on(built.place, TODAY, language="en").rows
    (row,) = (row for row in rows if row.obligation == "head-report" and PERIOD in row.case)
    return row.status


def hearing_of(built: MinBulak, item: SessionItem) -> int:
    """The hearing that was set for an item."""
    with scope.of(built.place.pk):
        return HeadHearing.objects.get(item=item).pk


def test_a_set_hearing_is_planned_and_a_held_one_is_done(built: MinBulak, secretary: Actor, item: SessionItem) -> None:
    asked: dict[str, Any] = {"by": secretary, "municipality": built.place.pk}
    with pytest.raises(Refused) as early:
        record_hearing(hearing_of(built, item), HeardEntry(result=ACCEPTED), seen=1, **asked)
    assert early.value.refusals[0].code == "session_not_begun"
    assert status_of(built) is Status.PLANNED
    convened(built, secretary)
    vote = take_vote("S-15", item.pk, VoteEntry(question_ky="Кабыл алынсынбы?", counts=Counts(in_favour=9)), **asked)
    done = record_hearing(hearing_of(built, item), HeardEntry(result=ACCEPTED, vote=vote.pk), seen=1, **asked)
    assert status_of(built) is Status.DONE_ON_TIME
    annul_vote("S-15", vote.pk, reason="Кайра саналды", **asked)
    entry = HeardEntry(result=HeadHearing.Result.NOTED, vote=vote.pk)
    with pytest.raises(Refused) as annulled:
        correct_hearing(done.pk, entry, reason="Ката", seen=done.version, **asked)
    assert annulled.value.refusals[0].code == "vote_annulled"


def test_a_half_year_is_heard_once(built: MinBulak, secretary: Actor, item: SessionItem) -> None:
    with pytest.raises(Refused) as again:
        schedule_hearing(item.pk, by=secretary, municipality=built.place.pk)
    assert again.value.refusals[0].code == "hearing_set_already"


def test_the_councils_own_act_needs_its_vote_and_its_chair(
    built: MinBulak, secretary: Actor, item: SessionItem
) -> None:
    asked: dict[str, Any] = {"by": secretary, "municipality": built.place.pk}
    chair: dict[str, Any] = {"by": a_holder(Role.KENESH_CHAIR, built.place), "municipality": built.place.pk}
    convened(built, secretary)
    failed = take_vote("S-15", item.pk, VoteEntry(question_ky="Биринчи", counts=Counts(in_favour=1)), **asked)
    vote = take_vote("S-15", item.pk, VoteEntry(question_ky="Экинчи", counts=Counts(in_favour=14)), **asked)
    said = DecisionEntry(kind=Decision.Kind.HEARING, title_ky="Сунуш", text_ky="Жөнөтүлсүн.", vote=vote.pk)
    decision = adopt_decision("S-15", said, **asked)
    hearing = hearing_of(built, item)
    entry = ReviewEntry(grounds="Бюджет аткарылган жок.", vote=vote.pk, decision=decision.code, addressee="Аким")
    refused = {}
    for name, tried, by in (("unheard", entry, chair), ("clerk", entry, asked)):
        with pytest.raises(Refused) as found:
            record_review(hearing, tried, **by)
        refused[name] = found.value.refusals[0].code
    record_hearing(hearing, HeardEntry(result=HeadHearing.Result.NOT_ACCEPTED, vote=vote.pk), seen=1, **asked)
    wrong = ReviewEntry(grounds="Ката", vote=failed.pk, decision=decision.code, addressee="Аким")
    with pytest.raises(Refused) as uncarried:
        record_review(hearing, wrong, **chair)
    refused["failed"] = uncarried.value.refusals[0].code
    assert refused == {"unheard": "not_heard", "clerk": "no_right", "failed": "vote_not_carried"}
    review = record_review(hearing, entry, **chair)
    letter = LetterEntry(person="Аким", address="https://esep.example.kg/min-bulak/decisions/15-1/")
    sent = send_review(review.pk, on=TODAY, letter=letter, seen=review.version, **chair)
    assert sent.letter is not None
    with scope.of(built.place.pk):
        assert sorted(one.name.rpartition(".")[2] for one in sent.letter.files.all()) == ["docx", "pdf"]
    answered = answer_review(sent.pk, on=TODAY, answer="Каралды.", title="Жооп", seen=sent.version, **chair)
    assert answered.answer_document is not None
    assert review.fact.data["decision"] == decision.number
