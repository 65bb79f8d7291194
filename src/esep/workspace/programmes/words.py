"""Words and colours of works: how one stands, how far it has come."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.finance.models import ActivityStep
from esep.finance.queries.programmes import Work
from esep.finance.saying import quantity

State = ActivityStep.State

TONES: Mapping[State, str] = {
    State.PLANNED: "idle",
    State.IN_WORK: "due",
    State.LATE: "late",
    State.DONE: "done",
    State.STOPPED: "idle",
}
STEP_BUTTONS: Mapping[State, Promise] = {
    State.IN_WORK: _("It is in work"),
    State.DONE: _("It is done"),
    State.LATE: _("It is behind the plan"),
    State.STOPPED: _("It is stopped"),
    State.PLANNED: _("It is only planned"),
}
MOMENT_WORDS: Mapping[str, Promise] = {
    "before": pgettext_lazy("picture of a promise", "before"),
    "after": pgettext_lazy("picture of a promise", "after"),
}


def how_far(work: Work, *, language: str) -> str:
    """How much is done, as one reads it: "22 / 38 lamps, 57%"; empty where nobody counted."""
    if work.step is None:
        return ""
    done, target = work.step.row.done, work.activity.target
    said = []
    if done is not None and target is not None:
        said.append(f"{quantity(done)} / {quantity(target)} {work.unit_in(language)}".strip())
    if work.percent is not None:
        said.append(f"{work.percent}%")
    return ", ".join(said)
