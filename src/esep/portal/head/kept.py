"""What the pages of the head's reports read once for many visitors, kept until the journal or the day is another."""

from functools import lru_cache

from esep.portal.place.here import Here
from esep.portal.place.kept import judged
from esep.regulation.judgement import Row
from esep.regulation.wording import Language
from esep.reports.queries.head.public import (
    HeadHalf,
    HeadReportInPublic,
    head_halves_in_public,
    head_report_in_public,
)

PLACES_KEPT = 64
REPORTS_KEPT = 32
RECORDED_IN = "ky"
"""The language in which everything is written; the other ones may lack."""

CASE = "head:okmotu/"
CLAUSES = frozenset({"4.4-half-year"})


@lru_cache(maxsize=PLACES_KEPT)
def halves(here: Here) -> tuple[HeadHalf, ...]:
    """Every half-year of which a report is known, the newest first."""
    return head_halves_in_public(here.place, day=here.today)


@lru_cache(maxsize=REPORTS_KEPT)
def report_of(here: Here, code: str, language: str) -> HeadReportInPublic | None:
    """A submitted report in a language; none where there is none."""
    return head_report_in_public(code, municipality=here.place, day=here.today, language=Language(language))


@lru_cache(maxsize=PLACES_KEPT)
def duties(here: Here) -> dict[str, tuple[Row, ...]]:
    """The duties of each half-year as they stand today, by its key, as the page of duties shows them."""
    found: dict[str, list[Row]] = {}
    for row in judged(here, here.today).rows:
        if row.case.startswith(CASE) and row.clause in CLAUSES:
            found.setdefault(row.case.removeprefix(CASE), []).append(row)
    return {period: tuple(rows) for period, rows in found.items()}
