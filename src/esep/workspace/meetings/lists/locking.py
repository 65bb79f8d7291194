"""Locking the lists: the day on which they were fixed, and taking a lock back (2.5, fifth item)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.meetings.commands.locking import lock_lists, unlock_lists
from esep.workspace.forms import posted
from esep.workspace.meetings.lists.common import LOCK, TAB, part_of, to_lists
from esep.workspace.meetings.lists.forms import LockForm, today
from esep.workspace.meetings.reasons import WhyForm
from esep.workspace.meetings.resting import until_closed, until_held
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def lock(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Say that both lists are fixed."""
    shown = meeting_in(place, meeting)
    form = LockForm(posted(request), initial=today())

    def act(typed: dict[str, Any]) -> Done:
        lock_lists(meeting, by=place.actor, municipality=place.municipality.pk, on=typed["on"], counted=form.counted)
        return Done(
            address=part_of(place, shown, LOCK),
            words=_("The lists are locked."),
            follows=_("Names may still be added. They are marked as added after the lock."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Lock the lists"),
        lead=_("The lists close no door: entry stays free. Names may be added later, and are marked."),
        button=_("Lock the lists"),
        back=to_lists(place, shown),
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_held(TAB)
def unlock(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Take back a lock that was a mistake."""
    shown = meeting_in(place, meeting)
    form = WhyForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        unlock_lists(meeting, reason=typed["reason"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=part_of(place, shown, LOCK), words=_("The lock was taken back."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Take the lock back"),
        lead=_("Only for a mistake: the duty is open again. To add a name, leave the lock as it is."),
        button=_("Take the lock back"),
        back=to_lists(place, shown),
    )
