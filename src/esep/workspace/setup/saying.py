"""Saying what no record shows: that there is nothing more to enter, or that the model's numbers were looked at."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.setup import mark_step
from esep.community.queries.setup import Mark
from esep.kernel.refusals import Words, not_found
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.settings.forms import parameter_choices, reading_choices
from esep.workspace.settings.saving import pack_in
from esep.workspace.setup.common import noted, to_setup
from esep.workspace.submitting import Done, submit


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said: the heading, what it means, the button."""

    title: Words
    lead: Words
    button: Words


SENTENCES: Mapping[str, Sentence] = {
    Mark.NO_ARMS.value: Sentence(
        _("We have no arms"),
        _("Papers will bear the names of the municipality alone. Arms can be added later."),
        _("There are none"),
    ),
    Mark.EMPTY_SEATS.value: Sentence(
        _("The other seats are empty"),
        _("Nobody holds them today. Enter a deputy as soon as a seat is taken."),
        _("They are empty"),
    ),
    Mark.NO_VENUES.value: Sentence(
        _("The other villages have no room"),
        _("No meeting can be held there under a roof. A room can be added later."),
        _("They have none"),
    ),
    Mark.OWN_NUMBERS.value: Sentence(
        _("Numbers and readings of the model"),
        _("Compare them with the text that your council adopted. Enter what differs."),
        _("They are the same, or I entered what differs"),
    ),
    Mark.NO_MAIL.value: Sentence(
        _("We do without mail"),
        _("Messages will wait. Print the hash of the journal and keep it outside the office."),
        _("We do without mail"),
    ),
}


@office(GET=Act.KEEP_SETUP, POST=Act.KEEP_SETUP)
def say(request: HttpRequest, place: Office, mark: str) -> HttpResponse:
    """Say it, and go back to the list."""
    sentence = SENTENCES.get(mark)
    if sentence is None:
        raise not_found()
    form = OfficeForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        mark_step(mark, by=place.actor, municipality=place.municipality.pk)
        return noted(place)

    is_look = mark == Mark.OWN_NUMBERS.value
    pack = pack_in(place) if is_look else None
    context = {"numbers": parameter_choices(pack), "readings": reading_choices(pack)} if pack is not None else {}
    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=sentence.title,
        lead=sentence.lead,
        button=sentence.button,
        back=to_setup(place),
        template="workspace/setup/say.html",
        context=context,
    )
