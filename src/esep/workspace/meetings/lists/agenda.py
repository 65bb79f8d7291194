"""The draft agenda: proposed in one press, then put in order (3.2)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind
from esep.meetings.commands.agenda import add_item, change_item, move_item, propose_agenda, take_out_item
from esep.meetings.models import AgendaItem
from esep.meetings.queries import Opened
from esep.meetings.queries.entries import entry_in, position_of
from esep.meetings.queries.lists import lists_of
from esep.workspace.forms import posted
from esep.workspace.meetings.lists.common import AGENDA, TAB, Asked, part_of, pressed, to_lists, with_reason
from esep.workspace.meetings.lists.forms import ItemForm
from esep.workspace.meetings.lists.speakers import UP
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import language
from esep.workspace.submitting import Done, submit


@office(page=TAB, POST=Act.KEEP_LISTS)
def propose(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Fill the agenda from the speakers list, or add the reports that are missing."""
    shown = meeting_in(place, meeting)

    def act() -> Done:
        made = propose_agenda(meeting, by=place.actor, municipality=place.municipality.pk)
        words = _("Items proposed: %(count)s") % {"count": len(made)}
        return Done(address=part_of(place, shown, AGENDA), words=words)

    return pressed(request, place, shown, title=_("Propose the agenda"), act=act)


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def add(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Add an item at the end."""
    shown = meeting_in(place, meeting)
    form = ItemForm(posted(request))
    _offer(form, place, shown)

    def act(typed: dict[str, Any]) -> Done:
        add_item(meeting, form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(address=part_of(place, shown, AGENDA), words=_("The item is on the agenda."))

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Add an item"), button=_("Add an item"), back=to_lists(place, shown)
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def change(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Correct an item."""
    shown = meeting_in(place, meeting)
    found = entry_in(AgendaItem, row, meeting=shown.meeting)
    form = ItemForm(posted(request), initial=_initial(found), version=found.version)
    _offer(form, place, shown)

    def act(typed: dict[str, Any]) -> Done:
        change_item(row, form.entry, by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=part_of(place, shown, AGENDA), words=_("Saved"))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        newer = entry_in(AgendaItem, row, meeting=shown.meeting)
        form.set_beside(_initial(newer), version=newer.version)
    return answer or form_page(
        request, place, form, title=_("Change the item"), button=_("Save"), back=to_lists(place, shown)
    )


@office(page=TAB, POST=Act.KEEP_LISTS)
def move(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Put an item one place earlier (``to=up``) or later (``to=down``)."""
    shown = meeting_in(place, meeting)
    found = entry_in(AgendaItem, row, meeting=shown.meeting)
    position = position_of(found) + (-1 if request.POST.get("to") == UP else 1)

    def act() -> Done:
        move_item(row, position=position, by=place.actor, municipality=place.municipality.pk)
        return Done(address=part_of(place, shown, AGENDA), words=_("The order was changed."))

    return pressed(request, place, shown, title=_("Change the order"), act=act)


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def take_out(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Take an item off the agenda, with the reason."""
    shown = meeting_in(place, meeting)
    found = entry_in(AgendaItem, row, meeting=shown.meeting)

    def act(reason: str, seen: int) -> Done:
        take_out_item(row, reason=reason, by=place.actor, municipality=place.municipality.pk, seen=seen)
        return Done(address=part_of(place, shown, AGENDA), words=_("Taken off the agenda."))

    asked = Asked(
        title=_("Take off the agenda"),
        lead=found.title,
        button=_("Take off the agenda"),
    )
    return with_reason(request, place, shown, found, asked, act=act)


def _offer(form: ItemForm, place: Office, shown: Opened) -> None:
    lists = lists_of(shown, by=place.actor, municipality=place.municipality, language=language())
    form.offer({"speaker": [(str(one.row.pk), one.row.name) for one in lists.speakers]})


def _initial(row: AgendaItem) -> dict[str, Any]:
    return {
        "name_ky": row.title_ky,
        "name_ru": row.title_ru,
        "name_en": row.title_en,
        "minutes": row.minutes,
        "speaker": str(row.speaker_id or ""),
    }
