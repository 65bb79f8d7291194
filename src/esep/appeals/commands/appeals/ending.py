"""Ending without an answer: the author takes an appeal back; and opening again what was closed by mistake (2.3)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.keeping import CLAUSE, State, check_day, keeping, refuse_closed
from esep.appeals.commands.appeals.redaction import refuse_traits
from esep.appeals.commands.appeals.stepping import put_step
from esep.appeals.commands.appeals.telling import WITHDRAWN
from esep.appeals.models import Appeal, AppealStep
from esep.kernel.acting import Acting
from esep.kernel.refusals import Refused
from esep.records.changing import given
from esep.records.telling import withdraw
from esep.regulation.dates import legal_day
from esep.regulation.facts.deputy import AppealWithdrawn


def withdraw_appeal(code: str, *, by: Actor, municipality: int, on: date, reason: str) -> Appeal:
    """Say that the author took an appeal back. The law keeps the ``reason``, so it names nobody.

    Raises Refused: a closed appeal, no reason or one that tells who wrote, a wrong day.
    """
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        put_withdrawal(acting, appeal, on=on, reason=reason)
        return appeal


def put_withdrawal(acting: Acting, appeal: Appeal, *, on: date, reason: str) -> None:
    """Take an appeal back inside an act, such as the author's own. Raises Refused as :func:`withdraw_appeal` does."""
    refuse_closed(appeal)
    check_day(acting, appeal, on)
    words = given(reason)
    refuse_traits({"reason": words}, appeal.submission.author)
    appeal.end_fact = acting.record(WITHDRAWN, AppealWithdrawn(reason=words), records=[appeal.record], on=on)
    appeal.state = State.WITHDRAWN
    acting.edit(appeal, seen=appeal.version)


def reopen_appeal(code: str, *, by: Actor, municipality: int, reason: str) -> Appeal:
    """Open again what was answered or taken back by mistake: the fact of its end is withdrawn with the reason, and its
    term is judged as if it had never ended.

    The words of an answer stay as a draft of the next one; its public copy loses them. Raises Refused: no reason, an
    appeal that is open or joined to another.
    """
    with keeping(Act.KEEP_APPEALS, code, by=by, municipality=municipality) as (acting, appeal):
        words = given(reason)
        if appeal.state not in (State.ANSWERED, State.WITHDRAWN) or appeal.end_fact is None:
            raise Refused.because(
                "not_closed",
                _("Only what was answered or taken back can be opened again."),
                remedy=_("What is joined to another is parted from it."),
                clause=CLAUSE,
            )
        open_again(acting, appeal, reason=words)
        return appeal


def open_again(acting: Acting, appeal: Appeal, *, reason: str) -> None:
    """Withdraw the fact that ended an appeal, and let it wait again, inside an act."""
    assert appeal.end_fact is not None
    withdraw(acting, appeal.end_fact, reason=reason)
    appeal.state, appeal.end_fact, appeal.merged_into = State.OPEN, None, None
    appeal.result, appeal.answered_on, appeal.reply = "", None, None
    appeal.public_answer = ""
    put_step(acting, appeal, AppealStep.Kind.REOPENED, on=legal_day(acting.at), text=reason)
    acting.edit(appeal, seen=appeal.version)
