"""Choosing sessions: of one year, of the council or one commission; without a script."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from esep.council.queries.public import PublicSession
from esep.portal.choice import Fault
from esep.portal.choosing import Option, read_codes

COUNCIL = "council"
UNKNOWN = {
    "body": _("No session of this body is recorded. Here are all."),
    "year": _("No session of this year is recorded. Here is the newest year."),
}


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
    among = {"body": bodies, "year": [Option(str(year), str(year)) for year in years]}
    given = read_codes(query, among=among, unknown=UNKNOWN)
    year = given.codes.get("year")
    return Choice(year=int(year) if year else present, body=given.codes.get("body", "")), given.faults
