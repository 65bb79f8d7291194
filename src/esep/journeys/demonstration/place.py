"""The municipality while it is being loaded, and what every step of the loading needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time

from esep.access import Actor, Role
from esep.community import commands
from esep.community.commands import AccountEntry, CommissionEntry, Names, RoleEntry
from esep.community.models import Commission
from esep.demonstration import directory as said
from esep.kernel.models import Municipality
from esep.regulation.dates import BISHKEK


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The municipality, who administers it, the names of its deputies by code, and its people (their rows) by the code
    of a deputy or an office.
    """

    municipality: Municipality
    admin: Actor
    deputies: Mapping[str, said.Names]
    people: dict[str, int] = field(default_factory=dict)

    @property
    def pk(self) -> int:
        """The municipality, as commands name it."""
        return self.municipality.pk


def form(place: Place, commission: said.Commission) -> None:
    """Form a commission, still without members."""
    entry = CommissionEntry(
        code=commission.code,
        names=names(commission.names),
        kind=Commission.Kind(commission.kind),
        since=commission.since,
        until=commission.until,
    )
    commands.form_commission(entry, by=place.admin, municipality=place.pk)


def give_account(place: Place, account: said.DemoAccount) -> None:
    """Open an account with its role."""
    entry = AccountEntry(login=account.login, full_name=said.owner_of(account, deputies=place.deputies))
    password = said.directory().accounts.password
    commands.open_account(entry, by=place.admin, municipality=place.pk, password=password)
    role = RoleEntry(login=account.login, role=Role(account.role), deputy=account.deputy or "")
    commands.grant_role(role, by=place.admin, municipality=place.pk)


def names(by_language: said.Names) -> Names:
    """A name as commands take it."""
    return Names(ky=by_language["ky"], ru=by_language.get("ru", ""), en=by_language.get("en", ""))


def hour(day: date, at: int) -> datetime:
    """An hour of office on a day."""
    return datetime.combine(day, time(at), BISHKEK)
