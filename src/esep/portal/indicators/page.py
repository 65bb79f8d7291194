"""`/<slug>/indicators/`: every aim of the regulation with figures beside it, of any day; as a page and as tables."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _

from esep.compliance.indicators import AIMS, Figure, Measured, indicators_of
from esep.portal.choice import read_day
from esep.portal.filters import narrowed_by
from esep.portal.indicators.words import SAID
from esep.portal.place.here import Here
from esep.portal.place.kept import judged
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.regulation.place import place_of
from esep.regulation.judgement import Judgement
from esep.regulation.pack.model import Pack

ROUTE = "place-indicators"
BAD = 400
HUNDRED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A figure in words with the page of its records; ``percent`` is none for a bare count, and of nothing."""

    measured: Measured
    words: str
    percent: int | None
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """A clause that states an aim, with what stands beside it."""

    clause: str
    number: str
    title: str
    figures: tuple[Shown, ...]


@of_place
def indicators(request: HttpRequest, here: Here) -> HttpResponse:
    """The page; status 400 with today's figures when the day means nothing."""
    query = request.GET.dict()
    day, faults = read_day(query, today=here.today)
    year = judged(here, day or here.today)
    context: dict[str, object] = {
        "aims": tuple(aims_of(here, year)),
        "as_of": year.as_of,
        "since": date(year.as_of.year, 1, 1),
        "is_ahead": year.as_of > here.today,
        "keeping": f"?as_of={day.isoformat()}" if day is not None else "",
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "typed_day": query.get("as_of", "").strip() if day is None else f"{day:%d.%m.%Y}",
    }
    return place_page(
        request,
        here,
        "portal/indicators/page.html",
        route=ROUTE,
        title=_("Figures beside the aims"),
        description=_("Aims of the regulation have no check. Here are figures that help to judge them."),
        context=context,
        status=BAD if faults else 200,
    )


@of_place
@narrowed_by("as_of")
def table(request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """The same as a table ("csv" or "json") of today or of ``as_of``; status 400 when the day means nothing."""
    from esep.documents.sheet import Column, Sheet
    from esep.portal.money.files import file_of

    day, faults = read_day(request.GET.dict(), today=here.today)
    if faults:
        raise BadRequest(str(faults[0].message))
    year = judged(here, day or here.today)
    titles = (_("Clause"), _("Aim"), _("Code"), _("Figure"), _("Part"), _("Of how many"), _("As of the day"))
    rows = tuple(
        (aim.number, aim.title, one.measured.figure.value, one.words, one.measured.part, one.measured.whole, year.as_of)
        for aim in aims_of(here, year)
        for one in aim.figures
    )
    sheet = Sheet(_("Figures beside the aims"), tuple(Column(title) for title in titles), rows)
    return file_of(sheet, form=form, name=f"{here.place.slug}-indicators-{year.as_of:%Y-%m-%d}")


def aims_of(here: Here, year: Judgement) -> Iterator[Aim]:
    """Yield the aims that the adopted regulation holds, with their figures by a judgement."""
    found = indicators_of(year)
    for clause, figures in AIMS.items():
        if clause in year.pack.clauses:
            yield _aim(here, year.pack, clause, tuple(found[one] for one in figures))


def _aim(here: Here, pack: Pack, clause: str, figures: tuple[Measured, ...]) -> Aim:
    stated = pack.clauses[clause]
    return Aim(
        clause=clause,
        number=place_of(stated).label,
        title=stated.title[here.language],
        figures=tuple(_shown(here, one) for one in figures),
    )


def _shown(here: Here, one: Measured) -> Shown:
    return Shown(
        measured=one,
        words=str(SAID[one.figure].words),
        percent=round(HUNDRED * one.part / one.whole) if one.whole else None,
        address=_address(here, one.figure),
    )


def _address(here: Here, figure: Figure) -> str:
    """Where its records are; of one without a page of its own, where its judged rows are."""
    said, rows = SAID[figure], reverse("place-year", args=[here.place.slug])
    if figure is Figure.UNKNOWN:
        return f"{rows}?{urlencode({'status': 'cannot_tell'})}"
    if said.clause:
        return f"{rows}?{urlencode({'clause': said.clause})}"
    try:
        return reverse(said.route, args=[here.place.slug])
    except NoReverseMatch:
        return rows
