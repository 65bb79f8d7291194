"""Words of receptions: weekdays and weeks of the month."""

from datetime import time

from django.utils.dates import WEEKDAYS
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.appeals.models import ReceptionHours
from esep.kernel.refusals import Words

WEEKS: dict[int, Words] = {
    0: pgettext_lazy("week of a reception", "every week"),
    1: pgettext_lazy("week of a reception", "1st week of the month"),
    2: pgettext_lazy("week of a reception", "2nd week of the month"),
    3: pgettext_lazy("week of a reception", "3rd week of the month"),
    4: pgettext_lazy("week of a reception", "4th week of the month"),
    5: pgettext_lazy("week of a reception", "last week of the month"),
}
DAYS: list[tuple[str, Words]] = [(str(number), words) for number, words in WEEKDAYS.items()]
PLACE: Words = _("Place")


def hours_words(row: ReceptionHours) -> str:
    """When somebody receives: «Дүйшөмбү, 10:00–12:00 (ар жума)»."""
    return f"{capfirst(str(WEEKDAYS[row.weekday]))}, {span(row.starts_at, row.ends_at)} ({WEEKS[row.week]})"


def span(starts_at: time, ends_at: time) -> str:
    """Two hours as people write them."""
    return f"{starts_at:%H:%M}–{ends_at:%H:%M}"
