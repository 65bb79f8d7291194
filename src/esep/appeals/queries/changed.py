"""What changed since a moment of what people wrote and gave; why something was withdrawn stays inside."""

from datetime import date, datetime, timedelta

from django.db.models import Q

from esep.appeals.models import Appeal, Demand, ReceptionHours, VoterMandate, VoterMandateStep
from esep.appeals.models.demand import DemandDeputy
from esep.kernel import scope
from esep.kernel.changes import Changes, Gone, touched_since
from esep.regulation.dates import legal_day


def voter_mandates_changed(since: datetime, *, municipality: int) -> Changes:
    """Voter mandates touched since a moment, and those that were withdrawn since."""
    tables = ((VoterMandate, "code"), (VoterMandateStep, "voter_mandate__code"))
    with scope.of(municipality):
        keys = touched_since(since, *tables, word="voter_mandate")
        return Changes(keys=keys, gone=_withdrawn(VoterMandate, since))


def demands_changed(since: datetime, *, municipality: int) -> Changes:
    """Demands for a report touched since a moment, and those that were withdrawn since."""
    tables = ((Demand, "code"), (DemandDeputy, "demand__code"))
    with scope.of(municipality):
        keys = touched_since(since, *tables, word="demand")
        return Changes(keys=keys, gone=_withdrawn(Demand, since))


def appeals_changed(since: datetime, *, municipality: int) -> Changes:
    """Appeals touched since a moment. A withdrawn one stays to be read, without its words."""
    with scope.of(municipality):
        return Changes(keys=touched_since(since, (Appeal, "code"), word="appeal"))


def hours_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Hours of receptions touched since a moment, and those that ended since, or whose deputy's mandate did."""
    last = legal_day(since) - timedelta(days=1)
    with scope.of(municipality):
        ended = ReceptionHours.objects.filter(Q(until__gte=last, until__lt=day) | Q(mandate__until__gte=last))
        return Changes(
            keys=touched_since(since, (ReceptionHours, "pk")),
            gone=tuple(
                Gone(key=str(key), on=min(end for end in ends if end is not None))
                for key, *ends in ended.order_by("pk").values_list("pk", "until", "mandate__until")
            ),
        )


def _withdrawn(table: type[VoterMandate] | type[Demand], since: datetime) -> tuple[Gone, ...]:
    rows = table.objects.filter(withdrawn_at__gte=since).order_by("code").values_list("code", "withdrawn_at")
    return tuple(Gone(key=code, on=legal_day(at)) for code, at in rows if at is not None)
