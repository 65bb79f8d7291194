"""Settling: two versions written at the same time stand side by side, and for each part somebody says what stays."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.acting import stale
from esep.kernel.refusals import Words
from esep.meetings.commands.minutes.writing import save_minutes
from esep.meetings.minutes.merging import Choice, merged
from esep.meetings.minutes.words import FIELD_WORDS
from esep.meetings.queries.minutes.editing import Conflict, conflict_of
from esep.workspace.forms import OfficeForm, Shown, posted
from esep.workspace.inputs import Radios
from esep.workspace.meetings.minutes.blocks import texts_of
from esep.workspace.meetings.minutes.common import TAB, address_of
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office
from esep.workspace.submitting import Done, submit


class SettleForm(OfficeForm):
    """What stays of each part in which two versions differ."""

    def __init__(self, data: QueryDict | None = None, *, conflict: Conflict) -> None:
        super().__init__(data)
        self.parts = tuple(clash.part for clash in conflict.clashes)
        for name, number in (("first", conflict.first.number), ("second", conflict.second.number)):
            self.fields[name] = forms.IntegerField(widget=forms.HiddenInput)
            self.initial[name] = number
        for clash in conflict.clashes:
            self.fields[f"part_{clash.part}"] = forms.ChoiceField(
                label=FIELD_WORDS[clash.part],
                choices=[
                    (Choice.FIRST.value, _("The newer version")),
                    (Choice.SECOND.value, _("The other version")),
                    (Choice.BOTH.value, _("Both, one behind the other")),
                ],
                widget=Radios,
            )
            self.initial[f"part_{clash.part}"] = clash.proposed.value

    @property
    def choices(self) -> dict[str, Choice]:
        """What was chosen, by part."""
        return {part: Choice(self.cleaned_data[f"part_{part}"]) for part in self.parts}


@dataclass(frozen=True, slots=True)
class Pair:
    """A part in both versions, and the choice between them."""

    words: Words
    first: tuple[str, ...]
    second: tuple[str, ...]
    choice: Shown


@office(GET=Act.KEEP_MINUTES, POST=Act.KEEP_MINUTES)
def settle(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Settle which words stay. Both versions remain in the history."""
    shown = meeting_in(place, meeting)
    conflict = conflict_of(shown, by=place.actor, municipality=place.municipality.pk)
    if conflict is None:
        return redirect(address_of(place, meeting))
    form = SettleForm(posted(request), conflict=conflict)

    def act(typed: dict[str, Any]) -> Done:
        if (typed["first"], typed["second"]) != (conflict.first.number, conflict.second.number):
            raise stale()
        save_minutes(
            meeting,
            merged(*conflict.texts, form.choices),
            base=conflict.first.number,
            settles=conflict.second.number,
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=address_of(place, meeting),
            words=_("The two versions are settled."),
            follows=_("Both stay to be seen in the history."),
        )

    context = {"conflict": conflict, "form": form, "pairs": tuple(_pairs(conflict, form))}
    template = "workspace/meetings/minutes/settle.html"
    return submit(request, form, act) or tab_page(request, place, shown, template, context, tab=TAB, status=form.status)


def _pairs(conflict: Conflict, form: SettleForm) -> Iterator[Pair]:
    for clash in conflict.clashes:
        first, second = (texts_of(text, clash.part) for text in conflict.texts)
        yield Pair(FIELD_WORDS[clash.part], first, second, Shown(form[f"part_{clash.part}"], None))
