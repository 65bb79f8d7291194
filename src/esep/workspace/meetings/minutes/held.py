"""A meeting that was held without the hall: entered from paper, as the same events (3.1-3.5)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.commands.minutes.holding import record_held
from esep.reports.queries.prepared import prepared_for
from esep.workspace.forms import posted
from esep.workspace.meetings.minutes.common import address_of, to_minutes
from esep.workspace.meetings.minutes.forms import HeldForm
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.CONDUCT_MEETING, POST=Act.CONDUCT_MEETING)
def held(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Enter that the meeting was held: hours, votes, how many came, which reports were heard."""
    shown = meeting_in(place, meeting)
    reports = prepared_for(meeting, by=place.actor, municipality=place.municipality.pk)
    form = HeldForm(posted(request), mandates=shown.mandates, reports=reports)

    def act(_typed: dict[str, Any]) -> Done:
        record_held(meeting, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=address_of(place, meeting),
            words=_("It is recorded that the meeting was held."),
            follows=_("Look through the minutes below. What you entered stands in them already."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("The meeting was held"),
        lead=_("For a meeting that was kept on paper. What is not known may stay empty."),
        button=_("Record the meeting"),
        back=to_minutes(place, shown),
    )
