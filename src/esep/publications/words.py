"""How the state of an item is said: words, and the colour beside them. Advice is never red."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.publications.freshness import Freshness

FRESHNESS_WORDS: Mapping[Freshness, Promise] = {
    Freshness.CURRENT: pgettext_lazy("how a publication stands", "Current"),
    Freshness.DUE_SOON: pgettext_lazy("how a publication stands", "Look soon"),
    Freshness.DUE_TODAY: pgettext_lazy("how a publication stands", "Look today"),
    Freshness.STALE: pgettext_lazy("how a publication stands", "Out of date"),
    Freshness.MISSING: pgettext_lazy("how a publication stands", "Not published"),
}
TONES: Mapping[Freshness, str] = {
    Freshness.CURRENT: "done",
    Freshness.DUE_SOON: "due",
    Freshness.DUE_TODAY: "due",
    Freshness.STALE: "due",
    Freshness.MISSING: "due",
}
BEYOND_WORDS: Mapping[Freshness, Promise] = {
    **FRESHNESS_WORDS,
    Freshness.STALE: pgettext_lazy("how a publication stands", "Worth another look"),
}
"""The same of an item beyond the regulation, which nobody asks for."""

DAYS_LEFT, DAYS_PAST = _("Days left:"), _("Days since the advised day:")
SINCE_LAST = _("Days since the day of the next look:")
DAYS_BEFORE: Mapping[Freshness, Promise] = {Freshness.DUE_SOON: DAYS_LEFT, Freshness.STALE: DAYS_PAST}


def words_of(state: Freshness, *, is_extra: bool) -> Promise:
    """How an item stands, in words."""
    return (BEYOND_WORDS if is_extra else FRESHNESS_WORDS)[state]


def tone_of(state: Freshness, *, is_extra: bool) -> str:
    """The colour of the pill: grey for an item beyond the regulation that nobody must publish or look at."""
    return "idle" if is_extra and state is not Freshness.CURRENT else TONES[state]


def days_words(state: Freshness, *, is_extra: bool) -> Promise | str:
    """What stands before the number of days; empty where no number is said."""
    if is_extra and state is Freshness.STALE:
        return SINCE_LAST
    return DAYS_BEFORE.get(state, "")
