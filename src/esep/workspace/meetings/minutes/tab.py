"""The minutes on one page: written part by part, saved by the button or by itself (3.6)."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.commands.minutes.writing import save_minutes
from esep.meetings.minutes.renewing import FIELDS, taken_over
from esep.meetings.minutes.text import MinutesText, Part
from esep.meetings.queries.judging import judged
from esep.meetings.queries.minutes.editing import Editing
from esep.regulation.judgement import Row
from esep.regulation.wording import Language
from esep.workspace.forms import posted
from esep.workspace.meetings.minutes.blocks import blocks_of
from esep.workspace.meetings.minutes.common import TAB, address_of, keeps, minutes_in, scripted
from esep.workspace.meetings.minutes.text_form import LISTS, TextForm, with_phrase, with_row, without_row
from esep.workspace.meetings.pills import pill_of
from esep.workspace.meetings.tabs import tab_page
from esep.workspace.meetings.written import written_in
from esep.workspace.office import Office, office
from esep.workspace.promises.forms import owner_choices
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit

DUTIES = ("minutes", "minutes-signed", "keeping")
"""What the regulation asks of minutes, as the page shows it: drawn up, signed, registered."""


@dataclass(frozen=True, slots=True)
class Duty:
    """A duty with the words and the tone of its pill."""

    row: Row
    words: Words
    tone: str


@scripted
@office(GET=Act.VIEW_MINUTES, POST=Act.KEEP_MINUTES)
def minutes(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The minutes: to be written by those who keep them, to be read by the others and once they are signed."""
    state = minutes_in(place, meeting, language=_spoken(request))
    if not keeps(place) or (state.is_signed and request.method != "POST"):
        return _page(request, place, state, None)
    form = TextForm(
        posted(request),
        text=state.text,
        base=state.base,
        language=state.language.value,
        owners=owner_choices(place),
    )

    def act(_typed: dict[str, Any]) -> Done:
        text, anchor = _pressed(form.text, str(request.POST.get("do", "")), state)
        saved = save_minutes(
            meeting,
            text,
            base=form.cleaned_data["base"] or 0,
            by=place.actor,
            municipality=place.municipality.pk,
            language=form.cleaned_data["language"] or state.language.value,
        )
        if saved.clash is not None:
            return Done(
                address=address_of(place, meeting),
                words=_("Saved. Somebody else saved the minutes at the same time."),
                follows=_("Both versions are kept. Look at both and settle which words stay."),
            )
        return Done(address=address_of(place, meeting, anchor=anchor), words=_("The minutes are saved."))

    return submit(request, form, act) or _page(request, place, state, form)


def _page(request: HttpRequest, place: Office, state: Editing, form: TextForm | None) -> HttpResponse:
    context = {
        "state": state,
        "form": form,
        "blocks": blocks_of(state, form),
        "duties": _duties(place, state),
        "keeps": keeps(place),
        "reports": written_in(place, state.shown.meeting.code),
        "is_new": state.minutes is None,
        "save_address": place.address("office-meetings-minutes-save", meeting=state.shown.meeting.code),
    }
    template = "workspace/meetings/minutes/write.html" if form is not None else "workspace/meetings/minutes/read.html"
    status = form.status if form is not None else 200
    return tab_page(request, place, state.shown, template, context, tab=TAB, status=status)


def _pressed(text: MinutesText, do: str, state: Editing) -> tuple[MinutesText, str]:
    """What a button does with the text besides saving it, and where the page goes on."""
    what, _colon, rest = do.partition(":")
    name, _colon, number = rest.partition(":")
    place = int(number) if number.isascii() and number.isdigit() else -1
    match what:
        case "add" if name in LISTS:
            return with_row(text, name), f"part-{name}-end"
        case "remove" if name in LISTS:
            return without_row(text, name, place), f"part-{name}"
        case "take" if name in FIELDS:
            return taken_over(text, state.composed, part=name), f"part-{name}"
        case "phrase" if name in list(Part) and 0 <= place < len(state.phrases[name]):
            part = Part(name)
            return with_phrase(text, part, state.phrases[name][place].text), f"part-{_field_of(part)}"
    return text, ""


def _field_of(part: Part) -> str:
    return "questions" if part is Part.QUESTIONERS else part.value


def _duties(place: Office, state: Editing) -> tuple[Duty, ...]:
    found = judged(state.shown.meeting, municipality=place.municipality, day=clock.today(), language=language().value)
    return tuple(Duty(row, *pill_of(row)) for duty in DUTIES for row in found.of(duty))


def _spoken(request: HttpRequest) -> Language:
    return Language.RU if request.GET.get("language") == "ru" else Language.KY
