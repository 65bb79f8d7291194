"""Words of the overview: how duties stand, halves of years, and the tables that are taken along."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from esep.compliance.overseeing.stand import Stand, Sum
from esep.regulation.periods import Period, Unfolding

STAND_WORDS: Mapping[Stand, Promise] = {
    Stand.ON_TIME: _("Done on time"),
    Stand.LATE: _("Done late"),
    Stand.OVERDUE: _("Overdue"),
    Stand.CANNOT_TELL: _("Cannot tell"),
    Stand.AHEAD: _("Not due yet"),
    Stand.ADVICE_KEPT: _("Advice followed"),
    Stand.ADVICE_PASSED: _("Advised date has passed"),
    Stand.ADVICE_OPEN: _("Advice still open"),
}

COLUMN_WORDS: Mapping[Stand | Sum, Promise] = dict([(Sum.FELL_DUE, _("Fell due")), *STAND_WORDS.items()])
"""What can be counted and asked for: the sum, then its parts and the rest."""

TONES: Mapping[Stand | Sum, str] = {
    Sum.FELL_DUE: "idle",
    Stand.ON_TIME: "done",
    Stand.LATE: "due",
    Stand.OVERDUE: "late",
    Stand.CANNOT_TELL: "idle",
    Stand.AHEAD: "idle",
    Stand.ADVICE_KEPT: "done",
    Stand.ADVICE_PASSED: "due",
    Stand.ADVICE_OPEN: "idle",
}
"""Colours beside the words; advice is never red."""


def period_words(period: Period) -> str:
    """A year, or a half-year as a choice among others names it: "2026, half 1"."""
    if period.unfolding is Unfolding.YEAR:
        return period.key
    first = pgettext("short half of a year", "%(year)s, half 1")
    second = pgettext("short half of a year", "%(year)s, half 2")
    return (first if period.key.endswith("1") else second) % {"year": period.start.year}
