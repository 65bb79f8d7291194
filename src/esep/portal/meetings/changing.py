"""What was changed in the plan of a meeting, in words: what it said before, and what it says since."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise

from esep.meetings.queries.public import PublicMeeting, PublicVersion
from esep.portal.meetings.words import PARTS, language_of, part_of
from esep.regulation.dates import legal_day


@dataclass(frozen=True, slots=True)
class Changed:
    """One part of the plan before and after a change, each with its language (empty: the reader's own)."""

    part: Promise
    was: str
    now: str
    was_in: str
    now_in: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change: the version it ended, its claimed day, the day of recording where that is another, and the parts."""

    ended: int
    changed_on: date
    recorded_on: date | None
    parts: tuple[Changed, ...]


def changes_of(meeting: PublicMeeting) -> tuple[Change, ...]:
    """Every change of a meeting, the newest first."""
    pairs = zip(meeting.versions, meeting.versions[1:], strict=False)
    return tuple(change_between(before, after) for before, after in reversed(list(pairs)))


def change_between(before: PublicVersion, after: PublicVersion) -> Change:
    """What one version says otherwise than the version before it."""
    recorded_on = legal_day(after.recorded_at)
    return Change(
        ended=before.number,
        changed_on=after.changed_on,
        recorded_on=recorded_on if recorded_on != after.changed_on else None,
        parts=tuple(
            Changed(
                PARTS[part],
                was=part_of(before.plan, part),
                now=part_of(after.plan, part),
                was_in=language_of(before.plan, part),
                now_in=language_of(after.plan, part),
            )
            for part in after.changed
        ),
    )
