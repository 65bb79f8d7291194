"""The plan of a meeting arranged for reading: the verdict, the days to watch, and the timeline."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import groupby

from django.utils.translation import gettext_lazy as _

from esep.portal.planner.clash import Clash, clashes, uncounted_years
from esep.portal.planner.entry import plan_query
from esep.portal.status import BY_CODE, StatusWord
from esep.portal.year import printed_number
from esep.regulation.dates import BISHKEK
from esep.regulation.pack.model import Pack
from esep.regulation.plan_words import bearer_of, skipped_of, sums_of, title_of
from esep.regulation.planning import MeetingPlan, PlanStep

# Up to so many areas are named beside each duty that is owed to every one of them; more are only counted there.
NAMED_AREAS = 6
# From so many areas on, the page says what they mean for the proof.
MANY_AREAS = 40

LAST_DAY_PASSED = StatusWord("overdue", _("Last day has passed"), "late")
STRONGEST_FIRST = ("late", "due", "")


class Outlook(StrEnum):
    """Whether the day works for whoever starts today."""

    WORKS = "works"
    START_TODAY = "start_today"
    TOO_NEAR = "too_near"


@dataclass(frozen=True, kw_only=True)
class Duty:
    """One duty of the plan: its names, sum and clause. ``word`` is set when its day has come or gone.

    ``areas`` are named when they are few; ``area_count`` is 0 for what the meeting as a whole asks. ``skipped`` says
    which days off the sum leaves out.
    """

    rule: str
    title: str
    bearer: str
    areas: tuple[str, ...]
    area_count: int
    sums: tuple[str, ...]
    skipped: tuple[str, ...]
    clause: str
    number: str
    force: str
    word: StatusWord | None


@dataclass(frozen=True, kw_only=True)
class Moment:
    """A day of the timeline, or an hour of the meeting's day, with the duties that end on it."""

    day: date
    hour: datetime | None
    tone: str
    duties: tuple[Duty, ...]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """All that the page says about a planned meeting. Queries lead to the same plan and to the day that works.

    A dense plan has so many areas that paper needs the smaller print.
    """

    plan: MeetingPlan
    outlook: Outlook
    days_left: int
    starts_with: tuple[str, ...]
    query: str
    working_query: str
    clashes: tuple[Clash, ...]
    uncounted_years: tuple[int, ...]
    late_replies: tuple[date, ...]
    has_many_areas: bool
    is_dense: bool
    before: tuple[Moment, ...]
    on_the_day: tuple[Moment, ...]
    after: tuple[Moment, ...]


def arrange(plan: MeetingPlan, pack: Pack, *, language: str) -> Answer:
    """Return `plan`, which was made by ``pack``, in the words of ``language``."""
    day, calendar = plan.draft.day, pack.calendar.with_days(plan.draft.calendar)
    names = {step.rule.id: title_of(step.rule, pack, language=language) for step in plan.steps}
    return Answer(
        plan=plan,
        outlook=_outlook(plan),
        days_left=max(0, (plan.start_by - plan.today).days),
        starts_with=tuple(names[step.rule.id] for step in plan.steps if _starts(step, plan)),
        query=plan_query(plan.draft),
        working_query=plan_query(plan.draft, day=plan.works_from),
        clashes=tuple(clashes(plan, calendar, titles=names, language=language)),
        uncounted_years=uncounted_years(plan, calendar),
        late_replies=tuple(step.due_on for step in plan.steps if step.rule.case == "request" and step.after_meeting),
        has_many_areas=len(plan.draft.areas) >= MANY_AREAS,
        is_dense=len(plan.draft.areas) > NAMED_AREAS,
        before=_moments((step for step in plan.steps if step.due_on < day), plan, names, language=language),
        on_the_day=_moments((step for step in plan.steps if step.due_on == day), plan, names, language=language),
        after=_moments((step for step in plan.steps if step.due_on > day), plan, names, language=language),
    )


def _outlook(plan: MeetingPlan) -> Outlook:
    if plan.too_near:
        return Outlook.TOO_NEAR
    return Outlook.START_TODAY if plan.start_by == plan.today else Outlook.WORKS


def _starts(step: PlanStep, plan: MeetingPlan) -> bool:
    return step.due_on == plan.start_by and not step.is_advice and step.rule.case == "meeting"


def _moments(
    steps: Iterable[PlanStep], plan: MeetingPlan, names: dict[str, str], *, language: str
) -> tuple[Moment, ...]:
    def moments() -> Iterator[Moment]:
        for (day, hour), members in groupby(steps, key=_moment_of):
            duties = tuple(_duty(step, plan, title=names[step.rule.id], language=language) for step in members)
            tones = {duty.word.tone if duty.word else "" for duty in duties}
            tone = next(tone for tone in STRONGEST_FIRST if tone in tones)
            yield Moment(day=day, hour=hour, tone=tone, duties=duties)

    return tuple(moments())


def _moment_of(step: PlanStep) -> tuple[date, datetime | None]:
    return step.due_on, step.due_at.astimezone(BISHKEK) if step.due_at is not None else None


def _duty(step: PlanStep, plan: MeetingPlan, *, title: str, language: str) -> Duty:
    areas = tuple(area for area in plan.draft.areas if area in step.subjects)
    return Duty(
        rule=step.rule.id,
        title=title,
        bearer=bearer_of(step.rule, language=language),
        areas=areas if len(areas) <= NAMED_AREAS else (),
        area_count=len(areas),
        sums=sums_of(step, language=language),
        skipped=skipped_of(step, language=language),
        clause=step.rule.clause,
        number=printed_number(step.rule.clause),
        force=step.rule.force,
        word=_word(step, today=plan.today),
    )


def _word(step: PlanStep, *, today: date) -> StatusWord | None:
    if step.past:
        return BY_CODE["advice_missed"] if step.is_advice else LAST_DAY_PASSED
    return BY_CODE["due_today"] if step.due_on == today else None
