"""The list of appeals: chips for what is asked most, a filter for the rest, a page of them at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise as Lazy
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.access import Act
from esep.appeals.models import Appeal, Submission
from esep.appeals.models.appeal import APPEAL_KIND_WORDS
from esep.appeals.queries.appeals.listing import ShownAppeal, appeals
from esep.appeals.queries.appeals.table import appeals_csv, holder_of
from esep.appeals.receipts import figures_of
from esep.kernel import clock
from esep.kernel.refusals import Words
from esep.regulation.status import Status
from esep.workspace.appeals.words import pill_of
from esep.workspace.directory.reading import mandates
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.promises.listing import Chip, Pages
from esep.workspace.register.common import download, language

MOST = 40
"""Appeals on a page: it must stay light."""

SHOW: dict[str, Lazy] = {
    "open": pgettext_lazy("which appeals", "Open"),
    "overdue": pgettext_lazy("which appeals", "Overdue"),
    "today": pgettext_lazy("which appeals", "Due today"),
    "soon": pgettext_lazy("which appeals", "Due soon"),
    "over": pgettext_lazy("which appeals", "Finished"),
    "all": pgettext_lazy("which appeals", "All"),
}
NOBODY = "-"
"""What the filter calls appeals that no deputy has; no code of a deputy is a dash."""


class FilterForm(OfficeForm):
    """What narrows the list."""

    number = forms.CharField(
        label=_("Number"),
        required=False,
        max_length=40,
        help_text=_("That of the receipt or of the appeal."),
        widget=forms.TextInput({"autocomplete": "off", "class": "brief"}),
    )
    kind = forms.ChoiceField(label=_("Kind"), required=False)
    state = forms.ChoiceField(label=_("State"), required=False)
    village = forms.ChoiceField(label=_("Village"), required=False)
    deputy = forms.ChoiceField(label=_("Deputy"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An appeal as the list draws it; ``days`` are what the words of the pill announce, ``holder`` who has it."""

    one: ShownAppeal
    kind: Words
    pill: Words
    days: int | None
    tone: str
    holder: str
    address: str


@office(GET=Act.VIEW_APPEALS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """The appeals, the most urgent first."""
    today = clock.today()
    found = appeals(by=place.actor, municipality=place.municipality, day=today)
    form = FilterForm(request.GET)
    form.offer(_options(found, place))
    chosen: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    narrowed = {name: value for name, value in chosen.items() if value and name in form.fields and name != "form_key"}
    show = request.GET.get("show", "all" if narrowed.get("number") or narrowed.get("state") else "open")
    show = show if show in SHOW else "open"
    fitting = [one for one in found if _fits(one, chosen)]
    wanted = [one for one in fitting if _shows(one, show)]
    last = max(1, -(-len(wanted) // MOST))
    number = min(_number(request), last)
    said = language().value
    context = {
        "lines": [_line(one, place, said=said) for one in wanted[(number - 1) * MOST : number * MOST]],
        "count": len(wanted),
        "chips": tuple(
            Chip(
                address=f"?{urlencode({'show': name, **narrowed})}",
                words=words,
                count=sum(_shows(one, name) for one in fitting),
                is_current=name == show,
            )
            for name, words in SHOW.items()
        ),
        "form": form,
        "show": show,
        "narrowed": bool(narrowed),
        "is_any": bool(found),
        "pages": _pages(number, last, query={"show": show, **narrowed}),
    }
    return page(request, place, "workspace/appeals/list.html", context)


@office(GET=Act.VIEW_APPEALS)
def table(request: HttpRequest, place: Office) -> HttpResponse:
    """The register of appeals as CSV, without authors: those that the visitor may see."""
    found = appeals(by=place.actor, municipality=place.municipality, day=clock.today())
    made = appeals_csv(found, language=language())
    return download(made, name=f"appeals-{place.municipality.slug}.csv", media_type="text/csv; charset=utf-8")


def _line(one: ShownAppeal, place: Office, *, said: str) -> Line:
    pill, days, tone = pill_of(one, today=clock.today())
    return Line(
        one=one,
        kind=APPEAL_KIND_WORDS[one.kind],
        pill=pill,
        days=days,
        tone=tone,
        holder=holder_of(one, language=said),
        address=place.address("office-appeals-appeal", appeal=one.code),
    )


def _options(found: Sequence[ShownAppeal], place: Office) -> dict[str, list[tuple[str, Words]]]:
    """What can be chosen: villages, deputies and topics of which there are appeals, and all kinds and states."""
    held = {one.deputy for one in found}
    topics = {one.topic for one in found}
    villages = {one.village: one.village_row.name for one in found if one.village_row is not None}
    nobody: list[tuple[str, Words]] = [(NOBODY, _("no deputy"))] if "" in held else []
    return {
        "kind": [(kind.value, words) for kind, words in APPEAL_KIND_WORDS.items()],
        "state": [(state.value, state.label) for state in Appeal.State],
        "village": sorted(villages.items(), key=lambda pair: pair[1]),
        "deputy": [
            *nobody,
            *((row.code, f"{row.person.public_name} ({row.code})") for row in mandates(place) if row.code in held),
        ],
        "topic": [(topic.value, topic.label) for topic in Submission.Topic if topic in topics],
    }


def _fits(one: ShownAppeal, chosen: dict[str, Any]) -> bool:
    deputy = chosen.get("deputy", "")
    return (
        chosen.get("kind", "") in ("", one.kind.value)
        and chosen.get("state", "") in ("", one.state.value)
        and chosen.get("village", "") in ("", one.village)
        and deputy in ("", one.deputy or NOBODY)
        and (not chosen.get("topic") or (one.topic is not None and one.topic.value == chosen["topic"]))
        and _is_called(one, chosen.get("number", ""))
    )


def _is_called(one: ShownAppeal, typed: str) -> bool:
    """Whether a number is that of the receipt or of the appeal, whatever stands between its figures."""
    wanted = figures_of(typed)
    if not wanted:
        return not typed.strip()
    known = [one.code, *([one.appeal.submission.code] if one.appeal is not None else [])]
    return any(figures_of(number).lstrip("0") == wanted.lstrip("0") for number in known)


def _shows(one: ShownAppeal, show: str) -> bool:
    match show:
        case "open":
            return one.is_open
        case "overdue":
            return one.is_open and one.status is Status.OVERDUE
        case "today":
            return one.is_open and one.status is Status.DUE_TODAY
        case "soon":
            return one.is_open and one.status is Status.DUE_SOON
        case "over":
            return not one.is_open
        case _:
            return True


def _number(request: HttpRequest) -> int:
    typed = request.GET.get("page", "")
    return max(1, int(typed)) if typed.isdecimal() and len(typed) < 7 else 1


def _pages(number: int, last: int, *, query: dict[str, str]) -> Pages | None:
    if last == 1:
        return None

    def at(wanted: int) -> str:
        return f"?{urlencode({**query, 'page': wanted})}"

    return Pages(number, last, at(number - 1) if number > 1 else "", at(number + 1) if number < last else "")
