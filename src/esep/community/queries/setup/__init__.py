"""How far the set-up is: every step is judged from the records, and nothing of it is stored but marks."""

from collections.abc import Mapping
from dataclasses import dataclass

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.community.queries.setup import council, places, regulation, trying
from esep.community.queries.setup.entered import entered
from esep.community.queries.setup.mail import MailTest, mail_tests
from esep.community.queries.setup.secured import secured
from esep.community.queries.setup.step import Mark, Progress, State, Step
from esep.kernel import clock
from esep.kernel.refusals import Words

__all__ = ["MailTest", "Mark", "Progress", "SetUp", "State", "Step", "mail_tests", "setup_of"]


@dataclass(frozen=True, slots=True)
class SetUp:
    """The steps in their order."""

    steps: tuple[Progress, ...]

    @property
    def done(self) -> int:
        """How many steps are done."""
        return sum(step.is_done for step in self.steps)

    @property
    def next(self) -> Progress | None:
        """The first step that is not done; none when the municipality is ready."""
        return next((step for step in self.steps if not step.is_done), None)

    @property
    def is_ready(self) -> bool:
        """Whether nothing is missing."""
        return self.next is None

    def of(self, step: Step) -> Progress:
        """Where one step stands."""
        return next(progress for progress in self.steps if progress.step is step)


def setup_of(*, by: Actor, municipality: int, series: Mapping[str, Words]) -> SetUp:
    """Where every step stands today. ``series`` are the series of the register that an office continues, by code.

    Nineteen queries, however many rows. Raises Refused.
    """
    with seeing(Act.VIEW_SETUP, by=by, municipality=municipality):
        found = entered(municipality, on=clock.today())
        return SetUp(
            (
                places.names(found),
                places.letterhead(found),
                places.villages(found),
                places.districts(found),
                council.council(found),
                council.offices(found),
                council.seats(found),
                places.venues(found),
                regulation.text(found),
                regulation.own_numbers(found),
                regulation.records_from(found),
                regulation.register(found, series=series),
                trying.mail(found),
                trying.printing(found),
                trying.administrators(found),
                trying.second_factor(found, secured=secured(found.administrators)),
            )
        )
