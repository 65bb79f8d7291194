"""Who was there, from when to when, and why others were not; the words of an excuse stay in the office."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from esep.community.models import DeputyMandate
from esep.community.queries.order import code_key
from esep.council.finding import members_on
from esep.council.models import Absence, Session
from esep.council.presence import Quorum, Stay, present_at
from esep.council.queries.votes import name_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From when to when; without an end, to the end of the session. ``version`` is that of its row."""

    pk: int
    came_at: datetime
    left_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Attending:
    """A member on the day of a session; ``reason`` is the sort of excuse of one who never came, where it is known."""

    mandate: int
    deputy: str
    name: str
    is_chair: bool
    spans: tuple[Span, ...]
    reason: Absence.Reason | None

    @property
    def has_come(self) -> bool:
        """Whether the member was there at any moment."""
        return bool(self.spans)

    def is_there(self, moment: datetime) -> bool:
        """Whether the member was in the hall at a moment."""
        return any(Stay(self.mandate, one.came_at, one.left_at).holds_at(moment) for one in self.spans)


@dataclass(frozen=True, slots=True)
class Attendance:
    """The members of a session in the order of their codes, and its seats."""

    members: tuple[Attending, ...]
    seats: int

    @property
    def came(self) -> tuple[Attending, ...]:
        """Those who were there at any moment."""
        return tuple(one for one in self.members if one.has_come)

    @property
    def absent(self) -> tuple[Attending, ...]:
        """Those who never came."""
        return tuple(one for one in self.members if not one.has_come)

    @property
    def stays(self) -> tuple[Stay, ...]:
        """Every interval."""
        return tuple(Stay(one.mandate, span.came_at, span.left_at) for one in self.members for span in one.spans)

    def quorum_at(self, moment: datetime) -> Quorum:
        """Those in the hall at a moment beside the seats."""
        return Quorum(len(present_at(self.stays, moment)), self.seats)


def attendance_of(session: Session, *, language: str) -> Attendance:
    """Who belongs to the body that sits, and who was there; inside a scope. Four queries.

    Whoever was there stands in it, also where the directory was corrected since.
    """
    spans: dict[int, list[Span]] = {}
    seen: dict[int, DeputyMandate] = {}
    for row in session.presences.filter(withdrawn_at__isnull=True).select_related("mandate__person"):
        span = Span(pk=row.pk, came_at=row.came_at, left_at=row.left_at, version=row.version)
        spans.setdefault(row.mandate_id, []).append(span)
        seen[row.mandate_id] = row.mandate
    reasons = {row.mandate_id: Absence.Reason(row.reason) for row in session.absences.all()}
    rows = {mandate.pk: mandate for mandate in members_on(session, session.date)} | seen
    members = tuple(
        Attending(
            mandate=row.pk,
            deputy=row.code,
            name=name_in(row, language),
            is_chair=row.pk == session.chair_id,
            spans=tuple(sorted(spans.get(row.pk, ()), key=lambda one: one.came_at)),
            reason=reasons.get(row.pk) if row.pk not in spans else None,
        )
        for row in _in_order(rows.values())
    )
    return Attendance(members, session.seats if session.seats is not None else len(members))


def _in_order(rows: Iterable[DeputyMandate]) -> list[DeputyMandate]:
    return sorted(rows, key=lambda row: code_key(row.code))
