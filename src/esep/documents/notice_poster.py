"""Poster: the notice on a board, in letters that are read from three metres; A4, or the same larger on A3 (2.5)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from esep.documents.notice import NoticeSaid
from esep.documents.paper import Frame, Live, Paper, framed, live
from esep.documents.pdf import render_pdf
from esep.documents.signs import shortened

TOPIC_SIGNS = 320
"""Signs of the topic on a poster; the whole of it stands on the page of the meeting."""


class PosterSize(StrEnum):
    """Sheets that offices print on."""

    A4 = "a4"
    A3 = "a3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """The poster in one language."""

    language: str
    kind: str
    topic: str
    day: str
    hour: str
    place: str
    lines: tuple[str, ...]
    rights: tuple[str, ...]
    contact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """The poster as its template takes it: the first side is the larger one."""

    frame: Frame
    size: str
    sides: tuple[Side, ...]
    live: Live
    scan: str


def poster(paper: Paper, notices: Sequence[NoticeSaid], *, size: PosterSize = PosterSize.A4) -> Poster:
    """The content of a poster in the languages of the notices. Raises Refused for an address no QR code can carry."""
    first = notices[0]
    return Poster(
        frame=framed(replace(paper, title=first.tell("title"), address=None)),
        size=size.value,
        sides=tuple(_side(notice) for notice in notices),
        live=live(first.address, language=first.language),
        scan="\n".join(notice.tell("scan") for notice in notices),
    )


def poster_pdf(paper: Paper, notices: Sequence[NoticeSaid], *, size: PosterSize = PosterSize.A4) -> bytes:
    """One sheet to hang. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("notice-poster", content=poster(paper, notices, size=size), made_on=paper.made_on)


def _side(notice: NoticeSaid) -> Side:
    reporters = ", ".join(notice.reporters)
    return Side(
        language=notice.language.value,
        kind=notice.kind,
        topic=shortened(notice.meeting.topic, most=TOPIC_SIGNS),
        day=notice.day,
        hour=notice.hour,
        place=notice.place,
        lines=tuple(
            f"{notice.tell(name)}: {value}"
            for name, value in (("for", ", ".join(notice.areas)), ("reports", reporters))
            if value
        ),
        rights=(notice.tell("everyone"), notice.tell("ask")),
        contact=" · ".join(
            f"{notice.tell(name)}: {value}"
            for name, value in (("organizer", notice.office), ("phone", notice.phone))
            if value
        ),
    )
