"""`/<slug>/regulation/`: the regulation as the council adopted it, and how each of its clauses is kept on any day."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from esep.community.queries.public import PublicRegulation
from esep.portal.place.changed import MOST, changed_between
from esep.portal.place.clause_choice import ClauseChoice, read_clause_choice, sections, standings
from esep.portal.place.here import Here
from esep.portal.place.kept import adopted, judged
from esep.portal.place.page import place_page
from esep.portal.place.records import record_address
from esep.portal.place.serving import of_place
from esep.portal.place.standing import Standing, standing_of
from esep.portal.regulation.duty import treatments
from esep.portal.regulation.listing import KINDS
from esep.portal.regulation.number import COUNTS, amount
from esep.portal.regulation.place import Place, heading_of, place_of
from esep.portal.status import BY_CODE, STATUSES, StatusWord
from esep.regulation.clauses import Clause
from esep.regulation.judgement import Judgement, Row
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status
from esep.regulation.steps import Step, told
from esep.regulation.wording import name_of

BAD = 400
SHOWN = 5
"""Duties of one clause that a narrowed page shows with their records; all of them are one press away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """A duty of a clause with the page of its record; ``missing`` says what lacks where nothing can be told."""

    row: Row
    status: StatusWord
    missing: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A clause on a day: how many duties stand how, or why none is counted (``standing``, ``reason``).

    ``proved`` are the duties that the page shows one by one: those of which nothing can be told, and of a narrowed page
    the first of all that are chosen.
    """

    clause: str
    place: Place
    title: str
    kind: Promise
    counts: tuple[tuple[StatusWord, int], ...]
    standing: Standing
    reason: str
    proved: tuple[Proved, ...]


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
    """Every clause with its status, or those that were chosen; status 400 with all of today when the choice means
    nothing.
    """
    query = request.GET.dict()
    choice, faults = read_clause_choice(query, today=here.today)
    year = judged(here, choice.as_of or here.today)
    text = adopted(here, year.as_of)
    changes = (
        tuple(changed_between(judged(here, choice.since), year, slug=here.place.slug))
        if choice.since is not None
        else ()
    )
    context: dict[str, object] = {
        "adopted": text,
        "own": tuple(_own(year.pack, text, language=here.language)) if text is not None else (),
        "sections": tuple(sections_of(year, choice=choice, here=here)),
        "statuses": tuple((word, count, choice.query(status=word.code)) for word, count in _counted(year)),
        "clauses": len(year.pack.clauses),
        "unchecked": sum(not treatment.rules for treatment in treatments(year.pack).values()),
        "as_of": year.as_of,
        "is_ahead": year.as_of > here.today,
        "choice": choice,
        "choices": {"section": sections(), "status": standings()},
        "changes": changes[:MOST],
        "changed": len(changes),
        "keeping": choice.keeping,
        "is_chosen": bool(choice.narrows or choice.as_of or choice.since),
        "faults": faults,
        "fault_fields": {fault.field: fault for fault in faults},
        "typed_day": _typed(query, "as_of", choice.as_of),
        "typed_since": _typed(query, "since", choice.since),
    }
    return place_page(
        request,
        here,
        "portal/place/regulation.html",
        route="place-regulation",
        title=_("How the regulation is kept"),
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


def sections_of(year: Judgement, *, choice: ClauseChoice, here: Here) -> Iterator[Section]:
    """Yield the printed sections with a line for every chosen clause of the adopted regulation."""
    rows: dict[str, list[Row]] = {}
    for row in year.rows:
        rows.setdefault(row.clause, []).append(row)
    found: dict[str, list[Line]] = {}
    for clause in year.pack.clauses.values():
        line = _line(year, clause, rows.get(clause.id, []), choice=choice, here=here)
        if choice.section in ("", line.place.section) and _stands(line, choice.status):
            found.setdefault(line.place.section, []).append(line)
    for number, lines in found.items():
        yield Section(number=number, heading=heading_of(number), lines=tuple(lines))


def _stands(line: Line, status: str) -> bool:
    """Whether a clause has a duty of the status, or stands in that way itself."""
    return status in ("", line.standing.value) or any(word.code == status for word, _count in line.counts)


def _line(year: Judgement, clause: Clause, rows: list[Row], *, choice: ClauseChoice, here: Here) -> Line:
    counts = Counter(row.status for row in rows)
    standing, because = standing_of(year.pack, clause.id, is_judged=bool(rows))
    wanted = [row for row in rows if choice.status in ("", row.status.value)][:SHOWN] if choice.narrows else []
    shown = [*wanted, *(row for row in rows if row.status is Status.CANNOT_TELL and row not in wanted)]
    return Line(
        clause=clause.id,
        place=place_of(clause),
        title=clause.title[here.language],
        kind=KINDS[clause.kind],
        counts=tuple((word, counts[Status(word.code)]) for word in STATUSES if counts[Status(word.code)]),
        standing=standing,
        reason=name_of("unchecked", because, language=here.language) if because else "",
        proved=tuple(
            Proved(
                row=row,
                status=BY_CODE[row.status],
                missing=" ".join(told(_missing(row), language=here.language)),
                address=record_address(row, year, slug=here.place.slug),
            )
            for row in shown
        ),
    )


def _missing(row: Row) -> list[Step]:
    """The step of an explanation that says what nobody recorded."""
    return [step for step in row.trace if step.code == "missing"] if row.status is Status.CANNOT_TELL else []


def _typed(query: Mapping[str, str], field: str, day: date | None) -> str:
    """A day as it was typed where it means nothing, else as it is written."""
    return query.get(field, "").strip() if day is None else f"{day:%d.%m.%Y}"


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
