"""Merging two records of one person: compare, see what moves, confirm."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.community.commands.merging import merge_people, tell_apart
from esep.community.queries.merging import Side, people_to_merge
from esep.kernel.refusals import Kind
from esep.workspace.directory.common import ReasonForm
from esep.workspace.directory.people import PersonForm
from esep.workspace.forms import posted
from esep.workspace.health.forms import FIRST, MergeForm
from esep.workspace.office import Office, office
from esep.workspace.page import Back, form_page, page
from esep.workspace.submitting import Done, is_switch, submit


@office(GET=Act.MERGE_PEOPLE, POST=Act.MERGE_PEOPLE)
def merge(request: HttpRequest, place: Office, one: int, other: int) -> HttpResponse:
    """Choose what stays; see what follows; then, confirmed, merge."""
    sides = _sides(place, one, other)
    form = MergeForm(posted(request), sides=sides)
    is_confirmed = request.POST.get("confirmed") == "True"

    def act(typed: dict[str, Any]) -> Done:
        stays = merge_people(form.entry, by=place.actor, municipality=place.municipality.pk)
        return Done(
            address=place.address("office-directory-people-record", key=stays.pk),
            words=_("The two records are one."),
            follows=_("The old address leads here. The journal names everything that moved."),
        )

    if is_confirmed:
        answer = submit(request, form, act)
        if answer is not None:
            return answer
        if form.refused_as is Kind.STALE:
            form.see_anew()
    elif request.method == "POST" and not is_switch(request, form) and form.is_valid():
        return _asked_again(request, place, form, sides)
    return form_page(
        request,
        place,
        form,
        title=_("Merge two records of one person"),
        lead=_("Choose what stays. Before anything is saved, you see what moves."),
        button=_("Show what would change"),
        back=_back(place),
        template="workspace/health/merge.html",
        context={"sides": sides},
    )


@office(GET=Act.KEEP_PEOPLE, POST=Act.KEEP_PEOPLE)
def two(request: HttpRequest, place: Office, one: int, other: int) -> HttpResponse:
    """Say that two people of one name are two."""
    sides = _sides(place, one, other)
    form = ReasonForm(posted(request))

    def act(typed: dict[str, Any]) -> Done:
        tell_apart(one, other, by=place.actor, municipality=place.municipality.pk, reason=typed["reason"])
        return Done(address=place.address("office-health"), words=_("Noted: these are two people."))

    return submit(request, form, act) or form_page(
        request,
        place,
        form,
        title=_("These are two people"),
        lead=", ".join(side.person.full_name for side in sides),
        button=_("Save"),
        back=_back(place),
    )


def _asked_again(request: HttpRequest, place: Office, form: MergeForm, sides: tuple[Side, Side]) -> HttpResponse:
    """The second page: how the person will read, and what moves."""
    stays, goes = sides if form.cleaned_data["stays"] == FIRST else (sides[1], sides[0])
    person = form.entry.person
    facts = [
        (PersonForm.base_fields[name].label, value)
        for name, value in person.columns.items()
        if value and name not in ("sex",)
    ]
    kept = [(name, value) for name, value in form.cleaned_data.items() if name != "confirmed"]
    context = {"form": form, "facts": facts, "stays": stays, "goes": goes, "kept": kept, "back": _back(place)}
    return page(request, place, "workspace/health/confirm.html", context)


def _sides(place: Office, one: int, other: int) -> tuple[Side, Side]:
    return people_to_merge(one, other, by=place.actor, municipality=place.municipality.pk)


def _back(place: Office) -> Back:
    return Back(place.address("office-health"), _("State of the records"))
