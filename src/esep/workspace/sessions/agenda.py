"""The agenda: items are added, changed, put in order, taken off, carried over."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.commands.sessions import add_item, carry_over_item, change_item, move_item, take_off_item
from esep.council.models import SessionItem
from esep.council.queries.sessions import opened_item, opened_session, session_of, taking_items
from esep.kernel.refusals import Kind
from esep.workspace.forms import posted
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.sessions.choices import half_year_choices, session_choices
from esep.workspace.sessions.common import AGENDA, PAGE, address_of, item_address, pressed, to_item, to_session
from esep.workspace.sessions.forms import CarryForm, ItemForm
from esep.workspace.submitting import Done, submit

UP = "up"


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def add(request: HttpRequest, place: Office, session: str) -> HttpResponse:
    """Put an item at the end of the agenda."""
    row = session_of(session)
    form = ItemForm(posted(request))
    form.offer({"period": half_year_choices()})

    def act(_typed: dict[str, Any]) -> Done:
        made = add_item(session, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=item_address(place, made),
            words=_("The item is on the agenda."),
            follows=_("Add its papers, or go back and add the next item."),
        )

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Add an item"), button=_("Add an item"), back=to_session(place, row)
    )


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def change(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """Change an item; its place stays."""
    _row, opened = opened_item(session, item)
    found = opened.item
    form = ItemForm(posted(request), initial=_values(found), version=found.version)
    form.offer({"period": half_year_choices(found.period)})

    def act(_typed: dict[str, Any]) -> Done:
        change_item(item, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=item_address(place, found), words=_("Saved"))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        newer = opened_item(session, item)[1].item
        form.set_beside(_values(newer), version=newer.version)
    return form_page(request, place, form, title=_("Change the item"), button=_("Save"), back=to_item(place, found))


@office(page=PAGE, POST=Act.PLAN_SESSION)
def move(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """Put an item one place earlier (``to=up``) or later (``to=down``)."""
    shown = opened_session(session)
    present = next((at for at, one in enumerate(shown.items, start=1) if one.item.pk == item), 0)

    def act() -> Done:
        wanted = present + (-1 if request.POST.get("to") == UP else 1)
        move_item(item, place=wanted, by=place.actor, municipality=place.municipality.pk)
        return Done(address=address_of(place, session, AGENDA), words=_("The order was changed."))

    back = to_session(place, shown.session)
    return pressed(request, place, title=_("Change the order"), back=back, act=act)


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def take_off(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """Take an item off the agenda, with the reason."""
    _row, opened = opened_item(session, item)
    found = opened.item
    form = WhyForm(posted(request), version=found.version)

    def act(typed: dict[str, Any]) -> Done:
        take_off_item(item, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=address_of(place, session, AGENDA), words=_("Taken off the agenda."))

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        form.set_beside({}, version=opened_item(session, item)[1].item.version)
    return form_page(
        request,
        place,
        form,
        title=_("Take off the agenda"),
        lead=found.title,
        button=_("Take off the agenda"),
        back=to_item(place, found),
    )


@office(GET=Act.PLAN_SESSION, POST=Act.PLAN_SESSION)
def carry(request: HttpRequest, place: Office, session: str, item: int) -> HttpResponse:
    """Carry an item over to another session."""
    _row, opened = opened_item(session, item)
    found = opened.item
    form = CarryForm(posted(request), version=found.version)
    form.offer({"to": session_choices(taking_items(but=session))})

    def act(typed: dict[str, Any]) -> Done:
        made = carry_over_item(
            item,
            to=typed["to"],
            reason=typed["reason"],
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(
            address=item_address(place, made),
            words=format_lazy("{} {}", _("The item was carried over to:"), made.session.code),
        )

    answer = submit(request, form, act)
    if answer is not None:
        return answer
    if form.refused_as is Kind.STALE:
        form.set_beside({}, version=opened_item(session, item)[1].item.version)
    return form_page(
        request,
        place,
        form,
        title=_("Carry the item over"),
        lead=found.title,
        button=_("Carry over"),
        back=to_item(place, found),
    )


def _values(item: SessionItem) -> dict[str, Any]:
    names = ("kind", "period", "title_ky", "title_ru", "title_en", "text_ky", "text_ru", "rapporteur")
    return {name: getattr(item, name) for name in names}
