"""Acts of two persons: one asks with a reason, another with the same right agrees, and only then it is done."""

from collections.abc import Callable
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from esep.access import TABLE, Act, Actor
from esep.kernel import clock, scope
from esep.kernel.acting import Acting
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.models import SecondPersonRequest
from esep.kernel.refusals import Kind, Refused, not_found

PATIENCE = timedelta(days=3)
"""How long a request waits, by the real clock. An old wish is asked for again, with a reason of today."""

Deed = Callable[[Acting, str], None]
"""What is done once both agreed, to the subject named in the request (``document:12``). May raise Refused."""

_deeds: dict[Act, Deed] = {}


def register(act: Act, deed: Deed) -> None:
    """Say what an act of two persons does. Each is registered once, at start-up."""
    if TABLE[act].persons < 2:
        raise ValueError(f"{act.value} needs no second person")
    _deeds[act] = deed


def deeds() -> frozenset[Act]:
    """The acts of two persons that can be carried out."""
    return frozenset(_deeds)


def ask(act: Act, *, by: Actor, municipality: int, subject: str, reason: str) -> SecondPersonRequest:
    """Ask for an act of two persons. Raises Refused without the right to it, without a reason, or when it is asked."""
    with command(act, by=by, municipality=municipality, asking=True) as acting:
        if not reason.strip():
            raise Refused.because("reason_missing", _("Say why."), field="reason")
        account = acting.account
        if account is None:
            raise not_found()
        _lay_down_expired(acting)
        acting.mention(subject)
        return acting.save(
            SecondPersonRequest(
                municipality=acting.municipality,
                act=act.value,
                subject=subject,
                reason=reason.strip(),
                asked_by=account,
                asked_at=acting.at,
                expires_at=clock.real() + PATIENCE,
            )
        )


def agree(*, by: Actor, municipality: int, request: int) -> SecondPersonRequest:
    """Agree as the second person; the act is done in the same moment.

    Raises Refused when it is one's own request, when it waited too long or was answered, or when one of the two has
    lost the right meanwhile.
    """
    with scope.of(municipality):
        waiting = _waiting(request)
        asked_by = actor_of(waiting.asked_by)
    act = Act(waiting.act)
    with command(act, by=by, municipality=municipality, asked_by=asked_by) as acting:
        waiting = _waiting(request)
        if waiting.expires_at <= clock.real():
            raise Refused.because(
                "expired",
                _("This request has waited too long."),
                remedy=_("The colleague can ask again."),
            )
        _deeds[act](acting, waiting.subject)
        return _answered(acting, waiting, outcome=SecondPersonRequest.Outcome.DONE)


def decline(*, by: Actor, municipality: int, request: int, reason: str) -> SecondPersonRequest:
    """Say no, with a reason; or take one's own request back."""
    with command(Act.ANSWER_REQUEST, by=by, municipality=municipality) as acting:
        if not reason.strip():
            raise Refused.because("reason_missing", _("Say why."), field="reason")
        waiting = _waiting(request)
        waiting.answer_reason = reason.strip()
        return _answered(acting, waiting, outcome=SecondPersonRequest.Outcome.DECLINED)


def was_asked(request: int) -> bool:
    """Whether a request of the municipality in scope has this number, answered or not."""
    return SecondPersonRequest.objects.filter(pk=request).exists()


def _waiting(request: int) -> SecondPersonRequest:
    found = SecondPersonRequest.objects.select_related("asked_by").filter(pk=request).first()
    if found is None:
        raise not_found()
    if found.outcome:
        raise Refused.because("answered", _("This request was answered already."), kind=Kind.STALE)
    return found


def _answered(acting: Acting, request: SecondPersonRequest, *, outcome: str) -> SecondPersonRequest:
    request.outcome = outcome
    request.answered_by = acting.account
    request.answered_at = acting.at
    return acting.save(request)


def _lay_down_expired(acting: Acting) -> None:
    """Requests that waited too long no longer stand in the way of new ones."""
    for old in SecondPersonRequest.objects.filter(outcome="", expires_at__lte=clock.real()):
        old.answer_reason = "expired"
        _answered(acting, old, outcome=SecondPersonRequest.Outcome.DECLINED)
