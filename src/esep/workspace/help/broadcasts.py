"""Help for broadcasts of sessions, the head before the council, and entrusted powers."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

BROADCASTS = {
    "office-broadcasts": Help(
        purpose=_("Here stands what television, radio and other media showed of each session."),
        first=_("Ask a state medium by letter before the session. Record the day on which it went out."),
        clause="7.1-broadcast",
    ),
    "office-broadcasts-ask": Help(
        purpose=_("A letter asks a medium to broadcast a session. Only state media count for 7.1."),
        first=_("Choose the medium. Then print the letter, have it signed and send it."),
        clause="7.1-broadcast",
    ),
    "office-broadcasts-recordings": Help(
        purpose=_("Where a session can be watched afterwards, with the moments at which items begin."),
        first=_("Add the address of the recording. Then add a time mark for each item."),
        clause="7.1-broadcast",
    ),
    "office-head-hearings": Help(
        purpose=_("Each half-year the council hears the head. Which session does, and what it said, stands here."),
        first=_("Put the report on the agenda of a session. Then set that session for the hearing."),
        clause="4.4-half-year",
    ),
    "office-head-hearings-act": Help(
        purpose=_("The council may propose by its own vote that the head's fitness for the post be reviewed."),
        first=_("Enter it only after the council voted. Esep never suggests it."),
        clause="6.1-suitability",
    ),
    "office-head-hearings-act-sent": Help(
        purpose=_("The letter carries the council's own words, its vote and the number of its decision."),
        first=_("Let Esep write it, or give a number to the one that is written already."),
        clause="6.1-suitability",
    ),
    "office-powers": Help(
        purpose=_("Powers of the state that laws and acts entrusted to the executive. Everybody can read the list."),
        first=_("Enter each power with the act that entrusts it."),
        clause="6.2-liability",
    ),
}
"""By the name of a route."""
