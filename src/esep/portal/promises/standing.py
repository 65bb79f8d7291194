"""How a promise stands, as residents would say it."""

from collections.abc import Mapping
from enum import StrEnum

from django.utils.translation import pgettext_lazy

from esep.meetings.queries.promises.public import PublicPromise
from esep.portal.status import StatusWord
from esep.regulation.facts.meeting import OutcomeState


class Standing(StrEnum):
    """Kept, late, in work, not begun yet, or declined; in the order in which lists show them."""

    LATE = "late"
    IN_WORK = "in_work"
    NOT_BEGUN = "not_begun"
    KEPT = "kept"
    DECLINED = "declined"


STANDINGS: Mapping[Standing, StatusWord] = {
    Standing.LATE: StatusWord("late", pgettext_lazy("how a promise stands", "Late"), "late"),
    Standing.IN_WORK: StatusWord("in_work", pgettext_lazy("how a promise stands", "In work"), "due"),
    Standing.NOT_BEGUN: StatusWord("not_begun", pgettext_lazy("how a promise stands", "Not begun yet"), "idle"),
    Standing.KEPT: StatusWord("kept", pgettext_lazy("how a promise stands", "Kept"), "done"),
    Standing.DECLINED: StatusWord("declined", pgettext_lazy("how a promise stands", "Declined"), "idle"),
}


def standing_of(state: OutcomeState | None, *, days_late: int) -> Standing:
    """How a promise stands by its last step; ``days_late`` counts from the day that was named at the meeting."""
    if state is OutcomeState.DONE:
        return Standing.KEPT
    if state is OutcomeState.DECLINED:
        return Standing.DECLINED
    if days_late > 0:
        return Standing.LATE
    return Standing.IN_WORK if state is not None else Standing.NOT_BEGUN


def stands(promise: PublicPromise) -> Standing:
    """How a promise stands on the day of which it tells."""
    return standing_of(promise.state, days_late=promise.days_late)
