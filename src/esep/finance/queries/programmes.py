"""Works of programmes: planned and spent money, how far each has come, its photos, and where it is done (4.4, 5.1)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from django.db.models import Prefetch, QuerySet

from esep.community.models import Village
from esep.finance.comparing import Compared, together
from esep.finance.models import Activity, ActivityMoney, ActivityStep, ActivityVillage, Programme
from esep.finance.money import ZERO
from esep.finance.queries.proofs import WorkProof, proofs_of_steps
from esep.kernel.refusals import not_found
from esep.regulation.periods import half_year

FIRST_HALF = 6
"""The last month of the first half of a year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkStep:
    """How far a work had come on a day, with its proofs."""

    row: ActivityStep
    proofs: tuple[WorkProof, ...]

    @property
    def state(self) -> ActivityStep.State:
        """How the work stood."""
        return ActivityStep.State(self.row.state)

    def words_in(self, language: str) -> str:
        """What was said of it, in Kyrgyz where nobody wrote it in the language."""
        return self.row.words_ru if language == "ru" and self.row.words_ru else self.row.words_ky


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A work as it stood on a day, money in soms. ``steps`` are those that stand, the newest first.

    ``compared`` has the plan of the ``year`` and of the half, and what was spent in the half; ``spent_in_year`` what
    was spent from its beginning. ``is_planned`` says whether money was planned for the year, ``is_spent_known`` whether
    somebody entered what was spent in the half.
    """

    activity: Activity
    year: int
    villages: tuple[Village, ...]
    compared: Compared
    spent_in_year: Decimal
    is_planned: bool
    is_spent_known: bool
    steps: tuple[WorkStep, ...]

    @property
    def code(self) -> str:
        """Its code."""
        return self.activity.code

    @property
    def step(self) -> WorkStep | None:
        """The newest step; none where nothing was told yet."""
        return self.steps[0] if self.steps else None

    @property
    def state(self) -> ActivityStep.State:
        """How it stands: planned until somebody tells otherwise."""
        return self.step.state if self.step is not None else ActivityStep.State.PLANNED

    @property
    def percent(self) -> int | None:
        """How much is done, in per cent, by the newest step; reckoned from the target where only that was told."""
        if self.step is None:
            return None
        row = self.step.row
        if row.percent is not None:
            return row.percent
        return int(row.done * 100 / self.activity.target) if row.done is not None and self.activity.target else None

    @property
    def photos(self) -> tuple[WorkProof, ...]:
        """The photos that everybody may see, the newest step's first."""
        return tuple(proof for step in self.steps for proof in reversed(step.proofs) if proof.sha256 is not None)

    def unit_in(self, language: str) -> str:
        """In what its target is counted, in Kyrgyz where nobody wrote it in the language."""
        return self.activity.unit_ru if language == "ru" and self.activity.unit_ru else self.activity.unit_ky


@dataclass(frozen=True, slots=True)
class BeyondLine:
    """A function for whose works more is planned than its line of the budget holds, in soms."""

    function: str
    planned: Decimal
    line: Decimal


def works_of(year: int, half: int) -> tuple[Work, ...]:
    """Every work with money in a year or a step in a half-year, as it stood on its last day, by code. Six queries."""
    period = half_year(year, half)
    works = (_work(row, year=year, half=half, last=period.end) for row in _standing())
    return _with_proofs(one for one in works if one.is_planned or any(step.row.day in period for step in one.steps))


def works_on(day: date) -> tuple[Work, ...]:
    """Every work as it stands on a day, by code; money of that half-year, or of the last year that had any.

    Six queries.
    """
    return _with_proofs(_work_on(row, day) for row in _standing())


def works_in(village: str, *, day: date) -> tuple[Work, ...]:
    """The works that are done in a village, by its code, as they stand on a day."""
    return tuple(one for one in works_on(day) if village in {row.code for row in one.villages})


def work_called(code: str, *, day: date) -> Work:
    """A work with all its steps through a day; one that was withdrawn is found too. Raises Refused (NOT_FOUND)."""
    row = _works().filter(code=code).first()
    if row is None:
        raise not_found()
    return _with_proofs([_work_on(row, day)])[0]


def money_of(work: Activity) -> tuple[ActivityMoney, ...]:
    """The money of a work by year, the newest first."""
    return tuple(ActivityMoney.objects.filter(activity=work).order_by("-year"))


def money_in(work: Activity, year: int) -> ActivityMoney | None:
    """What is planned and spent for a work in a year; none before anybody entered it."""
    return ActivityMoney.objects.filter(activity=work, year=year).first()


def steps_of(work: Activity) -> tuple[WorkStep, ...]:
    """All steps of a work for the office, withdrawn ones among them, the newest first."""
    rows = list(ActivityStep.objects.filter(activity=work).select_related("recorded_by").order_by("-day", "-pk"))
    proofs = proofs_of_steps([row.pk for row in rows])
    return tuple(WorkStep(row=row, proofs=proofs.get(row.pk, ())) for row in rows)


def step_of_work(pk: int, *, work: str) -> ActivityStep:
    """A step of a work. Raises Refused (NOT_FOUND)."""
    found = ActivityStep.objects.filter(pk=pk, activity__code=work).select_related("activity").first()
    if found is None:
        raise not_found()
    return found


def programmes() -> tuple[Programme, ...]:
    """Every programme, by code, those that ended too."""
    return tuple(Programme.objects.select_related("document__number"))


def programme_called(code: str) -> Programme:
    """The programme with a code. Raises Refused (NOT_FOUND)."""
    found = Programme.objects.filter(code=code).select_related("document__number").first()
    if found is None:
        raise not_found()
    return found


def sum_of(works: Iterable[Work]) -> Compared:
    """The money of several works together."""
    return together(one.compared for one in works)


def planned_by_function(works: Iterable[Work]) -> Mapping[str, Decimal]:
    """What is planned for works in a year, by the code of the function that pays, in soms."""
    found: dict[str, Decimal] = {}
    for one in works:
        if one.activity.function is not None:
            code = one.activity.function.code
            found[code] = found.get(code, ZERO) + one.compared.year_plan
    return found


def beyond_lines(planned: Mapping[str, Decimal], lines: Mapping[str, Decimal]) -> tuple[BeyondLine, ...]:
    """The functions for whose works more is planned than their lines hold, by code; no line holds nothing.

    >>> beyond_lines({"2": Decimal(5500), "3": Decimal(9800)}, {"2": Decimal(5000), "3": Decimal(13600)})
    (BeyondLine(function='2', planned=Decimal('5500'), line=Decimal('5000')),)
    """
    return tuple(
        BeyondLine(function, amount, lines.get(function, ZERO))
        for function, amount in sorted(planned.items())
        if amount > lines.get(function, ZERO)
    )


def _works() -> QuerySet[Activity]:
    villages = ActivityVillage.objects.filter(left_at__isnull=True).select_related("village").order_by("village__code")
    steps = ActivityStep.objects.filter(withdrawn_at__isnull=True).order_by("-day", "-pk")
    return Activity.objects.select_related("programme", "function").prefetch_related(
        Prefetch("villages", queryset=villages), Prefetch("steps", queryset=steps), "money"
    )


def _standing() -> QuerySet[Activity]:
    return _works().filter(withdrawn_at__isnull=True)


def _work_on(row: Activity, day: date) -> Work:
    year = max((one.year for one in row.money.all() if one.year <= day.year), default=day.year)
    half = 1 if year == day.year and day.month <= FIRST_HALF else 2
    return _work(row, year=year, half=half, last=day)


def _work(row: Activity, *, year: int, half: int, last: date) -> Work:
    money = next((one for one in row.money.all() if one.year == year), None)
    spent = None if money is None else money.spent_first if half == 1 else money.spent_second
    return Work(
        activity=row,
        year=year,
        villages=tuple(one.village for one in row.villages.all()),
        compared=_compared(money, half=half, spent=spent),
        spent_in_year=ZERO if money is None else (money.spent_first or ZERO) + _second(money, half),
        is_planned=money is not None,
        is_spent_known=spent is not None,
        steps=tuple(WorkStep(row=step, proofs=()) for step in row.steps.all() if step.day <= last),
    )


def _second(money: ActivityMoney, half: int) -> Decimal:
    return money.spent_second or ZERO if half == 2 else ZERO


def _compared(money: ActivityMoney | None, *, half: int, spent: Decimal | None) -> Compared:
    if money is None:
        return Compared(ZERO, ZERO, ZERO)
    planned = money.half_plan if half == 1 else money.year_plan - money.half_plan
    return Compared(money.year_plan, planned, spent or ZERO)


def _with_proofs(works: Iterable[Work]) -> tuple[Work, ...]:
    every = list(works)
    proofs = proofs_of_steps([step.row.pk for one in every for step in one.steps])
    return tuple(replace(one, steps=_proved(one.steps, proofs)) for one in every)


def _proved(steps: Sequence[WorkStep], proofs: Mapping[int, tuple[WorkProof, ...]]) -> tuple[WorkStep, ...]:
    return tuple(WorkStep(row=step.row, proofs=proofs.get(step.row.pk, ())) for step in steps)
