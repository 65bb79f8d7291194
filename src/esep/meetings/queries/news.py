"""News of a meeting: that it moved or will not be held, who got an e-mail about it, and who is to be called."""

from dataclasses import dataclass, replace

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.kernel.models import OutboxMessage, RecordedFact
from esep.meetings.commands.telling_all import News, key_of
from esep.meetings.models import ReportMeeting, Telling
from esep.meetings.queries.contacts import sees_contacts
from esep.meetings.reached import Reached, reached_by
from esep.meetings.tellings import KINDS, newest_news, tellings_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailed:
    """Somebody to whom an e-mail was queued, and the message with its state."""

    who: Reached
    message: OutboxMessage

    @property
    def is_undelivered(self) -> bool:
        """Whether it was given up, so that the person does not know."""
        return self.message.state == OutboxMessage.State.GIVEN_UP


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """Somebody who was told by phone or in person: when, how, by whom, and what was corrected in that."""

    who: Reached
    telling: Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """The newest piece of news and whom it reached. ``to_call`` have no e-mail address, or theirs failed, and nobody
    told them yet.
    """

    news: News
    fact: RecordedFact
    mailed: tuple[Mailed, ...]
    called: tuple[Called, ...]
    to_call: tuple[Reached, ...]

    @property
    def sent(self) -> int:
        """How many messages went out."""
        return sum(one.message.state == OutboxMessage.State.SENT for one in self.mailed)

    @property
    def waiting(self) -> int:
        """How many messages still wait to be sent."""
        return sum(one.message.state == OutboxMessage.State.WAITING for one in self.mailed)


def news_of(meeting: ReportMeeting, *, by: Actor, municipality: int) -> Told | None:
    """The newest news of a meeting; None while it stands as it was set. Names and contacts: for who sees the lists."""
    with seeing(Act.VIEW_LISTS, by=by, municipality=municipality):
        fact = newest_news(meeting)
        if fact is None:
            return None
        key = key_of(fact)
        rows = OutboxMessage.objects.filter(key__startswith=key).defer("text", "enclosed")
        messages = {row.key.removeprefix(key): row for row in rows}
        people = reached_by(meeting, before=fact)
        if not sees_contacts(by=by, municipality=municipality):
            people = tuple(replace(one, email="", phone="") for one in people)
        mailed = tuple(Mailed(who=one, message=messages[one.ref]) for one in people if one.ref in messages)
        lost = {one.who.ref for one in mailed if one.is_undelivered}
        tellings = {subject: row for subject, row in tellings_of(meeting, fact=fact).items() if row.holds}
        called = tuple(Called(who=one, telling=tellings[one.ref]) for one in people if one.ref in tellings)
        untold = (one for one in people if one.ref in lost or one.ref not in messages)
        to_call = tuple(one for one in untold if one.ref not in tellings)
        return Told(news=KINDS[fact.kind], fact=fact, mailed=mailed, called=called, to_call=to_call)
