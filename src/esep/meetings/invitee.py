"""Invitee: somebody to be put on the participants list of a meeting, as a clerk writes it or the directory offers."""

from dataclasses import dataclass

from esep.regulation.facts.meeting import Category


@dataclass(frozen=True, slots=True, kw_only=True)
class InviteEntry:
    """Somebody to be invited: a name as it is written, perhaps of a person or an organisation of the directory.

    ``organization`` is a code, ``person`` a number. Residents are called by the notice, and need no entry (2.11).
    """

    category: Category
    name: str
    post: str = ""
    organization: str | None = None
    person: int | None = None
    email: str = ""
    phone: str = ""
