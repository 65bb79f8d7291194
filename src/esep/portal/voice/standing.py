"""How an appeal stands in public: what presses most comes first."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from esep.appeals.queries.submissions.public import PublicAppeal
from esep.portal.status import BY_CODE, StatusWord
from esep.regulation.judgement import Row

OPEN = StatusWord("open", _("Being looked at"), "idle")
TAKEN_BACK = StatusWord("taken_back", _("Taken back by the author"), "idle")
JOINED = StatusWord("joined", _("Joined to another one"), "idle")
STANDINGS: Mapping[str, StatusWord] = {
    one.code: one
    for one in (
        BY_CODE["overdue"],
        BY_CODE["due_today"],
        BY_CODE["due_soon"],
        OPEN,
        BY_CODE["done_late"],
        BY_CODE["done_on_time"],
        JOINED,
        TAKEN_BACK,
    )
}


def standing_of(appeal: PublicAppeal, row: Row | None) -> StatusWord:
    """How an appeal stands by the row of the law about it."""
    if appeal.joined_to:
        return JOINED
    if appeal.withdrawn_on is not None:
        return TAKEN_BACK
    return STANDINGS.get(row.status.value, OPEN) if row is not None else OPEN
