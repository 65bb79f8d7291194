"""Steps that try the installation out: mail, paper, and who can get in when somebody cannot."""

from collections.abc import Collection

from django.utils.translation import gettext_lazy as _

from esep.community.queries.setup.entered import Entered
from esep.community.queries.setup.step import Mark, Progress, Step, progress
from esep.kernel.models import OutboxMessage

ENOUGH = 2
"""Administrators, so that one can help the other, and two can answer for what needs two."""

UNSENT = {
    OutboxMessage.State.WAITING.value: _("the test message waits to be sent"),
    OutboxMessage.State.GIVEN_UP.value: _("the test message could not be sent"),
}


def mail(entered: Entered) -> Progress:
    """The newest test message was sent, or the office said that it does without mail."""
    test = entered.last_test
    if Mark.NO_MAIL in entered.marks or (test is not None and test.state == OutboxMessage.State.SENT):
        return progress(Step.MAIL, begun=True)
    return progress(Step.MAIL, UNSENT[test.state] if test else _("a test message"), begun=test is not None)


def printing(entered: Entered) -> Progress:
    """Somebody said that the test page was printed well."""
    return progress(Step.PRINT, *(() if Mark.PRINTED in entered.marks else (_("a test page"),)), begun=False)


def administrators(entered: Entered) -> Progress:
    """There are two administrators."""
    missing = () if len(entered.administrators) >= ENOUGH else (_("a second administrator"),)
    return progress(Step.ADMINISTRATORS, *missing, begun=bool(entered.administrators))


def second_factor(entered: Entered, *, secured: Collection[int]) -> Progress:
    """Every administrator signs in with a second factor; ``secured`` are the accounts that have one."""
    missing = [account.full_name for account in entered.administrators if account.pk not in secured]
    return progress(Step.SECOND_FACTOR, *missing, begun=len(missing) < len(entered.administrators))
