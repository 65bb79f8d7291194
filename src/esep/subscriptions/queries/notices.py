"""Letters that carried the notice of a meeting to subscribers of a village: how many went out, and when (2.5).

They are one more way to tell residents. Nothing follows from them by itself: somebody of the office records them as a
notice, with this as its proof, or leaves it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.kernel.models import Municipality, OutboxMessage
from esep.meetings.queries.public import PublicPlan, law_of_meetings, meetings_in_public
from esep.regulation.dates import legal_day
from esep.subscriptions.models import Told
from esep.subscriptions.news.meetings import plan_news


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispatch:
    """How many subscribers of a village were told of the plan as it stands, by letters that went out; no addresses.

    ``first_on`` and ``last_on`` are the days of the first and the last letter.
    """

    area: str
    name: str
    count: int
    first_on: date
    last_on: date
    plan: PublicPlan


def dispatches_of(
    meeting: str, *, by: Actor, municipality: Municipality, day: date, language: str
) -> Mapping[str, Dispatch]:
    """The letters of a meeting by the code of the area that it calls. Only whoever chose the village counts for it;
    whoever is told of all villages counts for none. Raises Refused.
    """
    with seeing(Act.VIEW_MEETINGS, by=by, municipality=municipality.pk):
        if not Told.objects.filter(subject=f"meeting:{meeting}").exists():
            return {}
        law = law_of_meetings(municipality)
        found = meetings_in_public(municipality, law=law, day=day, language=language, codes={meeting})
        plan = found[0].plan if found else None
        if plan is None:
            return {}
        days = _days(meeting, version=found[0].versions[-1].number)
    villages = {area: law.villages.get(area.code, area.code) for area in plan.areas}
    return {
        area.code: Dispatch(
            area=area.code,
            name=area.name,
            count=len(days[village]),
            first_on=min(days[village].values()),
            last_on=max(days[village].values()),
            plan=plan,
        )
        for area, village in villages.items()
        if village in days
    }


def _days(meeting: str, *, version: int) -> Mapping[str, Mapping[int, date]]:
    """The day on which each subscriber's letter went out, by the village and the number of the subscription."""
    told = Told.objects.filter(subject=f"meeting:{meeting}", what__in=plan_news(version))
    rows = list(told.filter(subscription__village__isnull=False).select_related("subscription__village").order_by("pk"))
    sent = OutboxMessage.objects.filter(key__in=[row.message for row in rows], state=OutboxMessage.State.SENT)
    ended = dict(sent.values_list("key", "ended_at"))
    found: dict[str, dict[int, date]] = {}
    for row in rows:
        village, at = row.subscription.village, ended.get(row.message)
        if village is not None and at is not None:
            found.setdefault(village.code, {}).setdefault(row.subscription_id, legal_day(at))
    return found
