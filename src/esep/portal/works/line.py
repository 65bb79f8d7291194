"""A work as lists and its own page show it: in words, with the share of its money that was spent."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import pgettext_lazy

from esep.finance.comparing import share
from esep.finance.models import ActivityStep
from esep.finance.queries.works import PublicWork
from esep.finance.saying import quantity
from esep.portal.place.here import Here
from esep.portal.status import StatusWord
from esep.portal.works.kept import RECORDED_IN, in_kyrgyz

State = ActivityStep.State
WHOLE = Decimal(100)

STANDINGS: Mapping[State, StatusWord] = {
    State.LATE: StatusWord("late", pgettext_lazy("how a work stands", "Behind the plan"), "late"),
    State.IN_WORK: StatusWord("in_work", pgettext_lazy("how a work stands", "In work"), "due"),
    State.PLANNED: StatusWord("planned", pgettext_lazy("how a work stands", "Planned"), "idle"),
    State.STOPPED: StatusWord("stopped", pgettext_lazy("how a work stands", "Stopped"), "idle"),
    State.DONE: StatusWord("done", pgettext_lazy("how a work stands", "Done"), "done"),
}
"""In the order in which lists show them."""
ORDER = tuple(STANDINGS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A work with how it stands; ``language`` is that of its name. ``bar`` is how much of the plan was spent, from 0 to
    100; none where no money was planned.
    """

    work: PublicWork
    status: StatusWord
    language: str
    how_far: str
    spent_share: Decimal | None
    bar: Decimal | None


def line_of(here: Here, work: PublicWork) -> Line:
    """A work as it is shown."""
    written = in_kyrgyz(here).get(work.code)
    of_plan = share(work.spent, of=work.plan) if work.plan is not None and work.spent is not None else None
    return Line(
        work=work,
        status=STANDINGS[work.state],
        language=RECORDED_IN if written is None or written.name == work.name else here.language,
        how_far=how_far(done=work.done, target=work.target, unit=work.unit, percent=work.percent),
        spent_share=of_plan,
        bar=min(max(of_plan, Decimal(0)), WHOLE) if of_plan is not None else None,
    )


def how_far(*, done: Decimal | None, target: Decimal | None, unit: str, percent: int | None) -> str:
    """How much is done, as one reads it: "22 / 38 lamps, 57%"; empty where nobody counted."""
    said = []
    if done is not None and target is not None:
        said.append(f"{quantity(done)} / {quantity(target)} {unit}".strip())
    if percent is not None:
        said.append(f"{percent}%")
    return ", ".join(said)
