"""What the pages of conducting share: the session as it stands, the way back, hours of its day."""

from datetime import datetime, time

from django.utils.translation import gettext_lazy as _

from esep.council.models import Session
from esep.council.queries.conduct import Conduct, conduct_of
from esep.regulation.dates import BISHKEK
from esep.workspace.meetings.plan.hour import HourField
from esep.workspace.office import Office
from esep.workspace.page import Back
from esep.workspace.register.common import language

PAGE = "office-session-day"
MEMBERS, ITEMS = "members", "items"
"""Parts of the page, as addresses name them after ``#``."""


class Hour(HourField):
    """An hour of the day of the session; where it may stay empty, now is meant."""

    default_error_messages = {"required": _("Enter the hour.")}  # noqa: RUF012


def conduct_in(place: Office, session: str) -> Conduct:
    """The session of an address as it stands now. Raises Refused where there is none."""
    return conduct_of(session, by=place.actor, municipality=place.municipality.pk, language=language().value)


def day_address(place: Office, session: str, part: str = "") -> str:
    """The address of the page on which a session is conducted, or of a part of it."""
    address = place.address(PAGE, session=session)
    return f"{address}#{part}" if part else address


def to_day(place: Office, session: str) -> Back:
    """The way back to that page."""
    return Back(day_address(place, session), f"{session}: {_('the day')}")


def moment_of(session: Session, hour: time | None) -> datetime | None:
    """The moment of an hour on the day of the session; none for none."""
    return datetime.combine(session.date, hour, BISHKEK) if hour is not None else None


def hour_of(moment: datetime | None) -> time | None:
    """The local hour of a moment, in whole minutes."""
    return moment.astimezone(BISHKEK).time().replace(second=0, microsecond=0) if moment is not None else None


def mended(session: Session, before: datetime | None, hour: time | None) -> datetime | None:
    """The moment of an hour that was corrected. Where the minute was left alone, its seconds stay as they were."""
    return before if hour == hour_of(before) else moment_of(session, hour)
