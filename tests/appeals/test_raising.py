"""What was asked in a hall becomes an appeal or a voter mandate, once, without typing it again (2.2, 2.3)."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID, uuid4

import pytest

from esep.access import Actor
from esep.appeals.models import Submission
from esep.appeals.taking import Worded
from esep.journeys.raising.questions import asked_at
from esep.journeys.raising.raising import raise_appeal, raise_voter_mandate
from esep.kernel import clock, scope
from esep.kernel.models import RecordedFact
from esep.kernel.refusals import Refused
from tests.community.min_bulak import MinBulak
from tests.community.min_bulak import at as instant
from tests.meetings.hall import Desk
from tests.meetings.plans import a_meeting

DAY = date(2026, 10, 17)
TEXT = "Достук көчөсүнө суу качан келет?"
NAME = "Канаркина Айша"


@pytest.fixture
def desk(built: MinBulak, secretary: Actor, db: None) -> Iterator[Desk]:
    """A desk on the evening of a meeting of deputies 15 and 16."""
    meeting = a_meeting(built.place, by=secretary, date=DAY)
    with clock.set_to(instant(DAY, hour=20)), scope.of(built.place.pk):
        yield Desk(built.place, meeting.code, secretary, DAY)


@pytest.fixture
def question(desk: Desk) -> UUID:
    """What somebody of V4 asked, and what was answered."""
    asker = desk.arrive(13, 45, name=NAME, village="V4")
    key = uuid4()
    desk.say("question.asked", {"question": str(key), "text": TEXT, "person": str(asker), "village": "V4"}, 14, 40)
    desk.say("question.answered", {"question": str(key), "text": "Ушул айда."}, 14, 42)
    return key


def test_an_appeal_of_a_question_came_on_the_day_of_the_meeting(desk: Desk, question: UUID) -> None:
    raised = raise_appeal(
        desk.meeting,
        question,
        kind=Submission.Kind.COMPLAINT,
        topic=Submission.Topic.WATER,
        deputy="15",
        by=desk.by,
        municipality=desk.place.pk,
    )
    submission = raised.submission
    assert (raised.received_on, submission.text, submission.channel) == (DAY, TEXT, Submission.Channel.MEETING)
    assert submission.author is not None
    assert (submission.author.name, raised.village.code, raised.mandate.code) == (NAME, "V4", "15")  # type: ignore[union-attr]
    assert NAME not in str(RecordedFact.objects.get(pk=raised.fact_id).data)
    (asked,) = asked_at(desk.meeting, by=desk.by, municipality=desk.place)
    assert (asked.record, asked.answers) == (raised.record, ("Ушул айда.",))


def test_a_voter_mandate_of_a_question_says_where_it_was_given(desk: Desk, question: UUID) -> None:
    wording = Worded(ky="Достук көчөсүнө суу жеткирүү")
    given = raise_voter_mandate(desk.meeting, question, wording, deputy="15", by=desk.by, municipality=desk.place.pk)
    assert (given.given_at, given.text_ky, given.received_on) == (f"meeting:{desk.meeting}", wording.ky, DAY)
    with pytest.raises(Refused) as again:
        raise_voter_mandate(desk.meeting, question, wording, deputy="15", by=desk.by, municipality=desk.place.pk)
    assert again.value.refusals[0].code == "raised_already"


@pytest.mark.parametrize(("text", "deputy", "code"), [(" ", "15", "no_wording"), ("Суу", "", "no_deputy")])
def test_a_voter_mandate_needs_a_wording_and_a_deputy(
    text: str, deputy: str, code: str, desk: Desk, question: UUID
) -> None:
    with pytest.raises(Refused) as refused:
        raise_voter_mandate(
            desk.meeting, question, Worded(ky=text), deputy=deputy, by=desk.by, municipality=desk.place.pk
        )
    assert refused.value.refusals[0].code == code


def test_a_question_of_another_meeting_is_not_there(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        raise_appeal(
            desk.meeting,
            uuid4(),
            kind=Submission.Kind.COMPLAINT,
            topic=Submission.Topic.WATER,
            by=desk.by,
            municipality=desk.place.pk,
        )
    assert refused.value.refusals[0].code == "not_found"
