"""Meetings at which deputies report, and what was promised there (2.5, 3.6, 3.9)."""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.paths import page_of
from esep.kernel.changes import Changes
from esep.meetings.queries.promises.public import promises_in_public
from esep.meetings.queries.public import State, law_of_meetings, meetings_in_public
from esep.meetings.queries.public.changed import meetings_changed, promises_changed
from esep.regulation.facts.meeting import MeetingKind, OutcomeKind, OutcomeState
from esep.regulation.status import Status


def _meetings(asking: Asking) -> Iterator[Row]:
    law = law_of_meetings(asking.place)
    for one in meetings_in_public(asking.place, law=law, day=asking.day, language=asking.language):
        values: Values = {
            "code": one.code,
            "kind": one.kind.value,
            "state": one.state.value,
            "on": one.on,
            "start": one.start,
            "topic": one.topic,
            "place": one.place,
            "areas": tuple(area.code for area in one.areas),
            "deputies": tuple(deputy.code for deputy in one.deputies),
            "came": one.came,
            "reason": one.reason,
            "replaced_by": one.replaced_by,
            "closed_on": one.closed_on,
            "revised_at": one.revised_at,
        }
        yield Row(one.code, values, page_of(asking, "place-meeting", one.code))


def _promises(asking: Asking) -> Iterator[Row]:
    for one in promises_in_public(asking.place, language=asking.language, day=asking.day):
        values: Values = {
            "code": one.code,
            "kind": one.kind.value,
            "text": one.text,
            "owner": one.owner,
            "meeting": one.meeting,
            "adopted_on": one.adopted_on,
            "villages": one.villages,
            "deputies": one.deputies,
            "promised_by": one.promised_by,
            "expected_by": one.expected_by,
            "state": one.state.value if one.state is not None else "",
            "status": one.status.value if one.status is not None else "",
            "days_late": one.days_late,
            "carried_to": one.carried,
        }
        yield Row(one.code, values, page_of(asking, "place-promise", one.code))


def _steps(asking: Asking) -> Iterator[Row]:
    for promise in promises_in_public(asking.place, language=asking.language, day=asking.day):
        page = page_of(asking, "place-promise", promise.code)
        for one in promise.steps:
            values: Values = {
                "promise": promise.code,
                "state": one.state.value,
                "on": one.on,
                "note": one.note,
                "expected_by": one.expected_by,
                "proofs": len(one.proofs),
            }
            yield Row(f"{promise.code}.{one.name}", values, page, of=promise.code)


def _meetings_changed(asking: Asking, since: datetime) -> Changes:
    return meetings_changed(since, municipality=asking.pk)


def _promises_changed(asking: Asking, since: datetime) -> Changes:
    return promises_changed(since, municipality=asking.pk)


OUTCOME_STATES = tuple(state.value for state in OutcomeState)

MEETINGS = Table(
    name="meetings",
    title=_("Meetings"),
    about=_("Meetings ahead, held, put off and cancelled: when, where, what about, who reports."),
    columns=(
        Column("code", Kind.CODE, _("Code of the meeting")),
        Column("kind", Kind.CODE, _("What sort of meeting it is"), choices=tuple(kind.value for kind in MeetingKind)),
        Column("state", Kind.CODE, _("How far it is"), choices=tuple(state.value for state in State)),
        Column("on", Kind.DAY, _("Day on which it is, or was, held")),
        Column("start", Kind.TIME, _("Hour of the beginning, in Bishkek")),
        Column("topic", Kind.TEXT, _("What it is about, in the language asked for or in Kyrgyz")),
        Column("place", Kind.TEXT, _("Where it is held")),
        Column("areas", Kind.CODES, _("Codes of the villages, or parts of them, whose residents are called")),
        Column("deputies", Kind.CODES, _("Codes of the deputies who report"), refers="deputies"),
        Column("came", Kind.WHOLE, _("Residents who came")),
        Column("reason", Kind.TEXT, _("Why it was put off or cancelled, in Kyrgyz")),
        Column("replaced_by", Kind.CODE, _("Code of the meeting in its place"), refers="meetings"),
        Column("closed_on", Kind.DAY, _("Day on which it was put off or cancelled")),
        Column("revised_at", Kind.MOMENT, _("When its plan was last recorded anew")),
    ),
    rows=_meetings,
    changes=_meetings_changed,
    filters=("kind", "state", "deputies"),
    dated="on",
)
PROMISES = Table(
    name="promises",
    title=_("Promises"),
    about=_("Decisions, recommendations and proposals of meetings, and how each stands."),
    columns=(
        Column("code", Kind.CODE, _("Code of the promise")),
        Column("kind", Kind.CODE, _("What the meeting called it"), choices=tuple(kind.value for kind in OutcomeKind)),
        Column("text", Kind.TEXT, _("What was promised, in the language asked for or in Kyrgyz")),
        Column("owner", Kind.TEXT, _("Who answers for it: an office, a body, or a deputy by the public name")),
        Column("meeting", Kind.CODE, _("Code of the meeting that adopted it"), refers="meetings"),
        Column("adopted_on", Kind.DAY, _("Day on which it was adopted")),
        Column("villages", Kind.CODES, _("Codes of the villages of the meeting"), refers="villages"),
        Column("deputies", Kind.CODES, _("Codes of the deputies of the meeting"), refers="deputies"),
        Column("promised_by", Kind.DAY, _("Day that was named at the meeting; it never changes")),
        Column("expected_by", Kind.DAY, _("Later day that was named last")),
        Column("state", Kind.CODE, _("How far it has come; empty before anybody began"), choices=OUTCOME_STATES),
        Column("status", Kind.CODE, _("How it stands against its day"), choices=tuple(one.value for one in Status)),
        Column("days_late", Kind.WHOLE, _("Days after the promised one")),
        Column("carried_to", Kind.CODES, _("Codes of the meetings that took it up again"), refers="meetings"),
    ),
    rows=_promises,
    changes=_promises_changed,
    filters=("kind", "state", "status", "meeting", "villages", "deputies"),
    dated="adopted_on",
)
STEPS = Table(
    name="promise-steps",
    title=_("Steps of promises"),
    about=_("What was done for each promise. With changes, the steps of a promise come all together."),
    columns=(
        Column("promise", Kind.CODE, _("Code of the promise"), refers="promises"),
        Column("state", Kind.CODE, _("How far it had come then"), choices=OUTCOME_STATES),
        Column("on", Kind.DAY, _("Claimed day of the step")),
        Column("note", Kind.TEXT, _("What was done")),
        Column("expected_by", Kind.DAY, _("Later day that was named with it")),
        Column("proofs", Kind.WHOLE, _("How many proofs were kept; the page shows them")),
    ),
    rows=_steps,
    changes=_promises_changed,
    filters=("promise", "state"),
    dated="on",
)
