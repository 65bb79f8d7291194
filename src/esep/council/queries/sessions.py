"""Sessions and sittings for the office: the list, one of them with all that is recorded of it, one item.

Everything here is read inside a scope.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Prefetch, Q, QuerySet

from esep.council.models import (
    Absence,
    Broadcast,
    Decision,
    HeadHearing,
    ItemPaper,
    Presence,
    Session,
    SessionItem,
    SessionRecording,
    SessionVote,
    TimeMark,
)
from esep.kernel.models import FactCase
from esep.kernel.refusals import not_found
from esep.records.models import DocumentFile
from esep.regulation.dates import legal_day

HELD = "session.held"
AIRED = "broadcast.aired"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldSession:
    """A session that is known from its fact alone: an older installation kept no rows."""

    code: str
    on: date
    topic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldBroadcast:
    """A broadcast that is known from its fact alone."""

    channel: str
    is_state_media: bool
    on: date
    received_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """Who was there at any time (each once) and who was not; both empty where nobody wrote it down."""

    present: tuple[Presence, ...]
    absent: tuple[Absence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedItem:
    """An item with what lies with it: papers, votes that stand, decisions, hearings, and where it went to."""

    item: SessionItem
    papers: tuple[ItemPaper, ...]
    votes: tuple[SessionVote, ...]
    decisions: tuple[Decision, ...]
    hearings: tuple[HeadHearing, ...]
    carried_to: SessionItem | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedSession:
    """A session with all that is recorded of it; ``off`` are the items that were taken off its agenda."""

    session: Session
    items: tuple[OpenedItem, ...]
    off: tuple[OpenedItem, ...]
    attendance: Attendance
    decisions: tuple[Decision, ...]
    broadcasts: tuple[Broadcast, ...]
    told_broadcasts: tuple[ToldBroadcast, ...]
    recordings: tuple[SessionRecording, ...]
    replaces: tuple[Session, ...]


def listed_sessions() -> tuple[Session, ...]:
    """Every session and sitting by day, the newest first, with the number of items before it (``items_before``)."""
    before = Count("items", filter=~Q(items__state=SessionItem.State.TAKEN_OFF.value))
    return tuple(_with_place().annotate(items_before=before).order_by("-date", "-start_time", "-pk"))


def told_sessions() -> tuple[ToldSession, ...]:
    """Sessions that were held by the facts, and have no row, the newest first."""
    known = set(Session.objects.values_list("code", flat=True))
    cases = FactCase.objects.filter(
        record__startswith="session:", fact__kind=HELD, fact__superseded_by__isnull=True
    ).select_related("fact")
    found = [
        ToldSession(code=code, on=case.fact.occurred_on, topic=str(case.fact.data["topic"]))
        for case in cases.order_by("-fact__occurred_on", "-fact__pk")
        for code in [case.record.partition(":")[2]]
        if code not in known
    ]
    return tuple(found)


def session_of(code: str) -> Session:
    """The session with a code. Raises Refused where there is none."""
    found = _with_place().filter(code=code).first()
    if found is None:
        raise not_found()
    return found


def opened_session(code: str) -> OpenedSession:
    """A session with everything, in the same few queries however much it holds. Raises Refused."""
    session = session_of(code)
    items = [_opened(item) for item in items_with_all().filter(session=session)]
    broadcasts = tuple(
        Broadcast.objects.filter(session=session, withdrawn_at__isnull=True)
        .select_related("letter", "fact")
        .order_by("-is_state_media", "aired_on", "pk")
    )
    marks = TimeMark.objects.filter(withdrawn_at__isnull=True).select_related("item")
    return OpenedSession(
        session=session,
        items=tuple(one for one in items if one.item.state != SessionItem.State.TAKEN_OFF),
        off=tuple(one for one in items if one.item.state == SessionItem.State.TAKEN_OFF),
        attendance=attendance_of(session),
        decisions=tuple(Decision.objects.filter(session=session).order_by("adopted_on", "pk")),
        broadcasts=broadcasts,
        told_broadcasts=_told_broadcasts(session, but={one.fact_id for one in broadcasts}),
        recordings=tuple(
            SessionRecording.objects.filter(session=session, withdrawn_at__isnull=True).prefetch_related(
                Prefetch("marks", queryset=marks)
            )
        ),
        replaces=tuple(Session.objects.filter(replaced_by=session)),
    )


def opened_item(session: str, item: int) -> tuple[Session, OpenedItem]:
    """An item of a session. Raises Refused where there is none."""
    found = items_with_all().filter(pk=item, session__code=session).first()
    if found is None:
        raise not_found()
    return session_of(session), _opened(found)


def attendance_of(session: Session) -> Attendance:
    """Who was there and who was not, by name."""
    rows = Presence.objects.filter(session=session, withdrawn_at__isnull=True).select_related("mandate__person")
    present: dict[int, Presence] = {}
    for row in rows.order_by("came_at", "pk"):
        present.setdefault(row.mandate_id, row)
    absent = Absence.objects.filter(session=session).select_related("mandate__person")
    return Attendance(
        present=tuple(sorted(present.values(), key=lambda row: row.mandate.person.name)),
        absent=tuple(
            sorted((row for row in absent if row.mandate_id not in present), key=lambda row: row.mandate.person.name)
        ),
    )


def taking_items(*, but: str) -> tuple[Session, ...]:
    """The sessions that can take an item over, the nearest first: planned ones and those that sit now."""
    rows = _with_place().filter(closed_as="", ended_at__isnull=True).exclude(code=but)
    return tuple(rows.order_by("date", "start_time", "pk"))


def waiting_sessions(day: date) -> tuple[Session, ...]:
    """Sessions whose day has passed, and of which nobody said whether they were held; the oldest first."""
    return tuple(_with_place().filter(closed_as="", began_at__isnull=True, date__lt=day).order_by("date", "pk"))


def without_agenda(day: date, *, until: date) -> tuple[Session, ...]:
    """Sessions from a day through another with nothing on their agenda."""
    rows = _with_place().filter(closed_as="", began_at__isnull=True, date__gte=day, date__lte=until)
    return tuple(row for row in rows.annotate(many=Count("items")).order_by("date", "pk") if not row.many)


def years_of(sessions: Iterable[Session]) -> tuple[int, ...]:
    """The years of sessions, the newest first."""
    return tuple(sorted({row.date.year for row in sessions}, reverse=True))


def items_with_all() -> QuerySet[SessionItem]:
    """Items with all that :class:`OpenedItem` holds."""
    files = DocumentFile.objects.filter(taken_out_at__isnull=True).select_related("file").order_by("position")
    papers = ItemPaper.objects.filter(taken_out_at__isnull=True).select_related("document__number")
    carried = SessionItem.objects.select_related("session")
    return SessionItem.objects.select_related("session", "carried_from__session").prefetch_related(
        Prefetch("papers", queryset=papers.prefetch_related(Prefetch("document__files", queryset=files))),
        Prefetch("votes", queryset=SessionVote.objects.filter(annulled_at__isnull=True)),
        "decisions",
        "hearings",
        Prefetch("carried_to", queryset=carried),
    )


def _told_broadcasts(session: Session, *, but: Collection[int | None]) -> tuple[ToldBroadcast, ...]:
    """Broadcasts of which only the fact is known, state media first."""
    cases = FactCase.objects.filter(
        record=session.record, fact__kind=AIRED, fact__superseded_by__isnull=True
    ).select_related("fact")
    found = [
        ToldBroadcast(
            channel=str(case.fact.data["channel"]),
            is_state_media=bool(case.fact.data["state_media"]),
            on=case.fact.occurred_on,
            received_on=legal_day(case.fact.recorded_at),
        )
        for case in cases.order_by("fact__occurred_on", "fact__pk")
        if case.fact_id not in but
    ]
    return tuple(sorted(found, key=lambda one: not one.is_state_media))


def _opened(item: SessionItem) -> OpenedItem:
    return OpenedItem(
        item=item,
        papers=tuple(item.papers.all()),
        votes=tuple(item.votes.all()),
        decisions=tuple(item.decisions.all()),
        hearings=tuple(item.hearings.all()),
        carried_to=next(iter(item.carried_to.all()), None),
    )


def _with_place() -> QuerySet[Session]:
    return Session.objects.select_related(
        "venue__village", "venue__municipality", "commission", "replaced_by", "minutes__number", "chair__person"
    )
