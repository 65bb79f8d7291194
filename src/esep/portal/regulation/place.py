"""Where a clause stands in the printed text: its section, its number, the item below the number."""

import re
from dataclasses import dataclass

from django.utils.translation import gettext, pgettext

from esep.compliance.sections import HEADINGS, PREAMBLE
from esep.regulation.clauses import Clause
from esep.regulation.pack.model import Pack

NUMBER = re.compile(r"\d{1,2}(\.\d{1,2}){0,2}", re.ASCII)


@dataclass(frozen=True)
class Place:
    """A place: the section, the printed number, and the steps below it (`-1`, `4)`, `в)`), outermost first."""

    section: str
    number: str
    items: tuple[str, ...]

    @property
    def label(self) -> str:
        """The place as short as it can be cited: `2.5 –1`, `7.2 4) в)`."""
        if self.section == PREAMBLE:
            return gettext("Preamble")
        return "\xa0".join((self.number, *(item.replace("-", "–") for item in self.items)))

    @property
    def words(self) -> str:
        """The place in words, a dash item counted: `2.5, dash 1`, `7.2 4) в)`."""
        dash = next((item.removeprefix("-") for item in self.items if item.startswith("-")), None)
        if dash is None:
            return self.label
        return f"{self.number}, " + pgettext("an item marked by a dash", "dash %(number)s") % {"number": dash}


def place_of(clause: Clause) -> Place:
    """Return the printed place of `clause`; its section is the first number of its id."""
    number, *items = clause.printed.split(" ")
    return Place(section=clause.id.partition("-")[0].partition(".")[0], number=number, items=tuple(items))


def heading_of(section: str) -> str:
    """Return what `section` is about, or an empty text when it is one that only another pack has."""
    return str(HEADINGS.get(section, ""))


def clauses_under(pack: Pack, number: str) -> tuple[Clause, ...]:
    """Return the clauses printed under `number` or numbered below it, in printed order.

    `7.2.4` finds the fourth item of 7.2 and all below it; `2` finds the whole section.
    """
    return tuple(clause for clause in pack.clauses.values() if stands_under(clause, number))


def stands_under(clause: Clause, number: str) -> bool:
    """Whether `clause` has `number` or begins with it, step by step: 2.11 does not begin with 2.1."""
    own = {clause.id.partition("-")[0], clause.printed.partition(" ")[0]}
    return any(candidate == number or candidate.startswith(f"{number}.") for candidate in own)
