"""The list of clauses: grouped by printed section, in printed order, gaps of the print among them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.portal.regulation.choice import Choice
from esep.portal.regulation.duty import clauses_of_advice, clauses_with_term
from esep.portal.regulation.gap import Gap, gaps
from esep.portal.regulation.place import Place, heading_of, place_of
from esep.portal.regulation.search import Found, find, words_in
from esep.regulation.clauses import Clause, ClauseKind, Party
from esep.regulation.pack.model import Pack
from esep.regulation.wording import name_of

KINDS: dict[ClauseKind, Promise] = {
    ClauseKind.DEFINITION: _("Explanation"),
    ClauseKind.DUTY: _("Duty"),
    ClauseKind.RIGHT: _("Right"),
    ClauseKind.CONTENT_REQUIREMENT: _("Required part"),
    ClauseKind.PUBLICATION_ITEM: _("To be published"),
    ClauseKind.CONSEQUENCE: _("Consequence"),
}

SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True)
class Line:
    """One line of the list: a clause with its names for people, or a gap before the next clause.

    `term` is one sentence on the clause's term; `has_term` says that the clause holds a term at all.
    """

    clause: Clause | None = None
    place: Place | None = None
    title: str = ""
    kind: Promise | None = None
    actors: str = ""
    owed_to: str = ""
    term: str = ""
    has_term: bool = False
    gap: Gap | None = None


@dataclass(frozen=True)
class Section:
    """A printed section: its number, what it is about, and its lines."""

    number: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Listing:
    """The list a visitor asked for."""

    sections: tuple[Section, ...]
    count: int
    loosely: bool
    suggestions: tuple[str, ...]


def listed(pack: Pack, *, choice: Choice, language: str) -> Listing:
    """Return the clauses that `choice` keeps, in `language`, grouped by printed section."""
    found = find(pack, choice.query, language=language) if choice.query else Found(tuple(pack.clauses.values()))
    if choice.only:
        kept = clauses_with_term(pack) if choice.only == "term" else clauses_of_advice(pack)
        found = replace(found, clauses=tuple(clause for clause in found.clauses if clause.id in kept))
    sections = sections_of(pack, tuple(_with_gaps(pack, found.clauses, choice=choice)), language=language)
    return Listing(sections, len(found.clauses), found.loosely and bool(found.clauses), found.suggestions)


def sections_of(pack: Pack, lines: Sequence[Clause | Gap], *, language: str) -> tuple[Section, ...]:
    """Return `lines` by printed section."""
    return tuple(
        _section(number, list(members), pack=pack, language=language)
        for number, members in groupby(lines, key=lambda line: _section_of(pack, line))
    )


def line_of(pack: Pack, clause: Clause, *, language: str) -> Line:
    """Return the line of `clause`."""
    return Line(
        clause=clause,
        place=place_of(clause),
        title=clause.title[language],
        kind=KINDS[clause.kind],
        actors=parties(clause.actors, language=language),
        owed_to=parties(clause.owed_to, language=language),
        term=_term_in_short(pack, clause, language=language),
        has_term=clause.id in clauses_with_term(pack),
    )


def parties(codes: Sequence[Party], *, language: str) -> str:
    """Return the names of parties, separated by commas."""
    return ", ".join(name_of("party", code, language=language) for code in codes)


def _term_in_short(pack: Pack, clause: Clause, *, language: str) -> str:
    """The sentence that says the number of the clause, or the first one: 2.3 tells of another law's in the second."""
    sentences = SENTENCE_END.split(clause.term[language])
    for parameter in pack.parameters.values():
        if parameter.clause == clause.id and not parameter.advice:
            number = re.compile(rf"(?<![\d.-]){parameter.value_on(date.max).value}(?![\d.-])")
            return next((sentence for sentence in sentences if number.search(sentence)), sentences[0])
    return sentences[0]


def _with_gaps(pack: Pack, clauses: Sequence[Clause], *, choice: Choice) -> Iterator[Clause | Gap]:
    """The clauses, each gap of the print before the clause behind it; a narrowed list shows the gaps it asks for."""
    wanted = words_in(choice.query)
    shown = [gap for gap in gaps(pack) if not choice.narrows or any(gap.holds(word) for word in wanted)]
    before = {gap.before: gap for gap in shown}
    for clause in clauses:
        if clause.id in before:
            yield before.pop(clause.id)
        yield clause
    yield from before.values()


def _section(number: str, members: Sequence[Clause | Gap], *, pack: Pack, language: str) -> Section:
    return Section(
        number=number,
        heading=heading_of(number),
        lines=tuple(
            Line(gap=member) if isinstance(member, Gap) else line_of(pack, member, language=language)
            for member in members
        ),
    )


def _section_of(pack: Pack, line: Clause | Gap) -> str:
    clause = pack.clauses[line.before] if isinstance(line, Gap) else line
    return place_of(clause).section
