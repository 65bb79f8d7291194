"""Meetings: set, noticed, changed, near, off; and their minutes (2.5, 3.6, 3.7)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from esep.meetings.models import Minutes
from esep.meetings.queries.public import (
    MeetingLaw,
    Part,
    PublicMeeting,
    PublicPlan,
    State,
    law_of_meetings,
    meetings_in_public,
)
from esep.regulation.dates import BISHKEK
from esep.regulation.facts.meeting import NoticePublished
from esep.subscriptions.models import Topic
from esep.subscriptions.news.news import News, Reading
from esep.subscriptions.news.recorded import recorded_since
from esep.subscriptions.news.words import capital, lines, named, when

MORNING = time(8)
"""The hour of the day before, at which a meeting is told of once more."""

PARTS = {
    Part.WHEN: gettext_lazy("Day and hour"),
    Part.PLACE: gettext_lazy("Place"),
    Part.TOPIC: gettext_lazy("Topic"),
    Part.AREAS: gettext_lazy("Villages"),
    Part.DEPUTIES: gettext_lazy("Who reports"),
}
OFF = {
    State.POSTPONED: pgettext_lazy("state of a meeting", "Put off"),
    State.CANCELLED: pgettext_lazy("state of a meeting", "Cancelled"),
}


def news_of_meetings(reading: Reading) -> Iterable[News]:
    """What happened to meetings. Of one whose day is over, only that it was off, and its minutes."""
    law = law_of_meetings(reading.municipality)
    meetings = meetings_in_public(reading.municipality, law=law, day=reading.day, language=reading.language)
    notices = _first_notices(reading)
    minutes = _released(reading)
    for meeting in meetings:
        if meeting.is_ahead and meeting.plan is not None:
            yield from _ahead(meeting, reading, law, notices.get(meeting.code))
        elif meeting.is_closed and meeting.closed_at is not None:
            yield _news(
                meeting,
                law,
                what=f"off:{meeting.state}",
                at=meeting.closed_at,
                word=str(OFF[meeting.state]),
                said=(*lines((_("Reason"), meeting.reason)), *_when(meeting)),
            )
        if meeting.code in minutes:
            yield _news(
                meeting,
                law,
                what="minutes",
                at=minutes[meeting.code],
                word=_("Minutes can be read"),
                said=_when(meeting),
                route="place-minutes",
            )


def plan_news(version: int) -> frozenset[str]:
    """What tells everything of a version of a plan: topic, place, day and hour, as a notice does."""
    return frozenset((f"plan:{version}", f"notice:{version}"))


def _ahead(meeting: PublicMeeting, reading: Reading, law: MeetingLaw, noticed_at: datetime | None) -> Iterator[News]:
    newest = meeting.versions[-1]
    whole = (*_when(meeting), *about(newest.plan), _("Open to all, no need to sign up first"))
    if newest.number == 1:
        yield _news(meeting, law, what="plan:1", at=newest.recorded_at, word=_("Meeting set"), said=whole)
    else:
        before = meeting.versions[-2].plan
        changed = lines(*((str(PARTS[part]), _change(part, before, newest.plan)) for part in newest.changed))
        said = (*changed, *whole)
        yield _news(
            meeting, law, what=f"plan:{newest.number}", at=newest.recorded_at, word=_("Meeting changed"), said=said
        )
    if noticed_at is not None and noticed_at >= newest.recorded_at:
        yield _news(
            meeting,
            law,
            what=f"notice:{newest.number}",
            at=noticed_at,
            word=_("Notice of a meeting"),
            said=whole,
            within=(f"plan:{newest.number}",),
        )
    if meeting.on - timedelta(days=1) == reading.day:
        at = datetime.combine(reading.day, MORNING, BISHKEK)
        others = tuple(plan_news(newest.number))
        yield _news(
            meeting, law, what=f"tomorrow:{newest.number}", at=at, word=_("Tomorrow"), said=whole, within=others
        )


def _news(
    meeting: PublicMeeting,
    law: MeetingLaw,
    *,
    what: str,
    at: datetime,
    word: str,
    said: tuple[str, ...],
    route: str = "place-meeting",
    within: tuple[str, ...] = (),
) -> News:
    return News(
        topic=Topic.MEETINGS,
        subject=f"meeting:{meeting.code}",
        what=what,
        at=at,
        title=f"{word}: {meeting.topic or capital(meeting.kind_word)}",
        lines=said,
        route=route,
        arguments={"code": meeting.code},
        villages=frozenset(law.villages.get(area.code, area.code) for area in meeting.areas),
        deputies=frozenset(one.code for one in meeting.deputies),
        within=within,
    )


def about(plan: PublicPlan) -> tuple[str, ...]:
    """Where a meeting is, whom it calls and who reports."""
    return lines(
        (_("Place"), plan.place),
        (_("Villages"), named(one.name for one in plan.areas)),
        (_("Who reports"), named(one.name for one in plan.deputies)),
    )


def _when(meeting: PublicMeeting) -> tuple[str, ...]:
    return lines((_("When"), when(meeting.on, meeting.start)))


def _change(part: Part, before: PublicPlan, now: PublicPlan) -> str:
    return f"{_part(part, before) or '–'} → {_part(part, now) or '–'}"


def _part(part: Part, plan: PublicPlan) -> str:
    match part:
        case Part.WHEN:
            return when(plan.on, plan.start)
        case Part.PLACE:
            return plan.place
        case Part.TOPIC:
            return plan.topic
        case Part.AREAS:
            return named(one.name for one in plan.areas)
        case Part.DEPUTIES:
            return named(one.name for one in plan.deputies)


def _first_notices(reading: Reading) -> dict[str, datetime]:
    """When the first notice of each meeting was recorded that says its present day and hour."""
    found: dict[str, datetime] = {}
    plans: dict[str, tuple[date, time]] = {}
    for fact in recorded_since(reading.since, kinds=("notice.published",)):
        said = fact.data
        assert isinstance(said, NoticePublished)
        code = next(ref.partition(":")[2] for ref in fact.cases if ref.startswith("meeting:"))
        if plans.get(code) != (said.date, said.start_time):
            plans[code], found[code] = (said.date, said.start_time), fact.recorded_at
    return found


def _released(reading: Reading) -> dict[str, datetime]:
    """When the minutes of each meeting became public."""
    rows = Minutes.objects.filter(published_at__gte=reading.since, signed_on__isnull=False).exclude(public_text={})
    return {code: at for code, at in rows.values_list("meeting__code", "published_at") if at is not None}
