"""Saving by itself: the page sends what was typed every few seconds, and hears under which number it was kept."""

from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.formats import time_format

from esep.access import Act
from esep.kernel.refusals import Refused
from esep.meetings.commands.minutes.writing import save_minutes
from esep.workspace.meetings.minutes.common import minutes_in
from esep.workspace.meetings.minutes.text_form import TextForm
from esep.workspace.office import Office, office
from esep.workspace.promises.forms import owner_choices
from esep.workspace.refusal import STATUS


@office(page="office-meetings-minutes", POST=Act.KEEP_MINUTES)
def save(request: HttpRequest, place: Office, meeting: str) -> HttpResponseBase:
    """Keep what was typed. The answer is JSON: ``base`` for the next saving, the hour, and whether somebody else wrote.

    What cannot be kept yet is told in ``faults``; nothing is lost, for the page still has it.
    """
    state = minutes_in(place, meeting)
    form = TextForm(request.POST, text=state.text, owners=owner_choices(place))
    if not form.is_valid():
        return JsonResponse({"faults": [fault.message for fault in form.faults]}, status=400)
    try:
        saved = save_minutes(
            meeting,
            form.text,
            base=form.cleaned_data["base"] or 0,
            by=place.actor,
            municipality=place.municipality.pk,
            language=form.cleaned_data["language"] or state.language.value,
            automatic=True,
        )
    except Refused as refused:
        faults = [f"{one.message} {one.remedy}" for one in refused.refusals]
        return JsonResponse({"faults": faults}, status=STATUS[refused.kind])
    hour = time_format(timezone.localtime(saved.revision.saved_at), "H:i")
    return JsonResponse({"base": saved.number, "hour": hour, "clash": saved.clash is not None})
