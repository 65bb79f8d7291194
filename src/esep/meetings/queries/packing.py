"""Packing: the papers that are ordered for a meeting, with all that they say, ready to be set in one file."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.documents.folder_labels import folder_labels
from esep.documents.house_rules import house_rules
from esep.documents.meeting_paper import MeetingSaid
from esep.documents.minutes_form import Speaking, minutes_form
from esep.documents.notice_poster import poster
from esep.documents.notice_sheet import door_sheet
from esep.documents.pack import Part
from esep.documents.paper import Paper
from esep.documents.signin_sheet import ROWS, signin_sheet
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.meetings.listing import standing
from esep.meetings.models import AgendaItem, Invitation, SpeakerEntry
from esep.meetings.queries.house_rules import rules_in_scope
from esep.meetings.queries.list_papers import agenda_of, participants_of, speakers_of
from esep.meetings.queries.meeting import Opened, meeting_of
from esep.meetings.queries.papers import WITH_NAMES, WRITTEN_ON, PaperKind
from esep.meetings.queries.printing import area_said, notice_in, paper_of, said_in
from esep.meetings.refusals import closed
from esep.regulation.wording import Language

MOST_DOOR_PAGES = 10
"""Pages of the door-to-door sheet for each village in one print."""

USUAL_DOOR_PAGES = 1

USUAL_PAGES = 2
"""Pages of the sign-in sheet where nobody knows how many will come."""

MOST_SUGGESTED = 8
"""Pages that are suggested at most, however large the venue is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What shall be printed: papers, languages one after another, pages of the sheets to write on.

    ``door_pages`` are those of each village.
    """

    kinds: Sequence[PaperKind]
    languages: Sequence[Language]
    signin_pages: int = USUAL_PAGES
    door_pages: int = USUAL_DOOR_PAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """Whole addresses as they are printed: the meeting's public page, where the sheet of an area is logged, and where
    a numbered sign-in sheet is typed in.
    """

    public: str
    log: Callable[[str], str]
    sheet: Callable[[int], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What every paper of one language is made from."""

    shown: Opened
    said: MeetingSaid
    paper: Paper
    order: Order
    addresses: Addresses


def parts_of(
    code: str, order: Order, *, by: Actor, municipality: Municipality, addresses: Addresses
) -> tuple[Part, ...]:
    """The papers that are ordered, first all in one language, then in the next.

    Papers to write on come in the first language alone. Raises Refused: unknown or closed meeting, nothing ordered,
    papers with names for who may not see the lists.
    """
    if not order.kinds or not order.languages:
        raise Refused.because(
            "no_papers", _("No paper is chosen."), remedy=_("Tick at least one paper."), field="papers"
        )
    act = Act.VIEW_LISTS if WITH_NAMES & set(order.kinds) else Act.VIEW_MEETINGS
    with seeing(act, by=by, municipality=municipality.pk):
        shown = meeting_of(code)
        if not shown.meeting.is_open:
            raise closed(shown.meeting)
        return tuple(_ordered(shown, order, municipality=municipality, addresses=addresses))


def pages_suggested(shown: Opened) -> int:
    """Pages of the sign-in sheet for a full venue."""
    seats = shown.meeting.venue.seats if shown.meeting.venue is not None else None
    return min(ceil(seats / ROWS), MOST_SUGGESTED) if seats else USUAL_PAGES


def _ordered(shown: Opened, order: Order, *, municipality: Municipality, addresses: Addresses) -> Iterator[Part]:
    wanted = set(order.kinds)
    for at, language in enumerate(order.languages):
        desk = Desk(
            shown=shown,
            said=said_in(shown, language),
            paper=paper_of(municipality, language=language, address=addresses.public),
            order=order,
            addresses=addresses,
        )
        for kind in PaperKind:
            if kind in wanted and (at == 0 or kind not in WRITTEN_ON):
                yield from MAKERS[kind](desk)


def _poster(desk: Desk) -> Iterator[Part]:
    notice = notice_in(desk.shown, desk.paper, desk.said)
    yield Part(template="notice-poster", content=poster(desk.paper, [notice]))


def _door_sheets(desk: Desk) -> Iterator[Part]:
    notice, pages = notice_in(desk.shown, desk.paper, desk.said), desk.order.door_pages
    for place in desk.shown.areas:
        area = area_said(place, desk.paper.language)
        sheet = door_sheet(desk.paper, notice, village=area, log=desk.addresses.log(place.code), pages=pages)
        frame = replace(sheet.frame, title=f"{sheet.frame.title}: {area}")
        yield Part(template="door-sheet", content=replace(sheet, frame=frame), pages=pages)


def _participants(desk: Desk) -> Iterator[Part]:
    yield Part(template="participants", content=participants_of(desk.shown, desk.paper, desk.said))


def _speakers(desk: Desk) -> Iterator[Part]:
    yield Part(template="speakers", content=speakers_of(desk.shown, desk.paper, desk.said))


def _agenda(desk: Desk) -> Iterator[Part]:
    yield Part(template="agenda", content=agenda_of(desk.shown, desk.paper, desk.said))


def _house_rules(desk: Desk) -> Iterator[Part]:
    yield Part(template="house-rules", content=house_rules(desk.paper, rules_in_scope().text_in(desk.paper.language)))


def _signin(desk: Desk) -> Iterator[Part]:
    pages = desk.order.signin_pages
    sheet = signin_sheet(desk.paper, desk.said, pages=pages, typed_in=desk.addresses.sheet)
    yield Part(template="signin-sheet", content=sheet, pages=pages)


def _minutes(desk: Desk) -> Iterator[Part]:
    meeting = desk.shown.meeting
    listed = speakers_of(desk.shown, desk.paper, desk.said)
    form = minutes_form(
        desk.paper,
        desk.said,
        invited=standing(Invitation, meeting).count(),
        agenda=tuple(item.title_in(desk.paper.language.value) for item in standing(AgendaItem, meeting)),
        speakers=tuple(
            Speaking(
                name=row.name,
                post=row.under or row.role,
                topic=row.topic,
                presents=entry.role != SpeakerEntry.Role.SPEAKER,
            )
            for row, entry in zip(listed.rows, standing(SpeakerEntry, meeting), strict=True)
        ),
    )
    yield Part(template="minutes-form", content=form)


def _labels(desk: Desk) -> Iterator[Part]:
    yield Part(template="folder-labels", content=folder_labels(desk.paper, desk.said))


MAKERS: Mapping[PaperKind, Callable[[Desk], Iterator[Part]]] = {
    PaperKind.POSTER: _poster,
    PaperKind.DOOR_SHEET: _door_sheets,
    PaperKind.PARTICIPANTS: _participants,
    PaperKind.SPEAKERS: _speakers,
    PaperKind.AGENDA: _agenda,
    PaperKind.HOUSE_RULES: _house_rules,
    PaperKind.SIGNIN: _signin,
    PaperKind.MINUTES: _minutes,
    PaperKind.LABELS: _labels,
}
"""How each paper is made."""
