"""Words of the budget: how a version stands, which time a report is of."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext
from django.utils.translation import gettext_lazy as _

from esep.finance.models import BudgetVersion, Execution
from esep.kernel.refusals import Words

HALF_WORDS = {1: _("First half-year"), 2: _("Second half-year")}


def standing(row: BudgetVersion) -> tuple[Words, str]:
    """How a version stands, with the tone of its pill."""
    if row.withdrawn_at is not None:
        return pgettext("version of the budget", "withdrawn"), "late"
    if row.adopted_on is not None:
        return gettext("adopted: %(day)s") % {"day": _day(row.adopted_on)}, "done"
    if row.submitted_on is not None:
        return gettext("submitted: %(day)s") % {"day": _day(row.submitted_on)}, "done"
    return pgettext("version of the budget", "in work"), "due"


def version_words(row: BudgetVersion) -> str:
    """A version as lists of choices name it: ``B-2026-2 · amended · adopted: 15.05.2026``."""
    return f"{row.code} · {row.get_kind_display()} · {standing(row)[0]}"


def time_words(span: str, number: int, year: int) -> str:
    """The time that a report is of: ``First half-year, 2026`` or ``May, 2026``."""
    if span == Execution.Span.HALF:
        return f"{HALF_WORDS[number]}, {year}"
    return f"{date_format(date(year, number, 1), 'F')}, {year}"


def report_words(row: Execution) -> str:
    """The time of a report."""
    return time_words(row.span, row.number, row.year)


def _day(day: date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")
