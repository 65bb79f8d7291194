"""The draft agenda: proposed from the speakers list, put in order, approved by the meeting itself (3.2)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.names import Names
from esep.documents.signs import shortened
from esep.documents.telling import tell
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.listing import entry_of, meeting_open, minutes_allowed, moved, renumber, standing, take_out
from esep.meetings.models import AgendaItem, ReportMeeting, SpeakerEntry
from esep.meetings.queries.list_names import posts_in

LONGEST_TITLE = 500
BEFORE = (("opening", 5), ("election", 5), ("approval", 5))
"""What comes before the reports, with minutes (3.2, 3.4)."""

AFTER = (("questions", 30), ("discussion", 20), ("outcomes", 10), ("closing", 5))
"""What comes after them (3.5, 3.6)."""

REPORTS = frozenset({SpeakerEntry.Role.DEPUTY.value, SpeakerEntry.Role.RAPPORTEUR.value})
"""Roles that have an item of their own; others speak in the discussion."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaEntry:
    """An item: its title, the minutes it takes, and the entry of the speakers list that it belongs to, if any."""

    titles: Names
    minutes: int | None = None
    speaker: int | None = None


def add_item(
    meeting: str, entry: AgendaEntry, *, by: Actor, municipality: int, position: int | None = None
) -> AgendaItem:
    """Add an item at the end, or on a place counted from 1. Raises Refused: closed meeting, no title, bad minutes."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = meeting_open(meeting)
        rows = list(standing(AgendaItem, found))
        return _put(acting, found, entry, rows=rows, position=len(rows) + 1 if position is None else position)


def change_item(pk: int, entry: AgendaEntry, *, by: Actor, municipality: int, seen: int) -> AgendaItem:
    """Correct an item; its place stays. Raises Refused as :func:`add_item`, STALE."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        row = entry_of(AgendaItem, pk)
        _write(row, entry)
        return acting.edit(row, seen=seen)


def move_item(pk: int, *, position: int, by: Actor, municipality: int) -> AgendaItem:
    """Put an item on another place, counted from 1. Raises Refused: no such place."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        row = entry_of(AgendaItem, pk)
        renumber(acting, moved(list(standing(AgendaItem, row.meeting)), row, position=position))
        acting.mention(row.ref)
        return row


def take_out_item(pk: int, *, reason: str, by: Actor, municipality: int, seen: int | None = None) -> AgendaItem:
    """Take an item off the agenda; it stays to be seen. Raises Refused: STALE, no reason."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        row = entry_of(AgendaItem, pk)
        taken = take_out(acting, row, reason=reason, seen=seen)
        renumber(acting, standing(AgendaItem, row.meeting))
        return taken


def propose_agenda(meeting: str, *, by: Actor, municipality: int) -> tuple[AgendaItem, ...]:
    """Fill the agenda from the speakers list: opening, election, approval, reports, questions, discussion, outcomes.

    Where items stand already, only the reports that are missing are put in, after the last one. Returns the new items.
    Raises Refused without a speaker, and when no report is missing.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = meeting_open(meeting)
        rows = list(standing(AgendaItem, found))
        speakers = list(standing(SpeakerEntry, found))
        if not speakers:
            raise Refused.because(
                "no_speaker",
                _("Nobody is on the speakers list."),
                remedy=_("Put the deputies and those who present on it first."),
                clause="2.5-lists",
            )
        present = {row.speaker_id for row in rows}
        reports = [_report(one) for one in speakers if one.role in REPORTS and one.pk not in present]
        if rows and not reports:
            raise Refused.because(
                "agenda_complete",
                _("Every report is on the agenda already."),
                remedy=_("Add, move or take out single items."),
            )
        entries = reports if rows else [*_fixed(BEFORE), *reports, *_fixed(AFTER)]
        place = 1 + max((at for at, row in enumerate(rows, start=1) if row.speaker_id), default=min(len(rows), 3))
        return tuple(_placed(acting, found, entries, rows=rows, place=place))


def _placed(
    acting: Acting, meeting: ReportMeeting, entries: Sequence[AgendaEntry], *, rows: list[AgendaItem], place: int
) -> Iterator[AgendaItem]:
    for at, entry in enumerate(entries):
        yield _put(acting, meeting, entry, rows=rows, position=place + at)


def _put(
    acting: Acting, meeting: ReportMeeting, entry: AgendaEntry, *, rows: list[AgendaItem], position: int
) -> AgendaItem:
    """Add an item; ``rows`` are those that stand, and get it too."""
    row = AgendaItem(
        municipality=acting.municipality,
        meeting=meeting,
        position=len(rows) + 1,
        added_at=acting.at,
        added_by=acting.account,
    )
    _write(row, entry)
    rows[:] = moved(rows, row, position=position)
    row.position = rows.index(row) + 1
    acting.save(row)
    renumber(acting, rows)
    return row


def _write(row: AgendaItem, entry: AgendaEntry) -> None:
    titles = {name: " ".join(text.split()) for name, text in entry.titles.columns.items()}
    if not titles["name_ky"]:
        raise Refused.because("title_missing", _("Write the item in Kyrgyz."), field="name_ky")
    for name, text in titles.items():
        if len(text) > LONGEST_TITLE:
            raise Refused.because("title_too_long", _("This item is too long. Shorten it."), field=name)
    row.title_ky, row.title_ru, row.title_en = titles["name_ky"], titles["name_ru"], titles["name_en"]
    row.minutes = minutes_allowed(entry.minutes)
    row.speaker = _speaker(row.meeting, entry.speaker)


def _speaker(meeting: ReportMeeting, pk: int | None) -> SpeakerEntry | None:
    if pk is None:
        return None
    found = standing(SpeakerEntry, meeting).filter(pk=pk).first()
    if found is None:
        raise Refused.because(
            "not_on_list",
            _("Somebody who is chosen no longer stands on the list."),
            remedy=_("Look at the present list and choose again."),
            field="speaker",
        )
    return found


def _fixed(items: Sequence[tuple[str, int]]) -> Iterator[AgendaEntry]:
    for key, minutes in items:
        yield AgendaEntry(titles=_said(f"agenda_items.{key}"), minutes=minutes)


def _report(row: SpeakerEntry) -> AgendaEntry:
    titles = _of_deputy(row) if row.role == SpeakerEntry.Role.DEPUTY else _of_rapporteur(row)
    return AgendaEntry(titles=titles, minutes=row.minutes, speaker=row.pk)


def _of_deputy(row: SpeakerEntry) -> Names:
    titles = _said("agenda_items.report", name=row.name)
    if row.mandate is not None and row.mandate.person.name_ru:
        return replace(titles, ru=tell("agenda_items.report", "ru", name=row.mandate.person.name_ru))
    return titles


def _of_rapporteur(row: SpeakerEntry) -> Names:
    """What is presented, in each language. Where nobody said it in that language, the office of whoever presents."""
    ky, ru, en = (shortened(_presentation(row, language), most=LONGEST_TITLE) for language in ("ky", "ru", "en"))
    return Names(ky=ky, ru=ru, en=en)


def _presentation(row: SpeakerEntry, language: str) -> str:
    of_meeting = not row.topic or row.topic == row.meeting.topic_ky
    topic = getattr(row.meeting, f"topic_{language}") if of_meeting else ""
    post = posts_in(language).get(row.post, "") if row.post else ""
    if language == "ky" or not (topic or post):
        topic = row.topic or row.meeting.topic_ky
    return tell("agenda_items.presentation", language, topic=topic or post, name=row.name)


def _said(key: str, **values: str) -> Names:
    """A proposed title in every language; the end of a topic that is too long is left to the speakers list."""
    ky, ru, en = (shortened(tell(key, language, **values), most=LONGEST_TITLE) for language in ("ky", "ru", "en"))
    return Names(ky=ky, ru=ru, en=en)
