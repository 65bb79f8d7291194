"""Rounds of telling: each municipality in which something may be due, once; the others cost one query."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from esep.access import Actor
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry, Municipality
from esep.subscriptions.commands.telling import Done, has_subscribers, tell_subscribers

AGAIN = timedelta(minutes=2)
"""How soon a municipality is looked at again in which nobody did anything: caps and hours let more go."""


@dataclass(slots=True)
class Watch:
    """What was seen of each municipality last: the number of its journal's last entry, and when that was looked at."""

    _seen: dict[int, tuple[int, datetime]] = field(default_factory=dict)

    def tell_all(self, *, by: Actor) -> Done:
        """Tell the subscribers of every municipality what is due. Raises Refused."""
        done = Done()
        for place in Municipality.objects.order_by("pk"):
            with scope.of(place.pk):
                is_due = self._is_due(place) and has_subscribers(place)
            if is_due:
                done += tell_subscribers(by=by, municipality=place)
        return done

    def _is_due(self, place: Municipality) -> bool:
        now = clock.now()
        last = JournalEntry.objects.order_by("-number").values_list("number", flat=True).first() or 0
        number, at = self._seen.get(place.pk, (-1, now))
        if number == last and at <= now < at + AGAIN:
            return False
        self._seen[place.pk] = (last, now)
        return True
