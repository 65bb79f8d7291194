"""The slip: what is printed once of a one-time code, made anew from its row for as long as it may be shown."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from esep.kernel.access_codes import code_of
from esep.kernel.models import AccessCode

SHOWN = timedelta(minutes=30)
"""How long whoever gave a code out can look at it and print it, by the real clock."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """A one-time code for paper: whose it is, the signs, until when they count.

    ``language`` is that of the account; ``drops_second_factor`` says that the second factor goes when the code is used.
    """

    number: int
    login: str
    full_name: str
    language: str
    code: str
    drops_second_factor: bool
    issued_at: datetime
    expires_at: datetime

    @property
    def shown_until(self) -> datetime:
        """When whoever gave it out can look at it no more."""
        return self.issued_at + SHOWN


def slip_of(row: AccessCode) -> Slip:
    """The slip of a code that was given out."""
    return Slip(
        number=row.pk,
        login=row.account.login,
        full_name=row.account.full_name,
        language=row.account.language,
        code=code_of(row.nonce, account=row.account_id),
        drops_second_factor=row.drops_second_factor,
        issued_at=row.issued_at,
        expires_at=row.expires_at,
    )
