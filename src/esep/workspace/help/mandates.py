"""Help for voter mandates, demands for a report, receptions and the diary."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

MANDATES = {
    "office-mandates": Help(
        purpose=_("Here stands what voters gave their deputies to act on, by how far it has come."),
        first=_("Open one and press what became of it. A photo of the place helps."),
        clause="2.2-voter-mandate",
    ),
    "office-mandates-new": Help(
        purpose=_("A voter mandate is entered in words for everybody, without names of residents."),
        first=_("Choose the deputy, then write what is to be done."),
        clause="2.2-voter-mandate",
    ),
    "office-demands": Help(
        purpose=_("Here stand demands for a report. An open one is no breach."),
        first=_("Answer the oldest request in words, or turn it into a meeting."),
        clause="2.4-on-demand",
    ),
    "office-receptions": Help(
        purpose=_("Hours of reception are kept here, and what citizens came with."),
        first=_("Enter the hours of each deputy. Then hang the poster up."),
        clause="2.3-reception",
    ),
    "office-receptions-reception": Help(
        purpose=_("Visits are written down here one by one. Only those who work on them read it."),
        first=_("Press «Somebody came» for each visitor, and at the end that it is over."),
        clause="2.3-reception",
    ),
    "office-receptions-diary": Help(
        purpose=_("The diary shows meetings, receptions and contacts of a deputy."),
        first=_("Enter whom you met, and when. The yearly report counts it."),
        clause="2.1-contacts",
    ),
}
