"""The list of voter mandates: chips for what is asked most, a filter for the rest, gathered by state."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise as Lazy
from django.utils.translation import pgettext_lazy

from esep.access import Act
from esep.appeals.models.voter_mandate import VOTER_MANDATE_STATE_WORDS
from esep.appeals.queries.voter_mandates import Given, voter_mandates
from esep.kernel.refusals import Words
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.promises.listing import Chip, Pages
from esep.workspace.register.common import language
from esep.workspace.voter_mandates.forms import FilterForm
from esep.workspace.voter_mandates.own import own_codes
from esep.workspace.voter_mandates.words import NONE, RECEIVED, state_words, tone_of

MOST = 60
"""Voter mandates on a page: it must stay light."""

SHOW: dict[str, Lazy] = {
    "open": pgettext_lazy("which voter mandates", "Open"),
    "mine": pgettext_lazy("which voter mandates", "Mine"),
    "over": pgettext_lazy("which voter mandates", "Finished"),
    "all": pgettext_lazy("which voter mandates", "All"),
}
ORDER = (None, *VOTER_MANDATE_STATE_WORDS)


@dataclass(frozen=True, slots=True)
class Line:
    """A voter mandate as the list draws it."""

    given: Given
    address: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Voter mandates that have come equally far."""

    words: Words
    tone: str
    lines: tuple[Line, ...]


@office(GET=Act.VIEW_VOTER_MANDATES)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Voter mandates of all deputies."""
    found = voter_mandates(by=place.actor, municipality=place.municipality, language=language().value)
    own = own_codes(place)
    form = FilterForm(request.GET)
    form.offer(_options(found))
    chosen: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    show = request.GET.get("show", "mine" if own else "open")
    show = show if show in SHOW else "open"
    fitting = [one for one in found if _fits(one, chosen)]
    wanted = [one for one in fitting if _shows(one, show, own)]
    narrowed = {name: chosen[name] for name in ("state", "deputy", "village") if chosen.get(name)}
    pages = pages_of(request, len(wanted), query={"show": show, **narrowed})
    number = pages.number if pages is not None else 1
    context = {
        "groups": _groups(wanted[(number - 1) * MOST : number * MOST], place, own=own),
        "count": len(wanted),
        "chips": tuple(
            Chip(
                address=f"?{urlencode({'show': name, **narrowed})}",
                words=words,
                count=sum(_shows(one, name, own) for one in fitting),
                is_current=name == show,
            )
            for name, words in SHOW.items()
            if name != "mine" or own
        ),
        "form": form,
        "show": show,
        "narrowed": bool(narrowed),
        "is_any": bool(found),
        "pages": pages,
    }
    return page(request, place, "workspace/voter_mandates/list.html", context)


def pages_of(request: HttpRequest, count: int, *, query: dict[str, str]) -> Pages | None:
    """Where the visitor stands in a list of so many; none where one page holds it."""
    last = max(1, -(-count // MOST))
    if last == 1:
        return None
    typed = request.GET.get("page", "")
    number = min(last, max(1, int(typed)) if typed.isdecimal() and len(typed) < 7 else 1)

    def at(wanted: int) -> str:
        return f"?{urlencode({**query, 'page': wanted})}"

    return Pages(number, last, at(number - 1) if number > 1 else "", at(number + 1) if number < last else "")


def _groups(found: Sequence[Given], place: Office, *, own: Collection[str]) -> tuple[Group, ...]:
    lines = [Line(one, place.address("office-mandates-mandate", mandate=one.code), one.deputy in own) for one in found]
    groups = (
        Group(state_words(state), tone_of(state), tuple(line for line in lines if line.given.state is state))
        for state in ORDER
    )
    return tuple(group for group in groups if group.lines)


def _options(found: Sequence[Given]) -> dict[str, list[tuple[str, Words]]]:
    """What can be chosen: states, and deputies and villages of which there are voter mandates."""
    deputies = {one.deputy: f"{one.deputy_name} ({one.deputy})" for one in found}
    places = {one.village: one.village_name for one in found if one.village}
    return {
        "state": [(NONE, RECEIVED), *((state.value, words) for state, words in VOTER_MANDATE_STATE_WORDS.items())],
        "deputy": sorted(deputies.items(), key=lambda pair: pair[1]),
        "village": sorted(places.items(), key=lambda pair: pair[1]),
    }


def _fits(one: Given, chosen: dict[str, Any]) -> bool:
    state = one.state.value if one.state is not None else NONE
    return (
        chosen.get("state", "") in ("", state)
        and chosen.get("deputy", "") in ("", one.deputy)
        and chosen.get("village", "") in ("", one.village)
    )


def _shows(one: Given, show: str, own: Collection[str]) -> bool:
    return {"open": one.is_open, "mine": one.deputy in own, "over": not one.is_open, "all": True}[show]
