"""`/<slug>/regulation/`: the regulation as the council adopted it, and every clause with its status on a day."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from esep.community.queries.public import PublicRegulation
from esep.portal.choice import read_day
from esep.portal.place.here import Here
from esep.portal.place.kept import adopted, judged
from esep.portal.place.page import place_page
from esep.portal.place.serving import of_place
from esep.portal.place.standing import Standing, standing_of
from esep.portal.regulation.listing import KINDS
from esep.portal.regulation.number import COUNTS, amount
from esep.portal.regulation.place import Place, heading_of, place_of
from esep.portal.status import STATUSES, StatusWord
from esep.regulation.clauses import Clause
from esep.regulation.judgement import Judgement
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status
from esep.regulation.wording import name_of

BAD = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A clause on a day: how many duties stand how, or why none is counted (``standing``, ``reason``)."""

    clause: str
    place: Place
    title: str
    kind: Promise
    counts: tuple[tuple[StatusWord, int], ...]
    standing: Standing
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A printed section with its clauses."""

    number: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """A number or a reading of the council's own, in words, with the clause it stands in and the resolution."""

    clause: str
    number: str
    words: str
    since: date | None
    decision_number: str
    decision_on: date


@of_place
def regulation(request: HttpRequest, here: Here) -> HttpResponse:
    """Every clause with its status; status 400 with today's when the day means nothing."""
    query = request.GET.dict()
    day, faults = read_day(query, today=here.today)
    year = judged(here, day or here.today)
    text = adopted(here, year.as_of)
    context: dict[str, object] = {
        "adopted": text,
        "own": tuple(_own(year.pack, text, language=here.language)) if text is not None else (),
        "sections": tuple(sections_of(year, language=here.language)),
        "statuses": _counted(year),
        "as_of": year.as_of,
        "keeping": f"&as_of={day.isoformat()}" if day is not None else "",
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "typed_day": query.get("as_of", "").strip() if day is None else f"{day:%d.%m.%Y}",
    }
    return place_page(
        request,
        here,
        "portal/place/regulation.html",
        route="place-regulation",
        title=_("The adopted regulation"),
        description=_("Every clause of the adopted regulation with its status today."),
        context=context,
        status=BAD if faults else 200,
    )


@of_place
def text(request: HttpRequest, here: Here) -> HttpResponse:
    """The whole adopted text, or a word that only its title was entered."""
    return place_page(
        request,
        here,
        "portal/place/text.html",
        route="place-regulation-text",
        title=_("Text of the adopted regulation"),
        context={"adopted": adopted(here, here.today)},
    )


def sections_of(year: Judgement, *, language: str) -> Iterator[Section]:
    """Yield the printed sections with a line for every clause of the adopted regulation."""
    counts: dict[str, Counter[Status]] = {}
    for row in year.rows:
        counts.setdefault(row.clause, Counter())[row.status] += 1
    sections: dict[str, list[Line]] = {}
    for clause in year.pack.clauses.values():
        line = _line(year.pack, clause, counts.get(clause.id, Counter()), language=language)
        sections.setdefault(line.place.section, []).append(line)
    for number, lines in sections.items():
        yield Section(number=number, heading=heading_of(number), lines=tuple(lines))


def _line(pack: Pack, clause: Clause, counts: Counter[Status], *, language: str) -> Line:
    standing, because = standing_of(pack, clause.id, is_judged=bool(counts))
    return Line(
        clause=clause.id,
        place=place_of(clause),
        title=clause.title[language],
        kind=KINDS[clause.kind],
        counts=tuple((word, counts[Status(word.code)]) for word in STATUSES if counts[Status(word.code)]),
        standing=standing,
        reason=name_of("unchecked", because, language=language) if because else "",
    )


def _counted(year: Judgement) -> tuple[tuple[StatusWord, int], ...]:
    """Each status that some duty has, with how many."""
    return tuple((word, count) for word in STATUSES if (count := year.count(Status(word.code))))


def _own(pack: Pack, text: PublicRegulation, *, language: str) -> Iterator[Own]:
    """Yield the numbers and readings that the council chose. One that the model no longer has is left out."""
    for number in text.numbers:
        parameter = pack.parameters.get(number.parameter)
        if parameter is not None:
            words = str(COUNTS.get(number.parameter, parameter.clause))
            yield Own(
                clause=parameter.clause,
                number=place_of(pack.clauses[parameter.clause]).label,
                words=f"{words}: {amount(number.value, parameter.unit, language=language)}",
                since=number.since,
                decision_number=number.decision_number,
                decision_on=number.decision_on,
            )
    for chosen in text.readings:
        reading = pack.readings.get(chosen.reading)
        if reading is not None:
            yield Own(
                clause=reading.clause,
                number=place_of(pack.clauses[reading.clause]).label,
                words=reading.text[language],
                since=None,
                decision_number=chosen.decision_number,
                decision_on=chosen.decision_on,
            )
