"""The directory of a municipality: villages, districts, rooms, the council's people, as its facts name them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from benchmarks.synthetic.names import SECOND, person_name
from benchmarks.synthetic.seats import CONVOCATION_MONTHS, DISTRICTS, SEATS
from benchmarks.synthetic.writing import R, Writing, by_code
from esep.access import Act
from esep.community.models import Convocation, DeputyMandate, ElectoralDistrict, Person, Venue, Village
from esep.community.models.district import DistrictVillage
from esep.regulation.dates import months_after
from esep.regulation.facts import Fact
from esep.regulation.facts.deputy import MandateBegan, MandateEnd, MandateEnded

FIRST_NUMBER = 7
PEOPLE = 400


@dataclass(frozen=True, slots=True)
class Directory:
    """The rows by their codes."""

    villages: dict[str, Village]
    venues: dict[str, Venue]
    districts: dict[str, ElectoralDistrict]
    mandates: dict[str, DeputyMandate]


def directory(writing: Writing, facts: Sequence[Fact], *, rng: Random, since: date, at: datetime) -> Directory:
    """Write the directory; ``since`` is the day on which the first council began."""
    place = writing.place

    def keep(rows: Iterable[R]) -> list[R]:
        return writing.write(rows, act=Act.KEEP_DIRECTORY, at=at)

    codes = sorted(village for villages in DISTRICTS.values() for village in villages)
    villages = by_code(
        keep(
            Village(
                municipality=place,
                code=code,
                name_ky=f"{rng.choice(SECOND)[0]}-{code}",
                population=rng.randrange(300, 3000),
                is_centre=code == "V1",
            )
            for code in codes
        )
    )
    districts = by_code(
        keep(
            ElectoralDistrict(municipality=place, code=code, name_ky=f"№ {at}", number=at, seats=SEATS[code])
            for at, code in enumerate(DISTRICTS, start=1)
        )
    )
    keep(
        DistrictVillage(municipality=place, district=districts[district], village=villages[village])
        for district, inside in DISTRICTS.items()
        for village in inside
    )
    venues = by_code(
        keep(
            Venue(municipality=place, code=f"W-{code}", name_ky="Маданият үйү", village=villages[code], since=since)
            for code in codes
        )
    )
    return Directory(villages, venues, districts, _mandates(writing, facts, districts, rng=rng, since=since, at=at))


def _mandates(
    writing: Writing,
    facts: Sequence[Fact],
    districts: dict[str, ElectoralDistrict],
    *,
    rng: Random,
    since: date,
    at: datetime,
) -> dict[str, DeputyMandate]:
    """One mandate a deputy: who was elected again is told by the facts alone."""
    place = writing.place
    began: dict[str, tuple[date, MandateBegan]] = {}
    left: dict[str, tuple[date, MandateEnd]] = {}
    for fact in facts:
        code = fact.cases[0].partition(":")[2]
        match fact.data:
            case MandateBegan() as data:
                began[code] = (min(fact.occurred_on, began.get(code, (fact.occurred_on,))[0]), data)
                left.pop(code, None)
            case MandateEnded(reason=reason):
                left[code] = (fact.occurred_on, reason)
    last = max((fact.recorded_at.date() for fact in facts), default=since)
    starts = [since]
    while (following := months_after(starts[-1], months=CONVOCATION_MONTHS)) <= last:
        starts.append(following)
    convocations = writing.write(
        (
            Convocation(
                municipality=place,
                number=FIRST_NUMBER + at,
                elected_on=start - timedelta(days=10),
                first_session_on=start,
                until=months_after(start, months=CONVOCATION_MONTHS) - timedelta(days=1),
                seats=sum(SEATS.values()),
            )
            for at, start in enumerate(starts)
        ),
        act=Act.KEEP_PEOPLE,
        at=at,
    )
    named = [person_name(rng) for _code in began]
    persons = writing.write(
        (
            Person(municipality=place, family_name=family, given_name=given, public_name=f"{family} {given}")
            for family, given in named
        ),
        act=Act.KEEP_PEOPLE,
        at=at,
    )
    rows = []
    for person, (code, (start, data)) in zip(persons, began.items(), strict=True):
        if code not in left and data.until is not None and data.until < last:
            left[code] = (data.until, MandateEnd.TERM)
        ended = left.get(code)
        rows.append(
            DeputyMandate(
                municipality=place,
                code=code,
                person=person,
                convocation=next(one for one in reversed(convocations) if one.first_session_on <= max(start, since)),
                district=districts[data.district],
                since=start,
                until=max(ended[0], start) if ended is not None else None,
                end_reason=ended[1].value if ended is not None else "",
            )
        )
    return by_code(writing.write(rows, act=Act.KEEP_PEOPLE, at=at))
