"""Rows of the law arranged for a page: groups with their words, pills with the days."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.compliance.pressing import Group, Pressing
from esep.kernel.refusals import Words
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from esep.regulation.wording import name_of
from esep.workspace.office import Office
from esep.workspace.today.day import Day
from esep.workspace.today.places import address_of, group_address

GROUP_WORDS: dict[Group, Promise] = {
    Group.OVERDUE: _("Overdue"),
    Group.TODAY: _("Today"),
    Group.WEEK: _("The next seven days"),
    Group.CANNOT_TELL: _("Cannot tell"),
}
EMPTY_WORDS: dict[Group, Promise] = {
    Group.OVERDUE: _("Nothing is overdue."),
    Group.TODAY: _("Nothing falls due on this day."),
    Group.WEEK: _("Nothing falls due in these days."),
    Group.CANNOT_TELL: _("Every date that is needed is recorded."),
}
TONES = {Group.OVERDUE: "late", Group.TODAY: "due", Group.WEEK: "idle", Group.CANNOT_TELL: "idle"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row with its pill (words, and the days they announce), the printed number of its clause, and its page."""

    row: Row
    pill: Words
    days: int | None
    tone: str
    number: str
    address: str
    is_of_year: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group as a page shows it; ``more`` is the address of the whole group where not all of it is shown."""

    group: Group
    words: Words
    empty: Words
    count: int
    entries: tuple[Entry, ...]
    more: str


def sections_of(found: Iterable[Pressing], *, day: Day, place: Office) -> tuple[Section, ...]:
    """The groups of a day with their rows."""
    return tuple(
        Section(
            group=one.group,
            words=GROUP_WORDS[one.group] if day.is_today or one.group is not Group.TODAY else _("On this day"),
            empty=EMPTY_WORDS[one.group],
            count=one.count,
            entries=tuple(_entry(row, one.group, as_of=day.day, place=place) for row in one.rows),
            more=group_address(one.group, place, query=day.query) if one.count > len(one.rows) else "",
        )
        for one in found
    )


def _entry(row: Row, group: Group, *, as_of: date, place: Office) -> Entry:
    pill, days = _pill(row, group, as_of=as_of)
    return Entry(
        row=row,
        pill=pill,
        days=days,
        tone=TONES[group],
        number=row.clause.partition("-")[0],
        address=address_of(row, place),
        is_of_year=row.due_on is not None and row.due_on.year == as_of.year,
    )


def _pill(row: Row, group: Group, *, as_of: date) -> tuple[Words, int | None]:
    """The words of the pill and the days after its colon."""
    if group is Group.OVERDUE and row.days_late:
        return _("Days late:"), row.days_late
    if group is Group.WEEK and row.due_on is not None:
        return _("Days left:"), (row.due_on - as_of).days
    return status_words(row.status), None


def status_words(status: Status) -> str:
    """A status as people read it."""
    return name_of("status", status.value, language=get_language() or "ky")
