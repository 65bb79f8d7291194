"""One-time codes as they are seen here, and who could be the second person."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from esep.access import TABLE, Act, Actor
from esep.community.administrators import CAN_SIGN_IN
from esep.community.queries.seeing import seeing
from esep.community.slip import SHOWN, Slip, slip_of
from esep.kernel import clock
from esep.kernel.models import AccessCode, Account, RoleGrant
from esep.kernel.refusals import not_found


class CodeState(StrEnum):
    """Where a code stands."""

    WAITING = "waiting"
    USED = "used"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class GivenCode:
    """That a code was given out: to whom, when, by whom (None: the operator), and what came of it. Never the code."""

    account: Account
    issued_at: datetime
    issued_by: Account | None
    state: CodeState


def codes_given(*, by: Actor, municipality: int, limit: int = 20) -> tuple[GivenCode, ...]:
    """The codes given out here last, the newest first. One query."""
    with seeing(Act.VIEW_RIGHTS, by=by, municipality=municipality):
        rows = AccessCode.objects.select_related("account", "issued_by").order_by("-issued_at", "-pk")[:limit]
        return tuple(GivenCode(row.account, row.issued_at, row.issued_by, _state(row)) for row in rows)


def slips_to_show(*, by: Actor, municipality: int) -> tuple[Slip, ...]:
    """The slips that this actor gave out and may still look at and print, the newest first. One query."""
    with seeing(Act.RESET_ACCESS, by=by, municipality=municipality):
        now = clock.real()
        rows = AccessCode.objects.filter(
            issued_by=by.account, issued_at__gt=now - SHOWN, expires_at__gt=now, used_at=None, withdrawn_at=None
        )
        return tuple(slip_of(row) for row in rows.select_related("account").order_by("-pk"))


def slip_to_show(code: int, *, by: Actor, municipality: int) -> Slip:
    """One of these slips. Raises Refused (NOT_FOUND) for everybody else's, and once its time to be shown is over."""
    found = next((slip for slip in slips_to_show(by=by, municipality=municipality) if slip.number == code), None)
    if found is None:
        raise not_found()
    return found


def who_could_agree(act: Act, *, by: Actor, municipality: int, besides: int | None = None) -> tuple[Account, ...]:
    """The others who could be the second person of an act: their role allows it and they can sign in.

    ``besides`` is an account that cannot be, because the act is about it. Raises Refused when the actor may not ask.
    One query.
    """
    with seeing(act, by=by, municipality=municipality):
        held = RoleGrant.objects.filter(CAN_SIGN_IN, role__in=[role.value for role in TABLE[act].roles], until=None)
        others = held.exclude(account_id__in=[one for one in (by.account, besides) if one is not None])
        return tuple({grant.account_id: grant.account for grant in others.select_related("account")}.values())


def _state(row: AccessCode) -> CodeState:
    if row.used_at is not None:
        return CodeState.USED
    if row.withdrawn_at is not None:
        return CodeState.WITHDRAWN
    return CodeState.WAITING if clock.real() < row.expires_at else CodeState.EXPIRED
