"""The tabs of a meeting: what is done for it, in the order in which it is done, in three phases."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.access import Act
from esep.meetings.queries import Opened, opened
from esep.meetings.telling import place_in
from esep.workspace.office import Office
from esep.workspace.page import Back, page
from esep.workspace.register.common import language


class Phase(StrEnum):
    """When a page of a meeting is worked with."""

    BEFORE = "before"
    DAY = "day"
    AFTERWARDS = "afterwards"


PHASE_WORDS = {
    Phase.BEFORE: pgettext_lazy("phase of a meeting", "Before"),
    Phase.DAY: pgettext_lazy("phase of a meeting", "The day"),
    Phase.AFTERWARDS: pgettext_lazy("phase of a meeting", "Afterwards"),
}


@dataclass(frozen=True, slots=True)
class Tab:
    """A page of a meeting: the name of its route, its words, the act that opens it, and its phase."""

    name: str
    words: Promise
    act: Act
    phase: Phase = Phase.BEFORE


TABS = (
    Tab("office-meetings-meeting", pgettext_lazy("tab of a meeting", "Steps"), Act.VIEW_MEETINGS),
    Tab("office-meetings-notice", pgettext_lazy("tab of a meeting", "Notice"), Act.VIEW_MEETINGS),
    Tab("office-meetings-requests", pgettext_lazy("tab of a meeting", "Requests and experts"), Act.VIEW_MEETINGS),
    Tab("office-meetings-lists", pgettext_lazy("tab of a meeting", "Lists and agenda"), Act.VIEW_LISTS),
    Tab("office-meetings-papers", pgettext_lazy("tab of a meeting", "Papers"), Act.VIEW_MEETINGS),
    Tab("office-meetings-desk", pgettext_lazy("tab of a meeting", "Desk"), Act.VIEW_DESK, Phase.DAY),
    Tab("office-meetings-hall", pgettext_lazy("tab of a meeting", "Hall"), Act.VIEW_HALL, Phase.DAY),
    Tab("office-meetings-minutes", pgettext_lazy("tab of a meeting", "Minutes"), Act.VIEW_MINUTES, Phase.AFTERWARDS),
    Tab(
        "office-meetings-afterwards",
        pgettext_lazy("tab of a meeting", "Hand-over and measures"),
        Act.VIEW_PROMISES,
        Phase.AFTERWARDS,
    ),
)


@dataclass(frozen=True, slots=True)
class TabLink:
    """A tab or a phase as it is drawn; ``is_current`` on its own page."""

    address: str
    words: Promise
    is_current: bool


def meeting_in(place: Office, code: str) -> Opened:
    """The meeting of an address. Raises Refused where there is none."""
    return opened(code, by=place.actor, municipality=place.municipality.pk)


def tab_page(
    request: HttpRequest,
    place: Office,
    shown: Opened,
    template: str,
    context: Mapping[str, object],
    *,
    tab: str,
    status: int = 200,
) -> HttpResponse:
    """A page of a meeting: its head and its tabs stand above what the template adds."""
    around: dict[str, object] = {
        "shown": shown,
        "meeting": shown.meeting,
        "where": place_in(shown.meeting, language().value),
        **_links(place, shown.meeting.code, tab=tab),
    }
    return page(request, place, template, {**around, **context}, status=status)


def _links(place: Office, code: str, *, tab: str) -> dict[str, tuple[TabLink, ...]]:
    """The phases that the visitor may open, each leading to its first page, and the pages of the present phase."""
    opened = [one for one in TABS if place.may(one.act)]
    here = next(one.phase for one in TABS if one.name == tab)
    first = _first_of_each(opened)
    return {
        "phases": tuple(
            TabLink(place.address(one.name, meeting=code), PHASE_WORDS[phase], phase is here)
            for phase, one in first.items()
        ),
        "tabs": tuple(
            TabLink(place.address(one.name, meeting=code), one.words, one.name == tab)
            for one in opened
            if one.phase is here
        ),
    }


def _first_of_each(tabs: Iterable[Tab]) -> dict[Phase, Tab]:
    found: dict[Phase, Tab] = {}
    for one in sorted(tabs, key=lambda tab: list(Phase).index(tab.phase)):
        found.setdefault(one.phase, one)
    return found


def back_to(place: Office, shown: Opened, *, tab: str = "office-meetings-meeting") -> Back:
    """The way back from a form to a page of the meeting."""
    found = next(one for one in TABS if one.name == tab)
    words = found.words if tab != TABS[0].name else _("The meeting")
    return Back(place.address(tab, meeting=shown.meeting.code), words)
