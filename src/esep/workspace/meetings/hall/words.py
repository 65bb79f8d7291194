"""Words of the hall: events, the parts of a deputy's report, how each was answered."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.meetings.hall.events import EventKind
from esep.regulation.facts.common import Answer

EVENT_WORDS: Mapping[EventKind, Promise] = {
    EventKind.DESK_OPENED: _("Desk opened"),
    EventKind.ARRIVED: _("Somebody came"),
    EventKind.LEFT: _("Somebody went out"),
    EventKind.RETURNED: _("Somebody came back"),
    EventKind.COUNTED: _("Heads counted"),
    EventKind.ENTRY_REFUSED: _("Somebody was not let in"),
    EventKind.OFFICERS_ELECTED: _("Vote on chair and secretary"),
    EventKind.AGENDA_VOTED: _("Vote on the agenda"),
    EventKind.OPENED: _("Meeting opened"),
    EventKind.ITEM_STARTED: _("Item of the agenda begun"),
    EventKind.SPEECH_ASKED_FOR: _("The floor asked for"),
    EventKind.SPEECH_STARTED: _("Speech begun"),
    EventKind.SPEECH_ENDED: _("Speech ended"),
    EventKind.REPORT_HEARD: _("Report of a deputy heard"),
    EventKind.QUESTION_ASKED: _("Question asked"),
    EventKind.QUESTION_ANSWERED: _("Question answered"),
    EventKind.OUTCOME_VOTED: _("Outcome adopted"),
    EventKind.CLOSED: _("Meeting closed"),
    EventKind.UNDONE: _("Taken back"),
}

PART_WORDS: Mapping[str, Promise] = {
    "mandates": pgettext_lazy("part of a deputy's report", "Voter mandates"),
    "appeals": pgettext_lazy("part of a deputy's report", "Measures on appeals of citizens"),
    "decisions": pgettext_lazy("part of a deputy's report", "Decisions of the council"),
    "commissions": pgettext_lazy("part of a deputy's report", "Work of the commissions"),
    "executive": pgettext_lazy("part of a deputy's report", "Work of the executive body"),
}

ANSWER_WORDS: Mapping[Answer, Promise] = {
    Answer.FILLED: pgettext_lazy("part of a deputy's report", "Was told"),
    Answer.NONE: pgettext_lazy("part of a deputy's report", "Nothing in this period"),
    Answer.EMPTY: pgettext_lazy("part of a deputy's report", "Was missing"),
}
