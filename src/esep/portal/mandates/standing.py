"""How far a voter mandate has come, as residents would say it. There is no due day, so that nothing is late."""

from collections.abc import Mapping

from django.utils.translation import pgettext_lazy

from esep.portal.status import StatusWord
from esep.regulation.facts.deputy import VoterMandateState

RECEIVED = StatusWord("received", pgettext_lazy("how a voter mandate stands", "Received"), "idle")
STANDINGS: Mapping[VoterMandateState, StatusWord] = {
    VoterMandateState.ACCEPTED: StatusWord("accepted", pgettext_lazy("how a voter mandate stands", "Accepted"), "idle"),
    VoterMandateState.IN_PLAN: StatusWord("in_plan", pgettext_lazy("how a voter mandate stands", "In a plan"), "due"),
    VoterMandateState.IN_WORK: StatusWord("in_work", pgettext_lazy("how a voter mandate stands", "In work"), "due"),
    VoterMandateState.PARTLY_DONE: StatusWord(
        "partly_done", pgettext_lazy("how a voter mandate stands", "Partly done"), "due"
    ),
    VoterMandateState.DONE: StatusWord("done", pgettext_lazy("how a voter mandate stands", "Done"), "done"),
    VoterMandateState.DECLINED: StatusWord("declined", pgettext_lazy("how a voter mandate stands", "Declined"), "idle"),
}
ORDER = (
    VoterMandateState.IN_WORK,
    VoterMandateState.PARTLY_DONE,
    VoterMandateState.IN_PLAN,
    VoterMandateState.ACCEPTED,
    None,
    VoterMandateState.DONE,
    VoterMandateState.DECLINED,
)
"""In which order lists gather them."""


def standing_of(state: VoterMandateState | None) -> StatusWord:
    """How far it has come, in words."""
    return STANDINGS[state] if state is not None else RECEIVED
