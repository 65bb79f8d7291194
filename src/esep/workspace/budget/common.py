"""What the pages of the budget share: ways back, choices, years that are counted."""

from collections.abc import Iterable

from esep.finance.models import BudgetCode, BudgetVersion
from esep.finance.queries.codes import codes_in
from esep.kernel.refusals import Words, not_found
from esep.regulation.fields import FIRST_YEAR, LAST_YEAR
from esep.workspace.budget.words import version_words
from esep.workspace.office import Office
from esep.workspace.page import Back

Choices = list[tuple[str, Words]]


def counted(year: int) -> int:
    """A year of an address. Raises Refused for one that is not counted."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise not_found()
    return year


def year_address(place: Office, year: int) -> str:
    """The address of a year's budget."""
    return place.address("office-budget-year", year=year)


def to_year(place: Office, year: int) -> Back:
    """The way back to a year."""
    return Back(year_address(place, year), str(year))


def version_address(place: Office, code: str) -> str:
    """The address of a version."""
    return place.address("office-budget-version", version=code)


def to_version(place: Office, row: BudgetVersion) -> Back:
    """The way back to a version."""
    return Back(version_address(place, row.code), row.code)


def code_choices(year: int) -> dict[str, Choices]:
    """The codes that a line of a year may use, by classification."""
    found: dict[str, Choices] = {kind.value: [] for kind in BudgetCode.Kind}
    for code in codes_in(year):
        found[code.kind].append((str(code.pk), str(code)))
    return found


def version_choices(rows: Iterable[BudgetVersion]) -> Choices:
    """Versions that can be copied or compared with; withdrawn ones are not offered."""
    return [(row.code, version_words(row)) for row in rows if row.withdrawn_at is None]
