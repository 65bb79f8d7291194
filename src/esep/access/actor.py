"""Who acts: an account with what it holds, the operator of the machine, or nobody in particular."""

from dataclasses import dataclass
from datetime import datetime

from esep.access.roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A role in a municipality, since an instant and, once it ended, until one.

    ``deputy`` is the code of the deputy who holds it, where the role is a deputy's.
    """

    role: Role
    municipality: int | None
    since: datetime
    until: datetime | None = None
    deputy: str | None = None

    def holds_at(self, instant: datetime) -> bool:
        """Whether the role is held at an instant. It ends at once, not at midnight."""
        return self.since <= instant and (self.until is None or instant < self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody, as the journal names them, with all roles ever held."""

    identity: str
    account: int | None = None
    holdings: tuple[Holding, ...] = ()


NOBODY = Actor(identity="nobody")
"""A visitor. May do only what the table opens to everyone."""

OPERATOR = Actor(identity="operator")
"""Whoever has the shell of the machine; the table says which few acts that is good for."""
