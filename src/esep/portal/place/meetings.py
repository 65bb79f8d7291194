"""Report meetings that are still to come: the first thing a resident asks for (2.5)."""

from dataclasses import dataclass
from datetime import date, time

from esep.regulation.cases import Case
from esep.regulation.evaluation import by_record, known
from esep.regulation.judgement import Judgement

OVER = ("meeting.held", "meeting.cancelled", "meeting.postponed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting to which everybody may come; ``areas`` are the villages it is for, in the reader's language."""

    code: str
    on: date
    start: time
    topic: str
    place: str
    areas: tuple[str, ...]


def meetings_ahead(year: Judgement, *, language: str) -> tuple[Meeting, ...]:
    """The planned meetings from the day of the judgement on, the nearest first."""
    kind = year.pack.case_kinds.get("meeting")
    if kind is None:
        return ()
    found = []
    for ref, facts in by_record(known(year.facts, as_of=year.as_of, known_at=year.known_at)).items():
        if ref.partition(":")[0] != "meeting" or any(fact.kind in OVER for fact in facts):
            continue
        plan = Case(ref, facts, kind, as_of=year.as_of).plan
        if plan is not None and plan.date >= year.as_of:
            found.append(
                Meeting(
                    code=ref.partition(":")[2],
                    on=plan.date,
                    start=plan.start_time,
                    topic=plan.topic,
                    place=plan.place or "",
                    areas=tuple(_named(year, area, language=language) for area in plan.audience),
                )
            )
    return tuple(sorted(found, key=lambda one: (one.on, one.start, one.code)))


def _named(year: Judgement, area: str, *, language: str) -> str:
    names = (year.municipality.areas or {}).get(area, {})
    return names.get(language) or names.get("ky") or area
