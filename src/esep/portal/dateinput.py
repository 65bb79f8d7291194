"""A day asked for in three fields, as a form shows it."""

from dataclasses import dataclass

from esep.portal.choice import Fault
from esep.portal.planner.day import TypedDay


@dataclass(frozen=True)
class DateInput:
    """The texts of the three fields and the one fault to mend, if any.

    The fields are called ``day``, ``month`` and ``year``, each after ``prefix``.
    """

    prefix: str
    typed: TypedDay
    fault: Fault | None = None
