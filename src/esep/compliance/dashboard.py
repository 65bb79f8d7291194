"""The year at one look: how many duties of each topic stand how, with those that press first.

Everything is counted from judged rows, so that the page and the law cannot differ. Nobody is ranked, nothing is scored.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from esep.compliance.deputy_years import Report, report_of, reports_by_deputy
from esep.publications.freshness import BY_STATUS, Freshness
from esep.regulation.facts import Answer
from esep.regulation.judgement import URGENCY, Judgement, Row
from esep.regulation.status import Status

MOST = 3
"""Rows that a tile names; the others are behind its link."""

PRESSING = frozenset(
    {Status.OVERDUE, Status.DUE_TODAY, Status.DUE_SOON, Status.CANNOT_TELL, Status.ADVICE_MISSED, Status.DONE_LATE}
)
OPEN = frozenset({Status.OVERDUE, Status.DUE_TODAY, Status.DUE_SOON, Status.CANNOT_TELL, Status.ADVICE_MISSED})
ANSWERED = frozenset({Answer.FILLED, Answer.NONE, Answer.NOT_YET_DRAFTED})
"""Answers to a required part of a report; a part without any is empty (5.5)."""


class Topic(StrEnum):
    """What a tile is about, in the order of the page."""

    REPORTS = "reports"
    NOTICE = "notice"
    REQUESTS = "requests"
    LISTS = "lists"
    MEASURES = "measures"
    HEAD_REPORT = "head_report"
    CONTENTS = "contents"
    APPEALS = "appeals"
    PUBLICATIONS = "publications"
    BROADCASTS = "broadcasts"
    VENUES = "venues"


Code = Status | Report | Freshness | Answer
"""What a tile counts."""


@dataclass(frozen=True, slots=True)
class Share:
    """So many of all; without any there is no share."""

    part: int
    whole: int

    @property
    def percent(self) -> int | None:
        """The share in hundredths, rounded down, so that only all of them are 100; none of nothing.

        >>> Share(3, 4).percent, Share(0, 0).percent
        (75, None)
        """
        return self.part * 100 // self.whole if self.whole else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """One topic: the clause it follows, a share where there is one, and how many stand how.

    ``rows`` are those that press most, else the one that falls due next; ``more`` is how many press beside them.
    """

    topic: Topic
    clause: str
    share: Share | None
    counts: Mapping[Code, int]
    rows: tuple[Row, ...]
    more: int

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to count yet."""
        return not self.counts


def dashboard(year: Judgement) -> tuple[Tile, ...]:
    """The tiles of a judged year. A duty that fell due in an earlier year counts while it is open."""
    rows = [row for row in year.rows if row.status is not Status.NOT_APPLICABLE]
    present = [row for row in rows if row.status in OPEN or row.due_on is None or row.due_on.year >= year.as_of.year]
    return (
        _reports(year),
        _by_status(Topic.NOTICE, present, duties={"notice"}),
        _by_status(Topic.REQUESTS, present, duties={"info-response"}),
        _by_status(Topic.LISTS, present, duties={"lists"}),
        _by_status(Topic.MEASURES, present, duties={"measures-info"}),
        _by_status(Topic.HEAD_REPORT, present, duties={"head-report-advice"}),
        _contents(year),
        _by_status(Topic.APPEALS, present, duties={"appeal"}),
        _publications(rows),
        _broadcasts(year, rows),
        _by_status(Topic.VENUES, present, duties={"venue-check"}),
    )


CLAUSES: Mapping[Topic, str] = {
    Topic.REPORTS: "1.8-annual-report",
    Topic.NOTICE: "2.5-notice",
    Topic.REQUESTS: "2.5-info-response",
    Topic.LISTS: "2.5-lists",
    Topic.MEASURES: "3.9-measures-info",
    Topic.HEAD_REPORT: "4.4-half-year",
    Topic.CONTENTS: "5.1-lead",
    Topic.APPEALS: "2.3-appeals",
    Topic.PUBLICATIONS: "7.2-duty",
    Topic.BROADCASTS: "7.1-broadcast",
    Topic.VENUES: "2.5-venue",
}
"""The clause that a topic follows."""


def freshness_of(row: Row) -> Freshness:
    """How the item of a row stands: what was never published is missing, what is past its day stale."""
    return BY_STATUS.get(row.status, Freshness.CURRENT) if row.facts else Freshness.MISSING


def _by_status(topic: Topic, rows: Iterable[Row], *, duties: Collection[str]) -> Tile:
    return _tile(topic, [row for row in rows if row.obligation in duties], code=_status, among=URGENCY)


def _reports(year: Judgement) -> Tile:
    """Who of those that owe a report this year gave it. The seats are named by the deputies' own pages, not here."""
    owed = [row for row in reports_by_deputy(year).values() if row.status is not Status.NOT_APPLICABLE]
    tile = _tile(Topic.REPORTS, owed, code=report_of, among=Report)
    return replace(tile, share=Share(tile.counts.get(Report.REPORTED, 0), len(owed)), rows=(), more=0)


def _contents(year: Judgement) -> Tile:
    """How many of the required parts of the head's newest begun report are answered (4.4, 5.1-5.3)."""
    parts = [row for row in year.rows if row.obligation == "head-report-contents"]
    last = max((row.case for row in parts if row.answer in ANSWERED), default="")
    own = [row for row in parts if row.case == last]
    tile = _tile(Topic.CONTENTS, own, code=lambda row: row.answer or Answer.EMPTY, among=Answer)
    return replace(tile, share=Share(sum(row.answer in ANSWERED for row in own), len(own)))


def _publications(rows: Iterable[Row]) -> Tile:
    own = [row for row in rows if row.case.startswith("publication:") and row.clause.startswith("7.2")]
    return _tile(Topic.PUBLICATIONS, own, code=freshness_of, among=Freshness)


def _broadcasts(year: Judgement, rows: Iterable[Row]) -> Tile:
    """How many sessions that were due this year went out in state media; how many ought to, no clause says."""
    own = [row for row in rows if row.obligation == "broadcast" and row.due_on and row.due_on.year == year.as_of.year]
    tile = _tile(Topic.BROADCASTS, own, code=_status, among=URGENCY)
    return replace(tile, share=Share(sum(row.done_on is not None for row in own), len(own)))


def _status(row: Row) -> Code:
    return row.status


def _tile(topic: Topic, rows: Sequence[Row], *, code: Callable[[Row], Code], among: Iterable[Code]) -> Tile:
    """Rows are in the order of a judgement, the most urgent first, and so are those that a tile names."""
    pressing = [row for row in rows if row.status in PRESSING]
    ahead = [row for row in rows if row.status is Status.PLANNED and row.due_on is not None]
    counts = Counter(code(row) for row in rows)
    return Tile(
        topic=topic,
        clause=CLAUSES[topic],
        share=None,
        counts={one: counts[one] for one in among if counts[one]},
        rows=tuple(pressing[:MOST] or ahead[:1]),
        more=max(0, len(pressing) - MOST),
    )
