"""Remarks: a mistake on a page or a request to hide data is looked at and closed with an answer."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.models import Remark
from esep.kernel.command import command
from esep.kernel.refusals import Kind, Refused, not_found
from esep.regulation.dates import legal_day


def close_remark(
    row: int, *, state: Remark.State, answer: str, by: Actor, municipality: int, seen: int | None = None
) -> Remark:
    """Say what came of a remark: put right, or left as it is. Whoever reported it reads the answer.

    Raises Refused: unknown, closed already, no answer.
    """
    with command(Act.KEEP_REMARKS, by=by, municipality=municipality) as acting:
        remark = Remark.objects.filter(pk=row).first()
        if remark is None:
            raise not_found()
        if not remark.state == Remark.State.OPEN:
            raise Refused.because(
                "closed_already",
                _("This remark is closed already."),
                remedy=_("Look at the answer that a colleague gave."),
                kind=Kind.STALE,
            )
        if not answer.strip():
            raise Refused.because(
                "no_answer",
                _("There is no answer yet."),
                remedy=_("Write in a sentence what was done, or why nothing."),
                field="answer",
            )
        acting.stay_beside_law()
        remark.state, remark.answer = state, answer.strip()
        remark.closed_on, remark.closed_by = legal_day(acting.at), acting.account
        return acting.edit(remark, seen=remark.version if seen is None else seen)
