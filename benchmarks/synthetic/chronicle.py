"""The chronicle: one municipality's facts as a clerk records them, with its habits of keeping records."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from esep.regulation.dates import BISHKEK
from esep.regulation.facts import Evidence, Fact, FactData
from esep.regulation.facts.common import EvidenceKind

LATE_RECORD = 0.06
CORRECTED = 0.004
PROVED = 0.92


@dataclass(frozen=True, slots=True)
class Habit:
    """How a municipality keeps records: the share of acts that are done and recorded, and of these the share in time,
    and the share of checks of its publications that it makes.
    """

    recorded: float
    in_time: float
    checks: float


THOROUGH = Habit(recorded=0.92, in_time=0.94, checks=0.40)
ORDINARY = Habit(recorded=0.74, in_time=0.85, checks=0.15)
SLACK = Habit(recorded=0.46, in_time=0.70, checks=0.06)


class Chronicle:
    """Facts in the order in which they are told; the order in which they happened is the law core's affair."""

    def __init__(self, rng: Random, *, habit: Habit, last_day: date) -> None:
        self.rng = rng
        self.habit = habit
        self.last_day = last_day
        self.facts: list[Fact] = []

    def chance(self, share: float) -> bool:
        """True in this share of cases."""
        return self.rng.random() < share

    def done(self) -> bool:
        """Whether an act that is owed was done and recorded here."""
        return self.rng.random() < self.habit.recorded

    def days(self, least: int, most: int) -> timedelta:
        """A number of days within bounds, both possible."""
        return timedelta(days=self.rng.randint(least, most))

    def act_day(self, due: date, *, ahead: int, behind: int = 12) -> date:
        """The day of an act due by ``due``: up to ``ahead`` days before it, or, where it is late, after it."""
        if self.rng.random() < self.habit.in_time:
            return due - self.days(0, ahead)
        return due + self.days(1, behind)

    def evidence(self) -> tuple[Evidence, ...]:
        """A photo, as a rule."""
        return (Evidence(EvidenceKind.PHOTO, f"p{len(self.facts)}.jpg"),) if self.chance(PROVED) else ()

    def add(self, kind: str, cases: tuple[str, ...], day: date, data: FactData, *, at: datetime | None = None) -> None:
        """Record a fact; what lies after the last day has not happened yet. Now and then a slip is corrected."""
        if day > self.last_day:
            return
        delay = self.days(7, 40) if self.chance(LATE_RECORD) else self.days(0, 2)
        hour = time(9 + self.rng.randrange(8), self.rng.randrange(60))
        recorded_at = datetime.combine(day + delay, hour, BISHKEK)
        if at is not None and at > recorded_at:
            recorded_at = at + timedelta(minutes=5)
        if self.chance(CORRECTED):
            slip = f"f{len(self.facts)}"
            self.facts.append(Fact(slip, kind, cases, day - timedelta(days=1), recorded_at, data, at))
            corrected_at = recorded_at + timedelta(hours=3)
            self.facts.append(Fact(f"{slip}c", kind, cases, day, corrected_at, data, at, slip))
            return
        self.facts.append(Fact(f"f{len(self.facts)}", kind, cases, day, recorded_at, data, at))
