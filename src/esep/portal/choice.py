"""What a visitor chose to see: the filter of the judged year, read from a query string."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.portal.status import BY_CODE

LONGEST_ECHO = 40
EARLIEST = date(2000, 1, 1)
WHOLE_DAY = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", re.ASCII),
)


@dataclass(frozen=True, kw_only=True)
class Choice:
    """A status and a clause to keep (empty text: all of them), the day to reckon as of (none: today), and the page of
    the list, counted from 1.
    """

    status: str = ""
    clause: str = ""
    page: int = 1
    as_of: date | None = None

    @property
    def narrows(self) -> bool:
        """Whether anything is left out."""
        return bool(self.status or self.clause)

    @property
    def keeping(self) -> str:
        """What a link to another choice of the same day ends with."""
        return f"&as_of={self.as_of.isoformat()}" if self.as_of is not None else ""

    def query(self, *, page: int) -> str:
        """Return the query string that leads to `page` of this choice."""
        parts = {
            "status": self.status,
            "clause": self.clause,
            "as_of": self.as_of.isoformat() if self.as_of is not None else "",
            "page": str(page) if page > 1 else "",
        }
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
        faults.append(fault_in("status", _("There is no such status. Choose one from the list."), status))
        status = ""
    clause = query.get("clause", "").strip()
    if clause and clause not in clauses:
        faults.append(fault_in("clause", _("There is no such clause. Choose one from the list."), clause))
        clause = ""
    page = query.get("page", "").strip() or "1"
    if not (page.isascii() and page.isdigit() and len(page) <= 6 and int(page) >= 1):
        faults.append(fault_in("page", _("There is no such page of the list. You see the first one."), page))
        page = "1"
    return Choice(status=status, clause=clause, page=int(page)), tuple(faults)


def read_day(query: Mapping[str, str], *, today: date) -> tuple[date | None, tuple[Fault, ...]]:
    """Return the day in ``as_of`` (2026-06-20 or 20.06.2026), or none where today is meant, and what is wrong with it.

    Days from :data:`EARLIEST` to the end of the next year are taken.
    """
    typed = query.get("as_of", "").strip()
    if not typed:
        return None, ()
    latest = date(today.year + 1, 12, 31)
    day = _day_in(typed)
    if day is None:
        return None, (fault_in("as_of", _("There is no such day. Write it like this: 14.09.2026"), typed),)
    if not EARLIEST <= day <= latest:
        message = _("This day is too far away. You see today.")
        return None, (fault_in("as_of", message, typed),)
    return (day if day != today else None), ()


def _day_in(typed: str) -> date | None:
    """The day that was typed, if the calendar has it."""
    found = next((match for notation in WHOLE_DAY if (match := notation.fullmatch(typed))), None)
    if found is None:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None


def fault_in(field: str, message: Promise, value: str) -> Fault:
    """What is wrong with a value, which is cut where it is long."""
    shown = value if len(value) <= LONGEST_ECHO else value[:LONGEST_ECHO] + "…"
    return Fault(field, message, shown)
