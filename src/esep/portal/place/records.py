"""From a judged row to the page of its record, where the proof is."""

from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse

from esep.regulation.facts import Fact
from esep.regulation.judgement import Judgement, Row

PAGES = {
    "meeting": "place-meeting",
    "outcome": "place-promise",
    "deputy": "place-deputy",
    "session": "session",
    "appeal": "place-appeal",
    "voter_mandate": "place-mandate",
    "publication": "place-catalogue-item",
}
"""Records with a page of their own, by the route that takes their code."""

LISTS = {"head": "head-reports", "budget": "budget", "demand": "place-demands", "venue": "place-villages"}
"""Records that a list tells of."""

REQUEST, MEETING = "request:", "meeting:"


def record_address(row: Row, year: Judgement, *, slug: str) -> str:
    """The address of the public page on which the record of a row is shown with its proofs.

    A request for information is shown by its meeting. Where a record has no page, the judged rows of its clause are.
    """
    record = row.case.partition("/")[0]
    if record.startswith(REQUEST):
        record = _meeting_of(record, year.facts) or record
    kind, _colon, code = record.partition(":")
    found = _address(PAGES[kind], slug, code) if kind in PAGES else ""
    if not found and kind in LISTS:
        found = _address(LISTS[kind], slug)
    return found or rows_address(row, slug=slug)


def rows_address(row: Row, *, slug: str) -> str:
    """The address at which the rows of the same clause and status are told with their explanation."""
    return f"{reverse('place-year', args=[slug])}?{urlencode({'status': row.status.value, 'clause': row.clause})}"


def _meeting_of(request: str, facts: Iterable[Fact]) -> str:
    cases = (fact.cases for fact in facts if request in fact.cases)
    return next((case for named in cases for case in named if case.startswith(MEETING)), "")


def _address(route: str, *arguments: str) -> str:
    """The address of a route; empty where this installation has no such page."""
    try:
        return reverse(route, args=arguments)
    except NoReverseMatch:
        return ""
