"""The rows of 7.2 as the adopted regulation prints them: items that are published, and headings over some of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from esep.regulation.clauses import ClauseKind, Phrase
from esep.regulation.duties.standing import StandingRule
from esep.regulation.evaluation import editions_of
from esep.regulation.pack.model import Pack

WORD = "publication"
"""The kind of record in which the law keeps an item: ``publication:7.2.11-b``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedRow:
    """A row by its code, with its printed number and titles. A heading is not published itself, its items are.

    ``rule`` is the duty that keeps it fresh and ``refresh`` its advised term in days; none where no duty asks for it.
    """

    code: str
    number: str
    titles: Phrase
    is_heading: bool
    rule: str | None
    refresh: int | None


@lru_cache(maxsize=64)
def printed_rows(pack: Pack, day: date) -> Mapping[str, PrintedRow]:
    """The rows by code, in the order of the print, with the terms of the edition of a day."""
    known = {
        rule.item
        for edition in editions_of(pack)
        for rule in edition.rules.values()
        if isinstance(rule, StandingRule) and rule.item is not None
    }
    edition = editions_of(pack).on(day)
    asked = {
        rule.item: rule for rule in edition.rules.values() if isinstance(rule, StandingRule) and rule.item is not None
    }
    found = {}
    for clause in pack.clauses.values():
        if clause.kind is ClauseKind.PUBLICATION_ITEM:
            rule = asked.get(clause.id)
            found[clause.id] = PrintedRow(
                code=clause.id,
                number=clause.printed,
                titles=clause.title,
                is_heading=clause.id not in known,
                rule=rule.id if rule is not None else None,
                refresh=edition.context.terms[rule.refresh].count if rule is not None else None,
            )
    return found


def record_of(item: str) -> str:
    """The record of an item."""
    return f"{WORD}:{item}"


def is_own_code(code: str) -> bool:
    """Whether a code is one that an office may give: the printed ones begin with a figure (oddity O3).

    >>> is_own_code("local-budget-execution"), is_own_code("7.2.6")
    (True, False)
    """
    return code[:1].isascii() and code[:1].isalpha()
