"""Drafts from programmes and their works: what was done, what is late, help to people (4.4-programmes, 5.1)."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import takewhile

from esep.finance.models import ActivityStep, Programme
from esep.finance.queries.programmes import Work, sum_of
from esep.reports.head_drafts.budget import below_plan
from esep.reports.head_drafts.phrasing import HeadDraft, Proof, drafted, each, say
from esep.reports.head_figures import Figure, Unit
from esep.reports.head_material import HeadMaterial

State = ActivityStep.State


def programmes(material: HeadMaterial) -> HeadDraft | None:
    """Every work of the programmes with its money and state (4.4-programmes)."""
    return _of(material.works, "works_total", "programme")


def social(material: HeadMaterial) -> HeadDraft | None:
    """Works of social programmes (5.1-social)."""
    works = tuple(one for one in material.works if one.activity.programme.kind == Programme.Kind.SOCIAL)
    return _of(works, "social_total", "social")


def achievements(material: HeadMaterial) -> HeadDraft | None:
    """Works that became done in the half-year (5.1-achievements)."""
    done = tuple(one for one in _in_state(material, State.DONE) if _done_on(one) >= material.period.start)
    return _of(done, "done_total", "programme", "acceptance")


def problems(material: HeadMaterial) -> HeadDraft | None:
    """Works that are late, and lines far below their plan with the office's words (5.1-problems)."""
    late = _in_state(material, State.LATE, State.STOPPED)

    def phrase(language: str) -> Iterator[str]:
        if late:
            yield say("late_total", language, count=len(late))
        for one in late:
            yield _line(one, language)
        yield from below_plan(material, language)

    return drafted(phrase, _figures(late), "programme", "treasury")


def _of(works: tuple[Work, ...], head: str, *sources: str) -> HeadDraft | None:
    if not works:
        return None
    sums = sum_of(works)

    def phrase(language: str) -> Iterator[str]:
        yield say(head, language, count=len(works), plan=sums.half_plan, sum=sums.actual)
        for one in works:
            yield _line(one, language)

    return drafted(phrase, _figures(works), *sources)


def _in_state(material: HeadMaterial, *states: State) -> tuple[Work, ...]:
    return tuple(one for one in material.works if one.state in states)


def _done_on(one: Work) -> date:
    """The day since which nothing but that it is done was told of a done work."""
    return [step.row.day for step in takewhile(lambda step: step.state is State.DONE, one.steps)][-1]


def _line(one: Work, language: str) -> str:
    villages = ", ".join(row.name_in(language) for row in one.villages)
    name = f"{one.code}. {one.activity.name_in(language)}" + (f" ({villages})" if villages else "")
    said = say("work", language, name=name, state=str(one.state.label), sum=one.compared.actual)
    step = one.step.words_in(language) if one.step is not None else ""
    return f"{said} {step}".strip()


def _figures(works: Iterable[Work]) -> Iterator[Figure]:
    for one in works:
        proof = Proof(
            source="programme",
            ref=f"activity:{one.activity.pk}",
            route="office-programmes-work",
            arguments={"work": one.code},
        )
        names = {language: f"{one.code}. {name}" for language, name in one.activity.names.items()}
        yield from proof.columns(f"work/{one.code}", names, one.compared)
        if one.percent is not None:
            yield proof.figure(f"work/{one.code}/percent", each("percent", name=names), one.percent, Unit.PERCENT)
