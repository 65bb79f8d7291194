"""The questions of a meeting, and which of them became an appeal or a voter mandate already."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid5

from esep.access import Act, Actor
from esep.appeals.models import Submission
from esep.community.entering import by_code
from esep.community.models import Village
from esep.community.queries.seeing import seeing
from esep.kernel.models import Municipality
from esep.kernel.refusals import not_found
from esep.meetings.hall.state import Question
from esep.meetings.hall.stored import state_in
from esep.meetings.models import ReportMeeting


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question from the hall, without the name of who asked: its key, hour, text, village and answers.

    ``record`` is what it became (``appeal:K-13``), empty while it is a question alone.
    """

    key: UUID
    at: datetime
    text: str
    village: Village | None
    answers: tuple[str, ...]
    record: str = ""


def asked_at(meeting: str, *, by: Actor, municipality: Municipality) -> tuple[Asked, ...]:
    """The questions of a meeting in their order. Raises Refused for a meeting that is not there."""
    with seeing(Act.VIEW_HALL, by=by, municipality=municipality.pk):
        found = by_code(ReportMeeting, meeting)
        questions = sorted(state_in(found).questions.values(), key=lambda one: one.at)
        villages = {village.code: village for village in Village.objects.all()}
        raised = _raised([once_of(one.key) for one in questions])
    return tuple(_asked(one, villages, raised) for one in questions)


def once_of(question: UUID) -> UUID:
    """The key under which a question is sent on, so that it is sent on once."""
    return uuid5(question, "raised")


def question_of(meeting: ReportMeeting, key: UUID) -> Question:
    """A question of a meeting. Raises Refused where it is not there, or was undone."""
    found = state_in(meeting).questions.get(key)
    if found is None:
        raise not_found()
    return found


def _asked(question: Question, villages: dict[str, Village], raised: dict[UUID, str]) -> Asked:
    return Asked(
        key=question.key,
        at=question.at,
        text=question.asked.text,
        village=villages.get(question.asked.village or ""),
        answers=tuple(said.text for _at, said in question.answers),
        record=raised.get(once_of(question.key), ""),
    )


def _raised(keys: list[UUID]) -> dict[UUID, str]:
    return dict(Submission.objects.filter(once__in=keys).exclude(record="").values_list("once", "record"))
