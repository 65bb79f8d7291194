"""Planning a session or a sitting, and changing its plan."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.sessions import change_session, plan_session
from esep.council.models import Session
from esep.council.queries.sessions import session_of
from esep.kernel.refusals import Kind
from esep.workspace.forms import posted
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.sessions.choices import offer_plan
from esep.workspace.sessions.common import AGENDA, address_of, to_list, to_session
from esep.workspace.sessions.forms import COUNCIL, PlanFields, PlanForm
from esep.workspace.submitting import Done, submit


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def new(request: HttpRequest, place: Office) -> HttpResponse:
    """Plan a session; ``?body=C1`` chooses who sits."""
    form = PlanForm(posted(request), initial={"body": request.GET.get("body", "") or COUNCIL})
    offer_plan(form, place)

    def act(typed: dict[str, Any]) -> Done:
        made = plan_session(
            form.entry, by=place.actor, municipality=place.municipality.pk, afterwards=typed["afterwards"]
        )
        return Done(
            address=address_of(place, made.code, AGENDA),
            words=format_lazy("{} {}", _("The session is planned. Its code:"), made.code),
            follows=_("Put the items on its agenda now."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Plan a session"),
        lead=_("The regulation names no notice for sessions. It asks for a broadcast by state media (7.1)."),
        button=_("Save the plan"),
        back=to_list(place),
    )


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def change(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Change the plan of a session."""
    row = session_of(session)
    form = PlanFields(posted(request), initial=values_of(row), version=row.version)
    offer_plan(form, place)

    def act(_typed: dict[str, Any]) -> Done:
        commission = row.commission.code if row.commission is not None else ""
        change_session(
            session, form.entry_of(commission), by=place.actor, municipality=place.municipality.pk, seen=form.seen
        )
        return Done(address=address_of(place, session), words=_("The plan is changed."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        newer = session_of(session)
        form.set_beside(values_of(newer), version=newer.version)
    return form_page(
        request,
        place,
        form,
        title=_("Change the plan"),
        lead=row.topic,
        button=_("Save the change"),
        back=to_session(place, row),
    )


def values_of(row: Session) -> dict[str, Any]:
    """A plan as its form shows it."""
    return {
        "topic_ky": row.topic_ky,
        "topic_ru": row.topic_ru,
        "topic_en": row.topic_en,
        "date": row.date,
        "start_time": row.start_time,
        "venue": row.venue.code if row.venue is not None else "",
        "place_text": row.place_text,
        "shut_reason": row.shut_reason,
    }
