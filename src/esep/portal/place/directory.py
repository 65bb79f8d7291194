"""People in office, villages, contacts: the directory as everybody may read it (2.1)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.portal.meetings.choosing import options_of
from esep.portal.meetings.kept import law, meetings
from esep.portal.place.here import Here
from esep.portal.place.home import in_charge
from esep.portal.place.kept import directory, office
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.public_records.kept import contacts as units
from esep.portal.public_records.page import clauses_of


@of_place
def people(request: HttpRequest, here: Here) -> HttpResponse:
    """Bodies with their offices and who holds them; commissions with their members."""
    return place_page(
        request,
        here,
        "portal/place/people.html",
        route="place-people",
        title=_("People in office"),
        description=_("Who holds which office, and who sits in which commission."),
        context={"people": directory(here)},
    )


@of_place
def villages(request: HttpRequest, here: Here) -> HttpResponse:
    """Each village with its figures, deputies, headman and rooms."""
    known = directory(here)
    context = {
        "villages": [
            (village, [one for code in village.districts for one in known.of_district(code)])
            for village in known.villages
        ],
        "districts": {district.code: district for district in known.districts},
        "called": {one.code for one in options_of(meetings(here), law=law(here), language=here.language).villages},
        "residents": sum(village.population or 0 for village in known.villages),
    }
    return place_page(
        request,
        here,
        "portal/place/villages.html",
        route="place-villages",
        title=_("Villages"),
        description=_("Each village with its figures, its deputies, its headman and its rooms for meetings."),
        context=context,
    )


@of_place
def contacts(request: HttpRequest, here: Here) -> HttpResponse:
    """How the office is reached, and whom to ask there."""
    known = directory(here)
    context = {
        "office": office(here),
        "contacts": units(here),
        "clauses": clauses_of(["7.2.13-contacts"]),
        "in_charge": in_charge(known),
        "villages": known.villages,
    }
    return place_page(
        request,
        here,
        "portal/place/contacts.html",
        route="place-contacts",
        title=_("Contacts"),
        description=_("Address, hours and telephone of the office, and whom to ask there."),
        context=context,
    )
