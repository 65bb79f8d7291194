"""The overview: a page of municipalities, each with its counts; and what is needed to tell how fresh they are."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil

from django.db.models import OuterRef, Subquery

from esep.compliance.models import ProjectionState
from esep.compliance.overseeing.asked import Asked, Offered, Option, Order, offered
from esep.compliance.overseeing.counting import Tally, tallies
from esep.compliance.overseeing.stand import Stand, Sum, stands_in
from esep.kernel import scope
from esep.kernel.models import JournalEntry, Municipality
from esep.kernel.sorting import sort_key

ON_A_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A municipality with its counts.

    ``judged_until`` is the day up to which its duties were judged, where that lies before today: its counts are of
    facts that are all there, but a year that has begun since is not opened. ``recorded_at`` is the last entry of its
    journal.
    """

    place: Municipality
    tally: Tally
    judged_until: date | None = None
    recorded_at: datetime | None = None

    @property
    def fell_due(self) -> int:
        """How many binding duties fell due."""
        return self.count(Sum.FELL_DUE)

    def count(self, stand: Stand | Sum) -> int:
        """How many duties stand so."""
        return _count(self.tally, stand)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A page of the overview: how many municipalities fit in all, and those of the page."""

    lines: tuple[Line, ...]
    found: int
    number: int
    last: int


def offered_for(places: Sequence[Municipality], *, today: date, language: str) -> Offered:
    """What can be chosen where these municipalities are listed."""
    rayons = {place.rayon_ky: place.rayon_in(language) for place in places if place.rayon_ky}
    named = sorted(rayons.items(), key=lambda one: sort_key(one[1]))
    return offered(
        today=today,
        first_year=min((first_year(place) for place in places), default=today.year),
        rayons=[Option(code, name) for code, name in named],
    )


def first_year(place: Municipality) -> int:
    """The first year of a municipality's records."""
    return min(place.opened_at.year, place.records_from.year if place.records_from else place.opened_at.year)


def overview(
    places: Iterable[Municipality], asked: Asked, *, today: date, language: str, most: int | None = ON_A_PAGE
) -> Overview:
    """A page of some municipalities as they stand today, or all of them where ``most`` is none. Some four queries.

    Where a standing is asked for, those in which nothing stands so are left out: then all are counted.
    """
    chosen = [place for place in places if asked.rayon in ("", place.rayon_ky)]
    chosen.sort(key=lambda place: _key(place, asked.order, language=language))
    counted: dict[int, Tally] = {}
    with scope.public_all():
        if asked.stand is not None:
            counted = dict(_counted(chosen, asked, today=today))
            chosen = [place for place in chosen if _count(counted.get(place.pk, Counter()), asked.stand)]
        last = max(1, ceil(len(chosen) / most)) if most is not None else 1
        number = min(asked.page, last)
        shown = chosen if most is None else chosen[(number - 1) * most : number * most]
        if asked.stand is None:
            counted = dict(_counted(shown, asked, today=today))
        keys = [place.pk for place in shown]
        judged = dict(
            ProjectionState.objects.filter(municipality_id__in=keys).values_list("municipality_id", "good_until")
        )
        newest = JournalEntry.objects.filter(municipality_id=OuterRef("pk")).order_by("-number").values("at")[:1]
        recorded = dict(Municipality.objects.filter(pk__in=keys).order_by().values_list("pk", Subquery(newest)))
    lines = tuple(
        Line(
            place=place,
            tally=counted.get(place.pk, Counter()),
            judged_until=day if (day := judged.get(place.pk)) is not None and day < today else None,
            recorded_at=recorded.get(place.pk),
        )
        for place in shown
    )
    return Overview(lines=lines, found=len(chosen), number=number, last=last)


def _counted(places: Iterable[Municipality], asked: Asked, *, today: date) -> Mapping[int, Tally]:
    keys = [place.pk for place in places]
    return tallies(keys, period=asked.period, section=asked.section, today=today)


def _count(tally: Tally, stand: Stand | Sum) -> int:
    return sum(tally[one] for one in stands_in(stand))


def _key(place: Municipality, order: Order, *, language: str) -> tuple[object, ...]:
    by_name = sort_key(place.name_in(language))
    return (sort_key(place.rayon_in(language)), by_name) if order is Order.RAYON else (by_name,)
