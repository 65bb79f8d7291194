"""The list of promises: chips for what is asked most, a filter for the rest, a page of them at a time."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.access import Act
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.meetings.models.outcome import STATE_WORDS
from esep.meetings.queries.promises import Promise, promises
from esep.meetings.queries.promises.mine import own_keys
from esep.workspace.directory.reading import villages
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.promises.lines import lines_of
from esep.workspace.promises.words import NOT_STARTED
from esep.workspace.register.common import language

MOST = 40
"""Promises on a page: it must stay light."""

SHOW: dict[str, Lazy] = {
    "open": pgettext_lazy("which promises", "Open"),
    "mine": pgettext_lazy("which promises", "Mine"),
    "late": pgettext_lazy("which promises", "Late"),
    "over": pgettext_lazy("which promises", "Finished"),
    "all": pgettext_lazy("which promises", "All"),
}


class FilterForm(OfficeForm):
    """What narrows the list."""

    state = forms.ChoiceField(label=_("How far it has come"), required=False)
    owner = forms.ChoiceField(label=_("Who does it"), required=False)
    meeting = forms.ChoiceField(label=_("Meeting"), required=False)
    village = forms.ChoiceField(label=_("Village"), required=False)


@dataclass(frozen=True, slots=True)
class Chip:
    """A quick choice, with how many promises it shows."""

    address: str
    words: Words
    count: int
    is_current: bool


@dataclass(frozen=True, slots=True)
class Pages:
    """Where the visitor stands in a long list; addresses are empty at its ends."""

    number: int
    count: int
    earlier: str
    later: str


@office(GET=Act.VIEW_PROMISES)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Promises of all meetings, open ones by their day."""
    today = clock.today()
    found = promises(by=place.actor, municipality=place.municipality, day=today, language=language())
    own = own_keys(by=place.actor, municipality=place.municipality.pk)
    form = FilterForm(request.GET)
    form.offer(_options(found, place))
    chosen: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    show = request.GET.get("show", "open")
    show = show if show in SHOW else "open"
    fitting = [one for one in found if _fits(one, chosen)]
    wanted = [one for one in fitting if _shows(one, show, own)]
    last = max(1, -(-len(wanted) // MOST))
    number = min(_number(request), last)
    narrowed = {name: value for name, value in chosen.items() if value and name in form.fields and name != "form_key"}
    context = {
        "lines": lines_of(wanted[(number - 1) * MOST : number * MOST], place, today=today, own=own),
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
        "pages": _pages(number, last, query={"show": show, **narrowed}),
    }
    return page(request, place, "workspace/promises/list.html", context)


def _options(found: Sequence[Promise], place: Office) -> dict[str, list[tuple[str, Words]]]:
    """What can be chosen: states, and owners, meetings and villages of which there are promises."""
    owners = {one.owner_key: one.owner for one in found if one.owner_key}
    meetings = {one.meeting: f"{one.meeting}, {one.adopted_on:%d.%m.%Y}" for one in found}
    called = {code for one in found for code in one.villages}
    return {
        "state": [("none", NOT_STARTED), *((state.value, words) for state, words in STATE_WORDS.items())],
        "owner": sorted(owners.items(), key=lambda pair: pair[1]),
        "meeting": list(meetings.items()),
        "village": [(row.code, row.name) for row in villages(place) if row.code in called],
    }


def _fits(one: Promise, chosen: dict[str, Any]) -> bool:
    state = one.state.value if one.state is not None else "none"
    return (
        chosen.get("state", "") in ("", state)
        and chosen.get("owner", "") in ("", one.owner_key)
        and chosen.get("meeting", "") in ("", one.meeting)
        and (not chosen.get("village") or chosen["village"] in one.villages)
    )


def _shows(one: Promise, show: str, own: Iterable[str]) -> bool:
    return {
        "open": one.is_open,
        "mine": one.is_open and one.owner_key in own,
        "late": one.is_late,
        "over": not one.is_open,
        "all": True,
    }[show]


def _number(request: HttpRequest) -> int:
    typed = request.GET.get("page", "")
    return max(1, int(typed)) if typed.isdecimal() and len(typed) < 7 else 1


def _pages(number: int, last: int, *, query: dict[str, str]) -> Pages | None:
    if last == 1:
        return None

    def at(wanted: int) -> str:
        return f"?{urlencode({**query, 'page': wanted})}"

    return Pages(number, last, at(number - 1) if number > 1 else "", at(number + 1) if number < last else "")
