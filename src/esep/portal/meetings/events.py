"""What happened to the plans of meetings, in the order of recording: for the feed."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from esep.meetings.queries.public import PublicMeeting, PublicVersion
from esep.portal.meetings.changing import change_between
from esep.portal.meetings.telling import about, title_of
from esep.portal.meetings.words import STATES, when


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that happened to a meeting: ``name`` tells it from all others of the meeting, in any language."""

    meeting: PublicMeeting
    name: str
    title: str
    description: str
    at: datetime


def events_of(meetings: Iterable[PublicMeeting]) -> list[Event]:
    """Everything that happened to some meetings, the newest first."""
    found = [event for meeting in meetings for event in _events(meeting)]
    return sorted(found, key=lambda one: (one.at, one.meeting.code, one.name), reverse=True)


def _events(meeting: PublicMeeting) -> Iterator[Event]:
    for version in meeting.versions:
        yield _of_version(meeting, version)
    if meeting.is_closed and meeting.closed_at is not None:
        yield _event(meeting, str(meeting.state), f"{_('Reason:')} {meeting.reason}", at=meeting.closed_at)
    if meeting.held_at is not None:
        yield _event(meeting, str(meeting.state), "", at=meeting.held_at)


def _of_version(meeting: PublicMeeting, version: PublicVersion) -> Event:
    before = meeting.version(version.number - 1)
    if before is None:
        word, said = _("Meeting set"), "; ".join((when(version.plan.on, version.plan.start), *about(version.plan)))
    else:
        word = _("Meeting changed")
        said = "; ".join(f"{one.part}: {one.was} → {one.now}" for one in change_between(before, version).parts)
    title = f"{word}: {title_of(meeting)}"
    return Event(
        meeting=meeting, name=f"version {version.number}", title=title, description=said, at=version.recorded_at
    )


def _event(meeting: PublicMeeting, name: str, description: str, *, at: datetime) -> Event:
    return Event(
        meeting=meeting,
        name=name,
        title=f"{STATES[meeting.state].word}: {title_of(meeting)}",
        description=description,
        at=at,
    )
