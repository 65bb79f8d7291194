"""The hour at which a meeting starts, as people write it."""

import re
from datetime import time

from django.utils.translation import gettext_lazy as _

from esep.portal.choice import Fault
from esep.portal.planner.echo import shortened

HOUR = re.compile(r"(\d{1,2})(?:[:. -]?(\d{2}))?", re.ASCII)


def read_hour(typed: str) -> time | Fault:
    """Return the hour in `typed`: 14:00, 14.00, 14-00, 1400 and 14 are the same; or a fault of the field ``start``."""
    if not typed:
        return Fault("start", _("Enter the hour at which the meeting starts."), "")
    found = HOUR.fullmatch(typed)
    if found is None:
        return Fault("start", _("Write the hour in figures, like this: 14:00"), shortened(typed))
    hour, minute = int(found[1]), int(found[2] or "0")
    if hour > 23 or minute > 59:
        return Fault("start", _("There is no such hour. The latest is 23:59."), typed)
    return time(hour, minute)
