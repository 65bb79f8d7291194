"""Saying that a step is not needed, with the reason, and taking that back (2.5, «if needed»)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import not_found
from esep.meetings.commands.skipping import need_step, skip_step
from esep.regulation.facts.meeting import OptionalStep
from esep.workspace.forms import posted
from esep.workspace.meetings.plan.forms import SkipForm
from esep.workspace.meetings.plan.words import OPTIONAL_WORDS
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import back_to, meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.PLAN_MEETING, POST=Act.PLAN_MEETING)
@until_closed()
def skip(request: HttpRequest, place: Office, meeting: str, step: str) -> HttpResponse:
    """Say that a step is not needed for a meeting."""
    shown, optional = meeting_in(place, meeting), _optional(step)
    form = SkipForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        skip_step(
            meeting,
            optional,
            by=place.actor,
            municipality=place.municipality.pk,
            reason=typed["reason"],
            on=typed["on"],
        )
        return Done(address=place.address("office-meetings-meeting", meeting=meeting), words=_("It is not needed."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("This step is not needed"),
        lead=OPTIONAL_WORDS[optional],
        button=_("Say that it is not needed"),
        back=back_to(place, shown),
    )


@office(GET=Act.PLAN_MEETING, POST=Act.PLAN_MEETING)
@until_closed()
def need(request: HttpRequest, place: Office, meeting: str, step: str) -> HttpResponse:
    """Say that a step is needed after all."""
    shown, optional = meeting_in(place, meeting), _optional(step)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        need_step(meeting, optional, by=place.actor, municipality=place.municipality.pk, reason=typed["reason"])
        return Done(address=place.address("office-meetings-meeting", meeting=meeting), words=_("It is needed again."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("This step is needed after all"),
        lead=OPTIONAL_WORDS[optional],
        button=_("Say that it is needed"),
        back=back_to(place, shown),
    )


def _optional(step: str) -> OptionalStep:
    try:
        return OptionalStep(step)
    except ValueError:
        raise not_found() from None
