"""What the papers and texts of a notice say, from the rows of a meeting and the letterhead of its office (2.5)."""

from dataclasses import dataclass

from esep.documents.notice import NoticeSaid
from esep.documents.notice_letter import LetterSaid
from esep.documents.paper import Paper
from esep.kernel import clock
from esep.kernel.models import Municipality
from esep.meetings.letters import signer_on
from esep.meetings.queries.judging import judged
from esep.meetings.queries.meeting import Opened
from esep.meetings.queries.printing import notice_in, paper_of, said_in
from esep.meetings.refusals import closed, place_missing
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """A notice ready to be printed in one language, with the frame of its paper."""

    paper: Paper
    notice: NoticeSaid


def press_of(shown: Opened, *, municipality: Municipality, language: Language, address: str) -> Press:
    """The notice of a meeting of the municipality in scope; ``address`` is that of its public page.

    Raises Refused for a meeting that will not be held, and for one without a place (2.5).
    """
    if not shown.meeting.is_open:
        raise closed(shown.meeting)
    if shown.meeting.venue is None and not shown.meeting.place_text:
        raise place_missing()
    paper = paper_of(municipality, language=language, address=address)
    return Press(paper=paper, notice=notice_in(shown, paper, said_in(shown, language)))


def letter_said(
    shown: Opened, *, municipality: Municipality, language: Language, number: str = "", addressee: str = ""
) -> LetterSaid:
    """What the letter to an editor says beside the notice, as it goes out today."""
    today = clock.today()
    rows = judged(shown.meeting, municipality=municipality, day=today, language=language.value).of("notice")
    due = [row.due_on for row in rows if row.due_on is not None and row.due_on >= today]
    return LetterSaid(
        day=today,
        number=number,
        addressee=addressee,
        due_on=min(due, default=None),
        signer=signer_on(today, language.value).name,
    )
