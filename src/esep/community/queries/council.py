"""The council on a day: its convocation, who held a mandate, which seats were free (1.7)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from esep.access import Act, Actor
from esep.community.models import Convocation, DeputyMandate, ElectoralDistrict, holding_on
from esep.community.queries.order import in_order
from esep.community.queries.seeing import seeing


@dataclass(frozen=True, slots=True)
class Seats:
    """The seats of a district on a day."""

    district: ElectoralDistrict
    taken: int

    @property
    def free(self) -> int:
        """Seats that nobody held; never below none, also where the number of seats was entered too low."""
        return max(0, self.district.seats - self.taken)


def convocations(*, by: Actor, municipality: int) -> tuple[Convocation, ...]:
    """Every convocation, the newest first. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return tuple(Convocation.objects.order_by("-number"))


def convocation_on(day: date, *, by: Actor, municipality: int) -> Convocation | None:
    """The convocation that sat on a day, if any is entered. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return Convocation.objects.filter(first_session_on__lte=day, until__gte=day).first()


def mandates_on(day: date, *, by: Actor, municipality: int) -> tuple[DeputyMandate, ...]:
    """The mandates held on a day, with ``person``, ``district`` and ``convocation``. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return in_order(_mandates().filter(holding_on(day)))


def all_mandates(*, by: Actor, municipality: int) -> tuple[DeputyMandate, ...]:
    """Every mandate, ended ones too. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return in_order(_mandates())


def deputies_of(district: str, *, by: Actor, municipality: int, on: date) -> tuple[DeputyMandate, ...]:
    """The mandates of a district, by its code, held on a day. One query."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return in_order(_mandates().filter(holding_on(on), district__code=district))


def seats_on(day: date, *, by: Actor, municipality: int) -> tuple[Seats, ...]:
    """How many seats of each district were taken on a day. Two queries."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        held = list(DeputyMandate.objects.filter(holding_on(day)).values_list("district", flat=True))
        return tuple(
            Seats(district, held.count(district.pk))
            for district in in_order(ElectoralDistrict.objects.filter(holding_on(day)))
        )


def _mandates() -> QuerySet[DeputyMandate]:
    return DeputyMandate.objects.select_related("person", "district", "convocation")
