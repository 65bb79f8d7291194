"""The due days of a plan in words: each duty with its last day and its sum."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Words
from esep.regulation.pack.loading import model_pack
from esep.regulation.plan_words import bearer_of, day_off_of, skipped_of, sums_of, title_of
from esep.regulation.planning import MeetingPlan, PlanStep
from esep.regulation.wording import name_of
from esep.workspace.register.common import language


@dataclass(frozen=True, slots=True, kw_only=True)
class DueDay:
    """A duty of a plan. ``pill`` is empty while its day is to come; ``places`` is 0 for the meeting as a whole."""

    title: str
    bearer: str
    due_on: date
    due_at: datetime | None
    sums: tuple[str, ...]
    clause: str
    number: str
    force: str
    places: int
    pill: Words
    tone: str


@dataclass(frozen=True, slots=True)
class DueDays:
    """The duties until the day of the meeting, that day included, and those after it."""

    before: tuple[DueDay, ...]
    after: tuple[DueDay, ...]


def due_days(plan: MeetingPlan) -> DueDays:
    """Every due day of a plan, in the reader's language."""
    return DueDays(
        tuple(_due_day(step, plan) for step in plan.steps if not step.after_meeting),
        tuple(_due_day(step, plan) for step in plan.steps if step.after_meeting),
    )


def _due_day(step: PlanStep, plan: MeetingPlan) -> DueDay:
    read = language()
    pill, tone = _pill(step, today=plan.today)
    return DueDay(
        title=title_of(step.rule, model_pack(), language=read),
        bearer=bearer_of(step.rule, language=read),
        due_on=step.due_on,
        due_at=step.due_at,
        sums=(*sums_of(step, language=read), *skipped_of(step, language=read), *day_off_of(step, language=read)),
        clause=step.rule.clause,
        number=step.rule.clause.partition("-")[0],
        force=step.rule.force.value,
        places=len(step.subjects),
        pill=pill,
        tone=tone,
    )


def _pill(step: PlanStep, *, today: date) -> tuple[Words, str]:
    if step.past:
        if step.is_advice:
            return name_of("status", "advice_missed", language=language()), "due"
        return _("Last day has passed"), "late"
    if step.due_on == today:
        return name_of("status", "due_today", language=language()), "due"
    return "", ""
