"""Venues with their last checks (2.5, first item)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from esep.access import Act, Actor
from esep.community.models import Venue, VenueCheck, holding_on
from esep.community.queries.order import in_order
from esep.community.queries.seeing import seeing

FRESH_DAYS = 365
"""A check counts as fresh for a year: our advice, the regulation names no term."""


@dataclass(frozen=True, slots=True)
class VenueState:
    """A room on a day, with the newest check made by then."""

    venue: Venue
    last_check: VenueCheck | None
    day: date

    @property
    def days_since_check(self) -> int | None:
        """Days since the last check; none when there was none."""
        return None if self.last_check is None else (self.day - self.last_check.checked_on).days

    @property
    def needs_check(self) -> bool:
        """Whether to warn: never checked, or longer than a year ago."""
        return self.days_since_check is None or self.days_since_check > FRESH_DAYS


def venues_with_last_check(day: date, *, by: Actor, municipality: int) -> tuple[VenueState, ...]:
    """The rooms of a day, each with ``venue.village`` and its newest check by then. Two queries."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        checks = VenueCheck.objects.filter(checked_on__lte=day).order_by("-checked_on", "-pk")
        rows = Venue.objects.filter(holding_on(day)).select_related("village")
        return tuple(
            VenueState(venue, next(iter(venue.checks.all()), None), day)
            for venue in in_order(rows.prefetch_related(Prefetch("checks", queryset=checks)))
        )


def all_venues(*, by: Actor, municipality: int) -> tuple[Venue, ...]:
    """Every room, ended ones too, with ``village`` and all ``checks``, the newest first. Two queries."""
    with seeing(Act.VIEW_DIRECTORY, by=by, municipality=municipality):
        return in_order(Venue.objects.select_related("village").prefetch_related("checks"))
