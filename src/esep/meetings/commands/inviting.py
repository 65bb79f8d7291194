"""Inviting: who is called to a meeting by name, from the five groups (2.5, sixth item; 2.11)."""

from collections.abc import Iterable, Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import live
from esep.community.models import Organization, Person
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.meetings.invitee import InviteEntry
from esep.meetings.listing import entry_of, mailbox, meeting_open, named, same_name, standing, take_out
from esep.meetings.models import Invitation, ReportMeeting
from esep.regulation.facts.meeting import Category, InvitationSent

SENT = "invitation.sent"


def invite(meeting: str, entry: InviteEntry, *, by: Actor, municipality: int) -> Invitation:
    """Put somebody on the participants list; the invitation itself is sent later. After the lock it is marked so.

    Raises Refused: closed meeting, on the list already, no name, a wrong e-mail, unknown person or organisation.
    """
    (found,) = invite_many(meeting, [entry], by=by, municipality=municipality)
    return found


def invite_many(
    meeting: str, entries: Sequence[InviteEntry], *, by: Actor, municipality: int
) -> tuple[Invitation, ...]:
    """Put several on the list in one act: all of them, or none. Raises Refused as :func:`invite`, and for nobody."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = meeting_open(meeting)
        if not entries:
            raise Refused.because(
                "nobody_chosen", _("Nobody is chosen."), remedy=_("Tick at least one name."), field="chosen"
            )
        present = list(standing(Invitation, found))
        return tuple(_put(acting, found, entry, present=present) for entry in entries)


def change_invitation(
    pk: int, entry: InviteEntry, *, by: Actor, municipality: int, seen: int, reason: str = ""
) -> Invitation:
    """Correct an entry. Where the invitation went out with another name or group, its fact is corrected too.

    Raises Refused as :func:`invite`, STALE, and without a ``reason`` where a fact is corrected.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        row = entry_of(Invitation, pk)
        told = (row.category, row.name)
        _write(row, entry)
        _refuse_twice(row, standing(Invitation, row.meeting).exclude(pk=row.pk))
        if row.fact is not None and told != (row.category, row.name):
            if not reason.strip():
                raise Refused.because(
                    "reason_missing",
                    _("The invitation went out as it stood. Say why it is corrected."),
                    field="reason",
                )
            row.fact = acting.record(
                SENT,
                said(row),
                records=[row.meeting.record],
                on=row.fact.occurred_on,
                supersedes=row.fact,
                reason=reason.strip(),
            )
        return acting.edit(row, seen=seen)


def take_out_invitation(pk: int, *, reason: str, by: Actor, municipality: int, seen: int | None = None) -> Invitation:
    """Take an entry off the list. An invitation that went out stays a fact. Raises Refused: STALE, no reason."""
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        return take_out(acting, entry_of(Invitation, pk), reason=reason, seen=seen)


def said(row: Invitation) -> InvitationSent:
    """An invitation as the law hears it."""
    return InvitationSent(category=Category(row.category), invitee=row.name)


def _put(acting: Acting, meeting: ReportMeeting, entry: InviteEntry, *, present: list[Invitation]) -> Invitation:
    """Put somebody on the list; ``present`` are those who stand on it, and get the new entry too."""
    row = Invitation(municipality=acting.municipality, meeting=meeting, added_at=acting.at, added_by=acting.account)
    _write(row, entry)
    _refuse_twice(row, present)
    present.append(acting.save(row))
    return row


def _write(row: Invitation, entry: InviteEntry) -> None:
    row.category = entry.category.value
    row.name = named(entry.name)
    row.post = " ".join(entry.post.split())
    row.organization = live(Organization, entry.organization, field="organization") if entry.organization else None
    row.person = _person(entry.person)
    row.email = mailbox(entry.email)
    row.phone = entry.phone.strip()


def _person(pk: int | None) -> Person | None:
    if pk is None:
        return None
    found = Person.objects.filter(pk=pk).first()
    if found is None:
        raise not_found()
    return found


def _refuse_twice(row: Invitation, others: Iterable[Invitation]) -> None:
    """The same person, or the same name from the same organisation, stands on a list once."""
    for other in others:
        is_same_person = row.person_id is not None and other.person_id == row.person_id
        is_same_name = same_name(other.name) == same_name(row.name) and other.organization_id == row.organization_id
        if is_same_person or is_same_name:
            raise Refused.because(
                "invited_twice",
                _("This name is on the list already: %(name)s.") % {"name": other.name},
                remedy=_("Change that entry, or write whole names to tell two people apart."),
                field="name",
            )
