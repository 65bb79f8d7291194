"""A decision-graph engine (zen) beside the law core, on one duty: the notice to a village (2.5).

The engine holds the decision compiled and is asked once for each village of a meeting, with the plan, the meeting's
notices and the village as numbers and texts. It does this one duty: it filters the notices that match the plan, cover
the village, carry evidence and came no later than the meeting, takes the first, and compares it with the due day. The
law core judges the same meetings with a pack that has this duty alone: from the meeting's facts, and, as the engine
does, from what was made ready before.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime

import zen

from benchmarks.clock import shortest
from benchmarks.figure import Figure
from benchmarks.floor import judge_ready, ready_cases
from benchmarks.touched import Records
from esep.regulation.cases import Case
from esep.regulation.evaluation import editions_of, evaluate_record
from esep.regulation.facts.meeting import NoticePublished
from esep.regulation.pack.model import Pack

DUTY = "notice"
MOST_MEETINGS = 400

FITS = (
    "filter(notices, #.told_on <= plan.date and #.topic == plan.topic and #.place == plan.place"
    " and #.date == plan.date and #.start == plan.start and #.evidence > 0 and village in #.areas)"
)
EXPRESSIONS = {
    "due_on": "plan.date - days",
    "days_told": f"map({FITS}, #.told_on)",
    "done_on": "len($.days_told) > 0 and $.due_on >= records_from ? min($.days_told) : null",
    "late": "$.done_on != null and $.done_on > $.due_on",
}

Question = dict[str, object]


def beside_graph(pack: Pack, towns: Sequence[Records], *, as_of: date) -> list[Figure]:
    """What one duty costs the law core and the engine; both give the same days."""
    alone = replace(pack, obligations={DUTY: pack.obligations[DUTY]})
    meetings = [(ref, facts) for town in towns for ref, facts in town.items() if ref.startswith("meeting:")]
    meetings = meetings[:MOST_MEETINGS]
    engine = zen.ZenEngine({"loader": {"type": "static", "content": {DUTY: _decision()}}})
    rows = [row for ref, facts in meetings for row in evaluate_record(alone, ref, facts, as_of)]
    cases = list(ready_cases(alone, meetings, as_of=as_of))
    questions = [question for case in cases for question in _questions(alone, case)]
    for row, question in zip(rows, questions, strict=True):
        answer = engine.evaluate(DUTY, question)["result"]
        done_on = None if row.done_on is None else row.done_on.toordinal()  # the engine leaves out what is null
        assert row.due_on is not None
        assert (answer["due_on"], answer.get("done_on")) == (row.due_on.toordinal(), done_on), row
    core = shortest(lambda: [evaluate_record(alone, ref, facts, as_of) for ref, facts in meetings], runs=3)
    ready = shortest(lambda: judge_ready(alone, cases), runs=3)
    graph = shortest(lambda: [engine.evaluate(DUTY, question) for question in questions], runs=3)
    each = 1e6 / len(rows)
    beside = f"decision graph {graph * each:.1f} µs"
    what = f"the notice to a village alone, from facts ({len(rows):,} of them)"
    return [
        Figure("S6", what, f"{core * each:.2f} µs", beside, core / graph),
        Figure("S6", "  the same, from cases made ready", f"{ready * each:.2f} µs", beside, ready / graph),
    ]


def _decision() -> dict[str, object]:
    """The duty as a decision graph: what comes in, what is worked out, what goes out."""
    expressions = [{"id": key, "key": key, "value": value} for key, value in EXPRESSIONS.items()]
    return {
        "contentType": "application/vnd.gorules.decision",
        "nodes": [
            _node("case", "inputNode"),
            _node("judge", "expressionNode") | {"content": {"expressions": expressions}},
            _node("duty", "outputNode"),
        ],
        "edges": [_edge("case", "judge"), _edge("judge", "duty")],
    }


def _node(id: str, kind: str) -> dict[str, object]:
    return {"id": id, "name": id, "type": kind, "position": {"x": 0, "y": 0}}


def _edge(source: str, target: str) -> dict[str, object]:
    return {"id": f"{source}-{target}", "type": "edge", "sourceId": source, "targetId": target}


def _questions(pack: Pack, case: Case) -> Iterator[Question]:
    """What the engine is asked about a meeting: one question for each village."""
    context = next(iter(editions_of(pack))).context
    assert case.plan is not None
    plan = _said(case.plan.topic, case.plan.place, datetime.combine(case.plan.date, case.plan.start_time))
    records_from = 0 if context.records_from is None else context.records_from.toordinal()
    common = {"plan": plan, "notices": list(_notices(case)), "records_from": records_from}
    for village in case.plan.audience:
        yield common | {"village": village, "days": context.terms["notice_days"].count}


def _notices(case: Case) -> Iterator[Question]:
    for fact in case.kinds.get("notice.published", ()):
        assert isinstance(fact.data, NoticePublished)
        start = datetime.combine(fact.data.date, fact.data.start_time)
        yield _said(fact.data.topic, fact.data.place, start) | {
            "areas": list(fact.data.areas),
            "told_on": fact.occurred_on.toordinal(),
            "evidence": len(fact.data.evidence),
        }


def _said(topic: str, place: str | None, start: datetime) -> Question:
    return {"topic": topic, "place": place, "date": start.toordinal(), "start": start.hour * 60 + start.minute}
