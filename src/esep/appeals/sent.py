"""What somebody sent or said, before anything is kept of it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from esep.appeals.models import Submission
from esep.intake.upload import Accepted

LONGEST_TEXT = 10_000
"""Signs of a submission; about four pages."""

MOST_FILES = 5
MOST_SIGNERS = 100_000


@dataclass(frozen=True, slots=True)
class Writer:
    """How the one who wrote can be reached. Everything may be empty."""

    name: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""

    @property
    def is_anonymous(self) -> bool:
        """Whether nothing was given."""
        return not any((self.name, self.phone, self.email, self.address))


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A submission on its way in.

    ``deputy`` is the code of the deputy it is addressed to, empty for the council and the executive; ``collective`` how
    many signed; ``group`` the organisation that demands a report; ``page`` the page with the mistake; ``came_on`` the
    day it came, today unless it was paper; ``once`` the key of the form that sends it.
    """

    kind: Submission.Kind
    text: str
    channel: Submission.Channel = Submission.Channel.SITE
    topic: Submission.Topic = Submission.Topic.OTHER
    language: str = "ky"
    writer: Writer = field(default_factory=Writer)
    village: str = ""
    deputy: str = ""
    collective: int | None = None
    group: str = ""
    page: str = ""
    came_on: date | None = None
    files: Sequence[Accepted] = ()
    once: UUID = field(default_factory=uuid4)
