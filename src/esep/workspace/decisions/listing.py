"""The list of decisions: by year, kind, and whether they are in force on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from esep.access import Act
from esep.council.models import Decision
from esep.council.queries.decision_papers import lines_said
from esep.council.queries.decisions import Decisions, KnownDecision, decisions
from esep.council.queries.printing import paper_of
from esep.council.saying import STANDING_WORDS, TONES
from esep.council.validity import Validity
from esep.documents.decisions_extract import decisions_extract_pdf
from esep.documents.refusal import Refused as CannotBeMade
from esep.kernel import clock
from esep.kernel.refusals import Words, not_found
from esep.regulation.wording import Language
from esep.workspace.day import DayField
from esep.workspace.decisions.common import address_of, every_in, public_address
from esep.workspace.forms import OfficeForm
from esep.workspace.office import Office, office
from esep.workspace.page import page
from esep.workspace.promises.listing import Pages
from esep.workspace.register.common import download, refused

MOST = 50
"""Decisions on a page: it must stay light."""

FORCE = (("in_force", _("In force")), ("over", _("No longer in force")), ("not_yet", _("Not in force yet")))


class FilterForm(OfficeForm):
    """What narrows the list, and the day on which validity is asked."""

    year = forms.ChoiceField(label=_("Year"), required=False)
    kind = forms.ChoiceField(label=_("What it is about"), required=False)
    force = forms.ChoiceField(label=_("How it stands"), required=False)
    on = DayField(label=_("On which day"), required=False, help_text=_("Empty means today."))


@dataclass(frozen=True, slots=True)
class Line:
    """A decision as the list draws it."""

    one: KnownDecision
    address: str
    validity: Validity
    words: Words
    tone: str
    by: str


@office(GET=Act.VIEW_SESSIONS)
def listing(request: HttpRequest, place: Office) -> HttpResponse:
    """Every decision, the newest first."""
    every = every_in(place)
    form = FilterForm(request.GET)
    form.offer(
        {
            "year": [(year, year) for year in _years(every.rows)],
            "kind": list(Decision.Kind.choices),
            "force": list(FORCE),
        }
    )
    chosen: dict[str, Any] = form.cleaned_data if form.is_valid() else {}
    day: date = chosen.get("on") or clock.today()
    wanted = [one for one in every.rows if _fits(every, one, chosen, day=day)]
    pages = _pages(request, len(wanted))
    number = pages.number if pages is not None else 1
    context = {
        "lines": [line_of(place, every, one, day=day) for one in wanted[(number - 1) * MOST : number * MOST]],
        "count": len(wanted),
        "form": form,
        "narrowed": any(chosen.get(name) for name in ("year", "kind", "force", "on")),
        "is_any": bool(every.rows),
        "day": day if day != clock.today() else None,
        "pages": pages,
    }
    return page(request, place, "workspace/decisions/list.html", context)


@office(GET=Act.VIEW_SESSIONS)
def paper(request: HttpRequest, place: Office, language: str) -> HttpResponse:
    """The list on paper (PDF) as it stands today."""
    if language not in list(Language):
        raise not_found()
    every = decisions(by=place.actor, municipality=place.municipality.pk, language=language)
    frame = paper_of(place.municipality, language=Language(language), address=public_address(request, place))
    today = clock.today()
    try:
        made = decisions_extract_pdf(frame, lines_said(every, every.rows, on=today), on=today)
    except CannotBeMade as error:
        raise refused(error) from error
    return download(made, name=f"{place.municipality.slug}-decisions-{language}.pdf", media_type="application/pdf")


def line_of(place: Office, every: Decisions, one: KnownDecision, *, day: date) -> Line:
    """A decision as lists draw it, as it stands on a day."""
    found = every.validity(one.code, day)
    return Line(
        one=one,
        address=address_of(place, one.code),
        validity=found,
        words=STANDING_WORDS[found.standing],
        tone=TONES[found.standing],
        by=every.number_of(found.by) if found.by else "",
    )


def _years(rows: Sequence[KnownDecision]) -> list[str]:
    return sorted({str(one.adopted_on.year) for one in rows}, reverse=True)


def _fits(every: Decisions, one: KnownDecision, chosen: dict[str, Any], *, day: date) -> bool:
    found = every.validity(one.code, day)
    force = "in_force" if found.is_in_force else "not_yet" if found.standing == "not_yet" else "over"
    return (
        chosen.get("year", "") in ("", str(one.adopted_on.year))
        and chosen.get("kind", "") in ("", one.kind.value)
        and chosen.get("force", "") in ("", force)
    )


def _pages(request: HttpRequest, count: int) -> Pages | None:
    last = max(1, -(-count // MOST))
    if last == 1:
        return None
    typed = request.GET.get("page", "")
    number = min(last, max(1, int(typed)) if typed.isdecimal() and len(typed) < 7 else 1)
    kept = {name: value for name, value in request.GET.items() if name != "page"}

    def at(wanted: int) -> str:
        return f"?{urlencode({**kept, 'page': wanted})}"

    return Pages(number, last, at(number - 1) if number > 1 else "", at(number + 1) if number < last else "")
