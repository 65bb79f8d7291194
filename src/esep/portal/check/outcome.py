"""What comes of a request to judge: an answer, or everything that stands in its way."""

from collections.abc import Callable
from dataclasses import dataclass

from esep.portal.check.answer import Answer, arrange
from esep.portal.check.complaint import Complaint, complaints
from esep.portal.check.judged import Judged
from esep.portal.check.question import Question
from esep.portal.check.refusal import Refused
from esep.portal.choice import Fault
from esep.regulation.refusals import BadInput


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """An answer, or the faults of the form and what is wrong in the file; and the status code that says which."""

    answer: Answer | None = None
    faults: tuple[Fault, ...] = ()
    wrong: tuple[Complaint, ...] = ()
    status: int = 200


def unasked(question: Question) -> Outcome:
    """The outcome before anything was sent: faults only where the address holds days that cannot be used."""
    return Outcome(faults=question.faults, status=400 if question.faults else 200)


def outcome_of(question: Question, judge: Callable[[], Judged], *, language: str) -> Outcome:
    """Let `judge` work and return what came of it. Faults of the days and of the file are told together."""
    try:
        judged = judge()
    except Refused as refusal:
        return Outcome(faults=(*question.faults, refusal.fault), status=refusal.status)
    except BadInput as refusal:
        return Outcome(faults=question.faults, wrong=complaints(refusal, language=language), status=400)
    return unasked(question) if question.faults else Outcome(answer=arrange(judged))
