"""The list of the steps: how many are done, the next one as a button, and every step with its state."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.setup.common import setup_in
from esep.workspace.setup.returning import remember
from esep.workspace.setup.steps import shown, shown_steps


@office(GET=Act.VIEW_SETUP)
def setup(request: HttpRequest, place: Office) -> HttpResponse:
    """Where the set-up stands."""
    found = setup_in(place)
    remember(request, place, is_ready=found.is_ready)
    context = {
        "steps": shown_steps(place, found),
        "done": found.done,
        "next": shown(place, found.next) if found.next else None,
    }
    return page(request, place, "workspace/setup/setup.html", context)
