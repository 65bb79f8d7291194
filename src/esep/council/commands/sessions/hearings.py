"""What becomes of a hearing of the head when its session or its item moves: the law is told the new session (4.4)."""

from collections.abc import Iterable

from esep.council.models import HeadHearing, Session, SessionItem
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.models import RecordedFact
from esep.records.telling import withdraw
from esep.regulation.facts.council import HearingScheduled

HEAD = "head:okmotu"
SCHEDULED = "hearing.scheduled"


def reset_hearings(acting: Acting, session: Session) -> None:
    """Tell the law the new day of the session for every hearing that is set for it and was not held."""
    for hearing in _open_hearings(session.items.filter(state=SessionItem.State.PLANNED)):
        hearing.scheduled = _set(acting, hearing.period, session)
        acting.edit(hearing, seen=hearing.version)


def carry_hearing(acting: Acting, item: SessionItem, *, to: SessionItem) -> None:
    """Set the hearing of an item that is carried over for its new session, where one was set."""
    for hearing in _open_hearings([item]):
        hearing.scheduled = None
        acting.edit(hearing, seen=hearing.version)
        fact = _set(acting, hearing.period, to.session)
        acting.save(HeadHearing(municipality=acting.municipality, item=to, period=hearing.period, scheduled=fact))


def drop_hearings(acting: Acting, items: Iterable[SessionItem], *, reason: str) -> None:
    """Say that hearings of items that leave their session without another one are not set any more."""
    for hearing in _open_hearings(items):
        standing = RecordedFact.objects.filter(
            kind=SCHEDULED, cases__record=HEAD, superseded_by__isnull=True, data__period=hearing.period
        )
        hearing.scheduled = None
        acting.edit(hearing, seen=hearing.version)
        for fact in standing.order_by("pk"):
            withdraw(acting, fact, reason=reason)


def _open_hearings(items: Iterable[SessionItem]) -> list[HeadHearing]:
    rows = HeadHearing.objects.filter(item__in=list(items), scheduled__isnull=False, heard__isnull=True)
    return list(rows.select_related("item"))


def _set(acting: Acting, period: str, session: Session) -> RecordedFact:
    data = HearingScheduled(period=period, session=session.code, date=session.date)
    return acting.record(SCHEDULED, data, records=[HEAD], on=clock.today())
