"""A plan as an iCalendar file: one all-day event for each last day, reminding before it.

An event keeps its UID for as long as day, areas and duty are the same, whatever the language: a file that is taken
in again replaces the events it brought before.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid5

from django.utils.translation import gettext as _
from icalendar import Alarm, Calendar, Event
from icalendar.enums import TRANSP

from esep.portal.year import printed_number
from esep.regulation.dates import BISHKEK
from esep.regulation.duties.rule import Force
from esep.regulation.pack.model import Pack
from esep.regulation.plan_words import bearer_of, skipped_of, sums_of, title_of
from esep.regulation.planning import MeetingPlan, PlanStep

PLANS = UUID("6a2f4c1e-0d5b-5e7a-9c38-1b7f2d94e0a6")
MORNING = timedelta(hours=9)
"""When reminders ring, after midnight of their day."""


def plan_calendar(plan: MeetingPlan, pack: Pack, *, language: str, address: str, made_at: datetime) -> bytes:
    """Return the file; ``address`` is where the plan can be read, ``made_at`` an aware moment."""
    name = _("Report meeting")
    calendar = Calendar.new(
        uid=_uid(plan, key="calendar"),
        prodid=f"-//Esep//Planner//{language.upper()}",
        method="PUBLISH",
        calscale="GREGORIAN",
        name=f"{name} {plan.draft.day:%d.%m.%Y}",
        language=language,
    )
    for event in _events(plan, pack, language=language):
        event.stamp = made_at.astimezone(UTC)
        event.url = address
        event.transparency = TRANSP.TRANSPARENT
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _events(plan: MeetingPlan, pack: Pack, *, language: str) -> Iterator[Event]:
    draft = plan.draft
    about = [*_areas(draft.areas), *([] if not plan.too_near else [_("This day is too near.")])]
    summary = ", ".join((_("Report meeting"), f"{draft.start:%H:%M}"))
    yield _event(plan, key="meeting", day=draft.day, summary=summary, about=about, rings=_ringing(draft.day, draft.day))
    for step in plan.steps:
        title = title_of(step.rule, pack, language=language)
        yield _event(
            plan,
            key=step.rule.id,
            day=step.due_on,
            summary=f"{_label(step, day=draft.day)} {title}",
            about=list(_about(step, plan, language=language)),
            rings=() if step.past else _ringing(step.due_on, _working_day(step)),
        )


def _event(
    plan: MeetingPlan, *, key: str, day: date, summary: str, about: list[str], rings: tuple[timedelta, ...]
) -> Event:
    event = Event.new(
        uid=_uid(plan, key=key),
        start=day,
        end=day + timedelta(days=1),
        summary=summary,
        description="\n".join(about),
    )
    for ring in rings:
        alarm = Alarm.new(description=summary)
        alarm.add("action", "DISPLAY")
        alarm.TRIGGER = ring
        event.add_component(alarm)
    return event


def _uid(plan: MeetingPlan, *, key: str) -> UUID:
    return uuid5(PLANS, "\n".join((plan.draft.day.isoformat(), *plan.draft.areas, key)))


def _ringing(day: date, working_day: date) -> tuple[timedelta, ...]:
    """Reminders from midnight of `day`: in the morning before, or of the last working day before a day off, and of
    the day itself where people work on it.
    """
    if working_day < day:
        return (working_day - day + MORNING,)
    return (MORNING - timedelta(days=1), MORNING)


def _working_day(step: PlanStep) -> date:
    """The day on which a step is best done: its last day, or the working day before when that is a day off."""
    for part in step.trace:
        found = part.params.get("day")
        if part.code == "remind_on" and isinstance(found, date):
            return found
    return step.due_on


def _label(step: PlanStep, *, day: date) -> str:
    if step.due_at is not None:
        return f"{step.due_at.astimezone(BISHKEK):%H:%M}"
    if step.is_advice:
        return _("Advised day:")
    return _("Last day:")


def _about(step: PlanStep, plan: MeetingPlan, *, language: str) -> Iterator[str]:
    yield " ".join((_("Who answers:"), bearer_of(step.rule, language=language)))
    if step.subjects:
        yield from _areas(plan.draft.areas)
    yield from (*sums_of(step, language=language), *skipped_of(step, language=language))
    yield _("clause %(number)s") % {"number": printed_number(step.rule.clause)}
    if step.rule.force is Force.ADVICE:
        yield _("Advice: the regulation gives no day for this")
    elif step.rule.force is Force.BY_OTHER_LAW:
        yield _("Required by another law")


def _areas(areas: tuple[str, ...]) -> tuple[str, ...]:
    return (" ".join((_("Villages, quarters, streets:"), ", ".join(areas))),) if areas else ()
