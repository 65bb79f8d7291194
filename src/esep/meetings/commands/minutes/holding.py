"""Holding on paper: a meeting that was held without the hall is entered afterwards, as the same events (3.1-3.6)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from uuid import uuid4

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import by_code
from esep.community.queries.seeing import seeing
from esep.kernel.refusals import Refused
from esep.meetings.commands.hall.receiving import Sent, receive
from esep.meetings.hall.events import EventKind
from esep.meetings.hall.state import HallState
from esep.meetings.hall.stored import state_in
from esep.meetings.holding import was_held
from esep.meetings.models import ReportMeeting
from esep.meetings.refusals import held
from esep.regulation.dates import BISHKEK

DEVICE = "paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ballot:
    """A vote as it was counted (3.2)."""

    present: int
    in_favour: int
    against: int = 0
    abstained: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A deputy's report that was heard; ``parts`` says how each of the five was answered, empty where nobody knows."""

    deputy: str
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldEntry:
    """A meeting as its paper tells it: hours of its day, votes, how many came. What is not known stays none."""

    began: time
    ended: time
    citizens: int
    invited: int = 0
    women: int | None = None
    young: int | None = None
    desk: time | None = None
    chair: str = ""
    secretary: str = ""
    election: Ballot | None = None
    agenda: Ballot | None = None
    explained: bool = True
    reports: Sequence[Heard] = ()


def record_held(meeting: str, entry: HeldEntry, *, by: Actor, municipality: int) -> None:
    """Enter that a meeting was held, from paper. What the hall knows already is not entered twice.

    Raises Refused: held already, an end before the beginning, an election without names, and what the hall refuses.
    """
    with seeing(Act.VIEW_HALL, by=by, municipality=municipality):
        found = by_code(ReportMeeting, meeting)
        if was_held(found):
            raise held()
        state = state_in(found)
    _check(entry)
    sent = [
        Sent(event=uuid4(), kind=kind.value, data=data, claimed_at=datetime.combine(found.date, hour, BISHKEK))
        for kind, data, hour in _events(entry, state)
    ]
    receive(meeting, sent, device=DEVICE, by=by, municipality=municipality, on_paper=True)


def _events(entry: HeldEntry, state: HallState) -> Iterator[tuple[EventKind, dict[str, object], time]]:
    if entry.desk is not None and not state.desks:
        yield EventKind.DESK_OPENED, {"desk": DEVICE}, entry.desk
    if not state.people and not state.counts:
        counted: dict[str, object] = {"citizens": entry.citizens, "invited": entry.invited}
        known = {"women": entry.women, "young": entry.young}
        yield EventKind.COUNTED, counted | {name: one for name, one in known.items() if one is not None}, entry.began
    if entry.explained and state.opened is None:
        by: dict[str, object] = {"by": entry.chair} if entry.chair else {}
        yield EventKind.OPENED, by, entry.began
    if entry.election is not None and not state.officers:
        officers: dict[str, object] = {
            "chair": entry.chair,
            "secretary": entry.secretary,
            "vote": _vote(entry.election),
        }
        yield EventKind.OFFICERS_ELECTED, officers, entry.began
    if entry.agenda is not None and not state.agenda:
        yield EventKind.AGENDA_VOTED, {"vote": _vote(entry.agenda)}, entry.began
    for report in entry.reports:
        if report.deputy not in state.reports:
            parts = {part: dict(answer) for part, answer in report.parts.items()}
            yield EventKind.REPORT_HEARD, {"deputy": report.deputy, "parts": parts}, entry.ended
    yield EventKind.CLOSED, {}, entry.ended


def _vote(ballot: Ballot) -> dict[str, object]:
    return {
        "present": ballot.present,
        "in_favour": ballot.in_favour,
        "against": ballot.against,
        "abstained": ballot.abstained,
    }


def _check(entry: HeldEntry) -> None:
    if entry.ended <= entry.began:
        raise Refused.because(
            "ends_before_beginning",
            _("The meeting ended before it began."),
            remedy=_("Check both hours."),
            field="ended",
        )
    if entry.election is not None and not (entry.chair.strip() and entry.secretary.strip()):
        raise Refused.because(
            "officers_unnamed",
            _("Write who was elected chair and who secretary."),
            remedy=_("If nobody was elected, leave the votes empty too."),
            clause="3.2-chair-secretary",
            field="secretary" if entry.chair.strip() else "chair",
        )
