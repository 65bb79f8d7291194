"""Help for the deputy's year and report."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

REPORTS = {
    "office-my": Help(
        purpose=_("Here stands all that waits for one deputy this year."),
        first=_("Look at the report first. Then answer the oldest appeal."),
        clause="1.8-annual-report",
    ),
    "office-reports": Help(
        purpose=_("Here deputies prepare their report to the voters, in five parts."),
        first=_("Begin the report. Esep drafts what is recorded, you write the rest."),
        clause="3.5-report-heard",
    ),
    "office-reports-part": Help(
        purpose=_("One part of the report is written here. Own words are never overwritten."),
        first=_("Read the draft aloud. Shorten it, and name no resident."),
        clause="3.5-report-heard",
    ),
}
