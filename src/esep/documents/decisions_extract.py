"""Decisions as a list on paper: numbers, days, titles, and how each stands on a day."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from esep.documents.decision import StandingSaid
from esep.documents.paper import Frame, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.telling import tell
from esep.regulation.wording import shown

PRINTED = ("number", "day", "name", "from", "how")


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionLine:
    """A decision of the list."""

    number: str
    title: str
    adopted_on: date
    in_force_from: date
    standing: StandingSaid


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionsExtract:
    """The list as its template takes it."""

    frame: Frame
    facts: tuple[str, ...]
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str


def decisions_extract_pdf(paper: Paper, lines: Sequence[DecisionLine], *, on: date) -> bytes:
    """Decisions in their order, as they stand on a day, as PDF. Raises Refused as ``render_pdf`` does."""
    language = paper.language

    def word(name: str, **params: object) -> str:
        return tell(f"decisions_extract.{name}", language, **params)

    def row(one: DecisionLine) -> tuple[str, ...]:
        how = tell(f"decision.{one.standing.standing}", language, since=one.standing.since, number=one.standing.by)
        days = (shown(day, language=language) for day in (one.adopted_on, one.in_force_from))
        adopted, begins = days
        return (one.number, adopted, one.title, begins, how)

    content = DecisionsExtract(
        frame=framed(replace(paper, title=word("title"))),
        facts=(word("as_of", day=on), word("count", count=len(lines))),
        headings=tuple(word(name) for name in PRINTED),
        rows=tuple(row(one) for one in lines),
        empty=word("empty"),
    )
    return render_pdf("decisions-extract", content=content, made_on=paper.made_on)
