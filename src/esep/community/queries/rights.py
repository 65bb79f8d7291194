"""Who holds which role here, who waits for a second person, and which lists may be fetched."""

from esep.access import Act, Actor
from esep.community.models import PeopleExport
from esep.community.queries.seeing import seeing
from esep.kernel import clock
from esep.kernel.models import RoleGrant, SecondPersonRequest


def roles(*, by: Actor, municipality: int) -> tuple[RoleGrant, ...]:
    """Every role ever held here with its account: those in force first, then by login. One query."""
    with seeing(Act.VIEW_RIGHTS, by=by, municipality=municipality):
        rows = RoleGrant.objects.select_related("account").order_by("account__login", "role", "-since", "-pk")
        return tuple(sorted(rows, key=lambda grant: grant.until is not None))


def requests_waiting(*, by: Actor, municipality: int) -> tuple[SecondPersonRequest, ...]:
    """What waits for a second person, the oldest first. One query."""
    with seeing(Act.ANSWER_REQUEST, by=by, municipality=municipality):
        rows = SecondPersonRequest.objects.filter(outcome="", expires_at__gt=clock.now())
        return tuple(rows.select_related("asked_by").order_by("asked_at", "pk"))


def exports_to_fetch(*, by: Actor, municipality: int) -> tuple[PeopleExport, ...]:
    """The lists of people that this actor may fetch just now. One query."""
    with seeing(Act.EXPORT_PEOPLE, by=by, municipality=municipality):
        rows = PeopleExport.objects.filter(handed_to=by.account, expires_at__gt=clock.real())
        return tuple(rows.select_related("agreed_by"))
