"""Words of the task list and of the plan's history."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.meetings.queries.steps import StepKind, Wait
from esep.regulation.facts.meeting import OptionalStep

STEP_WORDS: Mapping[StepKind, Promise] = {
    StepKind.ORGANIZER: _("Name who organises the meeting"),
    StepKind.INITIATORS: _("Name who asked for the meeting"),
    StepKind.VENUE: _("Choose the place"),
    StepKind.VENUE_CHECK: _("Have the venue checked"),
    StepKind.REQUESTS: _("Ask other bodies for information"),
    StepKind.EXPERTS: _("Bring experts in"),
    StepKind.NOTICE: _("Tell every village"),
    StepKind.LISTS: _("Lock the lists"),
    StepKind.SPEAKERS: _("Tell those who speak"),
    StepKind.INVITATIONS: _("Send the invitations"),
    StepKind.MEDIA: _("Invite the media"),
    StepKind.PROMISES: _("Take up unfinished promises"),
    StepKind.PAPERS: _("Print the papers"),
    StepKind.DESK: _("Open the registration desk"),
    StepKind.VOTES: _("Elect chair and secretary, approve the agenda"),
    StepKind.OPENING: _("Open the meeting"),
    StepKind.REPORTS: _("Hear the reports of the deputies"),
    StepKind.DAY: _("Close the meeting"),
    StepKind.MINUTES: _("Write the minutes"),
    StepKind.SIGNING: _("Have the minutes signed"),
    StepKind.KEEPING: _("Register the minutes"),
    StepKind.HANDOVER: _("Hand the minutes over to the council"),
    StepKind.MEASURES: _("Tell people what is done"),
}

CLAUSES: Mapping[StepKind, str] = {
    StepKind.VENUE_CHECK: "2.5-venue",
    StepKind.EXPERTS: "2.5-experts",
    StepKind.PROMISES: "3.9-measures-info",
    StepKind.PAPERS: "2.5-minutes-docs",
    StepKind.MINUTES: "3.6-minutes",
    StepKind.SIGNING: "3.6-signatures",
    StepKind.KEEPING: "3.7-keeping",
    StepKind.HANDOVER: "3.8-handover",
    StepKind.MEASURES: "3.9-measures-info",
}
"""The clauses of steps that no row of the law stands for."""

COUNT_WORDS: Mapping[StepKind, Promise] = {
    StepKind.REQUESTS: _("Answered:"),
    StepKind.NOTICE: _("Places told:"),
    StepKind.SPEAKERS: _("People told:"),
    StepKind.INVITATIONS: _("Groups invited:"),
    StepKind.PROMISES: _("Taken up:"),
    StepKind.REPORTS: _("Reports heard:"),
}

WAIT_WORDS: Mapping[Wait, Promise] = {
    Wait.PLACE: _("It waits for the place."),
    Wait.PEOPLE: _("It waits for names on the list of those invited."),
    Wait.SPEAKER: _("It waits for the first name on the speakers list."),
    Wait.DEPUTIES: _("It waits for the deputies on the speakers list."),
    Wait.ANSWERS: _("It waits for the answers of other bodies."),
    Wait.DAY: _("It waits for the day of the meeting."),
    Wait.HELD: _("It waits for the end of the meeting."),
    Wait.MINUTES: _("It waits for the text of the minutes."),
    Wait.SIGNATURES: _("It waits for the signatures of the minutes."),
    Wait.RECEIPT: _("It waits for the receipt of the council."),
}

OPTIONAL_WORDS: Mapping[OptionalStep, Promise] = {
    OptionalStep.REQUESTS: STEP_WORDS[StepKind.REQUESTS],
    OptionalStep.EXPERTS: STEP_WORDS[StepKind.EXPERTS],
    OptionalStep.MEDIA: STEP_WORDS[StepKind.MEDIA],
}

TURN_WORDS: Mapping[str, Promise] = {
    "meeting.planned": pgettext_lazy("turn of a plan", "Planned"),
    "meeting.changed": pgettext_lazy("turn of a plan", "Changed"),
    "meeting.postponed": pgettext_lazy("turn of a plan", "Put off"),
    "meeting.cancelled": pgettext_lazy("turn of a plan", "Cancelled"),
}

FIELD_WORDS: Mapping[str, Promise] = {
    "topic": _("Topic"),
    "date": _("Day of the meeting"),
    "start_time": _("Hour of the start"),
    "audience": _("Whose residents are called"),
    "place": _("Place"),
    "deputies": _("Deputies who report"),
    "organizer": _("Organiser"),
    "initiators": _("Who asked for the meeting"),
}
