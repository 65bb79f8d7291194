"""Words and colours of promises: how far one has come, and what is next."""

from collections.abc import Mapping
from datetime import date

from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.kernel.refusals import Words
from esep.meetings.models.outcome import STATE_WORDS
from esep.meetings.queries.promises import Promise
from esep.regulation.facts.meeting import OutcomeState

SOON = 7
"""Days before the promised one in which it is shown as near."""

NOT_STARTED = pgettext_lazy("state of an outcome", "not started")
MOMENT_WORDS: Mapping[str, Lazy] = {
    "before": pgettext_lazy("picture of a promise", "before"),
    "after": pgettext_lazy("picture of a promise", "after"),
}
TONES = {OutcomeState.DONE: "done", OutcomeState.DECLINED: "idle"}


def state_words(state: OutcomeState | None) -> Words:
    """How far a promise has come."""
    return STATE_WORDS[state] if state is not None else NOT_STARTED


def pill_of(promise: Promise, *, today: date) -> tuple[Words, int | None, str]:
    """The words of the pill, the days after its colon, and its colour."""
    if promise.state is OutcomeState.DONE and promise.days_late:
        return _("Done, days late:"), promise.days_late, "due"
    if not promise.is_open:
        assert promise.state is not None
        return state_words(promise.state), None, TONES[promise.state]
    if promise.is_late:
        return _("Days late:"), promise.days_late, "late"
    if promise.promised_by is not None and (promise.promised_by - today).days <= SOON:
        return _("Days left:"), (promise.promised_by - today).days, "due"
    return state_words(promise.state), None, "idle"
