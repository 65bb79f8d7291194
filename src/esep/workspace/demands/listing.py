"""The list of demands, and one of them (2.4)."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.appeals.queries.demands import Asked, demand_of, demands
from esep.kernel.refusals import not_found
from esep.workspace.office import Office, office
from esep.workspace.page import Back, page
from esep.workspace.register.common import address_of as address_of_document
from esep.workspace.register.common import language, number_of
from esep.workspace.voter_mandates.own import own_codes, refuse_foreign


@dataclass(frozen=True, slots=True)
class Line:
    """A demand as the list draws it."""

    asked: Asked
    address: str
    is_own: bool


@office(GET=Act.VIEW_DEMANDS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Demands, open requests first."""
    own = own_codes(place)
    lines = [
        Line(one, address_of(place, one.code), any(code in own for code, _name in one.deputies))
        for one in demands(by=place.actor, municipality=place.municipality, language=language().value)
    ]
    context = {
        "open": [line for line in lines if line.asked.is_open],
        "over": [line for line in lines if not line.asked.is_open],
    }
    return page(request, place, "workspace/demands/list.html", context)


@office(GET=Act.VIEW_DEMANDS)
def demand(request: HttpRequest, place: Office, demand: str) -> HttpResponse:
    """The demand with a code."""
    found = demand_in(place, demand)
    letter = found.letter if place.may(Act.VIEW_REGISTER) else None
    context = {
        "one": found,
        "may_keep": found.row is not None and may_keep(place, found),
        "letter": (address_of_document(place, letter), number_of(letter)) if letter is not None else None,
        "plan": _plan(place, found) if place.may(Act.PLAN_MEETING) else "",
    }
    return page(request, place, "workspace/demands/demand.html", context)


def demand_in(place: Office, code: str) -> Asked:
    """The demand of an address. Raises Refused where there is none."""
    return demand_of(code, by=place.actor, municipality=place.municipality, language=language().value)


def kept_in(place: Office, code: str) -> Asked:
    """The same with a row here that the visitor may work on. Raises Refused."""
    found = demand_in(place, code)
    if found.row is None:
        raise not_found()
    if not may_keep(place, found):
        refuse_foreign(place, Act.KEEP_DEMANDS, owner=found.deputies[0][0] if found.deputies else "")
    return found


def may_keep(place: Office, found: Asked) -> bool:
    """Whether the visitor works on it: for the office, or as one of the deputies asked."""
    return any(place.may(Act.KEEP_DEMANDS, owner=code) for code, _name in found.deputies)


def address_of(place: Office, code: str) -> str:
    """The address of a demand."""
    return place.address("office-demands-demand", demand=code)


def to_demand(place: Office, code: str) -> Back:
    """The way back to a demand."""
    return Back(address_of(place, code), code)


def _plan(place: Office, found: Asked) -> str:
    """The form of a plan with the deputies, the topic and the group filled in."""
    asked = [("deputy", code) for code, _name in found.deputies]
    row = found.row
    words = [("topic_ky", row.subject), ("topic_ru", row.subject_ru)] if row is not None else []
    query = urlencode([*asked, *(pair for pair in words if pair[1]), ("initiators", found.group)])
    return f"{place.address('office-meetings-new')}?{query}"
