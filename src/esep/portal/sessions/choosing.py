"""Choosing sessions: of one year, of the council or one commission; without a script."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from esep.council.queries.public import PublicSession
from esep.portal.choice import LONGEST_ECHO, Fault

COUNCIL = "council"
UNKNOWN = {
    "body": _("No session of this body is recorded. Here are all."),
    "year": _("No session of this year is recorded. Here is the newest year."),
}


@dataclass(frozen=True, slots=True)
class Option:
    """What can be chosen: its code in the address, and its words."""

    code: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A body (``council``, or the code of a commission; empty: all) and a year."""

    year: int
    body: str = ""

    @property
    def narrows(self) -> bool:
        """Whether bodies are left out."""
        return bool(self.body)

    def fits(self, session: PublicSession) -> bool:
        """Whether a session is of the chosen body."""
        return self.body in ("", session.commission or COUNCIL)


def bodies_of(sessions: Sequence[PublicSession]) -> tuple[Option, ...]:
    """The council, and the commissions of which there are sittings."""
    found = {one.commission: one.body for one in sessions if one.commission}
    return (Option(COUNCIL, _now("The council")), *(Option(code, found[code]) for code in sorted(found)))


def years_of(sessions: Sequence[PublicSession], *, today: int) -> tuple[int, ...]:
    """The years of sessions and the present one, the newest first."""
    return tuple(sorted({today, *(one.on.year for one in sessions)}, reverse=True))


def read_choice(
    query: Mapping[str, str], *, bodies: Sequence[Option], years: Sequence[int], present: int
) -> tuple[Choice, tuple[Fault, ...]]:
    """The choice of a query, and what in it means nothing: that counts as not given."""
    faults = []
    body, year = query.get("body", "").strip(), query.get("year", "").strip()
    if body and body not in {one.code for one in bodies}:
        faults.append(_fault("body", body))
        body = ""
    if year and year not in map(str, years):
        faults.append(_fault("year", year))
        year = ""
    return Choice(year=int(year) if year else present, body=body), tuple(faults)


def _fault(name: str, value: str) -> Fault:
    return Fault(name, UNKNOWN[name], value if len(value) <= LONGEST_ECHO else value[:LONGEST_ECHO] + "…")
