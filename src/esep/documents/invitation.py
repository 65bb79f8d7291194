"""Invitations to a meeting: a letter for each of those who are invited, all of them in one file (2.5, 2.11)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from esep.documents.meeting_paper import Line, MeetingSaid, lines_of
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.refusal import Refused
from esep.documents.telling import tell
from esep.regulation.facts.meeting import Category
from esep.regulation.wording import Language

MOST_LETTERS = 500
"""Letters of one file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitee:
    """Who is invited: the group, the name, and below it post and organisation, which may be empty."""

    category: Category
    name: str
    post: str = ""
    organization: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter in words."""

    to: str
    under: tuple[str, ...]
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationLetters:
    """The letters as their template takes them: what differs stands in ``letters``, the rest is the same for all."""

    frame: Frame
    to: str
    greeting: str
    invites: str
    meeting: tuple[Line, ...]
    free: str
    contact: str
    signed: str
    signer: str
    letters: tuple[Letter, ...]


def invitation_letters(
    paper: Paper, meeting: MeetingSaid, invitees: Sequence[Invitee], *, signer: str = "", contact: str = ""
) -> InvitationLetters:
    """A letter for each invitee, with what is asked of the group (2.11). ``signer`` stands under the line for the hand;
    ``contact`` is a telephone for questions. Raises Refused ``no_papers`` for nobody, ``paper_too_long`` beyond 500.
    """
    if not invitees:
        raise Refused("no_papers")
    if len(invitees) > MOST_LETTERS:
        raise Refused("paper_too_long")
    language = paper.language
    return InvitationLetters(
        frame=framed(replace(paper, title=tell("invitation.title", language))),
        to=tell("invitation.to", language),
        greeting=tell("invitation.greeting", language),
        invites=tell(f"invitation.{meeting.kind.value}", language),
        meeting=lines_of(meeting, language=language),
        free=tell("invitation.free", language),
        contact=tell("invitation.contact", language, contact=contact) if contact else "",
        signed=tell("invitation.signed", language),
        signer=signer,
        letters=tuple(_letter(one, language=language) for one in invitees),
    )


def invitations_pdf(letters: InvitationLetters, paper: Paper) -> bytes:
    """The letters as PDF, each on its own page. Raises Refused as :func:`esep.documents.pdf.render_pdf` does."""
    return render_pdf("invitation", content=letters, made_on=paper.made_on)


def _letter(one: Invitee, *, language: Language) -> Letter:
    under = tuple(filter(None, (one.post, one.organization if one.organization != one.name else "")))
    return Letter(to=one.name, under=under, role=tell(f"invitation.as_{one.category.value}", language))
