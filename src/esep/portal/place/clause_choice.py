"""What a visitor chose to see of the clauses: a section, a status, the day, and another day to compare with."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import gettext_lazy as _

from esep.compliance.sections import HEADINGS, PREAMBLE
from esep.portal.choice import Fault, fault_in, read_day
from esep.portal.choosing import Option, read_codes
from esep.portal.place.standing import Standing
from esep.portal.status import STATUSES

UNKNOWN = {
    "section": _("There is no such section. Choose one from the list."),
    "status": _("There is no such status. Choose one from the list."),
}
NOT_JUDGED = (
    (Standing.NOTHING_YET, _("Nothing is recorded yet")),
    (Standing.UNCHECKED, _("Not checked: an aim, an explanation or a right")),
)
"""How a clause stands of which no duty is judged, where it can be chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseChoice:
    """A section and a status to keep (empty text: all), the day to reckon as of, and the day to compare with, each none
    where nothing was chosen.
    """

    section: str = ""
    status: str = ""
    as_of: date | None = None
    since: date | None = None

    @property
    def narrows(self) -> bool:
        """Whether any clause is left out."""
        return bool(self.section or self.status)

    @property
    def keeping(self) -> str:
        """What a link to other rows of the same day ends with."""
        return f"&as_of={self.as_of.isoformat()}" if self.as_of is not None else ""

    def query(self, **others: str) -> str:
        """The query string of this choice with other values in it."""
        parts = {
            "section": self.section,
            "status": self.status,
            "as_of": self.as_of.isoformat() if self.as_of is not None else "",
            "since": self.since.isoformat() if self.since is not None else "",
            **others,
        }
        return "?" + urlencode({name: value for name, value in parts.items() if value})


def read_clause_choice(query: Mapping[str, str], *, today: date) -> tuple[ClauseChoice, tuple[Fault, ...]]:
    """The choice in a query and every value in it that means nothing, which counts as not given."""
    codes, _page, faults = read_codes(query, among={"section": sections(), "status": standings()}, unknown=UNKNOWN)
    day, day_faults = read_day(query, today=today)
    since, since_faults = read_day({"as_of": query.get("since", "")}, today=today)
    if query.get("since", "").strip() and since is None and not since_faults:
        since = today
    renamed = tuple(fault_in("since", fault.message, fault.value) for fault in since_faults)
    choice = ClauseChoice(section=codes.get("section", ""), status=codes.get("status", ""), as_of=day, since=since)
    return choice, (*faults, *day_faults, *renamed)


def sections() -> tuple[Option, ...]:
    """The printed sections."""
    return tuple(
        Option(number, str(words) if number == PREAMBLE else f"{number}. {words}") for number, words in HEADINGS.items()
    )


def standings() -> tuple[Option, ...]:
    """The statuses of duties, and how a clause stands of which none is judged."""
    judged = tuple(Option(status.code, str(status.word)) for status in STATUSES)
    return (*judged, *(Option(standing.value, str(words)) for standing, words in NOT_JUDGED))
