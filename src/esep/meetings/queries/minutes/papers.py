"""Papers of the minutes: the full copy to be signed, and the copy for everybody, in the words of their language."""

from datetime import date

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.documents.minutes import CorrectionSaid, MinutesSaid, OutcomeSaid, QuestionSaid, SpeechSaid
from esep.documents.paper import Paper
from esep.kernel.models import Municipality
from esep.kernel.refusals import not_found
from esep.meetings.minutes.naming import copy_of
from esep.meetings.minutes.renewing import WRITTEN
from esep.meetings.minutes.text import MinutesText, read_text
from esep.meetings.models import Minutes, MinutesCorrection
from esep.meetings.queries.meeting import Opened
from esep.meetings.queries.minutes.editing import Editing
from esep.meetings.queries.minutes.public import number_of
from esep.meetings.queries.printing import paper_of
from esep.regulation.facts.meeting import MeetingKind
from esep.regulation.wording import Language


def full_paper(
    edited: Editing, *, municipality: Municipality, address: str, by: Actor, language: Language | None = None
) -> tuple[Paper, MinutesSaid]:
    """The full copy, signed or still to be signed; the frame in ``language``, the text in its own. Raises Refused."""
    with seeing(Act.VIEW_MINUTES, by=by, municipality=municipality.pk):
        paper = paper_of(municipality, language=language or edited.language, address=address)
        return paper, said_of(edited.shown, edited.minutes, edited.text, elected=edited.elected)


def public_paper(
    edited: Editing, *, municipality: Municipality, address: str, by: Actor, language: Language | None = None
) -> tuple[Paper, MinutesSaid]:
    """The copy for everybody: as it was released or worded, else as Esep makes it. Raises Refused: nothing written."""
    with seeing(Act.VIEW_MINUTES, by=by, municipality=municipality.pk):
        if edited.minutes is None:
            raise not_found()
        paper = paper_of(municipality, language=language or edited.language, address=address)
        return paper, public_said(edited.shown, edited.minutes, edited.text, elected=edited.elected)


def public_said(shown: Opened, minutes: Minutes, text: MinutesText, *, elected: tuple[str, str]) -> MinutesSaid:
    """The copy for everybody as a paper says it, for the municipality in scope."""
    stored = minutes.public_text
    public = read_text(stored) if stored else copy_of(shown.meeting, minutes, text).text
    return said_of(shown, minutes, public, elected=elected, is_public=True)


def said_of(
    shown: Opened, minutes: Minutes | None, text: MinutesText, *, elected: tuple[str, str], is_public: bool = False
) -> MinutesSaid:
    """A text as a paper says it, with its number, its signers and what was added to it."""
    text = text.without_blanks()
    corrections = MinutesCorrection.objects.filter(minutes=minutes) if minutes is not None else ()
    signers = (minutes.chair, minutes.secretary) if minutes is not None and minutes.is_signed else elected
    return MinutesSaid(
        kind=MeetingKind(shown.meeting.kind),
        parts={name: getattr(text, name) for name in (*WRITTEN, "remarks")},
        speeches=[
            SpeechSaid(who=", ".join(filter(None, (one.who, one.post, one.village))), text=one.text)
            for one in text.speeches
        ],
        questions=[
            QuestionSaid(
                who=", ".join(filter(None, (one.who, one.village))),
                question=one.question,
                answered_by=one.answered_by,
                answer=one.answer,
            )
            for one in text.questions
        ],
        outcomes=[
            OutcomeSaid(
                code=one.code,
                kind=one.kind,
                text=one.text,
                responsible=one.responsible,
                due_on=date.fromisoformat(one.due) if one.due else None,
                votes=one.votes,
            )
            for one in text.outcomes
        ],
        reasons=text.reasons,
        corrections=[
            CorrectionSaid(on=one.corrected_on, text=one.public_text if is_public else one.text) for one in corrections
        ],
        number=number_of(minutes) if minutes is not None else "",
        chair=signers[0],
        secretary=signers[1],
        signed_on=minutes.signed_on if minutes is not None else None,
        is_public=is_public,
    )
