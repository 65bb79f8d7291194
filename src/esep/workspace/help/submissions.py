"""Help for what came in and waits, and for remarks about this site."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

SUBMISSIONS = {
    "office-submissions": Help(
        purpose=_("What needs a look before it is registered waits here: floods, insults, what becomes public."),
        first=_("Open the oldest one. Register it as what it is, or set it aside with a reason."),
        clause="2.3-appeals",
    ),
    "office-submissions-several": Help(
        purpose=_("After a flood, letters that say the same are decided together."),
        first=_("Tick those that belong together, then choose what to do with them."),
        clause="2.3-appeals",
    ),
    "office-submissions-mandate": Help(
        purpose=_("A voter mandate is public, so the office words it without names of residents."),
        first=_("Choose the deputy, then write the task in one sentence."),
        clause="2.2-voter-mandate",
    ),
    "office-submissions-demand": Help(
        purpose=_("A group may demand that deputies report. It is answered or turned into a meeting."),
        first=_("Check the name of the group, then choose the deputies."),
        clause="2.4-on-demand",
    ),
    "office-remarks": Help(
        purpose=_("People report mistakes on this site here, and ask to have their data hidden."),
        first=_("Open the one whose day comes first. Put it right, then close it with a sentence."),
    ),
}
