"""Help for the head's half-year report."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

HEAD_REPORTS = {
    "office-head-reports": Help(
        purpose=_("Here stand the half-year reports of the head to the council."),
        first=_("Begin the report of the half-year that ended. Then name who prepares it."),
        clause="4.4-half-year",
    ),
    "office-head-report-new": Help(
        purpose=_("A report is begun here with its 25 empty parts."),
        first=_("Press the button. Nothing is submitted by this."),
        clause="4.4-half-year",
    ),
    "office-head-report": Help(
        purpose=_("One report: its parts, who writes them, and sums that must agree."),
        first=_("Draft the parts from the records. Then open those that are missing."),
        clause="4.4-half-year",
    ),
    "office-head-report-authors": Help(
        purpose=_("The members of staff who prepare the report are named here."),
        first=_("Tick everybody who writes a part."),
        clause="5.4-preparer",
    ),
    "office-head-report-part": Help(
        purpose=_("One part: its words, its figures, and where each figure was taken from."),
        first=_("Read the draft. Change the words where you know more."),
        clause="5.5-sources",
    ),
    "office-head-report-submit": Help(
        purpose=_("The report goes to the council here and gets its number."),
        first=_("Look at what is missing and at sums that do not agree."),
        clause="4.4-half-year",
    ),
    "office-head-report-publish": Help(
        purpose=_("The report becomes readable for everybody here."),
        first=_("Wait until the council has heard it, if nothing forces you earlier."),
        clause="7.2.3-a",
    ),
}
"""By the name of a route."""
