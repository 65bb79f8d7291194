"""Speaking: who speaks at a meeting, in which order and how long (2.5, fifth item)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code, live
from esep.community.models import DeputyMandate, Organization
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.meetings.commands.speakers_told import say_told
from esep.meetings.listing import (
    entry_of,
    mailbox,
    meeting_open,
    minutes_allowed,
    moved,
    named,
    renumber,
    reporting,
    same_name,
    standing,
    take_out,
)
from esep.meetings.models import AgendaItem, ReportMeeting, SpeakerEntry

Role = SpeakerEntry.Role


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerDraft:
    """Who speaks: as a reporting deputy (with the ``mandate``'s code), a presenter, or anybody else who asked to.

    ``role`` is a value of :class:`SpeakerEntry.Role`, ``organization`` a code, ``minutes`` the time allowed.
    """

    role: str
    name: str
    post: str = ""
    topic: str = ""
    minutes: int | None = None
    mandate: str | None = None
    organization: str | None = None
    email: str = ""
    phone: str = ""


def add_speaker(
    meeting: str, draft: SpeakerDraft, *, by: Actor, municipality: int, position: int | None = None
) -> SpeakerEntry:
    """Put somebody on the speakers list, at the end or on a place counted from 1; later ones move on by one.

    Raises Refused: closed meeting, on the list already, no such place, absurd minutes, a wrong e-mail, a deputy who
    does not report at this meeting.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        return _put(acting, meeting_open(meeting), draft, position=position)


def add_deputies(meeting: str, *, by: Actor, municipality: int, minutes: int | None = None) -> tuple[SpeakerEntry, ...]:
    """Put every deputy who reports at the meeting and is not on the list yet before the others, each with ``minutes``.

    Raises Refused when all of them stand there, or the meeting has none.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = meeting_open(meeting)
        rows = list(standing(SpeakerEntry, found))
        present = {row.mandate_id for row in rows}
        missing = [mandate for mandate in reporting(found) if mandate.pk not in present]
        if not missing:
            raise Refused.because(
                "deputies_listed",
                _("No reporting deputy is missing from the list."),
                remedy=_("Deputies of a meeting are chosen in its plan."),
            )
        place = 1 + max((at for at, row in enumerate(rows, start=1) if row.mandate_id), default=0)
        drafts = [
            SpeakerDraft(role=Role.DEPUTY.value, name=mandate.person.full_name, mandate=mandate.code, minutes=minutes)
            for mandate in missing
        ]
        return tuple(_put(acting, found, draft, position=place + at) for at, draft in enumerate(drafts))


def change_speaker(pk: int, draft: SpeakerDraft, *, by: Actor, municipality: int, seen: int) -> SpeakerEntry:
    """Correct an entry; its place stays, and whether the person was told. Raises Refused as add_speaker, STALE."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        row = entry_of(SpeakerEntry, pk)
        _write(row, draft)
        _refuse_twice(row)
        return acting.edit(row, seen=seen)


def move_speaker(pk: int, *, position: int, by: Actor, municipality: int) -> SpeakerEntry:
    """Let somebody speak on another place of the list, counted from 1. Raises Refused: no such place."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        row = entry_of(SpeakerEntry, pk)
        renumber(acting, moved(list(standing(SpeakerEntry, row.meeting)), row, position=position))
        acting.mention(row.ref)
        return row


def take_out_speaker(pk: int, *, reason: str, by: Actor, municipality: int, seen: int | None = None) -> SpeakerEntry:
    """Take somebody off the list, and off the agenda's items. When everybody left was told, that is a fact (2.5).

    Raises Refused: STALE, no reason.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        row = entry_of(SpeakerEntry, pk)
        for item in standing(AgendaItem, row.meeting).filter(speaker=row):
            item.speaker = None
            acting.edit(item, seen=item.version)
        was_told = row.told_on is not None
        taken = take_out(acting, row, reason=reason, seen=seen)
        rest = list(standing(SpeakerEntry, row.meeting))
        renumber(acting, rest)
        if not was_told:
            say_told(acting, row.meeting, rest)
        return taken


def _put(acting: Acting, meeting: ReportMeeting, draft: SpeakerDraft, *, position: int | None) -> SpeakerEntry:
    rows = list(standing(SpeakerEntry, meeting))
    last = len(rows) + 1
    row = SpeakerEntry(
        municipality=acting.municipality,
        meeting=meeting,
        position=last,
        added_at=acting.at,
        added_by=acting.account,
    )
    _write(row, draft)
    _refuse_twice(row)
    order = moved(rows, row, position=last if position is None else position)
    row.position = order.index(row) + 1
    acting.save(row)
    renumber(acting, order)
    return row


def _write(row: SpeakerEntry, draft: SpeakerDraft) -> None:
    if draft.role not in Role.values:
        raise Refused.because("role_unknown", _("Choose from the list."), field="role")
    row.mandate = _mandate(row.meeting, draft)
    row.role = draft.role
    row.name = named(draft.name)
    row.post = " ".join(draft.post.split())
    row.topic = " ".join(draft.topic.split())
    row.minutes = minutes_allowed(draft.minutes)
    row.organization = live(Organization, draft.organization, field="organization") if draft.organization else None
    row.email = mailbox(draft.email)
    row.phone = draft.phone.strip()


def _mandate(meeting: ReportMeeting, draft: SpeakerDraft) -> DeputyMandate | None:
    """The mandate of a reporting deputy, who must report at this meeting; others may be named without one."""
    if draft.mandate is None:
        if draft.role == Role.DEPUTY:
            raise Refused.because(
                "no_mandate", _("Choose the deputy who reports."), clause="1.7-deputy-accountable", field="mandate"
            )
        return None
    found = by_code(DeputyMandate, draft.mandate, field="mandate")
    if draft.role == Role.DEPUTY and found.pk not in {mandate.pk for mandate in reporting(meeting)}:
        raise Refused.because(
            "not_reporting",
            _("This deputy does not report at this meeting."),
            remedy=_("Add the deputy to the plan of the meeting, or choose another role."),
            field="mandate",
        )
    return found


def _refuse_twice(row: SpeakerEntry) -> None:
    """A deputy stands on the list once, and so does a name with a topic: somebody may speak on two."""
    for other in standing(SpeakerEntry, row.meeting).exclude(pk=row.pk):
        is_same_deputy = row.role == other.role == Role.DEPUTY and other.mandate_id == row.mandate_id
        is_same_speech = (same_name(other.name), same_name(other.topic)) == (same_name(row.name), same_name(row.topic))
        if is_same_deputy or is_same_speech:
            raise Refused.because(
                "listed_twice",
                _("This name is on the list already: %(name)s.") % {"name": other.name},
                remedy=_("Change that entry, or give each speech its own topic."),
                field="name",
            )
