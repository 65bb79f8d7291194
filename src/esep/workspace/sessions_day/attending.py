"""Members come and go, one press each; entered afterwards from paper; corrected; excused."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.access import Act
from esep.council.commands.conducting.attending import (
    come_in,
    enter_stays,
    go_out,
    mend_stay,
    withdraw_stay,
)
from esep.council.commands.conducting.excusing import excuse_member
from esep.council.models import Absence
from esep.council.queries.conduct import stay_in
from esep.kernel.refusals import Kind, Words, not_found
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.sessions.common import pressed
from esep.workspace.sessions_day.common import (
    MEMBERS,
    PAGE,
    conduct_in,
    day_address,
    hour_of,
    mended,
    moment_of,
    to_day,
)
from esep.workspace.sessions_day.forms import EnterForm, ExcuseForm, StayForm
from esep.workspace.submitting import Done, submit

DO = Act.CONDUCT_SESSION


@office(page=PAGE, POST=DO)
def come(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """A member came in, or everybody who is not there yet (``member`` once or several times)."""
    members = request.POST.getlist("member")

    def act() -> None:
        come_in(session, members, by=place.actor, municipality=place.municipality.pk)

    return _press(
        request, place, session, act, title=pgettext_lazy("button", "Came in"), words=_("Entered as in the hall.")
    )


@office(page=PAGE, POST=DO)
def go(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """A member left."""
    member = request.POST.get("member", "")

    def act() -> None:
        go_out(session, member, by=place.actor, municipality=place.municipality.pk)

    return _press(request, place, session, act, title=pgettext_lazy("button", "Went out"), words=_("Entered as gone."))


@office(page=PAGE, POST=DO)
def withdraw(request: HttpRequest, place: Office, session: str, stay: int) -> HttpResponse:
    """An entry was a mistake."""
    stay_in(session, stay, by=place.actor, municipality=place.municipality.pk)

    def act() -> None:
        withdraw_stay(session, stay, by=place.actor, municipality=place.municipality.pk)

    return _press(request, place, session, act, title=_("Withdraw the entry"), words=_("The entry was withdrawn."))


@office(GET=DO, POST=DO)
def enter(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Several members from a sheet of paper, with one hour."""
    conduct = conduct_in(place, session)
    row = conduct.session
    if row.began_at is None:
        raise not_found()
    form = EnterForm(posted(request), initial={"members": request.GET.getlist("member")})
    form.offer({"members": [(one.deputy, one.name) for one in conduct.attendance.members]})

    def act(typed: dict[str, Any]) -> Done:
        came_at = moment_of(row, typed["came_at"]) or row.began_at
        assert came_at is not None
        enter_stays(
            session,
            typed["members"],
            came_at=came_at,
            left_at=moment_of(row, typed["left_at"]),
            by=place.actor,
            municipality=place.municipality.pk,
        )
        return Done(
            address=day_address(place, session, MEMBERS),
            words=format_lazy("{} {}", _("Entered members:"), len(typed["members"])),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Enter from paper who was there"),
        lead=_("Who came and went several times is entered once for each time."),
        button=_("Save"),
        back=to_day(place, session),
    )


@office(GET=DO, POST=DO)
def stay(request: HttpRequest, place: Office, session: str, stay: int) -> HttpResponse:
    """Correct from when to when somebody was there, or withdraw it."""
    row = stay_in(session, stay, by=place.actor, municipality=place.municipality.pk)

    def values() -> dict[str, Any]:
        now = stay_in(session, stay, by=place.actor, municipality=place.municipality.pk)
        return {"came_at": hour_of(now.came_at), "left_at": hour_of(now.left_at)}

    form = StayForm(posted(request), initial=values(), version=row.version)

    def act(typed: dict[str, Any]) -> Done:
        came_at = mended(row.session, row.came_at, typed["came_at"])
        assert came_at is not None
        mend_stay(
            session,
            stay,
            came_at=came_at,
            left_at=mended(row.session, row.left_at, typed["left_at"]),
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=day_address(place, session, MEMBERS), words=_("The hours were corrected."))

    answer = submit(request, form, act)
    if answer is None and form.refused_as is Kind.STALE:
        form.set_beside(values(), version=row.version)
    return answer or form_page(
        request,
        place,
        form,
        title=row.mandate.person.name,
        button=_("Save"),
        back=to_day(place, session),
        template="workspace/sessions_day/stay.html",
        context={"withdraw": place.address("office-session-day-withdraw", session=session, stay=stay)},
    )


@office(GET=DO, POST=DO)
def excuse(request: HttpRequest, place: Office, session: str, member: str) -> HttpResponse:
    """Why a member is not there."""
    conduct = conduct_in(place, session)
    found = next((one for one in conduct.attendance.members if one.deputy == member), None)
    if found is None:
        raise not_found()
    row = conduct.excuses.get(found.mandate)
    before = {"reason": row.reason, "words": row.words} if row is not None else {}
    form = ExcuseForm(posted(request), initial=before, version=row.version if row is not None else None)

    def act(typed: dict[str, Any]) -> Done:
        excuse_member(
            session,
            member,
            reason=Absence.Reason(typed["reason"]),
            words=typed["words"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen if row is not None else 0,
        )
        return Done(address=day_address(place, session, MEMBERS), words=_("The reason was saved."))

    answer = submit(request, form, act)
    if answer is None and form.refused_as is Kind.STALE and row is not None:
        form.set_beside(before, version=row.version)
    return answer or form_page(
        request,
        place,
        form,
        title=_("Why is somebody not there"),
        lead=found.name,
        button=_("Save"),
        back=to_day(place, session),
    )


def _press(
    request: HttpRequest, place: Office, session: str, act: Callable[[], None], *, title: Words, words: Words
) -> HttpResponse:
    """Carry out what one button of a member asks for."""

    def done() -> Done:
        act()
        return Done(address=day_address(place, session, MEMBERS), words=words)

    return pressed(request, place, title=title, back=to_day(place, session), act=done)
