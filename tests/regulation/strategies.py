"""Facts drawn at random from the real kinds: every kind, every field, few names, so that facts meet each other."""

import datetime as dt
from dataclasses import MISSING, fields, replace
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from esep.regulation.dates import BISHKEK
from esep.regulation.facts import KINDS, Evidence, Fact, PartAnswer
from esep.regulation.facts.meeting import MeetingPlanned, NoticePublished, Role
from tests.builders import PHOTO, RECORD_IDS
from tests.regulation.judging import adopted

FIRST, LAST = dt.date(2025, 12, 1), dt.date(2027, 1, 31)
DAYS = st.dates(FIRST, LAST)
MEETING_DAYS = (dt.date(2026, 5, 16), dt.date(2026, 9, 19))
AS_OF = st.dates(dt.date(2026, 5, 1), dt.date(2027, 3, 31))

ADOPTED = {
    "as it stands": adopted(),
    "with a start": adopted(records_from=dt.date(2026, 1, 1)),
    "in other readings": adopted(
        records_from=dt.date(2026, 2, 1),
        readings=("roll-forward", "mandate-year", "hearing-inside-half-year", "empty-hall-counts"),
    ),
}
"""Ways to adopt the model regulation, and what comes of each."""

WAYS = st.sampled_from(sorted(ADOPTED))

NAMED = {
    "meeting": ("M1", "M1", "M1", "M2"),
    "replaced_by": ("M1", "M2"),
    "deputy": ("1", "1", "2"),
    "deputies": ("1", "2"),
    "area": ("V1", "V2"),
    "areas": ("V1", "V2"),
    "audience": ("V1", "V2"),
    "outcome": ("O1", "O1", "O2"),
    "answers": ("O1", "O2"),
    "period": ("2025-H2", "2026-H1", "2026-H2"),
    "part": ("own-work", "plans", "draft-budget"),
    "parts": ("mandates", "appeals", "agenda", "counts"),
}
"""Fields that refer to something, and the few things they may refer to."""

RECORDS = {**{kind: (id,) for kind, id in RECORD_IDS.items()}, "meeting": ("M1", "M2"), "deputy": ("1", "1", "2")}

TIMED = st.sampled_from((dt.time(13, 30), dt.time(14), dt.time(19)))
HOURS = st.none() | TIMED
DELAYS = st.sampled_from((0, 0, 0, 1, 30))
FATES = st.sampled_from(("stands",) * 8 + ("corrected", "withdrawn"))

DRAWN_FIELDS: dict[type, tuple[str, ...]] = {
    Evidence: ("kind", "ref"),
    PartAnswer: ("answer", "reason", "sources"),
}

OPENINGS = ("meeting.planned", "mandate.began", "request.sent", "appeal.received", "demand.received", "session.held")

USUAL = {
    "meeting": ["notice.published", "meeting.held", "outcome.adopted", "handover.received", "measures.published"],
    "deputy": ["meeting.held", "report.heard", "minutes.signed"],
    "request": ["request.received", "request.answered"],
    "appeal": ["appeal.answered"],
    "head": ["hearing.scheduled", "head_report.part_written", "head_report.heard"],
    "publication": ["publication.published", "publication.matter_changed"],
    "session": ["broadcast.aired"],
}
"""What usually follows in a record, so that duties are met often enough."""

NEEDED_MORE = {"fact.withdrawn"}
"""Kinds that make no sense alone: they are drawn together with what they take back."""


@cache
def content(kind: str) -> st.SearchStrategy[Any]:
    """What a fact of a kind may say, from the types of its fields."""
    data = KINDS[kind].data
    hints = get_type_hints(data, include_extras=True)
    drawn: dict[str, st.SearchStrategy[Any]] = {}
    for one in fields(data):  # type: ignore[arg-type]
        optional = one.default is not MISSING or one.default_factory is not MISSING
        values = of_type(hints[one.name], name=one.name)
        drawn[one.name] = values | st.just(one.default) if optional and one.default is not MISSING else values
    return st.builds(data, **drawn)


def of_type(hint: Any, *, name: str) -> st.SearchStrategy[Any]:
    """Values of a field, few and telling."""
    origin, args = get_origin(hint), get_args(hint)
    if origin is Annotated:
        return of_type(args[0], name=name)
    if origin in (Union, UnionType):
        return st.one_of([st.none() if arg is NoneType else of_type(arg, name=name) for arg in args])
    if name == "signed_by":
        return st.sampled_from(((Role.CHAIR, Role.SECRETARY), (Role.SECRETARY, Role.CHAIR), (Role.CHAIR,), ()))
    if origin is tuple:
        return st.lists(of_type(args[0], name=name), min_size=1, max_size=2, unique=True).map(tuple)
    if origin is dict:
        return st.dictionaries(st.sampled_from(NAMED[name]), of_type(args[1], name=name), max_size=3)
    if hint is str:
        return st.sampled_from(NAMED.get(name, ("roads", "school")))
    if hint is bool:
        return st.booleans()
    if hint is int:
        return st.sampled_from((2026, 2027)) if name == "year" else st.integers(0, 6)
    if hint is dt.date:
        return st.sampled_from(MEETING_DAYS) if name == "date" else DAYS
    if hint is dt.time:
        return st.sampled_from((dt.time(14), dt.time(15)))
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    if hint in (PartAnswer, Evidence):
        hints = get_type_hints(hint, include_extras=True)
        return st.builds(hint, **{n: of_type(hints[n], name=n) for n in DRAWN_FIELDS[hint]})
    raise TypeError(f"{name}: {hint}")


@st.composite
def facts_of(draw: st.DrawFn, kind: str, *, number: int = 0, record: str | None = None) -> Fact:
    """A fact of a kind: in ``record`` and perhaps in one more it may belong to, recorded on its day or later."""
    data = draw(content(kind))
    own = record.partition(":")[0] if record else None
    if own == "meeting" and record is not None and hasattr(data, "meeting"):
        data = replace(data, meeting=record.partition(":")[2])
    others = draw(_record_kinds(kind))
    refs = [record] if record else []
    refs += [f"{one}:{_record(draw, one, data)}" for one in others if one != own][: 2 - len(refs)]
    day = draw(DAYS)
    hour = draw(TIMED if KINDS[kind].needs_time else HOURS)
    at = None if hour is None else dt.datetime.combine(day, hour, BISHKEK)
    recorded_on = day + dt.timedelta(days=draw(DELAYS))
    recorded_at = dt.datetime.combine(recorded_on, dt.time(20, number % 60), BISHKEK)
    return Fact(f"f{number}", kind, tuple(refs), day, recorded_at, data, at)


@cache
def _record_kinds(kind: str) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(sorted(KINDS[kind].cases)), min_size=1, max_size=2, unique=True)


@cache
def _kinds_in(record_kind: str) -> st.SearchStrategy[list[str]]:
    """What happens in a record, its opening first."""
    kinds = sorted(name for name, kind in KINDS.items() if record_kind in kind.cases and name not in NEEDED_MORE)
    openings = [name for name in kinds if name in OPENINGS]
    usual = st.sampled_from(([], USUAL.get(record_kind, [])))
    more = st.lists(st.sampled_from(kinds), max_size=7)
    return st.tuples(usual, more).map(lambda drawn: [*openings, *drawn[0], *drawn[1]])


def _record(draw: st.DrawFn, kind: str, data: Any) -> str:
    """The record a fact belongs to: the one its content names, where it names one."""
    named = getattr(data, kind, None)
    if isinstance(named, str) and named in RECORDS[kind]:
        return named
    return draw(st.sampled_from(RECORDS[kind]))


@st.composite
def histories(draw: st.DrawFn, *, of: tuple[str, ...] = tuple(RECORDS)) -> list[Fact]:
    """Facts as they may arrive: what happened in one to three records, some of it corrected, some taken back."""
    found: list[Fact] = []
    for kind in draw(st.lists(st.sampled_from(of), min_size=1, max_size=3)):
        record = f"{kind}:{draw(st.sampled_from(RECORDS[kind]))}"
        for name in draw(_kinds_in(kind)):
            found.append(draw(facts_of(name, number=len(found), record=record)))
    found = [_told_as_planned(one, found) if draw(st.booleans()) else one for one in found]
    for number, old in enumerate(list(found)):
        fate = draw(FATES)
        if fate != "stands":
            kind = old.kind if fate == "corrected" else "fact.withdrawn"
            recorded_at = old.recorded_at + dt.timedelta(days=draw(st.integers(0, 40)))
            data = draw(content(kind))
            found.append(
                Fact(f"c{number}", kind, old.cases, old.occurred_on, recorded_at, data, old.occurred_at, old.id)
            )
    return found


def _told_as_planned(one: Fact, facts: list[Fact]) -> Fact:
    """A notice that says what the plan of its meeting says, as a clerk would write it; any other fact as it is."""
    if not isinstance(one.data, NoticePublished):
        return one
    for plan in facts:
        if isinstance(plan.data, MeetingPlanned) and plan.cases[0] == one.cases[0]:
            said = {name: getattr(plan.data, name) for name in ("topic", "date", "start_time")}
            place = plan.data.place or one.data.place
            return replace(one, data=replace(one.data, **said, place=place, evidence=(PHOTO,)))
    return one
