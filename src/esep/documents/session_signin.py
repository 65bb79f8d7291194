"""Sign-in sheet of a session: its members by name, with room for the hours and a signature."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.session_said import SessionSaid, session_lines
from esep.documents.telling import tell

PRINTED = ("number", "name", "came", "left", "signature")


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionSignin:
    """The sheet as its template takes it; ``fields`` are lines to write on, as is the reason of who is not there."""

    frame: Frame
    session: tuple[Line, ...]
    headings: tuple[str, ...]
    members: tuple[str, ...]
    fields: tuple[str, ...]
    empty: str
    note: str


def session_signin(paper: Paper, said: SessionSaid, members: Sequence[str]) -> SessionSignin:
    """The sheet for the members of the day. Raises Refused for an address that no QR code can carry."""
    language = paper.language
    return SessionSignin(
        frame=framed(replace(paper, title=tell("session_signin.title", language, code=said.code))),
        session=session_lines(said, language=language),
        headings=tuple(tell(f"session_signin.{name}", language) for name in PRINTED),
        members=tuple(members),
        fields=tuple(tell(f"session_signin.{name}", language) for name in ("began", "ended", "secretary")),
        empty=tell("session_signin.empty", language),
        note=tell("session_signin.note", language, count=len(members)),
    )


def session_signin_pdf(content: SessionSignin, paper: Paper) -> bytes:
    """The sheet as PDF. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("session-signin", content=content, made_on=paper.made_on)
