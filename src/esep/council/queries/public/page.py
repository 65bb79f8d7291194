"""One session as everybody may know it, with its agenda and all that came of it."""

from dataclasses import replace
from datetime import date

from django.utils.translation import override

from esep.community.models import Person
from esep.council.models import Broadcast, Decision, ItemPaper, SessionItem, SessionRecording, SessionVote
from esep.council.queries.public.listing import public_session, worded
from esep.council.queries.public.values import (
    PublicBroadcast,
    PublicDecision,
    PublicItem,
    PublicMark,
    PublicPage,
    PublicPaper,
    PublicPaperFile,
    PublicRecording,
    PublicVote,
    Worded,
)
from esep.council.queries.sessions import OpenedItem, OpenedSession, ToldBroadcast, opened_session
from esep.kernel import scope
from esep.kernel.models import Municipality
from esep.kernel.refusals import Refused
from esep.regulation.dates import legal_day


def session_in_public(code: str, *, municipality: Municipality, language: str, day: date) -> PublicPage | None:
    """A session with everything; none where there is no row of it.

    Of one that is not open to residents the texts of items and their papers stay inside.
    """
    with scope.of(municipality.pk), override(language):
        try:
            shown = opened_session(code)
        except Refused:
            return None
        return _page(shown, language=language, day=day)


def _page(shown: OpenedSession, *, language: str, day: date) -> PublicPage:
    row = shown.session
    attendance = shown.attendance
    return PublicPage(
        session=replace(public_session(row, language=language, day=day), items=len(shown.items)),
        items=tuple(_item(one, language, is_shut=bool(row.shut_reason)) for one in shown.items),
        off=tuple(_item(one, language, is_shut=bool(row.shut_reason)) for one in shown.off),
        began_at=row.began_at,
        ended_at=row.ended_at,
        chair=_named(row.chair.person, language) if row.chair is not None else "",
        seats=row.seats,
        present=tuple(_named(one.mandate.person, language) for one in attendance.present),
        absent=tuple(
            (_named(one.mandate.person, language), str(one.get_reason_display())) for one in attendance.absent
        ),
        decisions=tuple(_decision(one, language) for one in shown.decisions if one.item_id is None),
        broadcasts=(
            *(_broadcast(one) for one in shown.broadcasts),
            *(_told_broadcast(one) for one in shown.told_broadcasts),
        ),
        recordings=tuple(_recording(one, language) for one in shown.recordings),
        replaces=tuple(one.code for one in shown.replaces),
    )


def _item(one: OpenedItem, language: str, *, is_shut: bool) -> PublicItem:
    item = one.item
    earlier, later = item.carried_from, one.carried_to
    return PublicItem(
        key=item.pk,
        number=item.position,
        kind=item.kind,
        kind_word=str(item.get_kind_display()),
        title=worded(item, "title", language),
        text=worded(item, "text", language) if not is_shut else Worded("", language),
        rapporteur=item.rapporteur,
        period=item.period,
        state=item.state,
        state_word=str(item.get_state_display()),
        reason=item.state_reason,
        came_from=(earlier.session.code, earlier.pk) if earlier is not None else None,
        went_to=(later.session.code, later.pk) if later is not None else None,
        papers=tuple(_paper(row) for row in one.papers if not row.document.is_annulled) if not is_shut else (),
        votes=tuple(_vote(row, language) for row in one.votes),
        decisions=tuple(_decision(row, language) for row in one.decisions),
    )


def _paper(row: ItemPaper) -> PublicPaper:
    document = row.document
    files = document.files.all() if row.is_public else ()
    return PublicPaper(
        key=row.pk,
        number=document.number.text if document.number is not None else "",
        title=document.title if row.is_public else "",
        day=document.dated_on,
        received_on=document.registered_on,
        files=tuple(
            PublicPaperFile(position=one.position, media_type=one.file.media_type, size=one.file.size) for one in files
        ),
    )


def _vote(row: SessionVote, language: str) -> PublicVote:
    return PublicVote(
        question=worded(row, "question", language),
        at=row.taken_at,
        needs=str(row.get_needs_display()),
        is_secret=row.is_secret,
        seats=row.seats,
        present=row.present,
        in_favour=row.in_favour,
        against=row.against,
        abstained=row.abstained,
        not_voting=row.not_voting,
        is_carried=row.is_carried,
    )


def _decision(row: Decision, language: str) -> PublicDecision:
    return PublicDecision(
        code=row.code, number=row.number, title=worded(row, "title", language), in_force_from=row.in_force_from
    )


def _broadcast(row: Broadcast) -> PublicBroadcast:
    return PublicBroadcast(
        channel=row.channel,
        medium=str(row.get_medium_display()),
        is_state_media=row.is_state_media,
        is_live=row.is_live,
        asked_on=row.asked_on,
        aired_on=row.aired_on,
        received_on=legal_day(row.fact.recorded_at) if row.fact is not None else None,
        link=row.link,
    )


def _told_broadcast(one: ToldBroadcast) -> PublicBroadcast:
    return PublicBroadcast(
        channel=one.channel,
        medium="",
        is_state_media=one.is_state_media,
        is_live=False,
        asked_on=None,
        aired_on=one.on,
        received_on=one.received_on,
        link="",
    )


def _recording(row: SessionRecording, language: str) -> PublicRecording:
    marks = []
    for mark in row.marks.all():
        item: SessionItem | None = mark.item
        words = getattr(mark, f"words_{language}", "") or mark.words_ky
        said = words or (f"{item.position}. {item.title_in(language)}" if item is not None else "")
        marks.append(PublicMark(second=mark.second, words=said, item=item.pk if item is not None else None))
    return PublicRecording(link=row.link, words=row.words, marks=tuple(marks))


def _named(person: Person, language: str) -> str:
    return person.names.get(language, person.public_name)
