"""Sign-in sheet: forty lines a page for the registration desk, and nothing that would keep anybody out (2.5, 3.1).

Each page is a sheet with a number; its lines go on counting. So what was signed without a network is typed in later.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from esep.documents.meeting_paper import MeetingSaid, short_line
from esep.documents.paper import Frame, Live, Paper, framed, live
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
class Numbered:
    """One sheet: its number in words, and where it is typed in, as a code, if anybody said."""

    words: str
    typed_in: Live | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SigninSheet:
    """The sheets as their template takes them; ``rows`` a page, numbered through."""

    frame: Frame
    about: tuple[str, ...]
    fields: tuple[str, ...]
    headings: tuple[str, ...]
    rows: int
    sheets: tuple[Numbered, ...]


def signin_sheet(
    paper: Paper, meeting: MeetingSaid, *, pages: int, typed_in: Callable[[int], str] | None = None
) -> SigninSheet:
    """Numbered lines for name and village. Nobody has to sign: the sheet says so, and counts those without a name.

    ``typed_in`` gives the address at which staff type a sheet in, by its number. Raises Refused ``sheet_count`` unless
    1 <= pages <= 25, and for an address that no QR code can carry.
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
        sheets=tuple(
            Numbered(
                words=tell("signin_sheet.sheet", language, number=number),
                typed_in=live(typed_in(number), language=language) if typed_in is not None else None,
            )
            for number in range(1, pages + 1)
        ),
    )
