"""Words of meetings: states, parts of a plan, and a plan part by part."""

from collections.abc import Mapping
from datetime import date, time

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.meetings.queries.public import Part, PublicPlan, State
from esep.portal.meetings.pen import pen
from esep.portal.status import StatusWord

STATES: Mapping[State, StatusWord] = {
    State.AHEAD: StatusWord("ahead", pgettext_lazy("state of a meeting", "Will be held"), "idle"),
    State.PASSED: StatusWord("passed", pgettext_lazy("state of a meeting", "Not recorded as held"), "due"),
    State.HELD: StatusWord("held", pgettext_lazy("state of a meeting", "Held"), "done"),
    State.POSTPONED: StatusWord("postponed", pgettext_lazy("state of a meeting", "Put off"), "due"),
    State.CANCELLED: StatusWord("cancelled", pgettext_lazy("state of a meeting", "Cancelled"), "late"),
}
"""How far a meeting is, with the tone of its pill."""

PARTS: Mapping[Part, Promise] = {
    Part.WHEN: _("Day and hour"),
    Part.PLACE: _("Place"),
    Part.TOPIC: _("Topic"),
    Part.AREAS: _("Villages"),
    Part.DEPUTIES: _("Who reports"),
}


def part_of(plan: PublicPlan, part: Part) -> str:
    """What a plan says in one of its parts; a dash where it says nothing."""
    match part:
        case Part.WHEN:
            return when(plan.on, plan.start)
        case Part.PLACE:
            return plan.place or "–"
        case Part.TOPIC:
            return plan.topic
        case Part.AREAS:
            return ", ".join(one.name for one in plan.areas)
        case Part.DEPUTIES:
            return ", ".join(one.name for one in plan.deputies) or "–"


def language_of(plan: PublicPlan, part: Part) -> str:
    """The language of what somebody wrote into a part; empty for what is in the reader's own."""
    return {Part.TOPIC: plan.topic_language, Part.PLACE: plan.place_language}.get(part, "")


def when(on: date, start: time | None) -> str:
    """The day with its weekday, and the hour where it is known."""
    said = pen()
    day = f"{said.day(on)}, {said.written(on, 'l')}"
    return f"{day}, {start:%H:%M}" if start is not None else day
