"""Words for the papers of a meeting: what each is for, what is missing, and where that is mended."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.meetings.queries.papers import Lack, PaperKind
from esep.regulation.wording import Language

NAMES: Mapping[PaperKind, Promise] = {
    PaperKind.POSTER: pgettext_lazy("paper of a meeting", "Notice poster"),
    PaperKind.DOOR_SHEET: pgettext_lazy("paper of a meeting", "Door-to-door sheet for each village"),
    PaperKind.PARTICIPANTS: pgettext_lazy("paper of a meeting", "Participants list"),
    PaperKind.SPEAKERS: pgettext_lazy("paper of a meeting", "Speakers list"),
    PaperKind.AGENDA: pgettext_lazy("paper of a meeting", "Agenda"),
    PaperKind.HOUSE_RULES: pgettext_lazy("paper of a meeting", "House rules"),
    PaperKind.SIGNIN: pgettext_lazy("paper of a meeting", "Sign-in sheet"),
    PaperKind.MINUTES: pgettext_lazy("paper of a meeting", "Blank minutes"),
    PaperKind.LABELS: pgettext_lazy("paper of a meeting", "Labels for folders"),
}

PURPOSES: Mapping[PaperKind, Promise] = {
    PaperKind.POSTER: _("A4, for boards and doors."),
    PaperKind.DOOR_SHEET: _("Households sign that they were told."),
    PaperKind.PARTICIPANTS: _("Who is invited. The list keeps nobody out."),
    PaperKind.SPEAKERS: _("Who speaks, in which order and how long."),
    PaperKind.AGENDA: _("Proposed; the meeting approves it by majority."),
    PaperKind.HOUSE_RULES: _("The chair explains them at the opening."),
    PaperKind.SIGNIN: _("40 lines a page. No passport; a name is not a condition of entry."),
    PaperKind.MINUTES: _("All elements of the minutes in order, with what is known filled in."),
    PaperKind.LABELS: _("Six labels to cut, each with the code of the meeting's page."),
}

CLAUSES: Mapping[PaperKind, str] = {
    PaperKind.POSTER: "2.5-notice",
    PaperKind.DOOR_SHEET: "2.5-notice-channels",
    PaperKind.PARTICIPANTS: "2.5-lists",
    PaperKind.SPEAKERS: "2.5-lists",
    PaperKind.AGENDA: "3.2-agenda",
    PaperKind.HOUSE_RULES: "3.4-opening",
    PaperKind.SIGNIN: "3.1-registration",
    PaperKind.MINUTES: "3.6-minutes",
    PaperKind.LABELS: "3.7-keeping",
}
"""The clause that each paper serves."""

MISSING: Mapping[Lack, Promise] = {
    Lack.PLACE: _("The place is not settled yet."),
    Lack.PARTICIPANTS: _("Nobody is on the participants list."),
    Lack.SPEAKERS: _("Nobody is on the speakers list."),
    Lack.AGENDA: _("The agenda is empty."),
}

MENDED: Mapping[Lack, tuple[str, Promise]] = {
    Lack.PLACE: ("office-meetings-meeting", _("Settle the place")),
    Lack.PARTICIPANTS: ("office-meetings-lists", _("Add participants")),
    Lack.SPEAKERS: ("office-meetings-lists", _("Add speakers")),
    Lack.AGENDA: ("office-meetings-lists", _("Propose an agenda")),
}
"""Where what is missing is mended: the route of a tab, and the words of the link."""

URGED: Mapping[PaperKind, Promise] = {
    PaperKind.POSTER: _("Print and hang it today."),
    PaperKind.DOOR_SHEET: _("Print it and go from door to door today."),
    PaperKind.PARTICIPANTS: _("Lock the lists today."),
    PaperKind.SPEAKERS: _("Lock the lists today."),
}
"""What to do today once the last day has passed."""

LANGUAGES: Mapping[Language, str] = {Language.KY: "Кыргызча", Language.RU: "Русский", Language.EN: "English"}
"""The languages of papers, each called as it calls itself."""
