"""Letter to a medium: it is asked to broadcast a session of the council (7.1)."""

from esep.documents.council_letter import CouncilLetter, Matter, Sent, council_letter
from esep.documents.meeting_paper import Line
from esep.documents.paper import Paper
from esep.documents.session_said import SessionSaid, session_lines
from esep.documents.telling import tell

CLAUSE = "7.1"


def broadcast_letter(paper: Paper, sent: Sent, session: SessionSaid, *, is_to_come: bool) -> CouncilLetter:
    """The letter; of a session that was held already it asks to broadcast the recording.

    Raises Refused for an address that no QR code can carry.
    """

    def words(name: str, **params: object) -> str:
        return tell(f"broadcast_letter.{name}", paper.language, **params)

    matter = Matter(
        title=words("title"),
        opening=(words("ask" if is_to_come else "ask_recording"),),
        about=(Line(label=words("code"), value=session.code), *session_lines(session, language=paper.language)),
        asks=(words("come") if is_to_come else words("recording"), words("tell")),
        ground=words("ground", clause=CLAUSE),
    )
    return council_letter(paper, sent, matter)
