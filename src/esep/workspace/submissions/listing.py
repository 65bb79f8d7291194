"""The list of what waits, oldest first; and of what was set aside."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.appeals.queries.submissions.waiting import Look, put_aside, waiting
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.submissions.words import HOLD_WORDS

MOST = 60
"""On a page: it must stay light. The oldest are there; the others follow when those are decided."""


@office(GET=Act.MODERATE)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """What waits, with the reasons."""
    found = waiting(by=place.actor, municipality=place.municipality.pk)
    context = {"count": len(found), "looks": [shown(look) for look in found[:MOST]], "more": max(0, len(found) - MOST)}
    return page(request, place, "workspace/submissions/list.html", context)


@office(GET=Act.MODERATE)
def aside(request: HttpRequest, place: Office) -> HttpResponse:
    """What was set aside, the newest first."""
    found = put_aside(by=place.actor, municipality=place.municipality.pk, most=MOST)
    return page(request, place, "workspace/submissions/aside.html", {"looks": [shown(look) for look in found]})


def shown(look: Look) -> dict[str, object]:
    """A submission as templates draw it, with its reasons in words."""
    return {"look": look, "one": look.submission, "why": [HOLD_WORDS[hold] for hold in look.holds]}
