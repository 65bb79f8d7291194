"""How the office is reached, and its arms: the public contacts of the municipality, never those of a person (2.1)."""

from dataclasses import dataclass, field

from esep.community.models import Letterhead
from esep.kernel import scope
from esep.kernel.prepared import Prepared


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicOffice:
    """Address, hours, telephone and e-mail of the office, empty where not entered; ``arms`` is a picture (PNG)."""

    address: str = ""
    hours: str = ""
    phone: str = ""
    email: str = ""
    arms: bytes = field(default=b"", repr=False)
    arms_sha256: str = ""

    @property
    def is_known(self) -> bool:
        """Whether anything is entered by which the office is reached."""
        return any((self.address, self.hours, self.phone, self.email))


def arms_in_public(municipality: int) -> str:
    """The digest of the arms; empty where none are entered. One query."""
    with scope.of(municipality):
        return next((digest for (digest,) in _ARMS()), "")


def public_office(municipality: int) -> PublicOffice:
    """The contacts of the office in the reader's language. One query."""
    with scope.of(municipality):
        row = Letterhead.objects.first()
    if row is None:
        return PublicOffice()
    return PublicOffice(
        address=row.address,
        hours=row.hours,
        phone=row.phone,
        email=row.email,
        arms=bytes(row.arms),
        arms_sha256=row.arms_sha256,
    )


_ARMS = Prepared(lambda: Letterhead.objects.values_list("arms_sha256"))
