"""Words of the schedule of receptions."""

from collections.abc import Mapping

from django.utils.dates import WEEKDAYS
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import pgettext_lazy

from esep.appeals.queries.receptions import PublicHours

WEEKS: Mapping[int, Promise] = {
    0: pgettext_lazy("week of a reception", "every week"),
    1: pgettext_lazy("week of a reception", "1st week of the month"),
    2: pgettext_lazy("week of a reception", "2nd week of the month"),
    3: pgettext_lazy("week of a reception", "3rd week of the month"),
    4: pgettext_lazy("week of a reception", "4th week of the month"),
    5: pgettext_lazy("week of a reception", "last week of the month"),
}


def hours_words(one: PublicHours) -> str:
    """When somebody receives: weekday, hours, week of the month."""
    return f"{capfirst(str(WEEKDAYS[one.weekday]))}, {one.starts_at:%H:%M}–{one.ends_at:%H:%M} ({WEEKS[one.week]})"
