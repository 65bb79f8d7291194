"""One group of a day, page by page."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language

from esep.access import Act
from esep.compliance.pressing import Group, Pressing, Window, pressing
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.today.day import Day, day_of
from esep.workspace.today.entries import sections_of
from esep.workspace.today.own import own_of
from esep.workspace.today.places import group_address

MOST = 40
"""Rows on a page: it must stay light."""


@dataclass(frozen=True, slots=True)
class Pages:
    """Where the visitor stands in a long list; addresses are empty at its ends."""

    number: int
    count: int
    earlier: str
    later: str


@office(GET=Act.VIEW_COMPLIANCE)
def group(request: HttpRequest, place: Office, group: str) -> HttpResponse:
    """The rows of one group. A page beyond the end gives the last one."""
    chosen = next((one for one in Group if one.value == group), None)
    if chosen is None:
        raise Http404
    day, number = day_of(request), _number(request)
    found = _found(place, chosen, day, number)
    last = max(1, -(-found.count // MOST))
    if number > last:
        number, found = last, _found(place, chosen, day, last)
    section = sections_of([found], day=day, place=place)[0]
    context = {"day": day, "section": section, "pages": _pages(chosen, place, day, number=number, last=last)}
    return page(request, place, "workspace/today/group.html", context)


def _found(place: Office, group: Group, day: Day, number: int) -> Pressing:
    (found,) = pressing(
        place.municipality,
        day.day,
        language=get_language() or "ky",
        groups=(group,),
        window=Window(first=(number - 1) * MOST, most=MOST),
        own=own_of(place),
    )
    return found


def _number(request: HttpRequest) -> int:
    """The page asked for; the first one where that is no number."""
    typed = request.GET.get("page", "")
    return max(1, int(typed)) if typed.isdecimal() and len(typed) < 7 else 1


def _pages(group: Group, place: Office, day: Day, *, number: int, last: int) -> Pages | None:
    if last == 1:
        return None

    def at(page: int) -> str:
        return group_address(group, place, query="&".join(part for part in (day.query, f"page={page}") if part))

    return Pages(number, last, at(number - 1) if number > 1 else "", at(number + 1) if number < last else "")
