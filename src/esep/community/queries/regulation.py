"""The adopted regulation and the council's own choices, annulled ones among them (0-preamble, 1.1)."""

from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.data import JudgedBy, data_on
from esep.community.models import AdoptedRegulation, CalendarDay, ChosenReading, ParameterOverride
from esep.community.queries.seeing import seeing
from esep.kernel import clock, scope


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that was ever chosen; what is annulled carries its reason."""

    texts: tuple[AdoptedRegulation, ...]
    overrides: tuple[ParameterOverride, ...]
    readings: tuple[ChosenReading, ...]
    calendar: tuple[CalendarDay, ...]


def choices(*, by: Actor, municipality: int) -> Choices:
    """The adopted texts, the newest first, with numbers, readings and special days. Four queries."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return Choices(
            texts=tuple(AdoptedRegulation.objects.order_by("-since", "-pk")),
            overrides=tuple(ParameterOverride.objects.all()),
            readings=tuple(ChosenReading.objects.all()),
            calendar=tuple(CalendarDay.objects.all()),
        )


def adopted_on(day: date, *, municipality: int) -> AdoptedRegulation | None:
    """The text in force on a day, if it is entered. It is public. One query."""
    with scope.of(municipality):
        return AdoptedRegulation.objects.filter(since__lte=day).order_by("-since", "-pk").first()


def judged_by_now(*, municipality: int) -> JudgedBy:
    """The data by which a municipality is judged today, and whether newer ones wait. One query, as a rule."""
    with scope.of(municipality):
        return data_on(clock.today())
