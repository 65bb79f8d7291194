"""Builders of facts for tests: the least valid thing of each kind, on a fixed day, with what a test names put in."""

import datetime as dt
from dataclasses import replace
from typing import Any

from esep.regulation.dates import BISHKEK
from esep.regulation.facts import KINDS, Answer, Evidence, Fact, PartAnswer
from esep.regulation.facts.common import EvidenceKind
from esep.regulation.facts.council import BudgetKind, PublicationChannel
from esep.regulation.facts.deputy import AppealKind, MandateEnd, VoterMandateState
from esep.regulation.facts.meeting import Category, Channel, OptionalStep, OutcomeKind, OutcomeState, Role

MEETING_DAY = dt.date(2026, 9, 19)
PHOTO = Evidence(EvidenceKind.PHOTO, "poster.jpg")
FILLED = PartAnswer(Answer.FILLED, sources=("register",))

LEAST: dict[str, dict[str, Any]] = {
    "fact.withdrawn": {"reason": "typed twice"},
    "meeting.planned": {
        "meeting": "M1",
        "topic": "roads",
        "date": MEETING_DAY,
        "start_time": dt.time(14),
        "audience": ("V1",),
        "place": "school",
    },
    "meeting.changed": {"meeting": "M1"},
    "meeting.postponed": {"meeting": "M1", "reason": "snow"},
    "meeting.cancelled": {"meeting": "M1", "reason": "snow"},
    "notice.published": {
        "topic": "roads",
        "place": "school",
        "date": MEETING_DAY,
        "start_time": dt.time(14),
        "areas": ("V1",),
        "channel": Channel.POSTER,
        "evidence": (PHOTO,),
    },
    "step.not_needed": {"step": OptionalStep.REQUESTS, "reason": "all is known"},
    "request.sent": {"meeting": "M1", "addressee": "water office", "subject": "pipes"},
    "request.received": {},
    "request.answered": {},
    "request.withdrawn": {"reason": "found elsewhere"},
    "experts.engaged": {"field": "roads", "task": "measure"},
    "invitation.sent": {"category": Category.KENESH},
    "lists.locked": {"participants": 40, "speakers": 3},
    "speakers.told": {"speakers": 3},
    "desk.opened": {},
    "access.refused": {"reason": "no seat"},
    "officers.elected": {"chair": "A", "secretary": "B", "present": 10, "in_favour": 6},
    "agenda.approved": {"present": 10, "in_favour": 6},
    "meeting.opened": {},
    "meeting.held": {"meeting": "M1"},
    "report.heard": {"meeting": "M1", "deputy": "1"},
    "minutes.written": {"parts": {}},
    "minutes.signed": {"meeting": "M1", "signed_by": (Role.CHAIR, Role.SECRETARY)},
    "document.registered": {"title": "minutes", "number": "1"},
    "handover.received": {},
    "outcome.adopted": {"outcome": "O1", "kind": OutcomeKind.PROPOSAL, "text": "mend the bridge"},
    "outcome.progressed": {"outcome": "O1", "state": OutcomeState.STARTED},
    "measures.published": {"answers": ("O1",), "channels": (Channel.POSTER,), "evidence": (PHOTO,)},
    "mandate.began": {"district": "D1"},
    "mandate.ended": {"reason": MandateEnd.RESIGNED},
    "reception.held": {"visitors": 4},
    "contact.made": {"counterpart": "school staff"},
    "voter_mandate.received": {"deputy": "1", "subject": "street light"},
    "voter_mandate.progressed": {"state": VoterMandateState.IN_WORK},
    "appeal.received": {"kind": AppealKind.COMPLAINT, "subject": "no water"},
    "appeal.answered": {},
    "appeal.withdrawn": {"reason": "settled"},
    "demand.received": {"group": "women's council", "deputies": ("1",), "subject": "roads"},
    "demand.answered": {"reply": "a meeting is planned"},
    "head_report.assigned": {"period": "2026-H1", "authors": ("A",)},
    "head_report.part_written": {"period": "2026-H1", "part": "own-work", "answer": FILLED},
    "head_report.submitted": {"period": "2026-H1"},
    "hearing.scheduled": {"period": "2026-H1", "session": "S1", "date": dt.date(2026, 9, 18)},
    "head_report.heard": {"period": "2026-H1", "session": "S1"},
    "suitability.proposed": {"period": "2026-H1", "grounds": "g", "decision": "7", "addressee": "akim"},
    "budget.submitted": {"year": 2027},
    "budget.approved": {"year": 2026, "kind": BudgetKind.APPROVED},
    "session.held": {"topic": "budget"},
    "broadcast.aired": {"channel": "state radio", "state_media": True},
    "publication.published": {"channels": (PublicationChannel.BOARD,)},
    "publication.checked": {},
    "publication.matter_changed": {"what": "a phone number"},
    "venue.registered": {"place": "school", "area": "V1"},
    "venue.checked": {},
}
"""The least content of every kind of fact."""

RECORD_IDS = {
    "meeting": "M1",
    "request": "R1",
    "outcome": "O1",
    "deputy": "1",
    "appeal": "K1",
    "demand": "T1",
    "voter_mandate": "N1",
    "head": "okmotu",
    "budget": "local",
    "session": "S1",
    "publication": "7.2.13-contacts",
    "venue": "W1",
}
"""One record of every kind of case."""

HOME = {
    "fact": "meeting",
    "notice": "meeting",
    "step": "meeting",
    "experts": "meeting",
    "invitation": "meeting",
    "lists": "meeting",
    "speakers": "meeting",
    "desk": "meeting",
    "access": "meeting",
    "officers": "meeting",
    "agenda": "meeting",
    "report": "meeting",
    "minutes": "meeting",
    "document": "meeting",
    "handover": "meeting",
    "measures": "meeting",
    "mandate": "deputy",
    "reception": "deputy",
    "contact": "deputy",
    "head_report": "head",
    "hearing": "head",
    "suitability": "head",
    "broadcast": "session",
}
"""The kind of record a fact stands in when a test does not say: by the first word of its name."""


def fact(
    kind: str,
    /,
    *,
    on: dt.date | None = None,
    at: dt.datetime | None = None,
    id: str | None = None,
    cases: tuple[str, ...] | None = None,
    recorded_at: dt.datetime | None = None,
    supersedes: str | None = None,
    **content: Any,
) -> Fact:
    """The least fact of a kind, on a day or at an instant, recorded late on the same day unless told otherwise."""
    if on is None:
        assert at is not None, "a fact happens on a day or at an instant"
        on = at.astimezone(BISHKEK).date()
    word = kind.partition(".")[0]
    home = HOME.get(word, word)
    return Fact(
        id or f"{kind}-{on}",
        kind,
        cases or (f"{home}:{RECORD_IDS[home]}",),
        on,
        recorded_at or dt.datetime.combine(on, dt.time(23), BISHKEK),
        KINDS[kind].data(**{**LEAST[kind], **content}),
        at,
        supersedes,
    )


def correction(of: Fact, *, id: str, recorded_at: dt.datetime, on: dt.date | None = None, **content: Any) -> Fact:
    """The same fact said anew: another day, other content, or both."""
    data: Any = of.data
    return replace(
        of,
        id=id,
        recorded_at=recorded_at,
        occurred_on=on or of.occurred_on,
        data=replace(data, **content),
        supersedes=of.id,
    )


def withdrawal(of: Fact, *, id: str, recorded_at: dt.datetime) -> Fact:
    """The word that a fact should never have been recorded."""
    return fact(
        "fact.withdrawn",
        on=recorded_at.astimezone(BISHKEK).date(),
        id=id,
        cases=of.cases,
        recorded_at=recorded_at,
        supersedes=of.id,
    )


def moment(day: dt.date, hour: int, minute: int = 0) -> dt.datetime:
    """An instant in Bishkek."""
    return dt.datetime.combine(day, dt.time(hour, minute), BISHKEK)
