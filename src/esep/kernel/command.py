"""The command frame: every legal act is one transaction.

Lock the municipality, ask whether this actor may, let the act ask the law and write, append to the journal, queue
messages, bring projections up to date. Either all of it happened, or nothing.

    with command(Act.KEEP_DIRECTORY, by=actor, municipality=municipality.pk) as acting:
        acting.save(Venue(municipality=acting.municipality, ...))
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor, Denial, decide
from esep.kernel import clock, journal, projections, scope
from esep.kernel.acting import Acting
from esep.kernel.actors import present
from esep.kernel.faults import refused
from esep.kernel.models import Municipality
from esep.kernel.prepared import PreparedRows
from esep.kernel.refusals import Kind, Refused, not_found

_LOCKED = PreparedRows(Municipality, lambda place: Municipality.objects.select_for_update().filter(pk=place))


@contextmanager
def command(
    act: Act,
    *,
    by: Actor,
    municipality: int,
    owner: str | None = None,
    asked_by: Actor | None = None,
    asking: bool = False,
) -> Iterator[Acting]:
    """Carry out one act of one actor in one municipality.

    ``owner`` is the code of the deputy whose record it is. ``asked_by`` is the first of two persons, where the table
    wants two; ``asking`` says that this is only the asking, which one person may. Raises Refused; then nothing was
    written.
    """
    with refused(), scope.of(municipality), transaction.atomic():
        place = _LOCKED.first(municipality)
        if place is None:
            raise not_found()
        beginning = journal.next_entry()
        actors = (by,) if asked_by is None else (asked_by, by)
        persons = None if asking else len({actor.identity for actor in actors})
        for actor in actors:
            _demand(act, actor, municipality=municipality, owner=owner, persons=persons)
        acting = Acting(act=act, by=by, municipality=place, at=beginning.at, number=beginning.number)
        yield acting
        name = f"{act.value}.asked" if asking else act.value
        journal.append(beginning, act=name, by=_said(by, asked_by), on=acting.digests())
        if not acting.leaves_law_alone:
            projections.refresh(place, acting.records)
        projections.touch(place, acting.touched)


def _demand(act: Act, actor: Actor, *, municipality: int, owner: str | None, persons: int | None) -> None:
    """Ask the table about one person who takes part; ``persons`` is how many do, where that matters."""
    decision = decide(present(actor), act, municipality=municipality, at=clock.real(), owner=owner)
    if decision.denial is not None:
        raise denied(decision.denial)
    if persons is not None and decision.persons > persons:
        raise Refused.because(
            "second_person",
            _("This needs a second person, other than the one who asked."),
            remedy=_("Ask for it with a reason; a colleague with the same right will answer."),
            kind=Kind.FORBIDDEN,
        )


def _said(by: Actor, asked_by: Actor | None) -> str:
    return by.identity if asked_by is None else f"{asked_by.identity}+{by.identity}"


def denied(denial: Denial) -> Refused:
    """Why the table says no, and what to do."""
    if denial is Denial.ELSEWHERE:
        return not_found()
    if denial is Denial.ENDED:
        return Refused.because(
            "role_ended",
            _("Your role here has ended. Nothing was saved."),
            remedy=_("What you typed is still on this page. Copy it for a colleague, or ask the administrator."),
            kind=Kind.FORBIDDEN,
        )
    return Refused.because(
        "no_right",
        _("You do not have the right to do this."),
        remedy=_("Ask a colleague who has it, or the administrator of your municipality."),
        kind=Kind.FORBIDDEN,
    )
