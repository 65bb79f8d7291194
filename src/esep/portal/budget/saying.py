"""The budget in plain sentences: how much of a plan came or went, and by how much that is more or less."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

from esep.finance.comparing import Compared
from esep.finance.models import BudgetVersion
from esep.finance.queries.public.budget import WHOLE_YEAR, Term
from esep.finance.saying import percent, thousands
from esep.portal.money.choosing import half_words

PLANNED_FOR = {
    WHOLE_YEAR: pgettext_lazy("planned for how long", "for the year"),
    1: pgettext_lazy("planned for how long", "for the first six months"),
    2: pgettext_lazy("planned for how long", "for the second six months"),
}
VERSIONS = {
    BudgetVersion.Kind.DRAFT: pgettext_lazy("version of the budget for everybody", "Draft given to the council"),
    BudgetVersion.Kind.APPROVED: pgettext_lazy("version of the budget for everybody", "Approved budget"),
    BudgetVersion.Kind.AMENDED: pgettext_lazy("version of the budget for everybody", "Amended budget"),
}


def version_words(kind: BudgetVersion.Kind) -> str:
    """What a version is, as a heading says it."""
    return str(VERSIONS[kind])


def term_words(term: Term) -> str:
    """A term as a heading names it: "2026", "First half of 2026"."""
    return str(term.year) if term.half == WHOLE_YEAR else half_words(term.year, term.half)


def sentence(compared: Compared, *, is_income: bool, half: int) -> str:
    """One sentence on a line: "Collected 74.6% of what was planned for the first six months: 137.2 thousand soms
    less."
    """
    if compared.of_half is None:
        said = _("Nothing was planned. Came in, thousand soms: %(sum)s")
        spent = _("Nothing was planned. Went out, thousand soms: %(sum)s")
        return (said if is_income else spent) % {"sum": thousands(compared.actual)}
    words = _of_income(compared) if is_income else _of_expense(compared)
    return words % {
        "percent": percent(compared.of_half),
        "period": PLANNED_FOR[half],
        "sum": thousands(abs(compared.difference)),
    }


def _of_income(compared: Compared) -> str:
    if compared.difference < 0:
        return _("Collected %(percent)s of what was planned %(period)s: %(sum)s thousand soms less.")
    if compared.difference > 0:
        return _("Collected %(percent)s of what was planned %(period)s: %(sum)s thousand soms more.")
    return _("Collected as much as was planned %(period)s.")


def _of_expense(compared: Compared) -> str:
    if compared.difference < 0:
        return _("Spent %(percent)s of what was planned %(period)s: %(sum)s thousand soms less.")
    if compared.difference > 0:
        return _("Spent %(percent)s of what was planned %(period)s: %(sum)s thousand soms more.")
    return _("Spent as much as was planned %(period)s.")
