"""Channels in use: which ways of telling residents a municipality takes most, and how somebody did it last (2.5)."""

from dataclasses import dataclass

from django.db.models import Count

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.kernel.models import RecordedFact
from esep.meetings.channels import CHANNEL_WORDS
from esep.meetings.commands.noticing import PUBLISHED
from esep.meetings.models import MeetingArea, ReportMeeting
from esep.regulation.facts.meeting import Channel


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelUse:
    """Every channel, those used most in front. ``everywhere`` is the one by which whoever asks told all villages of
    another meeting at once; None when they did otherwise last, or have told this meeting since.
    """

    order: tuple[Channel, ...]
    everywhere: Channel | None


def channel_use(meeting: ReportMeeting, *, by: Actor, municipality: int) -> ChannelUse:
    """How residents were told so far, for who logs the next notice of a meeting. At most four queries."""
    with seeing(Act.VIEW_MEETINGS, by=by, municipality=municipality):
        standing = RecordedFact.objects.filter(kind=PUBLISHED, superseded_by__isnull=True)
        counts = dict(standing.order_by().values_list("data__channel").annotate(Count("pk")))
        own = standing.filter(recorded_by__isnull=False, recorded_by=by.account).order_by("-pk")
        last = own.prefetch_related("cases").first()
        return ChannelUse(
            order=tuple(sorted(CHANNEL_WORDS, key=lambda channel: -counts.get(channel.value, 0))),
            everywhere=_everywhere(last, meeting) if last is not None else None,
        )


def _everywhere(notice: RecordedFact, meeting: ReportMeeting) -> Channel | None:
    records = {case.record for case in notice.cases.all()}
    if meeting.record in records:
        return None
    codes = [record.partition(":")[2] for record in records]
    called = MeetingArea.objects.filter(meeting__code__in=codes, left_at__isnull=True).select_related("village", "area")
    owed = {row.place.code for row in called}
    return Channel(notice.data["channel"]) if len(owed) > 1 and owed <= set(notice.data["areas"]) else None
