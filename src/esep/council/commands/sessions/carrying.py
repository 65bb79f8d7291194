"""Carrying over: what a session did not deal with goes to another one, and each knows the other."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.refusals import reason_missing
from esep.council.commands.sessions.agenda import refuse_voted
from esep.council.commands.sessions.finding import agenda_open, planned_item
from esep.council.commands.sessions.hearings import carry_hearing
from esep.council.commands.sessions.ordering import next_position
from esep.council.models import ItemPaper, Session, SessionItem
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused

COPIED = (
    "kind",
    "title_ky",
    "title_ru",
    "title_en",
    "text_ky",
    "text_ru",
    "rapporteur",
    "period",
)


def carry_over_item(pk: int, *, to: str, reason: str, by: Actor, municipality: int, seen: int) -> SessionItem:
    """Put an item on the agenda of another session, with its text and papers; the old one says where it went.

    A hearing of the head that was set goes along. Returns the new item. Raises Refused: STALE, without a reason,
    dealt with or voted on, the same session, one that cannot take it.
    """
    with command(Act.PLAN_SESSION, by=by, municipality=municipality) as acting:
        item = planned_item(pk)
        target = agenda_open(by_code(Session, to, field="to"))
        if target.pk == item.session_id:
            raise Refused.because(
                "same_session",
                _("The item is on the agenda of this session already."),
                remedy=_("Choose another session."),
                field="to",
            )
        if not reason.strip():
            raise reason_missing()
        return carry(acting, item, to=target, reason=reason.strip(), seen=seen)


def carry(acting: Acting, item: SessionItem, *, to: Session, reason: str, seen: int) -> SessionItem:
    """Carry one item over inside an act. Raises Refused for one that the session voted on, STALE."""
    refuse_voted(item)
    item.state = SessionItem.State.CARRIED_OVER
    item.state_reason = reason
    acting.edit(item, seen=seen)
    carried = acting.save(
        SessionItem(
            municipality=acting.municipality,
            session=to,
            position=next_position(to),
            carried_from=item,
            **{name: getattr(item, name) for name in COPIED},
        )
    )
    for paper in ItemPaper.objects.filter(item=item, taken_out_at__isnull=True):
        acting.save(
            ItemPaper(
                municipality=acting.municipality,
                item=carried,
                document_id=paper.document_id,
                is_public=paper.is_public,
            )
        )
    carry_hearing(acting, item, to=carried)
    return carried


def carry_all(acting: Acting, session: Session, *, to: Session, reason: str) -> tuple[SessionItem, ...]:
    """Carry everything that a session still has before it over to the one in its place, in its order."""
    planned = SessionItem.objects.filter(session=session, state=SessionItem.State.PLANNED).select_related("session")
    return tuple(carry(acting, item, to=to, reason=reason, seen=item.version) for item in list(planned))
