"""The account of a meeting as it is drawn: villages, what is still due, the timeline.

It is kept as text until the journal or the day is another: drawing it costs more than all the rest of the page.
"""

from datetime import date
from functools import lru_cache

from django.template.loader import render_to_string
from django.utils.safestring import SafeString

from esep.portal.meetings.kept import account, law
from esep.portal.meetings.steps import steps_of
from esep.portal.meetings.villages import villages_of
from esep.portal.place.here import Here

KEPT = 64


@lru_cache(maxsize=KEPT)
def drawn_account(here: Here, code: str, day: date) -> SafeString:
    """The account of a meeting on a day as a part of its page; empty where the meeting was not set by then."""
    found = account(here, code, day)
    if found is None:
        return SafeString()
    steps = steps_of(found, pack=law(here).pack, language=here.language)
    asked = tuple(step for step in steps if not step.is_aside)
    on = found.meeting.on
    context = {
        "place": here.place,
        "as_of": day,
        "villages": villages_of(found, slug=here.place.slug),
        "pressing": tuple(step for step in steps if step.is_pressing),
        "steps": tuple(step for step in asked if not step.comes_later(on)),
        "later": tuple(step for step in asked if step.comes_later(on)),
        "aside": tuple(step for step in steps if step.is_aside),
    }
    return render_to_string("portal/meetings/account.html", context)
