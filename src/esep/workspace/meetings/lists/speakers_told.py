"""Correcting that a speaker was told: another day, other means, or not at all (2.5, fifth item)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind
from esep.meetings.commands.speakers_mended import correct_told, take_back_told
from esep.meetings.models import SpeakerEntry
from esep.meetings.queries.entries import entry_in
from esep.workspace.forms import posted
from esep.workspace.meetings.lists.common import SPEAKERS, TAB, part_of, to_lists
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.meetings.tellings import OTHERWISE, CorrectTellingForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def correct(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Correct when and how a speaker was told, or say that they were not."""
    shown = meeting_in(place, meeting)
    found = entry_in(SpeakerEntry, row, meeting=shown.meeting)
    initial = {"what": OTHERWISE, "on": found.told_on, "means": found.told_by_means}
    form = CorrectTellingForm(posted(request), initial=initial, version=found.version)

    def act(typed: dict[str, Any]) -> Done:
        by, where, reason = place.actor, place.municipality.pk, typed["reason"]
        if form.is_taken_back:
            take_back_told(row, reason=reason, by=by, municipality=where, seen=form.seen)
        else:
            on, means = typed["on"], typed["means"]
            correct_told(row, on=on, means=means, reason=reason, by=by, municipality=where, seen=form.seen)
        address = part_of(place, shown, SPEAKERS)
        return Done(address=address, words=_("Corrected. The earlier entry stays to be seen."))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        newer = entry_in(SpeakerEntry, row, meeting=shown.meeting)
        form.set_beside({"on": newer.told_on, "means": newer.told_by_means}, version=newer.version)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Correct when the speaker was told"),
        lead=found.name,
        button=_("Save"),
        back=to_lists(place, shown),
    )
