"""Drafts from the council's decisions, the promises of report meetings and appeals, as counts (4.4)."""

from collections.abc import Iterator

from esep.reports.head_drafts.phrasing import HeadDraft, Proof, drafted, each, named, say
from esep.reports.head_figures import Figure, Unit
from esep.reports.head_material import HeadMaterial

MOST_NAMED = 12
"""Decisions that a part names one by one; the rest is a number."""


def own_work(material: HeadMaterial) -> HeadDraft | None:
    """The head's own work as far as records tell of it: sessions, decisions, appeals (4.4-own-work)."""

    def phrase(language: str) -> Iterator[str]:
        if material.sessions:
            yield say("sessions", language, count=material.sessions, decisions=len(material.decisions))
        if material.appeals.received:
            yield say("appeals", language, count=material.appeals.received, answered=material.appeals.answered)

    return drafted(phrase, (*_of_council(material), *_of_appeals(material)), "work_plan")


def local_matters(material: HeadMaterial) -> HeadDraft | None:
    """Matters of local importance: promises and how they stand, decisions of the council (4.4-local-matters)."""
    promises = material.promises

    def phrase(language: str) -> Iterator[str]:
        if promises.adopted:
            yield say("promises", language, count=promises.adopted, done=promises.done, open=promises.open)
        if material.decisions:
            yield say("decisions", language, count=len(material.decisions))
        for one in material.decisions[:MOST_NAMED]:
            yield f"{one.number}. {named(one.title, language)}"
        if len(material.decisions) > MOST_NAMED:
            yield say("more", language, count=len(material.decisions) - MOST_NAMED)

    return drafted(phrase, (*_of_promises(material), *_of_council(material)), "work_plan", "decisions_of_council")


def _of_council(material: HeadMaterial) -> Iterator[Figure]:
    sat = Proof(source="decisions_of_council", route="office-sessions", arguments={})
    yield sat.figure("council/sessions/count", each("sessions_name"), material.sessions, Unit.COUNT)
    council = Proof(source="decisions_of_council", route="office-decisions", arguments={})
    yield council.figure("council/decisions/count", each("decisions_name"), len(material.decisions), Unit.COUNT)


def _of_promises(material: HeadMaterial) -> Iterator[Figure]:
    promised = Proof(source="promises_list", route="office-promises", arguments={})
    yield promised.figure("promises/adopted/count", each("promises_name"), material.promises.adopted, Unit.COUNT)
    yield promised.figure("promises/done/count", each("promises_done"), material.promises.done, Unit.COUNT)


def _of_appeals(material: HeadMaterial) -> Iterator[Figure]:
    appeals = Proof(source="appeals_journal", route="office-appeals", arguments={})
    yield appeals.figure("appeals/received/count", each("appeals_name"), material.appeals.received, Unit.COUNT)
