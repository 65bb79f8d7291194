"""The lists of a meeting as values: five groups, speakers, agenda, lock, and what follows from them (2.5)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.utils.functional import Promise

from esep.kernel.models import OutboxMessage, RecordedFact
from esep.meetings.models import AgendaItem, Invitation, ReportMeeting, SpeakerEntry, Telling
from esep.meetings.models.listed import Listed
from esep.meetings.models.request import Means
from esep.records.models import Evidence
from esep.regulation.dates import BISHKEK
from esep.regulation.facts.meeting import Category
from esep.regulation.judgement import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An entry of a list, with name and post in the reader's language; ``is_late`` when it came after the lock."""

    name: str
    post: str
    is_late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited(Shown):
    """Somebody on the participants list, and the newest mail to them, if any. Its state, once final, never changes."""

    row: Invitation
    mail: OutboxMessage | None

    @property
    def about(self) -> tuple[str, ...]:
        """Post, organisation and contacts, as far as they are known and may be seen."""
        return _about(self.row, post=self.post)

    @property
    def is_undelivered(self) -> bool:
        """Whether the mail was given up, so that the person does not know."""
        return self.mail is not None and self.mail.state == OutboxMessage.State.GIVEN_UP

    @property
    def waits(self) -> bool:
        """Whether the invitation is still to be sent, or to be sent otherwise."""
        return not self.row.is_sent or (self.row.means == Means.EMAIL and self.is_undelivered)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """One of the five groups (2.11) with those who stand on the list. ``row`` is how the law sees it, if it does;
    ``not_needed`` the reason why nobody of it is invited, if somebody gave one.
    """

    category: Category
    words: Promise
    people: tuple[Invited, ...]
    row: Row | None
    not_needed: str

    @property
    def sent(self) -> int:
        """How many invitations went out."""
        return sum(one.row.is_sent for one in self.people)

    @property
    def is_told_by_notice(self) -> bool:
        """Whether the notice is the invitation, so that nobody needs to stand here."""
        return self.category is Category.VOTERS

    @property
    def may_be_empty(self) -> bool:
        """Whether 2.5 says «if needed» of the group."""
        return self.category is Category.MEDIA


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaking(Shown):
    """Somebody on the speakers list, on a place counted from 1, with the evidence that they were told.

    ``corrected`` says what was recorded of that before, and why it was wrong.
    """

    row: SpeakerEntry
    position: int
    evidence: tuple[Evidence, ...]
    corrected: Telling | None

    @property
    def about(self) -> tuple[str, ...]:
        """Post, organisation and contacts, as far as they are known and may be seen."""
        return _about(self.row, post=self.post)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An item of the agenda, on a place counted from 1; ``begins_at`` while all items before have their minutes."""

    row: AgendaItem
    position: int
    begins_at: datetime | None

    @property
    def who(self) -> str:
        """Who speaks to it, where the title does not say so in one of its languages."""
        titles = f"{self.row.title_ky} {self.row.title_ru} {self.row.title_en}"
        name = self.row.speaker.name if self.row.speaker is not None else ""
        return "" if name in titles else name


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """All lists of a meeting. ``left`` are entries that were taken out, with the reason. ``rows`` are the duties.

    ``missing`` are deputies who report and stand on no speakers list yet. Without ``has_contacts`` the reader sees no
    telephones and e-mails: they are empty.
    """

    meeting: ReportMeeting
    groups: tuple[Group, ...]
    speakers: tuple[Speaking, ...]
    items: tuple[Item, ...]
    left: tuple[Listed, ...]
    lock: RecordedFact | None
    missing: tuple[str, ...]
    rows: tuple[Row, ...]
    has_contacts: bool

    @property
    def people(self) -> tuple[Invited, ...]:
        """Everybody on the participants list."""
        return tuple(one for group in self.groups for one in group.people)

    @property
    def is_untouched(self) -> bool:
        """Whether nobody and nothing stands on them yet."""
        return not (self.people or self.speakers or self.items)

    @property
    def waiting(self) -> tuple[Invited, ...]:
        """Those whose invitation is still to be sent."""
        return tuple(one for one in self.people if one.waits)

    @property
    def unreachable(self) -> tuple[Invited, ...]:
        """Those to whom no e-mail can be sent."""
        return tuple(one for one in self.waiting if not one.row.email)

    @property
    def untold(self) -> tuple[Speaking, ...]:
        """Speakers who were not told yet."""
        return tuple(one for one in self.speakers if one.row.told_on is None)

    @property
    def minutes(self) -> int:
        """Minutes of all speakers together."""
        return sum(one.row.minutes or 0 for one in self.speakers)

    @property
    def untimed(self) -> int:
        """How many speakers have no minutes, so that the sum is too short."""
        return sum(one.row.minutes is None for one in self.speakers)

    @property
    def speaks_until(self) -> datetime | None:
        """When the last speaker would end, if they spoke from the beginning one after another; None without minutes."""
        return begins_at(self.meeting) + timedelta(minutes=self.minutes) if self.minutes else None

    @property
    def ends_at(self) -> datetime | None:
        """When the agenda would end; None where an item has no minutes, or there is none."""
        if not self.items or any(one.row.minutes is None for one in self.items):
            return None
        return begins_at(self.meeting) + timedelta(minutes=sum(one.row.minutes or 0 for one in self.items))

    @property
    def seats(self) -> int | None:
        """Seats of the venue, where they are known."""
        return self.meeting.venue.seats if self.meeting.venue is not None else None

    @property
    def is_crowded(self) -> bool:
        """Whether those on both lists alone fill more seats than there are (2.5, first item)."""
        return self.seats is not None and len(self.people) + len(self.speakers) > self.seats

    def duty(self, obligation: str) -> Row | None:
        """The row of a duty that has one row."""
        return next((row for row in self.rows if row.obligation == obligation), None)

    @property
    def lists_row(self) -> Row | None:
        """The duty to have the lists ready, with its last day and sum (2.5)."""
        return self.duty("lists")

    @property
    def telling_row(self) -> Row | None:
        """The duty to tell presenters beforehand (2.5)."""
        return self.duty("speaker-notice")

    @property
    def inviting_row(self) -> Row | None:
        """The duty to invite (2.5)."""
        return self.duty("invitations")


def begins_at(meeting: ReportMeeting) -> datetime:
    """The moment for which a meeting is planned."""
    return datetime.combine(meeting.date, meeting.start_time, BISHKEK)


def _about(row: Invitation | SpeakerEntry, *, post: str) -> tuple[str, ...]:
    organization = row.organization
    is_named = organization is not None and row.name not in organization.names.values()
    parts = (post, organization.name if organization is not None and is_named else "", row.phone, row.email)
    return tuple(part for part in parts if part)
