"""The floor: three duties judged by a numpy scan over arrays.

The scan does the law's arithmetic for the notice in each village (2.5), the answer to an appeal (2.3) and the answer to
a request (2.5): due days (days before the meeting, working days with their holidays, days after the receipt), matching
of notices with the plan by topic, place, day, hour, evidence and village, the first fact that counts, met or not, late
or not. Finding which facts belong together, and making numbers of them, is done beforehand and not timed; nothing is
said of who owes what to whom, of closed cases, or of which fact met the duty. The law core judges the same records with
a pack that has only these three duties.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
from numpy.typing import NDArray

from benchmarks.clock import shortest
from benchmarks.figure import Figure
from benchmarks.touched import Records
from esep.regulation.calendar import DayKind
from esep.regulation.cases import Case, cases_of
from esep.regulation.duties.obligation import Obligation
from esep.regulation.evaluation import editions_of, evaluate_record, known
from esep.regulation.facts import Fact
from esep.regulation.facts.fact import in_order
from esep.regulation.facts.meeting import MeetingPlanned, NoticePublished
from esep.regulation.pack.model import Pack

DUTIES = ("notice", "appeal", "info-response")
KINDS = ("meeting", "appeal", "request")
NEVER = np.iinfo(np.int64).max
Days = NDArray[np.int64]
Counts = tuple[int, int, int]
"""Duties, those met, those met late."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The records as numbers.

    A duty of notice is a village of a meeting; ``candidates`` holds the row of the duty and the row of the notice of
    every pair of the same meeting, in the order of duties. Days are counted from 1 January 1970; a missing one is
    ``NEVER``.
    """

    held_on: Days
    plans: Days
    villages: Days
    candidates: Days
    notices: Days
    covered: Days
    told_on: Days
    proved: NDArray[np.bool_]
    appeals: Days
    requests: Days


def beside_floor(pack: Pack, towns: Sequence[Records], *, as_of: date) -> list[Figure]:
    """What a duty costs the law core, and what it costs the scan; both count the same."""
    three = replace(pack, obligations={id: pack.obligations[id] for id in DUTIES})
    records = [(ref, facts) for town in towns for ref, facts in town.items() if ref.partition(":")[0] in KINDS]
    judged = [evaluate_record(three, ref, facts, as_of) for ref, facts in records]
    rows = [row for found in judged for row in found]
    met = sum(row.done_on is not None for row in rows)
    late = sum(row.done_on is not None and row.due_on is not None and row.done_on > row.due_on for row in rows)
    cases = list(ready_cases(three, records, as_of=as_of))
    columns, scan = _columns(cases), _Scan(three)
    assert scan.counts(columns) == (len(rows), met, late), "the scan and the law core count differently"
    core = shortest(lambda: [evaluate_record(three, ref, facts, as_of) for ref, facts in records], runs=3)
    alone = shortest(lambda: judge_ready(three, cases), runs=3)
    floor = shortest(lambda: scan.counts(columns), runs=5)
    each = 1e6 / len(rows)
    beside = f"numpy scan {floor * each:.3f} µs"
    what = f"a duty of three kinds, from facts ({len(rows):,} of them)"
    return [
        Figure("S6", what, f"{core * each:.2f} µs", beside, core / floor),
        Figure("S6", "  the same, from cases made ready", f"{alone * each:.2f} µs", beside, alone / floor),
    ]


def judge_ready(pack: Pack, cases: Sequence[Case]) -> list[Obligation]:
    """Judging alone: what is left when facts have been sorted into cases."""
    editions, found = editions_of(pack), list[Obligation]()
    for case in cases:
        assert case.opened_on is not None
        editions.on(case.opened_on).judge(case.ref.partition(":")[0], case.ref, case, found)
    return found


class _Scan:
    """The three duties with the numbers of the first edition."""

    def __init__(self, pack: Pack) -> None:
        context = next(iter(editions_of(pack))).context
        self._notice_days = context.terms["notice_days"].count
        self._appeal_days = context.terms["appeal_days"].count
        self._answer_days = context.terms["info_response_days"].count
        self._records_from = NEVER if context.records_from is None else _number(context.records_from)
        confirmed = [entry for entry in context.calendar.days if entry.confirmed]
        assert all(entry.kind is DayKind.OFF or entry.day.weekday() < 5 for entry in confirmed), "a weekend is worked"
        self._calendar = np.busdaycalendar(holidays=[entry.day for entry in confirmed if entry.kind is DayKind.OFF])

    def counts(self, columns: Columns) -> Counts:
        """Duties, met, late, of all three kinds together."""
        three = (self._notices(columns), self._appeals(columns.appeals), self._requests(columns.requests))
        duties, met, late = (sum(of_kind) for of_kind in zip(*three, strict=True))
        return duties, met, late

    def _notices(self, columns: Columns) -> Counts:
        duty, notice = columns.candidates
        plan = columns.plans[:, duty]
        counts = (
            (columns.notices[:, notice] == plan).all(axis=0)
            & columns.proved[notice]
            & ((columns.covered[notice] & columns.villages[duty]) != 0)
            & (columns.told_on[notice] <= columns.held_on[duty])
        )
        first = np.full(len(columns.villages), NEVER)
        starts = np.flatnonzero(np.diff(duty, prepend=-1))
        first[duty[starts]] = np.minimum.reduceat(np.where(counts, columns.told_on[notice], NEVER), starts)
        due = columns.held_on - self._notice_days
        met = (first != NEVER) & (due >= self._records_from)
        return len(due), int(met.sum()), int((met & (first > due)).sum())

    def _appeals(self, columns: Days) -> Counts:
        received, answered = columns
        due = np.busday_offset(
            received.astype("datetime64[D]"), self._appeal_days, roll="backward", busdaycal=self._calendar
        ).astype(np.int64)
        met = (answered != NEVER) & (due >= self._records_from)
        return len(due), int(met.sum()), int((met & (answered > due)).sum())

    def _requests(self, columns: Days) -> Counts:
        received, answered = columns
        known_due = received != NEVER
        due = np.where(known_due, received + self._answer_days * known_due, NEVER)
        met = (answered != NEVER) & (due >= self._records_from)
        return len(due), int(met.sum()), int((met & (answered > due)).sum())


def _columns(cases: Sequence[Case]) -> Columns:
    """The cases as numbers: plans as they stood, texts as codes, villages as bits."""
    codes: dict[object, int] = {}
    duties: list[tuple[int, int, tuple[int, ...]]] = []
    notices: list[tuple[int, int, bool, tuple[int, ...]]] = []
    pairs: list[tuple[int, int]] = []
    appeals: list[tuple[int, int]] = []
    requests: list[tuple[int, int]] = []
    for case in cases:
        if "appeal.received" in case.kinds:
            appeals.append((_first(case, "appeal.received"), _first(case, "appeal.answered")))
        elif case.ref.startswith("request:") and case.of(("request.sent", "request.received")):
            requests.append((_first(case, "request.received"), _first(case, "request.answered")))
        elif case.plan is not None:
            plan, first = case.plan, len(notices)
            notices += [_notice(fact, codes) for fact in case.kinds.get("notice.published", ())]
            for village in plan.audience:
                pairs += [(len(duties), row) for row in range(first, len(notices))]
                duties.append((_bit(village), _number(plan.date), _wanted(plan, codes)))
    villages, held_on, plans = zip(*duties, strict=True)
    covered, told_on, proved, said = zip(*notices, strict=True)
    return Columns(
        np.array(held_on),
        np.array(plans).T,
        np.array(villages),
        np.array(pairs).T,
        np.array(said).T,
        np.array(covered),
        np.array(told_on),
        np.array(proved),
        np.array(appeals).T,
        np.array(requests).T,
    )


def _notice(fact: Fact, codes: dict[object, int]) -> tuple[int, int, bool, tuple[int, ...]]:
    """Whom a notice covers, when it was given, whether with evidence, and what it said."""
    data = fact.data
    assert isinstance(data, NoticePublished)
    covered = sum(_bit(village) for village in data.areas)
    return covered, _number(fact.occurred_on), bool(data.evidence), _wanted(data, codes)


def ready_cases(pack: Pack, records: Sequence[tuple[str, Sequence[Fact]]], *, as_of: date) -> Iterator[Case]:
    """The cases of some records, ready to be judged."""
    for ref, facts in records:
        kind = pack.case_kinds[ref.partition(":")[0]]
        ordered = sorted(known(facts, as_of=as_of), key=in_order)
        yield from cases_of(ref, ordered, kind, as_of=as_of, records_from=pack.adoption.records_from)


def _wanted(data: MeetingPlanned | NoticePublished, codes: dict[object, int]) -> tuple[int, ...]:
    """What a notice and the plan must agree in, as numbers."""
    said = (data.topic, data.place, data.date, data.start_time)
    return tuple(codes.setdefault(value, len(codes)) for value in said)


def _bit(village: str) -> int:
    return 1 << int(village.removeprefix("V"))


def _first(case: Case, kind: str) -> int:
    fact = case.first(kind)
    return int(NEVER) if fact is None else _number(fact.occurred_on)


def _number(day: date) -> int:
    return day.toordinal() - date(1970, 1, 1).toordinal()
