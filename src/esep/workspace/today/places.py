"""Where a duty is done: chapters register the page of their records here."""

from collections.abc import Mapping

from esep.access import Act
from esep.compliance.pressing import Group
from esep.regulation.judgement import Row
from esep.workspace.office import Office
from esep.workspace.voter_mandates.own import own_codes

PLACES: Mapping[str, tuple[str, str, Act]] = {
    "meeting": ("office-meetings-meeting", "meeting", Act.VIEW_MEETINGS),
    "request": ("office-meetings-request", "asked", Act.VIEW_MEETINGS),
    "voter_mandate": ("office-mandates-mandate", "mandate", Act.VIEW_VOTER_MANDATES),
    "demand": ("office-demands-demand", "demand", Act.VIEW_DEMANDS),
    "outcome": ("office-promises-promise", "promise", Act.VIEW_PROMISES),
    "appeal": ("office-appeals-appeal", "appeal", Act.VIEW_APPEALS),
    "session": ("office-session", "session", Act.VIEW_SESSIONS),
    "deputy": ("office-directory-deputies-record", "key", Act.VIEW_DIRECTORY),
    "publication": ("office-catalogue-item", "item", Act.VIEW_CATALOGUE),
    "venue": ("office-directory-venues-record", "key", Act.VIEW_DIRECTORY),
}
"""By the kind of record (the word before the colon): the name of its page, the variable that takes the id, and the act
that opens it. A row of any other kind leads to its clause alone.
"""

REPORT = "deputy-report-contents"
"""The duty of a meeting that is met by the deputy's own report (3.5)."""

NOTICE = ("office-meetings-notice", Act.VIEW_MEETINGS)
HALL = ("office-meetings-hall", Act.VIEW_HALL)
MINUTES = ("office-meetings-minutes", Act.VIEW_MINUTES)
AFTERWARDS = ("office-meetings-afterwards", Act.VIEW_PROMISES)
LISTS = ("office-meetings-lists", Act.VIEW_LISTS)
PARTS: Mapping[str, tuple[str, Act]] = {
    "notice": NOTICE,
    "notice-channels": NOTICE,
    "info-request": ("office-meetings-requests", Act.VIEW_MEETINGS),
    "lists": LISTS,
    "participants": LISTS,
    "invitations": LISTS,
    "speaker-notice": LISTS,
    "registration": ("office-meetings-desk", Act.VIEW_DESK),
    "chair-secretary": HALL,
    "agenda": HALL,
    "opening": HALL,
    REPORT: HALL,
    "minutes-docs": MINUTES,
    "minutes": MINUTES,
    "minutes-contents": MINUTES,
    "minutes-signed": MINUTES,
    "keeping": MINUTES,
    "handover": AFTERWARDS,
    "measures-info": AFTERWARDS,
}
"""Duties of a meeting that are done on a page of their own, and the act that opens it."""


def address_of(row: Row, place: Office) -> str:
    """The address of the record that a row is about; empty where no chapter has a page for it, or none for them.

    A deputy's own year, and the parts of the own report, lead the deputy to the page where they are worked on.
    """
    kind, _, id = row.case.partition("/")[0].partition(":")
    deputy = id if kind == "deputy" else row.subject if row.obligation == REPORT else None
    if deputy in own_codes(place) and place.may(Act.VIEW_DEPUTY_REPORTS, owner=deputy or ""):
        return place.address("office-my-deputy", deputy=deputy)
    if kind == "head" and place.may(Act.VIEW_HEAD_REPORTS):
        return place.address("office-head-reports")
    name, variable, act = PLACES.get(kind, ("", "", None))
    part, opens = PARTS.get(row.obligation, ("", None)) if kind == "meeting" else ("", None)
    if opens is not None and place.may(opens):
        return place.address(part, meeting=id)
    return place.address(name, **{variable: id}) if act is not None and place.may(act) else ""


def group_address(group: Group, place: Office, *, query: str = "") -> str:
    """The address of the page of one group, on the day that is looked at."""
    address = place.address("office-home-group", group=group.value)
    return f"{address}?{query}" if query else address
