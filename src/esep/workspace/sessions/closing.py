"""Putting a session off, with or without another day, cancelling it, naming the one in its place."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.sessions import cancel_session, name_successor, postpone_session
from esep.council.queries.sessions import session_of, taking_items
from esep.kernel.refusals import Kind, Words
from esep.workspace.forms import OfficeForm, posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.sessions.choices import offer_plan, session_choices
from esep.workspace.sessions.common import address_of, to_session
from esep.workspace.sessions.forms import CloseForm, PostponeForm, SuccessorForm
from esep.workspace.sessions.planning import values_of
from esep.workspace.submitting import Done, submit


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def postpone(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Put a session off to another day, with its agenda."""
    row = session_of(session)
    form = PostponeForm(posted(request), initial={**values_of(row), "date": None}, version=row.version)
    offer_plan(form, place)

    def act(typed: dict[str, Any]) -> Done:
        commission = row.commission.code if row.commission is not None else ""
        old = postpone_session(
            session,
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
            reason=typed["reason"],
            on=typed["on"],
            replacement=form.entry_of(commission),
        )
        assert old.replaced_by is not None
        return Done(
            address=address_of(place, old.replaced_by.code),
            words=_("The session is put off to this one."),
            follows=_("Its items and their papers were carried over."),
        )

    return _asked(
        request,
        place,
        session,
        form,
        act,
        title=_("Put the session off to another day"),
        lead=_("The old plan is filled in. Enter the reason and the new day."),
        button=_("Put it off to this day"),
    )


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def suspend(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Put a session off; the new day is not known yet."""
    form = CloseForm(posted(request), version=session_of(session).version)

    def act(typed: dict[str, Any]) -> Done:
        said = {"reason": typed["reason"], "on": typed["on"], "seen": form.seen}
        postpone_session(session, by=place.actor, municipality=place.municipality.pk, **said)
        return Done(
            address=address_of(place, session),
            words=_("The session is put off."),
            follows=_("When the new session is planned, name it here. It takes the items over."),
        )

    title = _("Put the session off")
    return _asked(
        request, place, session, form, act, title=title, lead=_("The new day is not known yet."), button=title
    )


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def cancel(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Say that a session will not be held."""
    form = CloseForm(posted(request), version=session_of(session).version)

    def act(typed: dict[str, Any]) -> Done:
        said = {"reason": typed["reason"], "on": typed["on"], "seen": form.seen}
        cancel_session(session, by=place.actor, municipality=place.municipality.pk, **said)
        return Done(address=address_of(place, session), words=_("The session is cancelled."))

    title = _("Cancel the session")
    lead = _("Its items stay to be seen. They can be put on another agenda anew.")
    return _asked(request, place, session, form, act, title=title, lead=lead, button=title)


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def successor(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Name the session in the place of one that was put off without a day."""
    row = session_of(session)
    form = SuccessorForm(posted(request), version=row.version)
    fitting = [one for one in taking_items(but=session) if one.commission_id == row.commission_id and one.is_to_come]
    form.offer({"successor": session_choices(fitting)})

    def act(typed: dict[str, Any]) -> Done:
        name_successor(
            session,
            successor=typed["successor"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=address_of(place, typed["successor"]), words=_("This session takes over what waited."))

    return _asked(
        request,
        place,
        session,
        form,
        act,
        title=_("Name the session in its place"),
        lead=_("It takes over the items. Plan it first if it is not in the list."),
        button=_("Name this session"),
    )


def _asked(
    request: HttpRequest,
    place: Office,
    session: str,
    form: OfficeForm,
    act: Any,
    *,
    title: Words,
    lead: Words,
    button: Words,
) -> HttpResponse:
    answer = submit(request, form, act)
    if answer is not None:
        return answer
    row = session_of(session)
    if form.refused_as is Kind.STALE:
        form.set_beside({}, version=row.version)
    return form_page(request, place, form, title=title, lead=lead, button=button, back=to_session(place, row))
