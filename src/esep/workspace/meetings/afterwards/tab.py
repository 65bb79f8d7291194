"""After the meeting on one page: what was adopted, its way to the council, what people were told (3.6, 3.8, 3.9)."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.documents.measures_notice import measures_text
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.channels import CHANNEL_WORDS
from esep.meetings.models import MeasuresNotice
from esep.meetings.queries import Opened
from esep.meetings.queries.after_papers import measures_said
from esep.meetings.queries.handover import Chain, chain_of
from esep.meetings.queries.measures import MeasuresBoard, PublishedMeasures, measures_of
from esep.meetings.queries.promises import promises
from esep.meetings.queries.promises.withdrawn import withdrawn_of
from esep.records.models.evidence import KIND_WORDS
from esep.regulation.judgement import Row
from esep.workspace.meetings.afterwards.common import TAB
from esep.workspace.meetings.notice.words import LANGUAGE_WORDS, PRINTED_IN
from esep.workspace.meetings.pills import pill_of
from esep.workspace.meetings.printed import public_address
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office
from esep.workspace.promises.lines import lines_of
from esep.workspace.register.common import language

WRAPPED = 4
"""Lines more than a text has, for those that a screen breaks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A duty of the law as the page shows it."""

    row: Row
    pill: Words
    tone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofLink:
    """A proof; ``address`` is empty where it is not kept here."""

    words: Words
    name: str
    address: str
    is_outside: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A published notice with its words."""

    one: PublishedMeasures
    channels: tuple[Words, ...]
    proofs: tuple[ProofLink, ...]
    can_change: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PasteText:
    """A text to paste, in one language; ``rows`` are its lines on a screen."""

    language: str
    words: Words
    text: str
    rows: int


@office(GET=Act.VIEW_PROMISES)
def afterwards(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """What follows a meeting, from the promises to the notice of measures."""
    shown, today = meeting_in(place, meeting), clock.today()
    said = language()
    found = promises(by=place.actor, municipality=place.municipality, day=today, language=said.value)
    own = sorted((one for one in found if one.meeting == meeting), key=lambda one: one.code)
    chain = chain_of(shown, municipality=place.municipality, day=today, language=said.value)
    board = measures_of(shown.meeting)
    is_over = shown.meeting.is_open and shown.meeting.date <= today
    newest = board.draft or next((one.row for one in board.published if one.row is not None and one.counts), None)
    context = {
        "lines": lines_of(own, place, today=today),
        "withdrawn": withdrawn_of(shown.meeting),
        "chain": chain,
        "handed": _duty(chain.handed),
        "duty": _duty(chain.told),
        "receipt_proofs": _receipts(chain, place, meeting),
        "board": board,
        "published": tuple(_told(one, place, meeting) for one in board.published),
        "texts": _texts(request, place, shown, newest) if newest is not None else (),
        "languages": tuple((one.value, LANGUAGE_WORDS[one.value]) for one in PRINTED_IN),
        "is_over": is_over,
        "can_adopt": is_over and chain.signed_on is None and place.may(Act.KEEP_PROMISES),
        "can_hand_over": shown.meeting.is_open and place.may(Act.HAND_MINUTES_OVER),
        "can_tell": is_over and place.may(Act.TELL_MEASURES) and bool(board.adopted),
        "is_rest": _is_rest(board),
    }
    return tab_page(request, place, shown, "workspace/meetings/afterwards/afterwards.html", context, tab=TAB)


def _duty(row: Row | None) -> Duty | None:
    if row is None:
        return None
    pill, tone = pill_of(row)
    return Duty(row=row, pill=pill, tone=tone)


def _is_rest(board: MeasuresBoard) -> bool:
    """Whether something is left to be told after a notice was published."""
    return bool(board.published) and bool(board.unanswered)


def _receipts(chain: Chain, place: Office, meeting: str) -> tuple[ProofLink, ...]:
    return tuple(
        ProofLink(
            words=KIND_WORDS[one.kind],
            name=one.name,
            address=place.address("office-meetings-handover-proof", meeting=meeting, evidence=one.pk)
            if one.file is not None and place.may(Act.VIEW_MINUTES)
            else one.link,
            is_outside=bool(one.link),
        )
        for one in chain.proofs
    )


def _told(one: PublishedMeasures, place: Office, meeting: str) -> Told:
    return Told(
        one=one,
        channels=tuple(CHANNEL_WORDS[channel] for channel in one.channels),
        proofs=tuple(
            ProofLink(
                words=KIND_WORDS[proof.kind],
                name=proof.name,
                address=proof.name
                if proof.is_link
                else place.address(
                    "office-meetings-measures-proof", meeting=meeting, fact=one.fact, position=proof.position
                )
                if proof.file is not None
                else "",
                is_outside=proof.is_link,
            )
            for proof in one.proofs
        ),
        can_change=one.counts and one.row is not None and place.may(Act.TELL_MEASURES),
    )


def _texts(request: HttpRequest, place: Office, shown: Opened, notice: MeasuresNotice) -> tuple[PasteText, ...]:
    address = public_address(request, place, shown.meeting)
    found = []
    for one in PRINTED_IN:
        said = measures_said(notice, municipality=place.municipality, language=one, address=address)
        text = measures_text(said)
        found.append(
            PasteText(language=one.value, words=LANGUAGE_WORDS[one.value], text=text, rows=text.count("\n") + WRAPPED)
        )
    return tuple(found)
