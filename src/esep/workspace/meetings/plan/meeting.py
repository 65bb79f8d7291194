"""The page of a meeting: its steps, what speaks against the plan, who is to be called, and the plan's history."""

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.kernel import clock
from esep.meetings.queries.contacts import sees_contacts
from esep.meetings.queries.foreseeing import standing_cautions
from esep.meetings.queries.history import turns_of
from esep.meetings.queries.news import news_of
from esep.meetings.queries.resting import rest_of
from esep.meetings.queries.steps import StepState
from esep.meetings.queries.tasks import tasks_of
from esep.workspace.meetings.plan.history import told_turns
from esep.workspace.meetings.plan.tasks import tasks_in
from esep.workspace.meetings.tabs import meeting_in, tab_page
from esep.workspace.office import Office, office
from esep.workspace.register.common import language


@office(GET=Act.VIEW_MEETINGS)
def steps(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """The steps of a meeting, as they stand today."""
    shown, today = meeting_in(place, meeting), clock.today()
    found = tasks_of(shown, municipality=place.municipality, day=today, language=language())
    asked = [step for step in found if step.state is not StepState.LAPSED]
    rest, told = rest_of(shown.meeting, once_held=True), None
    if place.may(Act.VIEW_LISTS) and today <= shown.meeting.date:
        told = news_of(shown.meeting, by=place.actor, municipality=place.municipality.pk)
    context = {
        "tasks": tasks_in(found, shown.meeting, place, day=today),
        "done": sum(step.is_over for step in asked),
        "asked": len(asked),
        "cautions": standing_cautions(shown, municipality=place.municipality, day=today),
        "news": told if told is not None and (told.mailed or told.called or told.to_call) else None,
        "shows_contacts": sees_contacts(by=place.actor, municipality=place.municipality.pk),
        "turns": told_turns(turns_of(shown.meeting), place),
        "is_ahead": rest is None and today <= shown.meeting.date,
        "is_waiting": rest is None,
    }
    return tab_page(request, place, shown, "workspace/meetings/plan/steps.html", context, tab="office-meetings-meeting")
