"""Door-to-door sheet: which households of a village were told, with signatures and without passports (2.5)."""

from dataclasses import dataclass, replace

from esep.documents.notice import NoticeSaid
from esep.documents.paper import Frame, Live, Paper, framed, live
from esep.documents.refusal import Refused
from esep.documents.signs import shortened
from esep.documents.telling import tell

HEADINGS = ("number", "house", "name", "day", "signature")
ROWS = 20
"""Households on a page."""

MOST_PAGES = 25
"""Pages of one village in one print."""

TOPIC_SIGNS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorSheet:
    """The sheet of one village as its template takes it: ``rows`` a page, ``pages`` of them, numbered through.

    ``log`` points staff to the page where a photo of the sheet is logged.
    """

    frame: Frame
    village: str
    about: tuple[str, ...]
    rules: str
    headings: tuple[str, ...]
    rows: int
    pages: int
    visitor: str
    log: Live
    log_said: str


def door_sheet(paper: Paper, notice: NoticeSaid, *, village: str, log: str, pages: int = 1) -> DoorSheet:
    """The content of the sheet of a village; ``log`` is the address where it is logged.

    Raises Refused ``sheet_count`` unless 1 <= pages <= 25, and for an address that no QR code can carry.
    """
    if not 1 <= pages <= MOST_PAGES:
        raise Refused("sheet_count", limit=MOST_PAGES)
    language = notice.language
    return DoorSheet(
        frame=framed(replace(paper, title=tell("door_sheet.title", language))),
        village=f"{tell('door_sheet.village', language)}: {village}",
        about=(
            f"{notice.kind}: {shortened(notice.meeting.topic, most=TOPIC_SIGNS)}",
            f"{notice.moment} · {notice.place}",
            " ".join((notice.tell("everyone"), notice.tell("ask"))),
        ),
        rules=tell("door_sheet.rules", language),
        headings=tuple(tell(f"door_sheet.{name}", language) for name in HEADINGS),
        rows=ROWS,
        pages=pages,
        visitor=tell("door_sheet.visitor", language),
        log=live(log, language=language),
        log_said=tell("door_sheet.log", language),
    )
