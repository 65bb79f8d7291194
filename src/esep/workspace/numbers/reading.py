"""Where the runs of numbers stand in the municipality in scope."""

from dataclasses import dataclass

from esep.kernel.models import IssuedNumber, NumberCounter

MOST = 100
"""Annulled numbers that are shown, the newest first."""


@dataclass(frozen=True, slots=True)
class Runs:
    """The counters of each run and period, and the annulled numbers."""

    counters: tuple[NumberCounter, ...]
    annulled: tuple[IssuedNumber, ...]


def runs() -> Runs:
    """What the page shows. Two queries."""
    counters = NumberCounter.objects.select_related("series").order_by("series__code", "-period")
    annulled = IssuedNumber.objects.exclude(annulled_at=None).select_related("series").order_by("-annulled_at", "-pk")
    return Runs(tuple(counters), tuple(annulled[:MOST]))
