"""The demonstration year as the pages show it, and its rows by what they are about."""

from esep.portal import demonstration
from esep.regulation.judgement import Judgement, Row


def judged_year(language: str = "en") -> Judgement:
    """The demonstration year in one language. Shared by all tests: change a copy made by `dataclasses.replace`."""
    return demonstration.judged_year(language)


def row_of(year: Judgement, obligation: str, *, case: str, subject: str | None = None) -> Row:
    """The only row of a duty in a case, for a subject where the duty has several. Raises ValueError otherwise."""
    (found,) = (
        row for row in year.rows if (row.obligation, row.case) == (obligation, case) and subject in {None, row.subject}
    )
    return found
