"""Telling residents: every village with what reached it, texts to paste, papers to print (2.5, first item)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.channels import CHANNEL_WORDS
from esep.meetings.queries import Opened
from esep.meetings.queries.coverage import Notice
from esep.meetings.queries.notice_board import Block, Given, KeptProof, board_of
from esep.records.models.evidence import KIND_WORDS
from esep.workspace.meetings.notice.common import TAB, sees_proof
from esep.workspace.meetings.notice.emailed import emailed_to, said_of
from esep.workspace.meetings.notice.texts import texts_of
from esep.workspace.meetings.pills import pill_of
from esep.workspace.meetings.printed import public_address
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office
from esep.workspace.register.common import language

DIFFERS: dict[str, Promise] = {
    "topic": pgettext_lazy("what a notice says otherwise", "topic"),
    "place": pgettext_lazy("what a notice says otherwise", "place"),
    "date": pgettext_lazy("what a notice says otherwise", "day"),
    "start_time": pgettext_lazy("what a notice says otherwise", "hour"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofLink:
    """A proof as the table shows it; ``address`` is empty where it is not kept here, or not for this visitor."""

    words: Words
    address: str
    is_outside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A notice as a row of the table; ``differs`` are the words of what it says otherwise than the plan."""

    given: Given
    channel: Words
    differs: tuple[Words, ...]
    proofs: tuple[ProofLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A village of the page: the pill of its duty, the advice on channels, its notices."""

    block: Block
    pill: Words
    tone: str
    advice: Words
    lines: tuple[Line, ...]
    emailed: Words
    """Letters that went to subscribers of the village; empty where none did."""

    @property
    def last_day(self) -> date | None:
        """The last day of the notice, while nothing that counts was given."""
        row = self.block.row
        return row.due_on if row is not None and self.block.first_on is None else None


@office(GET=Act.VIEW_MEETINGS)
def notice(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Coverage by village first, then what is needed to tell them."""
    shown = meeting_in(place, meeting)
    blocks = board_of(shown, municipality=place.municipality, day=clock.today(), language=language().value)
    sent = {code: said_of(one) for code, one in emailed_to(place, meeting, language=language().value).items()}
    cards = tuple(_card(block, place, shown, emailed=sent.get(block.place.code, "")) for block in blocks)
    context: dict[str, object] = {"cards": cards}
    if shown.meeting.is_open and (shown.meeting.venue or shown.meeting.place_text):
        address = public_address(request, place, shown.meeting)
        context["texts"] = texts_of(shown, place, address=address)
    return tab_page(request, place, shown, "workspace/meetings/notice/notice.html", context, tab=TAB)


def _card(block: Block, place: Office, shown: Opened, *, emailed: Words) -> Card:
    pill, tone = pill_of(block.row) if block.row is not None else ("", "")
    return Card(
        block=block,
        pill=pill,
        tone=tone,
        advice=pill_of(block.advice)[0] if block.advice is not None else "",
        lines=tuple(_lines(block, place, shown)),
        emailed=emailed,
    )


def _lines(block: Block, place: Office, shown: Opened) -> Iterator[Line]:
    for given in block.given:
        notice = given.notice
        yield Line(
            given=given,
            channel=CHANNEL_WORDS[notice.channel],
            differs=tuple(DIFFERS[name] for name in notice.differs),
            proofs=tuple(_proof(one, notice, place, shown) for one in given.proofs),
        )


def _proof(proof: KeptProof, notice: Notice, place: Office, shown: Opened) -> ProofLink:
    address = proof.name if proof.is_link else ""
    if proof.file is not None and sees_proof(place, notice.channel):
        address = place.address(
            "office-meetings-notice-proof", meeting=shown.meeting.code, fact=notice.fact, position=proof.position
        )
    return ProofLink(words=KIND_WORDS[proof.kind], address=address, is_outside=proof.is_link)
