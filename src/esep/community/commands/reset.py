"""Resetting the access of somebody who cannot sign in: asked for by one, agreed to by another, printed on paper."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.commands.access import demand_role_here, issue_code
from esep.community.commands.asking import ask_second
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.models import Account, PlatformGrant, SecondPersonRequest
from esep.kernel.refusals import Kind, Refused, not_found

FACTOR = "second-factor"
"""How a request says that the telephone with the second factor is lost too: ``account:12:second-factor``."""


def ask_reset(
    account: int, *, by: Actor, municipality: int, reason: str, drops_second_factor: bool
) -> SecondPersonRequest:
    """Ask that a one-time code is given out for an account. Raises Refused as :func:`reset_access` does, when it is
    asked already, and when nobody else here could agree.
    """
    with seeing(Act.RESET_ACCESS, by=by, municipality=municipality):
        found = _resettable(account)
        same = (found.ref, f"{found.ref}:{FACTOR}")
        waiting = SecondPersonRequest.objects.filter(act=Act.RESET_ACCESS.value, subject__in=same, outcome="")
        if waiting.filter(expires_at__gt=clock.real()).exists():
            raise Refused.because(
                "asked_already",
                _("This is asked for already."),
                remedy=_("It waits among the requests of two persons."),
                kind=Kind.STALE,
            )
    return ask_second(
        Act.RESET_ACCESS,
        by=by,
        municipality=municipality,
        subject=same[drops_second_factor],
        reason=reason,
        about=found.pk,
    )


def reset_access(acting: Acting, subject: str) -> None:
    """Give the code out once two persons agreed; the second of them may print it.

    Raises Refused for an account without a role here, for one that looks after the installation, and for one's own.
    """
    number, _colon, factor = subject.removeprefix(f"{Account.REF}:").partition(":")
    account = _resettable(int(number))
    if account.pk == acting.by.account:
        raise Refused.because(
            "own_code",
            _("The code would be for yourself."),
            remedy=_("Another colleague with the same right must agree."),
            kind=Kind.FORBIDDEN,
        )
    issue_code(acting, account, drops_second_factor=factor == FACTOR)


def _resettable(number: int) -> Account:
    account = Account.objects.filter(pk=number, is_active=True).first()
    if account is None:
        raise not_found()
    demand_role_here(account)
    if PlatformGrant.objects.filter(account=account, until=None).exists():
        raise Refused.because(
            "looks_after_installation",
            _("This account looks after the whole installation."),
            remedy=_("Ask whoever runs the server for a code."),
            kind=Kind.FORBIDDEN,
        )
    return account
