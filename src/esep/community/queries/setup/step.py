"""A step of the set-up: what it is called in addresses, where it stands, and what it still lacks by name."""

from dataclasses import dataclass
from enum import StrEnum

from esep.kernel.refusals import Words


class Step(StrEnum):
    """The steps, in the order in which an office goes through them."""

    NAMES = "names"
    LETTERHEAD = "letterhead"
    VILLAGES = "villages"
    DISTRICTS = "districts"
    COUNCIL = "council"
    OFFICES = "offices"
    SEATS = "seats"
    VENUES = "venues"
    TEXT = "text"
    OWN_NUMBERS = "own-numbers"
    RECORDS_FROM = "records-from"
    REGISTER = "register"
    MAIL = "mail"
    PRINT = "print"
    ADMINISTRATORS = "administrators"
    SECOND_FACTOR = "second-factor"


class Mark(StrEnum):
    """What can be said where no record can show it (`SetupMark.step`)."""

    NO_ARMS = "no-arms"
    EMPTY_SEATS = "empty-seats"
    NO_VENUES = "no-venues"
    OWN_NUMBERS = "own-numbers"
    NO_MAIL = "no-mail"
    PRINTED = "printed"


class State(StrEnum):
    """Where a step stands."""

    DONE = "done"
    BEGUN = "begun"
    NOT_BEGUN = "not_begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """Where a step stands, and what it lacks, by name."""

    step: Step
    state: State
    missing: tuple[Words, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether nothing more is asked for."""
        return self.state is State.DONE


def progress(step: Step, *missing: Words, begun: bool) -> Progress:
    """A step that is done when nothing is missing."""
    if not missing:
        return Progress(step=step, state=State.DONE)
    return Progress(step=step, state=State.BEGUN if begun else State.NOT_BEGUN, missing=missing)
