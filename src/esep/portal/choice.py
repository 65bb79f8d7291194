"""What a visitor chose to see: the filter of the judged year, read from a query string."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.portal.status import BY_CODE

LONGEST_ECHO = 40


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A status and a clause to keep (empty text: all of them), and the page of the list, counted from 1."""

    status: str = ""
    clause: str = ""
    page: int = 1

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.status or self.clause)

    def query(self, *, page: int) -> str:
        """Return the query string that leads to `page` of this choice."""
        parts = {"status": self.status, "clause": self.clause, "page": str(page) if page > 1 else ""}
        return "?" + urlencode({name: value for name, value in parts.items() if value})


@dataclass(frozen=True)
class Fault:
    """A value that cannot be used: its field, what is wrong, and the value cut to a readable length."""

    field: str
    message: Promise
    value: str


def read_choice(query: Mapping[str, str], *, clauses: Collection[str]) -> tuple[Choice, tuple[Fault, ...]]:
    """Return the choice in `query` and every value in it that means nothing.

    `clauses` are the clause codes of the regulation. A faulty value counts as not given, so that the page
    can show everything beside the message.
    """
    faults: list[Fault] = []
    status = query.get("status", "").strip()
    if status and status not in BY_CODE:
        faults.append(_fault("status", _("There is no such status. Choose one from the list."), status))
        status = ""
    clause = query.get("clause", "").strip()
    if clause and clause not in clauses:
        faults.append(_fault("clause", _("There is no such clause. Choose one from the list."), clause))
        clause = ""
    page = query.get("page", "").strip() or "1"
    if not (page.isascii() and page.isdigit() and len(page) <= 6 and int(page) >= 1):
        faults.append(_fault("page", _("There is no such page of the list. You see the first one."), page))
        page = "1"
    return Choice(status=status, clause=clause, page=int(page)), tuple(faults)


def _fault(field: str, message: Promise, value: str) -> Fault:
    shown = value if len(value) <= LONGEST_ECHO else value[:LONGEST_ECHO] + "…"
    return Fault(field, message, shown)
