"""What the log says of signing in: which account, by its number, and what happened. Nothing that anybody typed."""

import logging
from enum import StrEnum

from esep.kernel.models import Account

_log = logging.getLogger("esep.security")
NOBODY = "-"


class Event(StrEnum):
    """What is worth a line."""

    SIGNED_IN = "signed_in"
    SIGNED_OUT = "signed_out"
    SIGN_IN_REFUSED = "sign_in_refused"
    SIGN_IN_THROTTLED = "sign_in_throttled"
    SECOND_STEP_REFUSED = "second_step_refused"
    SECOND_FACTOR_ADDED = "second_factor_added"
    SECOND_FACTOR_REMOVED = "second_factor_removed"
    RECOVERY_CODE_USED = "recovery_code_used"
    RECOVERY_CODES_MADE = "recovery_codes_made"
    PASSWORD_CHANGED = "password_changed"
    SESSIONS_ENDED = "sessions_ended"


def noted(event: Event, account: Account | None = None) -> None:
    """Leave a line: `second_factor_added account:12`."""
    subject = account.ref if account is not None else NOBODY
    _log.info("%s %s", event.value, subject, extra={"event": event.value, "subject": subject})
