"""The speakers list: the deputies in one press, others one by one, their order, and telling them (2.5, fifth item)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind
from esep.meetings.commands.speakers_told import tell_speakers
from esep.meetings.commands.speaking import add_deputies, add_speaker, change_speaker, move_speaker, take_out_speaker
from esep.meetings.models import SpeakerEntry
from esep.meetings.queries import Opened
from esep.meetings.queries.entries import entry_in, evidence_in, position_of
from esep.meetings.queries.list_values import Speaking
from esep.meetings.queries.lists import lists_of
from esep.workspace.forms import posted
from esep.workspace.meetings.lists.common import (
    SPEAKERS,
    TAB,
    Asked,
    known_organizations,
    part_of,
    pressed,
    to_lists,
    with_reason,
)
from esep.workspace.meetings.lists.forms import DeputiesForm, SpeakerForm, TellForm, today
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.register.common import language
from esep.workspace.register.files import given
from esep.workspace.register.forms import with_files
from esep.workspace.register.upload import takes_files
from esep.workspace.submitting import Done, submit

UP, DOWN = "up", "down"
USUAL_MINUTES = 15


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def deputies(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Put the deputies who report on the list, before all others."""
    shown = meeting_in(place, meeting)
    form = DeputiesForm(posted(request), initial={"minutes": USUAL_MINUTES})

    def act(typed: dict[str, Any]) -> Done:
        add_deputies(meeting, minutes=typed["minutes"], by=place.actor, municipality=place.municipality.pk)
        return Done(address=part_of(place, shown, SPEAKERS), words=_("The deputies are on the list."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Put the deputies on the list"),
        lead=", ".join(mandate.person.name for mandate in shown.mandates),
        button=_("Put the deputies on the list"),
        back=to_lists(place, shown),
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def add(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Put somebody on the list."""
    shown = meeting_in(place, meeting)
    form = SpeakerForm(posted(request), initial={"role": SpeakerEntry.Role.RAPPORTEUR.value})
    names = _offer(form, place, shown)

    def act(typed: dict[str, Any]) -> Done:
        add_speaker(meeting, form.draft_of(names), by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=part_of(place, shown, SPEAKERS),
            words=_("Put on the list."),
            follows=_("Tell the speaker beforehand, and record it."),
        )

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Add a speaker"), button=_("Put on the list"), back=to_lists(place, shown)
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def change(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Correct an entry."""
    shown = meeting_in(place, meeting)
    found = entry_in(SpeakerEntry, row, meeting=shown.meeting)
    form = SpeakerForm(posted(request), initial=_initial(found), version=found.version)
    names = _offer(form, place, shown)

    def act(typed: dict[str, Any]) -> Done:
        change_speaker(row, form.draft_of(names), by=place.actor, municipality=place.municipality.pk, seen=form.seen)
        return Done(address=part_of(place, shown, SPEAKERS), words=_("Saved"))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        newer = entry_in(SpeakerEntry, row, meeting=shown.meeting)
        form.set_beside(_initial(newer), version=newer.version)
    return answer or form_page(
        request, place, form, title=_("Change the entry"), button=_("Save"), back=to_lists(place, shown)
    )


@office(page=TAB, POST=Act.KEEP_LISTS)
def move(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Let somebody speak one place earlier (``to=up``) or later (``to=down``)."""
    shown = meeting_in(place, meeting)
    found = entry_in(SpeakerEntry, row, meeting=shown.meeting)
    position = position_of(found) + (-1 if request.POST.get("to") == UP else 1)

    def act() -> Done:
        move_speaker(row, position=position, by=place.actor, municipality=place.municipality.pk)
        return Done(address=part_of(place, shown, SPEAKERS), words=_("The order was changed."))

    return pressed(request, place, shown, title=_("Change the order"), act=act)


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def take_out(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Take somebody off the list, with the reason."""
    shown = meeting_in(place, meeting)
    found = entry_in(SpeakerEntry, row, meeting=shown.meeting)

    def act(reason: str, seen: int) -> Done:
        take_out_speaker(row, reason=reason, by=place.actor, municipality=place.municipality.pk, seen=seen)
        return Done(address=part_of(place, shown, SPEAKERS), words=_("Taken off the list."))

    asked = Asked(
        title=_("Take off the list: %(name)s") % {"name": found.name},
        lead=_("The entry stays to be seen with the reason."),
        button=_("Take off the list"),
    )
    return with_reason(request, place, shown, found, asked, act=act)


@takes_files
@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def tell(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Say that speakers were told, by which means, and what shows it."""
    shown = meeting_in(place, meeting)
    lists = lists_of(shown, by=place.actor, municipality=place.municipality, language=language())
    ticked = [str(one.row.pk) for one in lists.untold]
    form: TellForm = with_files(TellForm, request, initial={**today(), "chosen": ticked})
    form.offer({"chosen": [(str(one.row.pk), _label(one)) for one in lists.speakers]})

    def act(typed: dict[str, Any]) -> Done:
        told = tell_speakers(
            meeting,
            [int(pk) for pk in typed["chosen"]],
            by=place.actor,
            municipality=place.municipality.pk,
            on=typed["on"],
            means=typed["means"],
            proof=form.proof,
        )
        words = _("Recorded. Speakers told: %(count)s") % {"count": len(told)}
        return Done(address=part_of(place, shown, SPEAKERS), words=words)

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Tell the speakers"),
        lead=_("Whoever presents must know beforehand. Once all were told, the duty is met."),
        button=_("Record as told"),
        back=to_lists(place, shown),
    )


@office(GET=Act.KEEP_LISTS)
def proof(request: HttpRequest, place: Office, meeting: str, evidence: int) -> HttpResponseBase:
    """The file that shows that a speaker was told."""
    shown = meeting_in(place, meeting)
    file = evidence_in(evidence, meeting=shown.meeting)
    return given(request, place, file, back=to_lists(place, shown))


def _offer(form: SpeakerForm, place: Office, shown: Opened) -> dict[str, str]:
    """Offer deputies and organisations; the names of the deputies by their codes."""
    names = {mandate.code: mandate.person.full_name for mandate in shown.mandates}
    form.offer({"mandate": list(names.items()), "organization": known_organizations(place, shown)})
    return names


def _label(one: Speaking) -> str:
    told = str(_("told already")) if one.row.told_on is not None else ""
    return " · ".join(filter(None, (f"{one.position}. {one.name}", one.row.topic, told)))


def _initial(row: SpeakerEntry) -> dict[str, Any]:
    return {
        "role": row.role,
        "mandate": row.mandate.code if row.mandate is not None else "",
        "name": row.name,
        "post": row.post,
        "organization": row.organization.code if row.organization is not None else "",
        "topic": row.topic,
        "minutes": row.minutes,
        "email": row.email,
        "phone": row.phone,
    }
