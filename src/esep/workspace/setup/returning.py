"""Coming back: who went from the list of steps to another page of the office is led back to it."""

from typing import TYPE_CHECKING

from django.http import HttpRequest

if TYPE_CHECKING:
    from esep.workspace.office import Office

FROM_SETUP = "setup_of"
"""Where the session keeps of which municipality the set-up is under way."""


def remember(request: HttpRequest, place: "Office", *, is_ready: bool) -> None:
    """Keep in the session that this set-up is under way, or forget it once it is ready."""
    under_way = None if is_ready else place.municipality.pk
    if request.session.get(FROM_SETUP) != under_way:
        request.session[FROM_SETUP] = under_way


def way_back(request: HttpRequest, place: "Office") -> str:
    """The address of the list for who came from it and is elsewhere in the same office; else empty."""
    here = (request.resolver_match.url_name or "") if request.resolver_match else ""
    if here.startswith("office-setup") or request.session.get(FROM_SETUP) != place.municipality.pk:
        return ""
    return place.address("office-setup")
