"""What a coming meeting may take up: unfinished promises of earlier meetings of its deputies or villages (3.9)."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from esep.kernel.models import Municipality
from esep.meetings.models import Outcome, OutcomeCarried, ReportMeeting
from esep.meetings.queries.meeting import Opened
from esep.meetings.queries.promises.judging import judged_promises
from esep.meetings.queries.promises.listing import Promise, in_order, listed_promises
from esep.regulation.facts.meeting import OutcomeState

FINISHED = (OutcomeState.DONE.value, OutcomeState.DECLINED.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carrying:
    """The promises that are offered to a meeting, and those that it took up already."""

    offered: tuple[Promise, ...]
    taken: tuple[Promise, ...]


def carrying_of(shown: Opened, *, municipality: Municipality, day: date, language: str) -> Carrying:
    """What a meeting of the municipality in scope may take up, and what it took up."""
    taken, offered = taken_codes(shown.meeting), offered_codes(shown)
    told = judged_promises(municipality, day=day, codes=taken | offered).told
    found = in_order(listed_promises(told, day=day, language=language))
    return Carrying(
        offered=tuple(one for one in found if one.code in offered),
        taken=tuple(one for one in found if one.code in taken),
    )


def taken_codes(meeting: ReportMeeting) -> frozenset[str]:
    """The promises that a meeting took up. One query."""
    return frozenset(OutcomeCarried.objects.filter(meeting=meeting).values_list("outcome__code", flat=True))


def offered_codes(shown: Opened) -> frozenset[str]:
    """The unfinished promises of earlier meetings of its deputies or villages, without those taken up. One query."""
    villages = [village.pk for village in shown.villages]
    mandates = [mandate.pk for mandate in shown.mandates]
    of_villages = Q(meeting__areas__left_at__isnull=True) & (
        Q(meeting__areas__village__in=villages) | Q(meeting__areas__area__village__in=villages)
    )
    of_deputies = Q(meeting__deputies__left_at__isnull=True, meeting__deputies__mandate__in=mandates)
    rows = Outcome.objects.filter(
        of_villages | of_deputies, withdrawn_at__isnull=True, adopted_on__lt=shown.meeting.date
    ).exclude(state__in=FINISHED)
    rows = rows.exclude(meeting=shown.meeting).exclude(carried__meeting=shown.meeting)
    return frozenset(rows.order_by().values_list("code", flat=True).distinct())
