"""Help for conducting a session, and for its decisions."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

DECISIONS = {
    "office-session-day": Help(
        purpose=_("Here is written down who is in the hall, and how members vote."),
        first=_("Say when the session began and who chairs. Then enter who came."),
        clause="4.3-accountable",
    ),
    "office-session-day-names": Help(
        purpose=_("An open vote is kept with the name of each member in the hall."),
        first=_("Everybody stands as «for». Change those who voted otherwise, then save."),
        clause="4.3-accountable",
    ),
    "office-session-day-register": Help(
        purpose=_("The signed minutes get a number in the register of documents."),
        first=_("Print the minutes, have them signed, and choose the scan."),
        clause="3.7-keeping",
    ),
    "office-decisions": Help(
        purpose=_("Here stand the decisions of the council, and which are in force."),
        first=_("After the vote press «Enter a decision» and choose the session."),
        clause="4.3-accountable",
    ),
    "office-decision": Help(
        purpose=_("A decision keeps its text once it is in the register."),
        first=_("Enter its text and what it changes. Then register the signed scan."),
        clause="3.7-keeping",
    ),
}
