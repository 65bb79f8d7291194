"""Words and colours of voter mandates."""

from django.utils.translation import pgettext_lazy

from esep.appeals.models.voter_mandate import VOTER_MANDATE_STATE_WORDS
from esep.kernel.refusals import Words
from esep.regulation.facts.deputy import VoterMandateState

RECEIVED: Words = pgettext_lazy("state of a voter mandate", "received")
NONE = "received"
"""What stands in addresses for a voter mandate of which nothing was said yet."""

TONES = {
    VoterMandateState.DONE: "done",
    VoterMandateState.DECLINED: "idle",
    VoterMandateState.ACCEPTED: "idle",
}


def state_words(state: VoterMandateState | None) -> Words:
    """How far a voter mandate has come."""
    return VOTER_MANDATE_STATE_WORDS[state] if state is not None else RECEIVED


def tone_of(state: VoterMandateState | None) -> str:
    """The colour of its pill. There is no due day, so that nothing is late."""
    return TONES.get(state, "due") if state is not None else "idle"
