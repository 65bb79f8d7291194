"""Broadcasts: what went out of which session, with the share of state media (7.1).

Values that everybody may know; the letter and its number are for the office. Inside a scope.
"""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from esep.council.airing import Share, share_of
from esep.council.models import Broadcast, SessionItem, SessionRecording, TimeMark
from esep.council.queries.sessions import AIRED, listed_sessions, told_sessions
from esep.kernel.models import FactCase
from esep.records.models import Evidence
from esep.regulation.dates import legal_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A link that shows it, with the claimed day and the one on which it reached us."""

    link: str
    claimed_on: date
    received_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Airing:
    """One broadcast, or the letter that asked for one. ``key`` is none where a fact alone tells of it.

    ``received_on`` is the day on which the broadcast was recorded.
    """

    key: int | None
    channel: str
    medium: str
    is_state_media: bool
    is_live: bool
    asked_on: date | None
    aired_on: date | None
    received_on: date | None = None
    link: str = ""
    note: str = ""
    letter: int | None = None
    letter_number: str = ""
    proofs: tuple[Proof, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionAirings:
    """A session with everything that went out of it. ``is_held`` ones alone are asked for by 7.1."""

    code: str
    on: date
    topic: str
    is_commission: bool
    is_held: bool
    airings: tuple[Airing, ...]

    @property
    def by_state(self) -> bool:
        """Whether a state medium broadcast it."""
        return any(one.is_state_media and one.aired_on is not None for one in self.airings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Airings:
    """Sessions of a year, the newest first, with the share of those held that state media broadcast."""

    sessions: tuple[SessionAirings, ...]
    share: Share


def airings_of(*, language: str, year: int | None = None) -> Airings:
    """Every session with its broadcasts, of one year or of all. The same six queries however many there are."""
    rows = _rows()
    told = _told()
    found = [
        SessionAirings(
            code=row.code,
            on=row.date,
            topic=row.topic_in(language),
            is_commission=row.commission_id is not None,
            is_held=row.fact_id is not None,
            airings=(*rows.get(row.code, ()), *told.get(row.code, {}).values()),
        )
        for row in listed_sessions()
        if not row.closed_as
    ]
    found += [
        SessionAirings(
            code=one.code,
            on=one.on,
            topic=one.topic,
            is_commission=False,
            is_held=True,
            airings=tuple(told.get(one.code, {}).values()),
        )
        for one in told_sessions()
    ]
    sessions = sorted(
        (one for one in found if year is None or one.on.year == year), key=lambda one: (one.on, one.code), reverse=True
    )
    return Airings(sessions=tuple(sessions), share=share_of(one.by_state for one in sessions if one.is_held))


def airing_row(broadcast: int) -> Broadcast | None:
    """A broadcast that was not withdrawn, for the form that changes it."""
    rows = Broadcast.objects.select_related("session").filter(pk=broadcast, withdrawn_at__isnull=True)
    return rows.first()


def recordings_in(session: str) -> tuple[SessionRecording, ...]:
    """The recordings of a session that are shown, with their marks."""
    rows = SessionRecording.objects.filter(session__code=session, withdrawn_at__isnull=True)
    return tuple(rows.prefetch_related("marks__item"))


def recording_row(recording: int) -> SessionRecording | None:
    """A recording that is shown, with its session."""
    rows = SessionRecording.objects.select_related("session").filter(pk=recording, withdrawn_at__isnull=True)
    return rows.first()


def mark_row(mark: int) -> TimeMark | None:
    """A time mark that stands, with its recording and session."""
    rows = TimeMark.objects.select_related("recording__session").filter(pk=mark, withdrawn_at__isnull=True)
    return rows.first()


def items_in(session: str) -> tuple[SessionItem, ...]:
    """What stands on the agenda of a session, in its order."""
    return tuple(
        SessionItem.objects.filter(session__code=session)
        .exclude(state=SessionItem.State.TAKEN_OFF)
        .order_by("position")
    )


def _rows() -> dict[str, list[Airing]]:
    broadcasts = list(
        Broadcast.objects.filter(withdrawn_at__isnull=True)
        .select_related("session", "letter__number", "fact")
        .order_by("-is_state_media", "aired_on", "pk")
    )
    proofs = _proofs({row.fact.ref for row in broadcasts if row.fact is not None})
    found: dict[str, list[Airing]] = defaultdict(list)
    for row in broadcasts:
        number = row.letter.number if row.letter is not None else None
        found[row.session.code].append(
            Airing(
                key=row.pk,
                channel=row.channel,
                medium=str(row.get_medium_display()),
                is_state_media=row.is_state_media,
                is_live=row.is_live,
                asked_on=row.asked_on,
                aired_on=row.aired_on,
                received_on=legal_day(row.fact.recorded_at) if row.fact is not None else None,
                link=row.link,
                note=row.note,
                letter=row.letter_id,
                letter_number=number.text if number is not None else "",
                proofs=tuple(proofs.get(row.fact.ref, ())) if row.fact is not None else (),
            )
        )
    return found


def _proofs(subjects: set[str]) -> dict[str, list[Proof]]:
    rows = Evidence.objects.filter(subject__in=subjects, withdrawn_at__isnull=True).exclude(link="")
    found: dict[str, list[Proof]] = defaultdict(list)
    for row in rows.order_by("pk"):
        proof = Proof(link=row.link, claimed_on=row.claimed_on, received_on=legal_day(row.received_at))
        found[row.subject].append(proof)
    return found


def _told() -> dict[str, dict[int, Airing]]:
    """What facts alone tell of, by session and fact: those that have a row are left out afterwards."""
    known = set(Broadcast.objects.filter(fact__isnull=False).values_list("fact", flat=True))
    cases = FactCase.objects.filter(
        record__startswith="session:", fact__kind=AIRED, fact__superseded_by__isnull=True
    ).select_related("fact")
    found: dict[str, dict[int, Airing]] = defaultdict(dict)
    for case in cases.order_by("pk"):
        if case.fact_id not in known:
            found[case.record.partition(":")[2]][case.fact_id] = Airing(
                key=None,
                channel=str(case.fact.data["channel"]),
                medium="",
                is_state_media=bool(case.fact.data["state_media"]),
                is_live=False,
                asked_on=None,
                aired_on=case.fact.occurred_on,
                received_on=legal_day(case.fact.recorded_at),
            )
    return found
