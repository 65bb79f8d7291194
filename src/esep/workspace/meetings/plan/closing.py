"""Putting a meeting off without a new day, cancelling it, and who was told of it."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind, Words
from esep.meetings.commands import cancel_meeting, postpone_meeting
from esep.meetings.models import ReportMeeting
from esep.meetings.queries.foreseeing import foreseen_closing
from esep.meetings.queries.news import Told, news_of
from esep.workspace.forms import posted
from esep.workspace.meetings.plan.forms import CloseForm
from esep.workspace.meetings.resting import until_held
from esep.workspace.meetings.tabs import back_to, meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.PLAN_MEETING, POST=Act.PLAN_MEETING)
@until_held()
def postpone(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Put a meeting off; the new day is not known yet."""
    return _closed(request, place, meeting, postpone_meeting, title=_("Put the meeting off"), words=_("It is put off."))


@office(GET=Act.PLAN_MEETING, POST=Act.PLAN_MEETING)
@until_held()
def cancel(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Say that a meeting will not be held."""
    return _closed(request, place, meeting, cancel_meeting, title=_("Cancel the meeting"), words=_("It is cancelled."))


def newest_news(place: Office, meeting: ReportMeeting) -> Told | None:
    """The newest news of a meeting."""
    return news_of(meeting, by=place.actor, municipality=place.municipality.pk)


def told_words(place: Office, meeting: ReportMeeting, *, before: Told | None = None) -> str:
    """Who was told by the act that was just done: how many by e-mail, how many are to be called.

    ``before`` is the newest news before the act; where nothing new was told there are no words.
    """
    told = newest_news(place, meeting)
    if told is None or (before is not None and before.fact == told.fact):
        return ""
    if not (told.mailed or told.to_call):
        return _now("Nobody had been invited yet, so nobody had to be told.")
    said = [(_now("Told by e-mail:"), len(told.mailed))]
    if told.to_call:
        said.append((_now("To be called, see the page:"), len(told.to_call)))
    return " ".join(f"{words} {count}." for words, count in said)


def _closed(
    request: HttpRequest, place: Office, meeting: str, close: Any, *, title: Words, words: Words
) -> HttpResponse:
    shown = meeting_in(place, meeting)
    form = CloseForm(posted(request), version=shown.meeting.version)

    def act(typed: dict[str, Any]) -> Done:
        row = close(
            meeting,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            reason=typed["reason"],
            on=typed["on"],
        )
        address = place.address("office-meetings-meeting", meeting=meeting)
        return Done(address=address, words=words, follows=told_words(place, row))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        form.set_beside({}, version=meeting_in(place, meeting).meeting.version)
    undone = foreseen_closing(shown.meeting, by=place.actor, municipality=place.municipality.pk)
    return answer or form_page(
        request,
        place,
        form,
        title=title,
        button=title,
        back=back_to(place, shown),
        template="workspace/meetings/plan/close.html",
        context={"shown": shown, "meeting": shown.meeting, "undone": undone},
    )
