"""How a session begins and ends (7.1)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.conducting.beginning import begin_session, change_beginning
from esep.council.commands.conducting.ending import end_session, reopen_session
from esep.council.queries.attendance import Attending
from esep.kernel.refusals import Kind, Words, not_found
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.sessions_day.common import MEMBERS, conduct_in, day_address, hour_of, moment_of, to_day
from esep.workspace.sessions_day.forms import BeginForm, BeginningForm, EndForm
from esep.workspace.submitting import Done, submit

DO = Act.CONDUCT_SESSION


@office(GET=DO, POST=DO)
def begin(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Say that the session begins."""
    conduct = conduct_in(place, session)
    members = conduct.attendance.members
    form = BeginForm(posted(request), initial={"chair": _usual_chair(members, conduct.session.chair_id)})
    form.offer({"chair": _choices(members)})

    def act(typed: dict[str, Any]) -> Done:
        begin_session(
            session,
            chair=typed["chair"],
            at=moment_of(conduct.session, typed["at"]),
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=day_address(place, session, MEMBERS),
            words=_("The session has begun."),
            follows=_("Enter who is in the hall. The chair is there already."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Begin the session"),
        lead=conduct.session.topic,
        button=_("The session begins"),
        back=to_day(place, session),
    )


@office(GET=DO, POST=DO)
def beginning(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Correct who chairs and when it began."""
    conduct = conduct_in(place, session)
    row = conduct.session
    if row.began_at is None:
        raise not_found()

    def values() -> dict[str, Any]:
        now = conduct_in(place, session).session
        return {"chair": now.chair.code if now.chair is not None else "", "at": hour_of(now.began_at)}

    form = BeginningForm(posted(request), initial=values(), version=row.version)
    form.offer({"chair": _choices(conduct.attendance.members)})

    def act(typed: dict[str, Any]) -> Done:
        began_at = moment_of(row, typed["at"])
        assert began_at is not None
        change_beginning(
            session,
            chair=typed["chair"],
            at=began_at,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=day_address(place, session), words=_("The beginning was corrected."))

    answer = submit(request, form, act)
    if answer is None and form.refused_as is Kind.STALE:
        form.set_beside(values(), version=row.version)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Correct the beginning"),
        button=_("Save"),
        back=to_day(place, session),
    )


@office(GET=DO, POST=DO)
def end(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Say that the session ended; what is still open is told."""
    conduct = conduct_in(place, session)
    form = EndForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        end_session(
            session,
            at=moment_of(conduct.session, typed["at"]),
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=day_address(place, session),
            words=_("The session has ended. From now on it counts as held."),
            follows=_("Print the minutes, have them signed, and say when state media broadcast it."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("End the session"),
        lead=_("What happened before can still be entered with its hour."),
        button=_("The session has ended"),
        back=to_day(place, session),
        template="workspace/sessions_day/end.html",
        context={"open_items": conduct.open_items},
    )


@office(GET=DO, POST=DO)
def reopen(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Take back that the session ended."""
    conduct_in(place, session)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        reopen_session(session, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=day_address(place, session), words=_("The session is open again."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("It has not ended yet"),
        lead=_("The fact that it was held is withdrawn, and stays to be seen with the reason."),
        button=_("Open it again"),
        back=to_day(place, session),
    )


def _choices(members: tuple[Attending, ...]) -> list[tuple[str, Words]]:
    return [(one.deputy, one.name) for one in members]


def _usual_chair(members: tuple[Attending, ...], chair: int | None) -> str:
    return next((one.deputy for one in members if one.mandate == chair), "")
