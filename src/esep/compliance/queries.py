"""Reading obligations: as they stand on a day, what is overdue today, what falls due between two days.

Stored rows serve today; any other day is judged anew from the facts known then, because a later receipt moves due days.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from django.db.models import Q

from esep.community.queries import law_municipality, pack_of
from esep.compliance.models import StoredObligation
from esep.compliance.opening import up_to
from esep.compliance.stored import awaits, obligation_of
from esep.kernel import clock, scope
from esep.kernel.facts import facts_of
from esep.kernel.models import Municipality
from esep.regulation.duties.obligation import Obligation
from esep.regulation.evaluation import evaluate, known
from esep.regulation.explanation import Explainer
from esep.regulation.facts import Fact, envelope
from esep.regulation.judgement import Judgement, Row
from esep.regulation.judgement import told_row as told_row
from esep.regulation.judgement import urgency as urgency
from esep.regulation.naming import Namer
from esep.regulation.pack.model import Pack
from esep.regulation.status import Status, Verdict, verdicts

ALL = Q()


def verdicts_on(municipality: Municipality, day: date, *, language: str, known_at: datetime | None = None) -> Judgement:
    """Every duty of the municipality as it stands on a day, most urgent first, by what was recorded by ``known_at``."""
    with scope.of(municipality.pk):
        pack, facts = pack_of(municipality), facts_of()
        law = law_municipality(municipality, adoption=pack.adoption)
        if known_at is None and up_to(day, municipality=municipality, pack=pack):
            obligations = _stored(ALL, pack)
        else:
            obligations = evaluate(pack, facts, day, known_at)
        return Judgement(
            name=municipality.name_in(language),
            municipality=law,
            pack=pack,
            facts=facts,
            as_of=day,
            known_at=known_at,
            rows=told(
                sorted(verdicts(obligations, as_of=day), key=urgency),
                facts,
                law,
                pack=pack,
                as_of=day,
                known_at=known_at,
                language=language,
            ),
        )


def overdue(municipality: Municipality, *, language: str) -> tuple[Row, ...]:
    """What is overdue today by the regulation or another law."""
    today = clock.today()
    return _today(
        municipality,
        Q(breached=True) | Q(due_on__lt=today),
        lambda verdict: verdict.status is Status.OVERDUE,
        language=language,
    )


def due_between(municipality: Municipality, first: date, last: date, *, language: str) -> tuple[Row, ...]:
    """What falls due from ``first`` to ``last``, both included, and is still to be done or renewed."""

    def falls_due(verdict: Verdict) -> bool:
        due_on = verdict.obligation.due_on
        return awaits(verdict) and due_on is not None and first <= due_on <= last

    return _today(municipality, Q(due_on__range=(first, last)), falls_due, language=language)


def _today(
    municipality: Municipality, narrowed: Q, wanted: Callable[[Verdict], bool], *, language: str
) -> tuple[Row, ...]:
    """The wanted rows as of today. ``narrowed`` finds them by index among what still awaits something."""
    with scope.of(municipality.pk):
        today, pack = clock.today(), pack_of(municipality)
        obligations = obligations_on(today, municipality=municipality, pack=pack, narrowed=narrowed & Q(is_open=True))
        found = sorted((verdict for verdict in verdicts(obligations, as_of=today) if wanted(verdict)), key=urgency)
        facts = facts_of(records=records_in(found))
        law = law_municipality(municipality, adoption=pack.adoption)
        return told(found, facts, law, pack=pack, as_of=today, known_at=None, language=language)


def obligations_on(day: date, *, municipality: Municipality, pack: Pack, narrowed: Q = ALL) -> tuple[Obligation, ...]:
    """The obligations of the municipality in scope on a day: stored ones where those hold, else judged anew.

    ``narrowed`` spares reading stored rows that the caller would leave out; what is judged anew is not narrowed.
    """
    if up_to(day, municipality=municipality, pack=pack):
        return _stored(narrowed, pack)
    return evaluate(pack, facts_of(), day)


def records_in(found: Iterable[Verdict]) -> set[str]:
    """The records (``meeting:M4``) that verdicts are about."""
    return {verdict.obligation.case.partition("/")[0] for verdict in found}


def _stored(narrowed: Q, pack: Pack) -> tuple[Obligation, ...]:
    return tuple(obligation_of(row, pack) for row in StoredObligation.objects.filter(narrowed))


def told(
    found: Iterable[Verdict],
    facts: Sequence[Fact],
    law: envelope.Municipality,
    *,
    pack: Pack,
    as_of: date,
    known_at: datetime | None,
    language: str,
) -> tuple[Row, ...]:
    """Verdicts in words, in the order given. ``facts`` are those of their records at least."""
    explainer = Explainer(pack, facts, as_of=as_of, known_at=known_at)
    counting = known(facts, as_of=as_of, known_at=known_at)
    namer = Namer(pack, counting, law, language=language)
    return tuple(told_row(verdict, explainer.explain(verdict), pack, namer, language=language) for verdict in found)
