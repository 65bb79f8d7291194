"""The list: every half-year on which the head reports, the session that hears it, what the council said (4.4)."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.council.queries.hearings import hearing_lines
from esep.workspace.office import Office, office
from esep.workspace.page import page


@office(GET=Act.VIEW_SESSIONS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """All hearings, the newest half-year first."""
    context = {
        "lines": hearing_lines(),
        "keeps": place.may(Act.HEAR_HEAD),
        "acts": place.may(Act.PROPOSE_REVIEW),
    }
    return page(request, place, "workspace/hearings/list.html", context)
