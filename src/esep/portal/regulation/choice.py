"""What a visitor looks for in the regulation, read from a query string."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.portal.choice import Fault
from esep.portal.regulation.search import words_in
from esep.regulation.shapes import brief

LONGEST_QUERY = 100
LONGEST_KEPT = 300


@dataclass(frozen=True)
class Filter:
    """A way to narrow the list: its code in addresses and its words."""

    code: str
    words: Promise


FILTERS = (
    Filter("term", _("Only clauses with a term")),
    Filter("advice", _("Only what is judged as advice")),
)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """The words or number to find and the code of a filter (empty text: all clauses).

    `typed` is what stood in the field, usable or not, so that it can be shown again.
    """

    query: str = ""
    only: str = ""
    typed: str = ""

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.query or self.only)


def read_choice(query: Mapping[str, str]) -> tuple[Choice, tuple[Fault, ...]]:
    """Return the choice in `query` and every value in it that cannot be used; such a value counts as not given."""
    faults: list[Fault] = []
    wanted = query.get("q", "").strip()
    if len(wanted) > LONGEST_QUERY:
        faults.append(_fault("q", _("That is too long to look for. Type one to three words."), wanted))
    elif wanted and not words_in(wanted):
        faults.append(_fault("q", _("There is no word or number here. Type one, such as 2.5."), wanted))
    only = query.get("only", "").strip()
    if only and only not in {filter.code for filter in FILTERS}:
        faults.append(_fault("only", _("There is no such choice. Choose one from the list."), only))
    wrong = {fault.field for fault in faults}
    choice = Choice(
        query="" if "q" in wrong else wanted,
        only="" if "only" in wrong else only,
        typed=wanted[:LONGEST_KEPT],
    )
    return choice, tuple(faults)


def _fault(field: str, message: Promise, value: str) -> Fault:
    return Fault(field, message, brief(value))
