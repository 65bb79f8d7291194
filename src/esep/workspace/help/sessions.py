"""Help for sessions of the council and sittings of its commissions."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

SESSIONS = {
    "office-sessions": Help(
        purpose=_("Here stand the sessions of the council and the sittings of its commissions."),
        first=_("Plan the next session. Then put the items on its agenda."),
        clause="7.1-broadcast",
    ),
    "office-sessions-new": Help(
        purpose=_("A session is planned here. Everybody sees it at once."),
        first=_("Write the main question as its topic. The items come afterwards."),
    ),
    "office-session": Help(
        purpose=_("One session: its agenda, who was there, what was decided, its broadcast and its papers."),
        first=_("Add the items and their papers. Then print the pack for the members."),
        clause="7.1-broadcast",
    ),
    "office-session-item": Help(
        purpose=_("One item of the agenda: what is proposed, its papers, the votes and decisions."),
        first=_("Add the papers. Open to everybody only those without personal data."),
    ),
}
"""By the name of a route."""
