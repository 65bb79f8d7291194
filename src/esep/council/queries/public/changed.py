"""What changed of the council's work since a moment; why a broadcast was withdrawn stays inside."""

from datetime import date, datetime, timedelta

from esep.council.models import Broadcast, Decision, DecisionEffect, DelegatedPower, Session, SessionItem
from esep.kernel import scope
from esep.kernel.changes import Changes, Gone, touched_since
from esep.regulation.dates import legal_day


def sessions_changed(since: datetime, *, municipality: int) -> Changes:
    """Sessions touched since a moment. A cancelled one stays to be read, with its reason."""
    tables = ((Session, "code"), (SessionItem, "session__code"))
    with scope.of(municipality):
        return Changes(keys=touched_since(since, *tables, word="session"))


def decisions_changed(since: datetime, *, municipality: int) -> Changes:
    """Decisions touched since a moment, by a later decision too. None is ever withdrawn."""
    tables = ((Decision, "code"), (DecisionEffect, "decision__code"), (DecisionEffect, "on__code"))
    with scope.of(municipality):
        return Changes(keys=touched_since(since, *tables))


def broadcasts_changed(since: datetime, *, municipality: int) -> Changes:
    """Broadcasts touched since a moment, by the number of their rows, and those that were withdrawn since."""
    with scope.of(municipality):
        withdrawn = Broadcast.objects.filter(withdrawn_at__gte=since).order_by("pk")
        return Changes(
            keys=touched_since(since, (Broadcast, "pk")),
            gone=tuple(
                Gone(key=str(key), on=legal_day(at))
                for key, at in withdrawn.values_list("pk", "withdrawn_at")
                if at is not None
            ),
        )


def powers_changed(since: datetime, *, municipality: int, day: date) -> Changes:
    """Entrusted powers touched since a moment, by the number of their rows, and those that ended since."""
    with scope.of(municipality):
        ended = DelegatedPower.objects.filter(until__gte=legal_day(since) - timedelta(days=1), until__lt=day)
        rows = ended.order_by("pk").values_list("pk", "until")
        return Changes(
            keys=touched_since(since, (DelegatedPower, "pk")),
            gone=tuple(Gone(key=str(key), on=until) for key, until in rows if until is not None),
        )
