"""Remarks about this site: open ones by their day, closed ones after them."""

from esep.access import Act, Actor
from esep.appeals.models import Remark
from esep.community.queries.seeing import seeing
from esep.kernel.refusals import not_found


def open_remarks(*, by: Actor, municipality: int) -> tuple[Remark, ...]:
    """Those that wait for somebody, by their due day."""
    with seeing(Act.VIEW_REMARKS, by=by, municipality=municipality):
        rows = Remark.objects.filter(state=Remark.State.OPEN).select_related("submission")
        return tuple(rows.order_by("due_on", "pk"))


def closed_remarks(*, by: Actor, municipality: int, most: int) -> tuple[Remark, ...]:
    """Those that were closed, the newest first, at most so many."""
    with seeing(Act.VIEW_REMARKS, by=by, municipality=municipality):
        rows = Remark.objects.exclude(state=Remark.State.OPEN).select_related("submission", "closed_by")
        return tuple(rows.order_by("-closed_on", "-pk")[:most])


def remark_of(row: int, *, by: Actor, municipality: int) -> Remark:
    """One remark with what was sent. Raises Refused (NOT_FOUND)."""
    with seeing(Act.VIEW_REMARKS, by=by, municipality=municipality):
        found = Remark.objects.filter(pk=row).select_related("submission__author", "closed_by").first()
        if found is None:
            raise not_found()
        return found
