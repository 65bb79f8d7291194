"""Planning a meeting and changing its plan, in two steps: first what would follow, then it is saved (2.5)."""

import dataclasses
from collections.abc import Mapping

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community import queries
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.commands import change_meeting, plan_meeting, postpone_meeting
from esep.meetings.queries import Opened
from esep.meetings.queries.foreseeing import Foreseen, foreseen_change, foreseen_closing, foreseen_plan
from esep.meetings.queries.resting import Rest, rest_of
from esep.workspace.forms import posted
from esep.workspace.meetings.plan.choices import offer_plan
from esep.workspace.meetings.plan.closing import newest_news, told_words
from esep.workspace.meetings.plan.forms import ChangeForm, PlanForm, ReplaceForm
from esep.workspace.meetings.plan.initial import asked_for, keeping, of_meeting, of_successor
from esep.workspace.meetings.plan.looking import Planning, planned_page
from esep.workspace.meetings.resting import until_closed, until_held
from esep.workspace.meetings.tabs import back_to, meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import Back
from esep.workspace.submitting import Done

NEXT: Words = _("Tell every village in time: begin with the notice.")


@office(GET=Act.PLAN_MEETING, POST=Act.PLAN_MEETING)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Plan a meeting. A district in the address fills in its deputies and villages."""
    form = PlanForm(posted(request), initial=asked_for(request, place))
    offer_plan(form, place)
    pk = place.municipality.pk

    def foresee() -> Foreseen:
        typed = form.cleaned_data
        return foreseen_plan(
            form.entry,
            by=place.actor,
            municipality=place.municipality,
            planned_on=typed["planned_on"] or clock.today(),
            afterwards=typed["afterwards"],
        )

    def act(knowingly: bool) -> Done:
        typed = form.cleaned_data
        meeting = plan_meeting(
            form.entry,
            by=place.actor,
            municipality=pk,
            planned_on=typed["planned_on"],
            knowingly=knowingly,
            afterwards=typed["afterwards"],
        )
        address = place.address("office-meetings-meeting", meeting=meeting.code)
        return Done(address=address, words=_("The meeting is planned."), follows="" if typed["afterwards"] else NEXT)

    districts = queries.districts(by=place.actor, municipality=pk, on=clock.today())
    planning = Planning(
        title=_("Plan a meeting"),
        button=_("Save the plan"),
        back=Back(place.address("office-meetings"), _("Meetings")),
        foresee=foresee,
        act=act,
        lead=_("First you see every due day. Nothing is saved before that."),
        template="workspace/meetings/plan/new.html",
        context={
            "districts": sorted(districts, key=lambda row: row.number) if not form.is_bound else (),
            "keeping": keeping(request),
        },
    )
    return planned_page(request, place, form, planning)


@office(GET=Act.PLAN_MEETING, POST=Act.PLAN_MEETING)
@until_closed()
def change(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Change the plan of a meeting."""
    shown = meeting_in(place, meeting)
    form = ChangeForm(posted(request), initial=of_meeting(shown), version=shown.meeting.version)
    offer_plan(form, place, shown=shown)

    def act(knowingly: bool) -> Done:
        before = newest_news(place, shown.meeting)
        changed = change_meeting(
            meeting,
            form.entry_like(shown.meeting),
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            changed_on=form.cleaned_data["changed_on"],
            knowingly=knowingly,
        )
        follows = told_words(place, changed, before=before)
        return Done(address=_page(place, shown), words=_("The plan is changed."), follows=follows)

    planning = Planning(
        title=_("Change the plan"),
        button=_("Save the change"),
        back=back_to(place, shown),
        foresee=lambda: foreseen_change(
            meeting, form.entry_like(shown.meeting), by=place.actor, municipality=place.municipality
        ),
        act=act,
        newer=lambda: _newer(place, meeting),
        lead=_change_lead(shown),
    )
    return planned_page(request, place, form, planning)


@office(GET=Act.PLAN_MEETING, POST=Act.PLAN_MEETING)
@until_held()
def replace(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Put a meeting off to another one, which is planned like it."""
    shown = meeting_in(place, meeting)
    form = ReplaceForm(posted(request), initial=of_successor(shown), version=shown.meeting.version)
    offer_plan(form, place, shown=shown)

    def foresee() -> Foreseen:
        found = foreseen_plan(
            form.entry_like(shown.meeting),
            by=place.actor,
            municipality=place.municipality,
            planned_on=form.cleaned_data["on"] or clock.today(),
            afterwards=False,
            instead_of=meeting,
        )
        undone = foreseen_closing(shown.meeting, by=place.actor, municipality=place.municipality.pk)
        return dataclasses.replace(found, undone=undone)

    def act(knowingly: bool) -> Done:
        typed = form.cleaned_data
        old = postpone_meeting(
            meeting,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            reason=typed["reason"],
            on=typed["on"],
            replacement=form.entry_like(shown.meeting),
            knowingly=knowingly,
        )
        assert old.replaced_by is not None
        address = place.address("office-meetings-meeting", meeting=old.replaced_by.code)
        return Done(address=address, words=_("The meeting is put off to this one."), follows=told_words(place, old))

    planning = Planning(
        title=_("Put the meeting off to another day"),
        button=_("Put it off to this day"),
        back=back_to(place, shown),
        foresee=foresee,
        act=act,
        newer=lambda: ({}, meeting_in(place, meeting).meeting.version),
        lead=_("The old plan is filled in. Enter the reason and the new day."),
    )
    return planned_page(request, place, form, planning)


def _page(place: Office, shown: Opened) -> str:
    return place.address("office-meetings-meeting", meeting=shown.meeting.code)


def _change_lead(shown: Opened) -> Words:
    if rest_of(shown.meeting, once_held=True) is Rest.HELD:
        return _("It was held already: deputies, organiser and who asked for it can still be corrected.")
    return _("Kind and district stay. To hold it on another day with another plan, put it off.")


def _newer(place: Office, meeting: str) -> tuple[Mapping[str, object], int]:
    shown = meeting_in(place, meeting)
    return of_meeting(shown), shown.meeting.version
