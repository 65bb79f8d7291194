"""Requests of two persons as they are shown: what is asked for, by whom, and what the visitor can say."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from esep.access import Act
from esep.community import queries
from esep.community.commands.export import SUBJECT
from esep.community.commands.reset import FACTOR
from esep.kernel.models import SecondPersonRequest
from esep.workspace.office import Office
from esep.workspace.rights.wishes import WISHES

LOST_TOO = f":{FACTOR}"


@dataclass(frozen=True, slots=True)
class Asked:
    """One request. ``is_own`` when the visitor asked, ``is_for_visitor`` when the code is for them; then somebody else
    must agree.
    """

    number: int
    words: str
    subject: str
    reason: str
    asked_by: str
    asked_at: datetime
    expires_at: datetime
    is_own: bool
    is_for_visitor: bool
    may_agree: bool


def waiting(place: Office) -> list[Asked]:
    """The requests that wait, the oldest first."""
    found = queries.requests_waiting(by=place.actor, municipality=place.municipality.pk)
    names = _names(place) if found else {}
    return [_asked(place, request, names) for request in found]


def asked_in(place: Office, number: int) -> Asked | None:
    """One waiting request by its number."""
    return next((one for one in waiting(place) if one.number == number), None)


def _asked(place: Office, request: SecondPersonRequest, names: dict[str, str]) -> Asked:
    is_own = request.asked_by_id == place.actor.account
    account = request.subject.removesuffix(LOST_TOO)
    is_for_visitor = request.act == Act.RESET_ACCESS and account == place.actor.identity
    subject = _("All people with their contacts") if request.subject == SUBJECT else request.subject
    return Asked(
        number=request.pk,
        words=str(WISHES[Act(request.act)]),
        subject=_said(names.get(account, subject), request),
        reason=request.reason,
        asked_by=str(request.asked_by),
        asked_at=request.asked_at,
        expires_at=request.expires_at,
        is_own=is_own,
        is_for_visitor=is_for_visitor,
        may_agree=not is_own and not is_for_visitor and place.may(Act(request.act)),
    )


def _said(subject: str, request: SecondPersonRequest) -> str:
    """The subject in words, with what the request says beside it."""
    if request.subject.endswith(LOST_TOO):
        return f"{subject} ({_('the telephone with the second factor is lost too')})"
    return subject


def _names(place: Office) -> dict[str, str]:
    """Accounts by how the journal names them, as far as the visitor may see them."""
    if not place.may(Act.VIEW_RIGHTS):
        return {}
    held = queries.roles(by=place.actor, municipality=place.municipality.pk)
    return {grant.account.ref: str(grant.account) for grant in held}
