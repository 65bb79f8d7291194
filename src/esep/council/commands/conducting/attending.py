"""Members come and go: intervals, one press each, or entered afterwards from paper with their hours."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.models import DeputyMandate
from esep.council.commands.conducting.agreeing import refuse_disagreement
from esep.council.finding import begun, member_of
from esep.council.models import Presence, Session
from esep.council.presence import Stay
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.regulation.dates import legal_day


def come_in(
    code: str, members: Sequence[str], *, by: Actor, municipality: int, at: datetime | None = None
) -> tuple[Presence, ...]:
    """Say that members came into the hall at a moment (none: now).

    Raises Refused for whoever is in the hall already or was no member on that day, and nobody is entered then.
    """
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        return _stays(acting, begun(code), members, came_at=at or acting.at)


def go_out(code: str, member: str, *, by: Actor, municipality: int, at: datetime | None = None) -> Presence:
    """Say that a member left the hall at a moment (none: now). Raises Refused for whoever is not there."""
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        session = begun(code)
        row = session.presences.filter(mandate__code=member, left_at__isnull=True, withdrawn_at__isnull=True).first()
        if row is None:
            raise Refused.because(
                "not_in_the_hall", _("This member is not in the hall."), remedy=_("Enter first when the member came.")
            )
        row.left_at = at or acting.at
        return _keep(acting, session, row, seen=row.version)


def enter_stays(
    code: str,
    members: Sequence[str],
    *,
    came_at: datetime,
    by: Actor,
    municipality: int,
    left_at: datetime | None = None,
) -> tuple[Presence, ...]:
    """Enter from paper from when to when members were there; without an end, to the end of the session."""
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        session = begun(code)
        return _stays(acting, session, members, came_at=came_at, left_at=left_at)


def mend_stay(
    code: str,
    stay: int,
    *,
    came_at: datetime,
    by: Actor,
    municipality: int,
    seen: int,
    left_at: datetime | None = None,
) -> Presence:
    """Correct the hours of an entry. Raises Refused where a vote that stands would then be wrong."""
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        session = begun(code)
        row = stay_of(session, stay)
        row.came_at, row.left_at = came_at, left_at
        return _keep(acting, session, row, seen=seen)


def withdraw_stay(code: str, stay: int, *, by: Actor, municipality: int) -> Presence:
    """Withdraw an entry that was a mistake. It stays in the journal and counts at no moment."""
    with command(Act.CONDUCT_SESSION, by=by, municipality=municipality) as acting:
        session = begun(code)
        row = stay_of(session, stay)
        row.withdrawn_at = acting.at
        acting.edit(row, seen=row.version)
        refuse_disagreement(session)
        return row


def stay_of(session: Session, stay: int) -> Presence:
    """An entry of a session that counts. Raises Refused where there is none."""
    found = session.presences.select_related("mandate__person").filter(pk=stay, withdrawn_at__isnull=True).first()
    if found is None:
        raise not_found()
    return found


def _stays(
    acting: Acting, session: Session, members: Sequence[str], *, came_at: datetime, left_at: datetime | None = None
) -> tuple[Presence, ...]:
    rows = tuple(
        _stay(acting, session, member_of(session, member, day=session.date), came_at=came_at, left_at=left_at)
        for member in dict.fromkeys(members)
    )
    if not rows:
        raise Refused.because("nobody_chosen", _("Choose at least one member."), field="members")
    refuse_disagreement(session)
    return rows


def _stay(
    acting: Acting, session: Session, mandate: DeputyMandate, *, came_at: datetime, left_at: datetime | None = None
) -> Presence:
    row = Presence(municipality=acting.municipality, session=session, mandate=mandate, came_at=came_at, left_at=left_at)
    _check(acting, session, row)
    return acting.save(row)


def _keep(acting: Acting, session: Session, row: Presence, *, seen: int) -> Presence:
    _check(acting, session, row)
    acting.edit(row, seen=seen)
    refuse_disagreement(session)
    return row


def _check(acting: Acting, session: Session, row: Presence) -> None:
    for field, moment in (("came_at", row.came_at), ("left_at", row.left_at)):
        if moment is None:
            continue
        if moment > acting.at:
            raise Refused.because("hour_in_future", _("This hour has not come yet."), field=field)
        if legal_day(moment) != session.date:
            raise Refused.because("another_day", _("This is not the day of the session."), field=field)
        if session.ended_at is not None and moment > session.ended_at:
            raise Refused.because("after_end", _("The session had ended at this hour."), field=field)
    if row.left_at is not None and row.left_at < row.came_at:
        raise Refused.because("ends_before", _("It ends before it begins."), field="left_at")
    _refuse_twice(session, row)


def _refuse_twice(session: Session, row: Presence) -> None:
    """Refuse an interval that overlaps another one of the same member."""
    mine = Stay(row.mandate_id, row.came_at, row.left_at)
    others = session.presences.filter(mandate=row.mandate_id, withdrawn_at__isnull=True).exclude(pk=row.pk)
    for came_at, left_at in others.values_list("came_at", "left_at"):
        if mine.overlaps(Stay(row.mandate_id, came_at, left_at)):
            raise Refused.because(
                "in_the_hall_already",
                _("At this hour this member is in the hall already: %(name)s.") % {"name": row.mandate.person.name},
                remedy=_("Correct or withdraw the other entry first."),
                field="came_at",
            )
