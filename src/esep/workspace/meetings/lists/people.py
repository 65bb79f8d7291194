"""The participants list: suggested, written, changed, taken out (2.5, 2.11)."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.kernel.refusals import Kind, Words
from esep.meetings.commands.inviting import change_invitation, invite, invite_many, take_out_invitation
from esep.meetings.models import Invitation
from esep.meetings.models.invitation import CATEGORY_WORDS
from esep.meetings.queries.entries import entry_in
from esep.meetings.queries.suggesting import Suggested, Suggestion, suggested
from esep.regulation.facts.meeting import Category
from esep.workspace.forms import posted
from esep.workspace.meetings.lists.common import PEOPLE, TAB, Asked, known_organizations, part_of, to_lists, with_reason
from esep.workspace.meetings.lists.forms import InviteForm, SentInviteForm, SuggestForm
from esep.workspace.meetings.resting import until_closed
from esep.workspace.meetings.tabs import meeting_in
from esep.workspace.office import Office, office
from esep.workspace.page import form_page
from esep.workspace.submitting import Done, submit

ALL = "all"
"""``?all=1`` ticks everybody who is offered."""

COPIES = "copies"


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def suggest(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Choose from the directory, and from the list of the last meeting of these deputies."""
    shown = meeting_in(place, meeting)
    offered = suggested(meeting, by=place.actor, municipality=place.municipality.pk)
    groups = _groups(offered)
    ticked = {name: [key for key, _words in choices] for name, _label, choices in groups} if ALL in request.GET else {}
    form = SuggestForm(posted(request), groups=groups, initial=ticked)

    def act(typed: dict[str, Any]) -> Done:
        rows = invite_many(meeting, offered.chosen(form.keys), by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=part_of(place, shown, PEOPLE),
            words=_("Put on the list. People: %(count)s") % {"count": len(rows)},
            follows=_("Now send the invitations."),
        )

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("Choose from the directory"),
        lead=_("Those who stand on the list already are left out."),
        button=_("Put on the list"),
        back=to_lists(place, shown),
        template="workspace/meetings/lists/suggest.html",
        context={"offered": offered, "everybody": f"{request.path}?{ALL}=1", "has_somebody": bool(groups)},
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def add(request: HttpRequest, place: Office, meeting: str) -> HttpResponse:
    """Write somebody onto the list; ``?category=media`` chooses the group."""
    shown = meeting_in(place, meeting)
    form = InviteForm(posted(request), initial={"category": request.GET.get("category", "")})
    form.offer({"organization": known_organizations(place, shown)})

    def act(typed: dict[str, Any]) -> Done:
        invite(meeting, form.entry_of(), by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=part_of(place, shown, PEOPLE), words=_("Put on the list."), follows=_("Now send the invitations.")
        )

    return submit(request, form, act) or form_page(
        request, place, form, title=_("Add a participant"), button=_("Put on the list"), back=to_lists(place, shown)
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def change(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Correct an entry; where its invitation went out, with the reason."""
    shown = meeting_in(place, meeting)
    found = entry_in(Invitation, row, meeting=shown.meeting)
    make = SentInviteForm if found.is_sent else InviteForm
    form = make(posted(request), initial=_initial(found), version=found.version)
    form.offer({"organization": known_organizations(place, shown)})

    def act(typed: dict[str, Any]) -> Done:
        change_invitation(
            row,
            form.entry_of(found.person_id if typed["name"] == found.name else None),
            reason=typed.get("reason", ""),
            by=place.actor,
            municipality=place.municipality.pk,
            seen=form.seen,
        )
        return Done(address=part_of(place, shown, PEOPLE), words=_("Saved"))

    answer = submit(request, form, act)
    if form.refused_as is Kind.STALE:
        newer = entry_in(Invitation, row, meeting=shown.meeting)
        form.set_beside(_initial(newer), version=newer.version)
    return answer or form_page(
        request, place, form, title=_("Change the entry"), button=_("Save"), back=to_lists(place, shown)
    )


@office(GET=Act.KEEP_LISTS, POST=Act.KEEP_LISTS)
@until_closed(TAB)
def take_out(request: HttpRequest, place: Office, meeting: str, row: int) -> HttpResponse:
    """Take somebody off the list, with the reason."""
    shown = meeting_in(place, meeting)
    found = entry_in(Invitation, row, meeting=shown.meeting)

    def act(reason: str, seen: int) -> Done:
        take_out_invitation(row, reason=reason, by=place.actor, municipality=place.municipality.pk, seen=seen)
        return Done(address=part_of(place, shown, PEOPLE), words=_("Taken off the list."))

    asked = Asked(
        title=_("Take off the list: %(name)s") % {"name": found.name},
        lead=_("The entry stays to be seen with the reason. Whoever comes is let in all the same."),
        button=_("Take off the list"),
    )
    return with_reason(request, place, shown, found, asked, act=act)


def _groups(offered: Suggested) -> list[tuple[str, Words, list[tuple[str, Words]]]]:
    """The groups that offer somebody: what their field is called, its label, and its choices."""
    found: list[tuple[str, Words, list[tuple[str, Words]]]] = [
        (one.value, capfirst(CATEGORY_WORDS[one]), _choices(offered.of(one))) for one in Category if offered.of(one)
    ]
    if offered.copies and offered.last is not None:
        label = _("From the last meeting of these deputies: %(code)s") % {"code": offered.last.code}
        found.append((COPIES, label, _choices(offered.copies)))
    return found


def _choices(suggestions: tuple[Suggestion, ...]) -> list[tuple[str, Words]]:
    return [(one.key, f"{one.name} · {one.about}" if one.about else one.name) for one in suggestions]


def _initial(row: Invitation) -> dict[str, Any]:
    return {
        "category": row.category,
        "name": row.name,
        "post": row.post,
        "organization": row.organization.code if row.organization is not None else "",
        "email": row.email,
        "phone": row.phone,
    }
