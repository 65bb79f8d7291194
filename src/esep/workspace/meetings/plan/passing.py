"""Passing news on: who was told of a change by phone or in person, and what was wrong in that."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel import clock
from esep.meetings.commands.passing_on import correct_passing, pass_on, take_back_passing
from esep.meetings.models.request import Means
from esep.meetings.queries import Opened
from esep.meetings.queries.entries import telling_in
from esep.meetings.reached import Reached
from esep.workspace.forms import posted
from esep.workspace.meetings.plan.closing import newest_news
from esep.workspace.meetings.resting import rest_page
from esep.workspace.meetings.tabs import back_to, meeting_in
from esep.workspace.meetings.tellings import OTHERWISE, CorrectPassForm, PassForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit

WHO = "who"
"""``?who=invitation:12`` ticks one person."""


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
def told(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Record who was told of the newest change."""
    shown = meeting_in(place, meeting)
    news = newest_news(place, shown.meeting)
    untold = news.to_call if news is not None else ()
    ticked = [one.ref for one in untold if len(untold) == 1 or one.ref == request.GET.get(WHO)]
    form = PassForm(posted(request), initial={"chosen": ticked, "means": Means.PHONE.value, "on": clock.today()})
    form.offer({"chosen": [(one.ref, _label(one)) for one in untold]})

    def act(typed: dict[str, Any]) -> Done:
        recorded = pass_on(meeting, typed["chosen"], form.passed, by=place.actor, municipality=place.municipality.pk)
        words = _("Recorded. People told: %(count)s") % {"count": len(recorded)}
        return Done(address=_news(place, shown), words=words)

    answer = submit(request, form, act)
    if answer is None and request.method != "POST" and not untold:
        return _nobody(request, place, shown)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Record who was told"),
        lead=_("Those whom no e-mail reached. Call them, or tell them in person, then tick them here."),
        button=_("Record as told"),
        back=back_to(place, shown),
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
def correct(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Correct when or how somebody was told, or say that they were not."""
    shown = meeting_in(place, meeting)
    found = telling_in(row, meeting=shown.meeting)
    initial = {"what": OTHERWISE, "on": found.told_on, "hour": found.hour, "means": found.means}
    form = CorrectPassForm(posted(request), initial=initial)

    def act(typed: dict[str, Any]) -> Done:
        by, where = place.actor, place.municipality.pk
        if form.is_taken_back:
            take_back_passing(row, reason=typed["reason"], by=by, municipality=where)
        else:
            correct_passing(row, form.passed, reason=typed["reason"], by=by, municipality=where)
        return Done(address=_news(place, shown), words=_("Corrected. The earlier entry stays to be seen."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Correct who was told"),
        lead=_name(place, shown, found.subject),
        button=_("Save"),
        back=back_to(place, shown),
    )


def _name(place: Office, shown: Opened, subject: str) -> str:
    """The name of somebody who was told or is to be told; empty for who left the lists since."""
    news = newest_news(place, shown.meeting)
    people = [*(one.who for one in news.called), *news.to_call] if news is not None else []
    return next((one.name for one in people if one.ref == subject), "")


def _nobody(request: HttpRequest, place: Office, shown: Opened) -> HttpResponse:
    back = back_to(place, shown)
    why = [_("Nobody is left to be called.")]
    return rest_page(request, place, title=_("Record who was told"), why=why, back=back, ways=[back])


def _label(one: Reached) -> str:
    return " · ".join(filter(None, (one.name, one.phone)))


def _news(place: Office, shown: Opened) -> str:
    return f"{place.address('office-meetings-meeting', meeting=shown.meeting.code)}#news"
