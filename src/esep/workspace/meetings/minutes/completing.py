"""Drawn up: the minutes are ready to be signed, and the law is told of their parts (3.6)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.meetings.commands.minutes.completing import complete_minutes
from esep.meetings.minutes.words import PART_WORDS
from esep.workspace.forms import posted
from esep.workspace.meetings.minutes.common import address_of, minutes_in, to_minutes
from esep.workspace.meetings.minutes.forms import DayForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_MINUTES, POST=Act.KEEP_MINUTES)
def complete(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Say that the minutes are drawn up, and on which day."""
    state = minutes_in(place, meeting)
    form = DayForm(posted(request), initial={"on": clock.today()})

    def act(typed: dict[str, Any]) -> Done:
        complete_minutes(meeting, by=place.actor, municipality=place.municipality.pk, on=typed["on"])
        return Done(
            address=address_of(place, meeting),
            words=_("It is recorded that the minutes are drawn up."),
            follows=_("Print them, and have the chair and the secretary sign."),
        )

    gaps = ", ".join(str(PART_WORDS[part]) for part in state.gaps)
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("The minutes are drawn up"),
        lead=_("Still empty: %(parts)s. Empty parts keep them from being signed.") % {"parts": gaps} if gaps else "",
        button=_("Record it"),
        back=to_minutes(place, state.shown),
    )
