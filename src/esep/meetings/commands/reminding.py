"""Reminding: an addressee that has not answered is reminded; who waited for whom can be shown afterwards."""

from datetime import date

from esep.access import Act, Actor
from esep.community.refusals import not_in_future
from esep.kernel import clock
from esep.kernel.command import command
from esep.meetings.models import RequestReminder
from esep.meetings.requests import ANSWERING, answered_already, not_before, request_of, sent_fact, told


def remind(code: str, *, by: Actor, municipality: int, on: date, means: str, note: str = "") -> RequestReminder:
    """Record that the addressee was reminded on a day, by one of :class:`esep.meetings.models.request.Means`.

    The regulation asks for no reminder, so none is ever missing. Raises Refused: not sent, withdrawn, answered already,
    a day to come or before the sending.
    """
    with command(Act.ASK_INFORMATION, by=by, municipality=municipality) as acting:
        request = request_of(code)
        facts = told(request)
        sent = sent_fact(facts)
        if facts.answered is not None:
            raise answered_already(facts.answered)
        not_in_future(on, today=clock.today(), field="on")
        not_before(on, sent, clause=ANSWERING)
        acting.mention(request.ref)
        return acting.save(
            RequestReminder(
                municipality=acting.municipality,
                request=request,
                reminded_on=on,
                means=means,
                note=note.strip(),
                recorded_at=acting.at,
                recorded_by=acting.account,
            )
        )
