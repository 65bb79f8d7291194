"""The booklet: the whole regulation in plain words, to be read from beginning to end."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from esep.portal.glossary.linking import Piece, link_words
from esep.portal.regulation.gap import Gap, gaps
from esep.portal.regulation.place import Place, heading_of, place_of
from esep.regulation.clauses import Clause
from esep.regulation.pack.model import Pack


@dataclass(frozen=True)
class Paragraph:
    """A clause as the booklet tells it; `gap` is the gap of the print right before it."""

    clause: Clause
    place: Place
    title: str
    text: tuple[Piece, ...]
    term: str
    gap: Gap | None


@dataclass(frozen=True)
class Chapter:
    """A printed section with its paragraphs."""

    number: str
    heading: str
    paragraphs: tuple[Paragraph, ...]


def booklet_of(pack: Pack, *, language: str) -> tuple[Chapter, ...]:
    """Return the booklet in `language`; a hard word leads to the glossary where it stands for the first time."""
    clauses = tuple(pack.clauses.values())
    texts = link_words([clause.text[language] for clause in clauses], language=language)
    before = {gap.before: gap for gap in gaps(pack)}
    paragraphs = [
        Paragraph(
            clause,
            place_of(clause),
            clause.title[language],
            text,
            clause.term[language],
            before.get(clause.id),
        )
        for clause, text in zip(clauses, texts, strict=True)
    ]
    return tuple(_chapter(number, tuple(members)) for number, members in groupby(paragraphs, key=_section))


def _chapter(number: str, paragraphs: Sequence[Paragraph]) -> Chapter:
    return Chapter(number, heading_of(number), tuple(paragraphs))


def _section(paragraph: Paragraph) -> str:
    return paragraph.place.section
