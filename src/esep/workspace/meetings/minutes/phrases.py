"""Sentences that are used again and again: offered beside the parts of the minutes."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.commands.minutes.phrases import add_phrase, take_phrase_out
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.meetings.minutes.common import minutes_in, to_minutes
from esep.workspace.meetings.minutes.forms import PhraseForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_MINUTES, POST=Act.KEEP_MINUTES)
def phrases(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Add a sentence; those that are kept stand below."""
    state = minutes_in(place, meeting)
    form = PhraseForm(posted(request), initial={"language": state.language.value})

    def act(typed: dict[str, Any]) -> Done:
        add_phrase(
            typed["text"],
            part=typed["part"],
            language=typed["language"],
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=place.address("office-meetings-minutes-phrases", meeting=meeting),
            words=_("The sentence is kept."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Sentences for the minutes"),
        button=_("Keep the sentence"),
        back=to_minutes(place, state.shown),
        template="workspace/meetings/minutes/phrases.html",
        context={"state": state, "code": meeting},
    )


@office(GET=Act.KEEP_MINUTES, POST=Act.KEEP_MINUTES)
def remove(request: HttpRequest, place: Office, meeting: str, phrase: int) -> HttpResponse:
    """Offer a sentence no more."""
    state = minutes_in(place, meeting)
    form = OfficeForm(posted(request))

    def act(_typed: dict[str, Any]) -> Done:
        take_phrase_out(phrase, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-meetings-minutes-phrases", meeting=meeting),
            words=_("The sentence is taken out."),
        )

    found = next((one.text for one in state.kept if one.number == phrase), "")
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the sentence out"),
        lead=found,
        button=_("Take it out"),
        back=to_minutes(place, state.shown),
    )
