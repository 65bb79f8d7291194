"""Answering: a reply in words, or a meeting in the plan. Neither is a duty (2.4)."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.demands.finding import ANSWERED, CLAUSE, owner_of, standing
from esep.appeals.models import Demand, DemandDeputy
from esep.community.refusals import in_years, not_in_future
from esep.kernel import clock
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.facts.deputy import DemandAnswered

LONGEST_REPLY = 2000


def answer_demand(
    code: str, reply: str, *, on: date, by: Actor, municipality: int, meeting: str = "", reason: str = ""
) -> Demand:
    """Answer a demand on a day; ``meeting`` is the code of the meeting that it was turned into.

    Answered again, a newer fact says so, with the reason. Raises Refused: no text, a day before it came or to come, no
    reason where it was answered before.
    """
    owner = owner_of(code, by=by, municipality=municipality)
    with command(Act.KEEP_DEMANDS, by=by, municipality=municipality, owner=owner) as acting:
        row = standing(code)
        _check(row, reply, on=on)
        before = row.reply_fact
        if before is not None and not reason.strip():
            raise Refused.because(
                "answered_before",
                _("It was answered already. Say why it is answered again."),
                clause=CLAUSE,
                field="reason",
            )
        asked = DemandDeputy.objects.filter(demand=row).select_related("mandate")
        row.reply_fact = acting.record(
            ANSWERED,
            DemandAnswered(reply=reply.strip()),
            records=[row.record, *(one.mandate.record for one in asked)],
            on=on,
            supersedes=before,
            reason=reason.strip()[:500] if before is not None else "",
        )
        row.reply, row.replied_on = reply.strip(), on
        row.meeting = meeting or row.meeting
        return acting.edit(row, seen=row.version)


def _check(row: Demand, reply: str, *, on: date) -> None:
    in_years(on, field="on")
    not_in_future(on, today=clock.today(), field="on")
    if not reply.strip():
        raise Refused.because("text_missing", _("Write the answer."), clause=CLAUSE, field="reply")
    if len(reply.strip()) > LONGEST_REPLY:
        raise Refused.because("text_too_long", _("This text is too long. Shorten it."), field="reply")
    if on < row.received_on:
        raise Refused.because(
            "before_received",
            _("It was received later: %(day)s.") % {"day": date_format(row.received_on, "SHORT_DATE_FORMAT")},
            remedy=_("Check the day."),
            clause=CLAUSE,
            field="on",
        )
