"""The council's own choices as the law core takes them: readings, numbers, days off."""

from esep.community.models import CalendarDay, ChosenReading, ParameterOverride
from esep.community.models.annullable import IN_FORCE
from esep.kernel.models import Municipality
from esep.regulation import calendar
from esep.regulation.calendar import DayKind
from esep.regulation.pack.model import Adoption, Decision, Override


def adoption_of(municipality: Municipality) -> Adoption:
    """How a municipality adopted the model, from the rows in scope that are not annulled. Three queries."""
    return Adoption(
        records_from=municipality.records_from,
        readings=tuple(ChosenReading.objects.filter(IN_FORCE).order_by("pk").values_list("reading", flat=True)),
        overrides=tuple(
            Override(
                parameter=row.parameter,
                value=row.value,
                since=row.since,
                decision=Decision(number=row.decision_number, date=row.decision_on),
            )
            for row in ParameterOverride.objects.filter(IN_FORCE).order_by("parameter", "since", "pk")
        ),
        calendar=tuple(
            calendar.CalendarDay(
                day=row.day, kind=DayKind(row.kind), name=row.names, source=row.source, confirmed=row.is_confirmed
            )
            for row in CalendarDay.objects.filter(IN_FORCE).order_by("day")
        ),
    )
