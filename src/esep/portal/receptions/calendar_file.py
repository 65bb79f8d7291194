"""Receptions as an iCalendar file, to be taken in once or subscribed to (RFC 5545)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID, uuid5

from django.utils.translation import gettext as _
from icalendar import Calendar, Event
from icalendar.enums import STATUS

from esep.appeals.queries.receptions import PublicSlot
from esep.portal.place.here import Here
from esep.regulation.dates import BISHKEK

RECEPTIONS = UUID("0d5a7c1e-3b0f-5a0a-8f1d-6c1f2b9f4e21")
"""The space of names in which receptions get theirs, whatever the address of the server is."""

AGAIN = timedelta(hours=12)
"""How soon a calendar that subscribed should ask again."""


def receptions_calendar(here: Here, slots: Iterable[PublicSlot], *, address: str) -> bytes:
    """The file; ``address`` is the whole address of the page. A day off is a cancelled event."""
    slug = here.place.slug
    calendar = Calendar.new(
        uid=uuid5(RECEPTIONS, slug),
        prodid=f"-//Esep//Receptions//{here.language.upper()}",
        method="PUBLISH",
        calscale="GREGORIAN",
        name=f"{_('Receptions of citizens')} · {here.name}",
        language=here.language,
        refresh_interval=AGAIN,
    )
    for slot in slots:
        calendar.add_component(_event(slot, here, address=address))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(slot: PublicSlot, here: Here, *, address: str) -> Event:
    hours = slot.hours
    return Event.new(
        uid=uuid5(RECEPTIONS, f"{here.place.slug} {hours.key} {slot.day.isoformat()}"),
        summary=f"{_('Reception of citizens')}: {hours.deputy_name}",
        description=f"{_said(slot)}\n{address}",
        location=hours.place,
        start=datetime.combine(slot.day, hours.starts_at, BISHKEK),
        end=datetime.combine(slot.day, hours.ends_at, BISHKEK),
        status=STATUS.CANCELLED if slot.off else STATUS.CONFIRMED,
        sequence=slot.changes,
        stamp=here.changed_at,
        url=address,
    )


def _said(slot: PublicSlot) -> str:
    if slot.off:
        return f"{_('No reception:')} {slot.off}"
    if slot.again:
        return f"{_('There is a reception after all:')} {slot.again}"
    if slot.perhaps:
        return f"{_('Perhaps a public day off. Call before you come:')} {slot.perhaps}"
    return _("Open to all, no need to sign up first")
