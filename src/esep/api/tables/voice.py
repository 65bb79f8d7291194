"""What people asked for: voter mandates, appeals, demands for a report, hours of receptions (2.2-2.4).

Of an appeal that was not released for everybody only kind and days are told, as on its page.
"""

from collections.abc import Iterator
from datetime import datetime

from django.utils.translation import gettext_lazy as _

from esep.api.table import Asking, Column, Kind, Row, Table, Values
from esep.api.tables.paths import page_of
from esep.appeals.models import Appeal, Submission
from esep.appeals.queries.changed import appeals_changed, demands_changed, hours_changed, voter_mandates_changed
from esep.appeals.queries.demands.listing import demands_in_public
from esep.appeals.queries.receptions.schedule import schedule_in_public
from esep.appeals.queries.submissions.public import every_appeal_in_public
from esep.appeals.queries.voter_mandates.public import voter_mandates_in_public
from esep.kernel.changes import Changes
from esep.regulation.facts.deputy import AppealKind, VoterMandateState


def _voter_mandates(asking: Asking) -> Iterator[Row]:
    for one in voter_mandates_in_public(asking.place, language=asking.language, day=asking.day):
        last = one.steps[-1] if one.steps else None
        values: Values = {
            "code": one.code,
            "text": one.text,
            "deputy": one.deputy,
            "village": one.village,
            "meeting": one.meeting,
            "received_on": one.received_on,
            "state": one.state.value if one.state is not None else "",
            "state_on": last.on if last is not None else None,
            "note": last.note if last is not None else "",
            "steps": len(one.steps),
        }
        yield Row(one.code, values, page_of(asking, "place-mandate", one.code))


def _appeals(asking: Asking) -> Iterator[Row]:
    for one in every_appeal_in_public(municipality=asking.pk, day=asking.day, language=asking.language):
        copy = one.copy
        topic = one.topic.value if one.topic is not None and copy is not None else ""
        values: Values = {
            "code": one.code,
            "kind": one.kind.value,
            "received_on": one.received_on,
            "answered_on": one.answered_on,
            "withdrawn_on": one.withdrawn_on,
            "days": one.days,
            "result": one.result.value if one.result is not None else "",
            "collective": one.collective,
            "joined_to": one.joined_to,
            "is_released": copy is not None,
            "topic": topic,
            "village": one.village if copy is not None else "",
            "subject": copy.subject if copy is not None else "",
            "text": copy.text if copy is not None else "",
            "answer": copy.answer if copy is not None else "",
        }
        yield Row(one.code, values, page_of(asking, "place-appeal", one.code))


def _demands(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-demands")
    for one in demands_in_public(asking.place, language=asking.language, day=asking.day):
        values: Values = {
            "code": one.code,
            "group": one.group,
            "subject": one.subject,
            "deputies": tuple(code for code, _name in one.deputies),
            "received_on": one.received_on,
            "is_open": one.is_open,
            "replied_on": one.replied_on,
            "meeting": one.meeting,
        }
        yield Row(one.code, values, page)


def _hours(asking: Asking) -> Iterator[Row]:
    page = page_of(asking, "place-receptions")
    for one in schedule_in_public(asking.place, language=asking.language, day=asking.day).hours:
        values: Values = {
            "deputy": one.deputy,
            "name": one.deputy_name,
            "weekday": one.weekday + 1,
            "week": one.week,
            "starts_at": one.starts_at,
            "ends_at": one.ends_at,
            "place": one.place,
            "since": one.since,
            "until": one.until,
        }
        yield Row(str(one.key), values, page)


def _hours_changed(asking: Asking, since: datetime) -> Changes:
    return hours_changed(since, municipality=asking.pk, day=asking.day)


def _voter_mandates_changed(asking: Asking, since: datetime) -> Changes:
    return voter_mandates_changed(since, municipality=asking.pk)


def _appeals_changed(asking: Asking, since: datetime) -> Changes:
    return appeals_changed(since, municipality=asking.pk)


def _demands_changed(asking: Asking, since: datetime) -> Changes:
    return demands_changed(since, municipality=asking.pk)


VOTER_MANDATES = Table(
    name="voter-mandates",
    title=_("Voter mandates"),
    about=_("What voters asked a deputy to see to, and how far it has come."),
    columns=(
        Column("code", Kind.CODE, _("Code of the voter mandate")),
        Column("text", Kind.TEXT, _("What was asked for, in the language asked for or in Kyrgyz")),
        Column("deputy", Kind.CODE, _("Code of the deputy who was asked"), refers="deputies"),
        Column("village", Kind.CODE, _("Code of the village"), refers="villages"),
        Column("meeting", Kind.CODE, _("Code of the meeting at which it was given, or empty"), refers="meetings"),
        Column("received_on", Kind.DAY, _("Day on which it was given")),
        Column("state", Kind.CODE, _("How far it has come"), choices=tuple(one.value for one in VoterMandateState)),
        Column("state_on", Kind.DAY, _("Day of the last step")),
        Column("note", Kind.TEXT, _("What was said with the last step")),
        Column("steps", Kind.WHOLE, _("How many steps stand")),
    ),
    rows=_voter_mandates,
    changes=_voter_mandates_changed,
    filters=("deputy", "village", "state"),
    dated="received_on",
)
APPEALS = Table(
    name="appeals",
    title=_("Appeals"),
    about=_("When each appeal came and was answered. Words stand only where a copy was released."),
    columns=(
        Column("code", Kind.CODE, _("Code of the appeal")),
        Column("kind", Kind.CODE, _("What sort of appeal it is"), choices=tuple(kind.value for kind in AppealKind)),
        Column("received_on", Kind.DAY, _("Day on which it came")),
        Column("answered_on", Kind.DAY, _("Day of the answer")),
        Column("withdrawn_on", Kind.DAY, _("Day on which the author took it back")),
        Column("days", Kind.WHOLE, _("Calendar days from the receipt to the answer")),
        Column("result", Kind.CODE, _("What came of it"), choices=tuple(Appeal.Result.values)),
        Column("collective", Kind.WHOLE, _("How many signed it, of one by several")),
        Column("joined_to", Kind.CODE, _("Code of the appeal to which it was joined"), refers="appeals"),
        Column("is_released", Kind.FLAG, _("Whether a copy without personal data was released for everybody")),
        Column("topic", Kind.CODE, _("Topic, of a released one"), choices=tuple(Submission.Topic.values)),
        Column("village", Kind.CODE, _("Code of the village, of a released one"), refers="villages"),
        Column("subject", Kind.TEXT, _("What it is about, of a released one")),
        Column("text", Kind.TEXT, _("Text of the released copy, as it was written")),
        Column("answer", Kind.TEXT, _("Answer in the released copy")),
    ),
    rows=_appeals,
    changes=_appeals_changed,
    filters=("kind", "result", "topic", "village"),
    dated="received_on",
)
DEMANDS = Table(
    name="demands",
    title=_("Demands for a report"),
    about=_("Groups, associations and parties that asked deputies to report now."),
    columns=(
        Column("code", Kind.CODE, _("Code of the demand")),
        Column("group", Kind.TEXT, _("Which group, association or party")),
        Column("subject", Kind.TEXT, _("What about")),
        Column("deputies", Kind.CODES, _("Codes of the deputies who were asked"), refers="deputies"),
        Column("received_on", Kind.DAY, _("Day on which it came")),
        Column("is_open", Kind.FLAG, _("Whether neither an answer nor a meeting came of it yet; that is no breach")),
        Column("replied_on", Kind.DAY, _("Day of the answer")),
        Column("meeting", Kind.CODE, _("Code of the meeting that came of it"), refers="meetings"),
    ),
    rows=_demands,
    changes=_demands_changed,
    filters=("deputies",),
    dated="received_on",
)
RECEPTION_HOURS = Table(
    name="reception-hours",
    title=_("Hours of receptions"),
    about=_("Which deputy receives people when and where, from today on."),
    columns=(
        Column("deputy", Kind.CODE, _("Code of the deputy"), refers="deputies"),
        Column("name", Kind.TEXT, _("Public name of the deputy")),
        Column("weekday", Kind.WHOLE, _("Day of the week, Monday is 1")),
        Column("week", Kind.WHOLE, _("Week of the month, 5 the last one, 0 every week")),
        Column("starts_at", Kind.TIME, _("Beginning, in Bishkek")),
        Column("ends_at", Kind.TIME, _("End, in Bishkek")),
        Column("place", Kind.TEXT, _("Where")),
        Column("since", Kind.DAY, _("First day on which these hours hold")),
        Column("until", Kind.DAY, _("Last day, where one is set")),
    ),
    rows=_hours,
    changes=_hours_changed,
    filters=("deputy",),
)
