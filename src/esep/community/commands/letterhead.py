"""The letterhead: what stands at the head of every paper and under "contacts" in public (2.1)."""

from dataclasses import dataclass
from hashlib import sha256

from esep.access import Act, Actor
from esep.community.entering import change
from esep.community.models import Letterhead
from esep.community.texts import Texts
from esep.kernel.command import command

UNWRITTEN = 1
"""The version that is seen before a letterhead is entered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterheadEntry:
    """Address, hours, telephone and e-mail of the office; never a person's own."""

    address: Texts
    hours: Texts
    phone: str = ""
    email: str = ""

    @property
    def columns(self) -> dict[str, object]:
        """The letterhead as the table keeps it, without the arms."""
        contacts = {"phone": self.phone.strip(), "email": self.email.strip()}
        return {**self.address.columns("address"), **self.hours.columns("hours"), **contacts}


def keep_letterhead(
    entry: LetterheadEntry, *, by: Actor, municipality: int, seen: int, arms: bytes | None = None
) -> Letterhead:
    """Enter the letterhead, or change it. ``arms`` is an emblem (PNG); empty takes them away, None leaves them.

    The journal keeps the digest of the arms. Raises Refused (STALE) when somebody else saved since ``seen``.
    """
    with command(Act.KEEP_SETUP, by=by, municipality=municipality) as acting:
        row = Letterhead.objects.first()
        drawn = {} if arms is None else {"arms": arms, "arms_sha256": sha256(arms).hexdigest() if arms else ""}
        if row is not None:
            return change(acting, row, seen=seen, **entry.columns, **drawn)
        return acting.save(
            Letterhead(municipality=acting.municipality, version=UNWRITTEN + 1, **entry.columns, **drawn)
        )
