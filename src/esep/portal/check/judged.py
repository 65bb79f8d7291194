"""The part of a judgement that an answer shows."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from esep.portal.year import row_order
from esep.regulation.judgement import Judgement, Row
from esep.regulation.status import Status

ROWS = 60
"""Rows of an answer. Nothing is kept on the server, so there is no second page."""


@dataclass(frozen=True, kw_only=True)
class Judged:
    """Whose records, as of which day and by which pack; the number of facts and of rows of each status; and the
    ``ROWS`` most pressing rows.
    """

    name: str
    as_of: date
    pack: str
    facts: int
    counts: Mapping[Status, int]
    rows: tuple[Row, ...]


def summary(judgement: Judgement) -> Judged:
    """Return what an answer shows of `judgement`. The rows come without their trace: it is told in their lines."""
    rows = sorted(judgement.rows, key=row_order)[:ROWS]
    return Judged(
        name=judgement.name,
        as_of=judgement.as_of,
        pack=f"{judgement.pack.id} {judgement.pack.version}",
        facts=len(judgement.facts),
        counts=dict(Counter(row.status for row in judgement.rows)),
        rows=tuple(replace(row, trace=()) for row in rows),
    )
