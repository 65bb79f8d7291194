"""Help for the work of the day."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import ADMINISTRATOR, Help

DAY = {
    "office-home": Help(
        purpose=_("Here is what presses: what is overdue, due today, and due in the next seven days."),
        first=_("Begin with what is overdue. The clause beside each line says what is asked."),
        clause="1.1-scope",
    ),
    "office-dashboard": Help(
        purpose=_("Here is the year at one look, topic by topic, counted from recorded facts."),
        first=_("Follow a line to where the work is done. Choose another day to see how it stood."),
        clause="1.1-scope",
    ),
    "office-oversight": Help(
        purpose=_("Here are the municipalities that your role reaches, side by side."),
        first=_("Choose a period. Each number leads to the duties behind it, with their proof."),
        ask=ADMINISTRATOR,
    ),
    "office-tasks": Help(
        purpose=_("Here is everything that your role opens, by field of work."),
        first=_("Choose what you want to do. If something is missing, your role does not reach it."),
        ask=ADMINISTRATOR,
    ),
    "office-requests": Help(
        purpose=_("Some acts need two persons. Here is what a colleague asked for."),
        first=_("Read the reason. Agree or decline within three days. You cannot agree to your own request."),
        ask=ADMINISTRATOR,
    ),
    "office-journal": Help(
        purpose=_("Each act leaves an entry here, which nobody can change unseen."),
        first=_("Look up who did what and when. Add an outside address that gets the last entry."),
        ask=ADMINISTRATOR,
    ),
    "office-rights": Help(
        purpose=_("Here you see who signs in and what each of them may do."),
        first=_("Give a role to one person for one office. End it on the day when the person leaves."),
        ask=ADMINISTRATOR,
    ),
    "office-rights-hand-over": Help(
        purpose=_("Hand an office over when one person leaves and another comes."),
        first=_("Choose who leaves and who comes. The office changes on the day given, the role at once."),
        clause="5.4-preparer",
        ask=ADMINISTRATOR,
    ),
    "office-rights-reset": Help(
        purpose=_("Somebody who forgot the password gets a one-time code on paper."),
        first=_("Make sure who it is. A second person has to agree, then print the slip."),
        ask=ADMINISTRATOR,
    ),
}
