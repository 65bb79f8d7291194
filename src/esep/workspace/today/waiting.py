"""What waits for the visitor beside the duties of the regulation."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.appeals.queries.submissions.remarks import open_remarks
from esep.appeals.queries.submissions.waiting import count_waiting
from esep.community import queries
from esep.community.data import STATE_WORDS, DataState, judged_by
from esep.council.queries.sessions import waiting_sessions, without_agenda
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.reports.queries.head.due import parts_due
from esep.workspace.office import Office

AGENDA_SOON = timedelta(days=7)
"""How long before a session without an agenda it is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One line: where it is done, its words, how many where that is counted, and advice where it is only that."""

    address: str
    words: Words
    count: int | None = None
    hint: Words = ""


def waiting_in(place: Office) -> Iterator[Waiting]:
    """Yield what the visitor's role can do something about. Ten queries at most."""
    by, municipality, today = place.actor, place.municipality.pk, clock.today()
    if place.may(Act.ANSWER_REQUEST):
        asked = queries.requests_waiting(by=by, municipality=municipality)
        if asked:
            yield Waiting(
                address=place.address("office-requests"),
                words=_("Requests that wait for a second person:"),
                count=len(asked),
            )
    if place.may(Act.MODERATE):
        sent = count_waiting(by=by, municipality=municipality)
        if sent:
            yield Waiting(
                address=place.address("office-submissions"), words=_("Letters that came in and wait:"), count=sent
            )
    if place.may(Act.KEEP_REMARKS):
        remarks = open_remarks(by=by, municipality=municipality)
        if remarks:
            yield Waiting(
                address=place.address("office-remarks"), words=_("Remarks about this site:"), count=len(remarks)
            )
    if place.may(Act.CONDUCT_SESSION):
        unsaid = waiting_sessions(today)
        if unsaid:
            yield Waiting(
                address=place.address("office-session", session=unsaid[0].code),
                words=_("Sessions of which nobody said whether they were held:"),
                count=len(unsaid),
            )
    if place.may(Act.PLAN_SESSION):
        bare = without_agenda(today, until=today + AGENDA_SOON)
        if bare:
            yield Waiting(
                address=place.address("office-session", session=bare[0].code),
                words=_("Sessions of the next days without an agenda:"),
                count=len(bare),
                hint=_("Advice: the regulation names no term."),
            )
    if place.may(Act.WRITE_HEAD_REPORT):
        due = parts_due(today + AGENDA_SOON)
        if due is not None:
            yield Waiting(
                address=place.address("office-head-report", head_report=due.code),
                words=_("Parts of the head's report that are to be written soon:"),
                count=due.count,
            )
    if place.may(Act.ADOPT_REGULATION):
        adopted = queries.adopted_on(today, municipality=municipality)
        if adopted is None or place.municipality.records_from is None:
            yield Waiting(
                address=place.address("office-setup"),
                words=_("The set-up of this office is not finished. Go on with the next step."),
            )
        state = judged_by(adopted.pack_sha256).state if adopted is not None else DataState.PRESENT
        if state is not DataState.PRESENT:
            yield Waiting(address=place.address("office-settings-data"), words=STATE_WORDS[state])
    if place.may(Act.KEEP_DIRECTORY):
        venues = queries.venues_with_last_check(today, by=by, municipality=municipality)
        unchecked = sum(venue.needs_check for venue in venues)
        if unchecked:
            yield Waiting(
                address=place.address("office-directory-venues"),
                words=_("Venues without a check in the last year:"),
                count=unchecked,
                hint=_("Advice: the regulation names no term."),
            )
