"""Finding what an act of the council is about: the session, its item, its members. Inside a scope."""

from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from esep.community.models import CommissionMembership, DeputyMandate, holding_on
from esep.community.queries.order import in_order
from esep.council.models import Decision, Session, SessionItem
from esep.council.presence import Stay
from esep.kernel.refusals import Refused, not_found


def session_of(code: str) -> Session:
    """The session with a code. Raises Refused where there is none."""
    found = Session.objects.select_related("commission", "chair__person", "venue", "fact", "minutes").filter(code=code)
    row = found.first()
    if row is None:
        raise not_found()
    return row


def begun(code: str) -> Session:
    """The session with a code, which has begun. Raises Refused where it has not."""
    row = session_of(code)
    if row.began_at is None:
        raise Refused.because(
            "session_not_begun",
            _("The session has not begun."),
            remedy=_("Say first when it began and who chairs."),
        )
    return row


def item_of(item: int, *, session: Session) -> SessionItem:
    """An item of a session's agenda. Raises Refused where there is none."""
    row = SessionItem.objects.filter(pk=item, session=session).first()
    if row is None:
        raise not_found()
    return row


def decision_of(code: str) -> Decision:
    """The decision with a code. Raises Refused where there is none."""
    rows = Decision.objects.select_related("session__commission", "item", "vote__item", "document__number")
    found = rows.filter(code=code).first()
    if found is None:
        raise not_found()
    return found


def members_on(session: Session, day: date) -> tuple[DeputyMandate, ...]:
    """Who belonged to the body that sits, on a day: deputies, or those of them in the commission. One query."""
    return in_order(_members(session, day).select_related("person"))


def member_of(session: Session, code: str, *, day: date) -> DeputyMandate:
    """The member with a code on a day. Raises Refused for anybody else, such as before the mandate began."""
    row = _members(session, day).select_related("person").filter(code=code).first()
    if row is None:
        raise Refused.because(
            "no_member",
            _("On this day this is no member: %(code)s.") % {"code": code},
            remedy=_("Check the mandates and the commissions in the directory."),
            field="member",
        )
    return row


def stays_of(session: Session) -> tuple[Stay, ...]:
    """Who came and went, without what was withdrawn. One query."""
    rows = session.presences.filter(withdrawn_at__isnull=True).values_list("mandate", "came_at", "left_at")
    return tuple(Stay(*row) for row in rows)


def check_moment(session: Session, moment: datetime, *, now: datetime, field: str = "at") -> None:
    """Refuse a moment that has not come, lies before the session began, or after it ended."""
    assert session.began_at is not None
    if moment > now:
        raise Refused.because("hour_in_future", _("This hour has not come yet."), field=field)
    if moment < session.began_at:
        raise Refused.because(
            "before_beginning",
            _("The session had not begun at this hour."),
            remedy=_("Correct the hour, or the beginning of the session."),
            field=field,
        )
    if session.ended_at is not None and moment > session.ended_at:
        raise Refused.because(
            "after_end",
            _("The session had ended at this hour."),
            remedy=_("Correct the hour, or open the session again with a reason."),
            field=field,
        )


def _members(session: Session, day: date) -> "QuerySet[DeputyMandate]":
    held = DeputyMandate.objects.filter(holding_on(day))
    if session.commission_id is None:
        return held
    seated = CommissionMembership.objects.filter(holding_on(day), commission=session.commission_id)
    return held.filter(pk__in=seated.values("mandate"))
