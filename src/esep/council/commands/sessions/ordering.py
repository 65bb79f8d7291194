"""The order of an agenda. The numbers of items are given once: what was taken off leaves its number behind."""

from collections.abc import Sequence

from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from esep.council.models import Session, SessionItem
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refused


def next_position(session: Session) -> int:
    """The number after the last one of a session, that of an item taken off among them."""
    last: int | None = SessionItem.objects.filter(session=session).aggregate(last=Max("position"))["last"]
    return (last or 0) + 1


def reordered(acting: Acting, rows: Sequence[SessionItem], item: SessionItem, *, place: int) -> None:
    """Let an item stand on a place among the rows, counted from 1; they share the numbers that they have.

    Raises Refused for a place beyond the ends.
    """
    if not 1 <= place <= len(rows):
        raise Refused.because(
            "place_beyond",
            _("There is no such place on the list: %(position)s.") % {"position": place},
            remedy=_("Places are counted from 1 to %(last)s.") % {"last": len(rows)},
        )
    others = [row for row in rows if row.pk != item.pk]
    moving = next(row for row in rows if row.pk == item.pk)
    wanted = [*others[: place - 1], moving, *others[place - 1 :]]
    numbers = [row.position for row in rows]
    changed = [(row, number) for row, number in zip(wanted, numbers, strict=True) if row.position != number]
    free = next_position(item.session)
    for at, (row, _number) in enumerate(changed):
        row.position = free + at
        acting.save(row)
    for row, number in changed:
        row.position = number
        acting.save(row)
