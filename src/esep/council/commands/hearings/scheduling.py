"""Scheduling: a session is to hear the head's report of a half-year (4.4)."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.council.commands.sessions.hearings import HEAD, SCHEDULED
from esep.council.models import HeadHearing, SessionItem
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.regulation.facts.council import HearingScheduled

CLAUSE = "4.4-half-year"


def schedule_hearing(item: int, *, by: Actor, municipality: int) -> HeadHearing:
    """Set the session of an item as the one that hears the head; the item says of which half-year.

    Raises Refused: no such item, one that hears nobody, a session that began or is not held, set or heard already.
    """
    with command(Act.HEAR_HEAD, by=by, municipality=municipality) as acting:
        row = SessionItem.objects.select_related("session").filter(pk=item).first()
        if row is None:
            raise not_found()
        if row.kind != SessionItem.Kind.HEARING or row.state != SessionItem.State.PLANNED:
            raise Refused.because(
                "no_hearing_item",
                _("This item is not the report of the head."),
                remedy=_("Choose an item of that kind that is on the agenda."),
                clause=CLAUSE,
            )
        if not row.session.is_to_come:
            raise Refused.because(
                "session_not_to_come",
                _("This session has begun, or it is not held."),
                remedy=_("Choose a session to come."),
                clause=CLAUSE,
            )
        same = HeadHearing.objects.filter(period=row.period)
        if same.filter(heard__isnull=False).exists():
            raise Refused.because("heard_already", _("The report of this half-year was heard already."), clause=CLAUSE)
        if same.filter(scheduled__isnull=False).exists():
            raise Refused.because(
                "hearing_set_already",
                _("A session is set for the report of this half-year already."),
                remedy=_("Carry that item over to the other session."),
                clause=CLAUSE,
            )
        data = HearingScheduled(period=row.period, session=row.session.code, date=row.session.date)
        fact = acting.record(SCHEDULED, data, records=[HEAD], on=clock.today())
        known = same.filter(item=row).first()
        if known is not None:
            known.scheduled = fact
            return acting.edit(known, seen=known.version)
        return acting.save(HeadHearing(municipality=acting.municipality, item=row, period=row.period, scheduled=fact))
