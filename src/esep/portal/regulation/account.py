"""One clause told in full: who owes what to whom, until when, what proves it, and how Esep judges it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from esep.portal.glossary.linking import Piece, link_words
from esep.portal.regulation.duty import due_of, rules_of, treatments
from esep.portal.regulation.listing import KINDS, parties
from esep.portal.regulation.number import Number, amount, numbers_of
from esep.portal.regulation.place import Place, heading_of, place_of
from esep.regulation.clauses import Clause, ClauseKind, Oddity
from esep.regulation.duties.rule import Due, Force, Rule
from esep.regulation.pack.model import Pack, Reading
from esep.regulation.wording import name_of, words

# How the first party of a clause is introduced: by what the clause is for it.
ACTORS: dict[ClauseKind, Promise] = {
    ClauseKind.RIGHT: _("Whose right:"),
    ClauseKind.DEFINITION: _("Whom it concerns:"),
    ClauseKind.CONSEQUENCE: _("Whom it concerns:"),
}


@dataclass(frozen=True)
class Duty:
    """A duty that judges a clause. `clause` is the clause it belongs to when this one is only a part of it."""

    title: str
    bearer: str
    force: str
    sum: str
    clause: str


@dataclass(frozen=True)
class Through:
    """A duty of another clause by which this one is judged."""

    title: str
    clause: str


@dataclass(frozen=True)
class Neighbour:
    """The clause before or after: its id, its printed place and its title."""

    clause: str
    place: Place
    title: str


@dataclass(frozen=True, kw_only=True)
class Account:
    """All that the page of a clause tells. Texts are cut into pieces, some of which lead to the glossary."""

    clause: Clause
    place: Place
    heading: str
    title: str
    kind: Promise
    text: tuple[Piece, ...]
    actors_label: Promise
    actors: str
    owed_to: str
    term: tuple[Piece, ...]
    numbers: tuple[Number, ...]
    evidence: tuple[Piece, ...]
    note: tuple[Piece, ...]
    oddities: tuple[tuple[str, str], ...]
    readings: tuple[tuple[str, str], ...]
    duties: tuple[Duty, ...]
    reason: str
    through: tuple[Through, ...]
    earlier: Neighbour | None
    later: Neighbour | None


def account_of(pack: Pack, clause: Clause, *, language: str) -> Account:
    """Return everything there is to tell of `clause` in `language`."""
    note = clause.note[language] if clause.note else ""
    texts = (clause.text[language], clause.term[language], clause.evidence[language], note)
    text, term, evidence, remark = link_words(texts, language=language)
    treatment = treatments(pack)[clause.id]
    place = place_of(clause)
    earlier, later = _neighbours(pack, clause, language=language)
    return Account(
        clause=clause,
        place=place,
        heading=heading_of(place.section),
        title=clause.title[language],
        kind=KINDS[clause.kind],
        text=text,
        actors_label=ACTORS.get(clause.kind, _("Who answers:")),
        actors=parties(clause.actors, language=language),
        owed_to=parties(clause.owed_to, language=language),
        term=term,
        numbers=numbers_of(pack, clause.id, language=language),
        evidence=evidence,
        note=remark,
        oddities=tuple(_oddities(pack.oddities, clause, language=language)),
        readings=tuple(_readings(pack.readings.values(), clause, language=language)),
        duties=tuple(_duty(pack, rules_of(pack)[id], clause, language=language) for id in treatment.rules),
        reason=name_of("unchecked", treatment.because, language=language) if treatment.because else "",
        through=tuple(_through(pack, id, language=language) for id in treatment.through),
        earlier=earlier,
        later=later,
    )


def _oddities(all_oddities: tuple[Oddity, ...], clause: Clause, *, language: str) -> Iterator[tuple[str, str]]:
    """What is odd in the print of the clause, and what Esep makes of it."""
    for oddity in all_oddities:
        if clause.id in oddity.clauses or oddity.id in clause.oddities:
            yield oddity.what[language], oddity.treatment[language]


def _readings(all_readings: Iterable[Reading], clause: Clause, *, language: str) -> Iterator[tuple[str, str]]:
    """The other readings of a doubtful clause: name and sentence."""
    for reading in all_readings:
        if reading.clause == clause.id:
            yield reading.id, reading.text[language]


def _duty(pack: Pack, rule: Rule, clause: Clause, *, language: str) -> Duty:
    due = due_of(rule)
    return Duty(
        title=_title(pack, rule, language=language),
        bearer=name_of("party", rule.bearer, language=language),
        force=_force(rule, language=language),
        sum=_sum(pack, due, language=language) if due else "",
        clause=rule.clause if rule.clause != clause.id else "",
    )


def _force(rule: Rule, *, language: str) -> str:
    """Where the duty comes from. A duty without a title of its own is what the clause itself asks: there only the
    day or the number can be Esep's advice, never the act.
    """
    if rule.force is Force.ADVICE and rule.title is None:
        return gettext("Judged as advice: the regulation gives no day or number for it")
    return name_of("force", rule.force, language=language)


def _through(pack: Pack, id: str, *, language: str) -> Through:
    rule = rules_of(pack)[id]
    return Through(_title(pack, rule, language=language), rule.clause)


def _title(pack: Pack, rule: Rule, *, language: str) -> str:
    return (rule.title or pack.clauses[rule.clause].title)[language]


def _sum(pack: Pack, due: Due, *, language: str) -> str:
    """How the last day is reckoned, by the numbers that hold last: `day of the meeting − 5 days`."""
    anchors = (_anchor(name, language=language) for name in due.anchor)
    joint = gettext("or")
    start = f" {joint} ".join(anchors)
    term = due.plus or due.minus
    if term is None:
        return start
    parameter = pack.parameters[term]
    count = amount(parameter.value_on(date.max).value, parameter.unit, language=language)
    reckoned = f"{start} {'+' if due.plus else '−'}\xa0{count}"
    return gettext("%(sum)s, to the end of that month") % {"sum": reckoned} if due.to_month_end else reckoned


def _anchor(name: str, *, language: str) -> str:
    """What a term starts from: an anchor with a name of its own, or what a fact tells."""
    return name_of("anchor" if name in words()["anchor"] else "kind", name, language=language)


def _neighbours(pack: Pack, clause: Clause, *, language: str) -> tuple[Neighbour | None, Neighbour | None]:
    clauses = list(pack.clauses.values())
    position = clauses.index(clause)
    around = (
        clauses[position - 1] if position > 0 else None,
        clauses[position + 1] if position + 1 < len(clauses) else None,
    )
    earlier, later = (
        Neighbour(other.id, place_of(other), other.title[language]) if other else None for other in around
    )
    return earlier, later
