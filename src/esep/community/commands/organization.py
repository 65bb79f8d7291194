"""Organisations that are invited to meetings, asked and informed (2.11)."""

from dataclasses import asdict, dataclass
from datetime import date

from esep.access import Act, Actor
from esep.community.entering import by_code, change, end, enter
from esep.community.models import Organization
from esep.community.names import Names
from esep.kernel.acting import Acting
from esep.kernel.command import command


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationEntry:
    """What is known of an organisation; ``sector`` is one of `Organization.Sector`, or empty."""

    names: Names
    kind: Organization.Kind
    sector: str = ""
    is_state_media: bool = False
    contact_person: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""

    @property
    def columns(self) -> dict[str, object]:
        """The organisation as the table keeps it."""
        values = asdict(self)
        del values["names"]
        return values | self.names.columns


def register_organization(code: str, *, by: Actor, municipality: int, entry: OrganizationEntry) -> Organization:
    """Enter an organisation. Raises Refused when the code was ever used, or for state media that are no media."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return put_organization(acting, code, entry=entry)


def change_organization(
    code: str, *, by: Actor, municipality: int, seen: int, entry: OrganizationEntry
) -> Organization:
    """Correct what is known of an organisation. Raises Refused (STALE, unknown code)."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return change(acting, by_code(Organization, code), seen=seen, **entry.columns)


def end_organization(code: str, *, by: Actor, municipality: int, seen: int, on: date, reason: str) -> Organization:
    """Say that an organisation is no more after a day. Raises Refused."""
    with command(Act.KEEP_DIRECTORY, by=by, municipality=municipality) as acting:
        return end(acting, by_code(Organization, code), on=on, reason=reason, seen=seen)


def put_organization(acting: Acting, code: str, *, entry: OrganizationEntry) -> Organization:
    """Enter an organisation inside an act."""
    return enter(acting, Organization(municipality=acting.municipality, code=code, **entry.columns))
