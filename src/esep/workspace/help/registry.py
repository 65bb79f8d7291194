"""The help of every page by the name of its route."""

from collections.abc import Mapping

from esep.workspace.help.appeals import APPEALS
from esep.workspace.help.broadcasts import BROADCASTS
from esep.workspace.help.budget import BUDGET
from esep.workspace.help.catalogue import CATALOGUE
from esep.workspace.help.day import DAY
from esep.workspace.help.decisions import DECISIONS
from esep.workspace.help.directory import DIRECTORY
from esep.workspace.help.entry import Help
from esep.workspace.help.head_reports import HEAD_REPORTS
from esep.workspace.help.holdings import HOLDINGS
from esep.workspace.help.mandates import MANDATES
from esep.workspace.help.meetings import MEETINGS
from esep.workspace.help.public_records import PUBLIC_RECORDS
from esep.workspace.help.records import RECORDS
from esep.workspace.help.reports import REPORTS
from esep.workspace.help.sessions import SESSIONS
from esep.workspace.help.settings import SETTINGS
from esep.workspace.help.submissions import SUBMISSIONS

HELP: Mapping[str, Help] = {
    **APPEALS,
    **BROADCASTS,
    **BUDGET,
    **CATALOGUE,
    **DAY,
    **DECISIONS,
    **DIRECTORY,
    **HEAD_REPORTS,
    **HOLDINGS,
    **MANDATES,
    **MEETINGS,
    **PUBLIC_RECORDS,
    **RECORDS,
    **REPORTS,
    **SESSIONS,
    **SETTINGS,
    **SUBMISSIONS,
}
"""By the name of a route. Pages below it have the same help, unless they are named themselves."""


def help_of(name: str) -> Help | None:
    """The help of a page: its own, else that of the nearest page above it by name.

    >>> help_of("office-directory-villages-add") is HELP["office-directory-villages"]
    True
    """
    while name:
        if name in HELP:
            return HELP[name]
        name = name.rpartition("-")[0]
    return None
