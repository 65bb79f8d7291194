"""What the help of one page says."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

ADMINISTRATOR = _("Ask the administrator of your municipality.")
SECRETARY = _("Ask the responsible secretary.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What the page is for, what to do first, whom to ask; ``clause`` is the code of the clause it serves, if any."""

    purpose: Promise
    first: Promise
    ask: Promise = SECRETARY
    clause: str = ""

    @property
    def number(self) -> str:
        """The clause as it is printed."""
        return self.clause.partition("-")[0]
