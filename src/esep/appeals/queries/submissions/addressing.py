"""Who gets what is written to a deputy, before it is sent."""

from dataclasses import dataclass
from datetime import date

from esep.access import NOBODY, Act
from esep.appeals.addressing import addressed_to
from esep.community.queries.seeing import seeing
from esep.kernel.refusals import Refused


@dataclass(frozen=True, slots=True)
class Receiver:
    """The code of the deputy who gets it, empty for the council as a whole; ``instead_of`` the one chosen, where
    that mandate has ended.
    """

    deputy: str = ""
    instead_of: str = ""


def receiver_of(code: str, *, municipality: int, day: date) -> Receiver:
    """Who gets on a day what is written to a deputy; the council as a whole where nobody has the code."""
    with seeing(Act.SUBMIT, by=NOBODY, municipality=municipality):
        try:
            found = addressed_to(code, on=day)
        except Refused:
            return Receiver()
    return Receiver(
        deputy=found.mandate.code if found.mandate is not None else "",
        instead_of=found.instead_of.code if found.instead_of is not None else "",
    )
