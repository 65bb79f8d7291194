"""The tabs of a meeting: what is done for it, in the order in which it is done."""

from collections.abc import Mapping
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class Tab:
    """A page of a meeting: the name of its route, its words, and the act that opens it."""

    name: str
    words: Promise
    act: Act


TABS = (
    Tab("office-meetings-meeting", pgettext_lazy("tab of a meeting", "Steps"), Act.VIEW_MEETINGS),
    Tab("office-meetings-notice", pgettext_lazy("tab of a meeting", "Notice"), Act.VIEW_MEETINGS),
    Tab("office-meetings-requests", pgettext_lazy("tab of a meeting", "Requests and experts"), Act.VIEW_MEETINGS),
    Tab("office-meetings-lists", pgettext_lazy("tab of a meeting", "Lists and agenda"), Act.VIEW_LISTS),
    Tab("office-meetings-papers", pgettext_lazy("tab of a meeting", "Papers"), Act.VIEW_MEETINGS),
)


@dataclass(frozen=True, slots=True)
class TabLink:
    """A tab as it is drawn; ``current`` on its own page."""

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
    code = shown.meeting.code
    tabs = tuple(
        TabLink(place.address(one.name, meeting=code), one.words, one.name == tab) for one in TABS if place.may(one.act)
    )
    around: dict[str, object] = {
        "shown": shown,
        "meeting": shown.meeting,
        "where": place_in(shown.meeting, language().value),
        "tabs": tabs,
    }
    return page(request, place, template, {**around, **context}, status=status)


def back_to(place: Office, shown: Opened, *, tab: str = "office-meetings-meeting") -> Back:
    """The way back from a form to a page of the meeting."""
    found = next(one for one in TABS if one.name == tab)
    words = found.words if tab != TABS[0].name else _("The meeting")
    return Back(place.address(tab, meeting=shown.meeting.code), words)
