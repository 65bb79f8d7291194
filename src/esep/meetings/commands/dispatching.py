"""Dispatching: invitations went out on a day, by letter, by e-mail, by word; or did not after all (2.5, sixth item)."""

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.refusals import reason_missing
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.models import OutboxMessage
from esep.kernel.refusals import Refused
from esep.meetings.commands.inviting import SENT, said
from esep.meetings.listing import entries_of, entry_of, happened_before, meeting_open
from esep.meetings.mailing import mailed, mails_of, queue_invitation
from esep.meetings.models import Invitation
from esep.meetings.models.request import Means
from esep.records.telling import withdraw

EMAIL = Means.EMAIL.value


def send_invitations(
    meeting: str,
    invitations: Sequence[int],
    *,
    by: Actor,
    municipality: int,
    on: date,
    means: str,
    address: str = "",
) -> tuple[Invitation, ...]:
    """Say that invitations went out on a day, by one means: a fact for each (2.5, sixth item).

    By e-mail they are sent now, with the paper and an entry for a calendar enclosed; ``address`` is the whole address
    of the meeting's public page, if it has one. An invitation whose e-mail was given up may be sent again.
    Raises Refused: nobody chosen, sent already, no e-mail address, a day to come or after the meeting; by e-mail any
    day but today.
    """
    files = mailed(meeting, invitations, by=by, municipality=municipality, address=address) if means == EMAIL else {}
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        found = meeting_open(meeting)
        happened_before(found, on, field="on")
        if means == EMAIL:
            _refuse_other_day(on)
        if means not in Means.values:
            raise Refused.because("means_unknown", _("Choose from the list."), field="means")
        rows = entries_of(Invitation, invitations, meeting=found, field="chosen")
        mails = mails_of(found)
        for row in rows:
            _refuse_sent(row, mails.get(row.pk))
        if means == EMAIL:
            _refuse_unreachable(rows)
        for row in rows:
            if means == EMAIL:
                queue_invitation(acting, row, files=files[row.pk], address=address)
            _say_sent(acting, row, on=on, means=means)
        return tuple(rows)


def recall_invitation(pk: int, *, reason: str, by: Actor, municipality: int, seen: int | None = None) -> Invitation:
    """Say that an invitation did not go out after all: its fact is withdrawn, and the entry waits to be sent.

    Raises Refused: not sent, on its way or delivered by e-mail, no reason, STALE.
    """
    with command(Act.KEEP_LISTS, by=by, municipality=municipality) as acting:
        row = entry_of(Invitation, pk)
        if row.fact is None:
            raise Refused.because("not_sent", _("This invitation was not sent yet."))
        mail = mails_of(row.meeting).get(row.pk) if row.means == EMAIL else None
        if mail is not None and mail.state != OutboxMessage.State.GIVEN_UP:
            raise Refused.because(
                "mail_left",
                _("The e-mail has left, or is about to. It cannot be called back."),
                remedy=_("Take the entry off the list with the reason, and tell the person by phone."),
            )
        if not reason.strip():
            raise reason_missing()
        withdraw(acting, row.fact, reason=reason.strip())
        row.fact, row.sent_on, row.means = None, None, ""
        return acting.edit(row, seen=row.version if seen is None else seen)


def _refuse_sent(row: Invitation, mail: OutboxMessage | None) -> None:
    """What was sent is not sent again, unless its e-mail was given up."""
    if row.fact is None or (row.means == EMAIL and mail is not None and mail.state == OutboxMessage.State.GIVEN_UP):
        return
    raise Refused.because(
        "sent_already",
        _("This invitation was sent already: %(name)s.") % {"name": row.name},
        remedy=_("Leave this name out."),
        field="chosen",
    )


def _refuse_other_day(on: date) -> None:
    """An e-mail goes out today: no other day can be claimed for it."""
    if on != clock.today():
        raise Refused.because(
            "email_goes_today",
            _("By e-mail the invitations are sent now, so their day is today."),
            remedy=_("Enter today. What was sent earlier is recorded with another means."),
            clause="2.5-invite-register",
            field="on",
        )


def _refuse_unreachable(rows: Sequence[Invitation]) -> None:
    names = [row.name for row in rows if not row.email]
    if names:
        raise Refused.because(
            "no_email",
            _("No e-mail address is known: %(names)s.") % {"names": ", ".join(names)},
            remedy=_("Print the invitation or phone, or enter the address first."),
            field="chosen",
        )


def _say_sent(acting: Acting, row: Invitation, *, on: date, means: str) -> None:
    row.fact = acting.record(SENT, said(row), records=[row.meeting.record], on=on, supersedes=row.fact)
    row.sent_on, row.means = on, means
    acting.edit(row, seen=row.version)
