"""`/<slug>/catalogue/`: every row of 7.2 with its state, its last day, and where it can be found."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from esep.portal.catalogue.kept import catalogue
from esep.portal.catalogue.line import line_of
from esep.portal.choosing import Option, read_codes
from esep.portal.place.here import Here
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.publications.freshness import Freshness
from esep.publications.words import FRESHNESS_WORDS

BAD = 400
ROUTE = "place-catalogue"
STATE = "state"
UNKNOWN = gettext_lazy("There is no such state. Choose one from the list.")


@dataclass(frozen=True, slots=True)
class Chip:
    """A state with how many items are in it; an empty code stands for all of them."""

    code: str
    words: Promise | str
    count: int
    is_chosen: bool

    @property
    def query(self) -> str:
        """The query string that chooses it."""
        return f"?{urlencode({STATE: self.code})}" if self.code else ""


@of_place
def listing(request: HttpRequest, here: Here) -> HttpResponse:
    """The catalogue; status 400 with all of it where the chosen state means nothing."""
    found = catalogue(here)
    states = [Option(state.value, str(FRESHNESS_WORDS[state])) for state in Freshness]
    chosen, _page, faults = read_codes(request.GET, among={STATE: states}, unknown={STATE: UNKNOWN})
    state = chosen.get(STATE, "")
    rows = [item for item in found.printed if not state or (item.fresh is not None and item.fresh.state == state)]
    chips = [
        Chip("", _("All items"), found.total, not state),
        *(
            Chip(one.value, FRESHNESS_WORDS[one], count, one.value == state)
            for one, count in found.counts.items()
            if count or one.value == state
        ),
    ]
    return place_page(
        request,
        here,
        "portal/catalogue/list.html",
        route=ROUTE,
        title=_("Published information"),
        description=_("What the regulation wants public: how fresh it is and where it can be found."),
        context={
            "lines": [line_of(item) for item in rows],
            "extras": [] if state else [line_of(item) for item in found.extras],
            "chips": chips,
            "faults": faults,
        },
        status=BAD if faults else 200,
    )
