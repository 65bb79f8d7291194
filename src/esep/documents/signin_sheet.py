"""Sign-in sheet: forty lines a page for the registration desk, and nothing that would keep anybody out (2.5, 3.1)."""

from dataclasses import dataclass, replace

from esep.documents.meeting_paper import MeetingSaid, short_line
from esep.documents.paper import Frame, Paper, framed
from esep.documents.refusal import Refused
from esep.documents.signs import shortened
from esep.documents.telling import tell

CLAUSES = ("2.5", "3.1")

ROWS = 40
"""People on a page."""

MOST_PAGES = 25
"""Pages of one print: a thousand people."""

TOPIC_SIGNS = 200
"""Signs of the topic above the lines, two lines of print."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SigninSheet:
    """The sheet as its template takes it; ``rows`` a page, ``pages`` of them, numbered through."""

    frame: Frame
    about: tuple[str, ...]
    fields: tuple[str, ...]
    headings: tuple[str, ...]
    rows: int
    pages: int


def signin_sheet(paper: Paper, meeting: MeetingSaid, *, pages: int) -> SigninSheet:
    """Numbered lines for name and village. Nobody has to sign: the sheet says so, and counts those without a name.

    Raises Refused ``sheet_count`` unless 1 <= pages <= 25.
    """
    if not 1 <= pages <= MOST_PAGES:
        raise Refused("sheet_count", limit=MOST_PAGES)
    language = paper.language
    return SigninSheet(
        frame=framed(replace(paper, title=tell("signin_sheet.title", language))),
        about=(
            shortened(meeting.topic, most=TOPIC_SIGNS),
            short_line(meeting, language=language),
            tell("signin_sheet.free", language),
            tell("signin_sheet.clause", language, clauses=CLAUSES),
        ),
        fields=tuple(tell(f"signin_sheet.{name}", language) for name in ("opened", "nameless", "clerk")),
        headings=tuple(tell(f"signin_sheet.{name}", language) for name in ("number", "name", "village", "phone")),
        rows=ROWS,
        pages=pages,
    )
