"""What a browser is asked when a passkey is made or used, and whether its answer will do.

The challenge waits in the session. Answers come from anybody, in any shape; what cannot be read is simply wrong.
"""

import json

from allauth.mfa.webauthn.internal import auth
from django.forms import BaseForm
from django.utils.translation import gettext_lazy as _

from esep.kernel.models import Account

NO_ANSWER = _("The device did not answer as it should. Try again, or choose another way.")
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, IndexError)
"""What reading a credential raises that no browser has made."""

NUL = "\\u0000"
"""As JSON writes it: one database of the two has no room for it."""


def new_passkey_asked(account: Account) -> str:
    """What a device is asked for a new passkey, one that needs no login and no password beside it; as JSON."""
    return json.dumps(auth.begin_registration(account, True))


def passkey_asked(account: Account | None = None) -> str:
    """What a device is asked for a passkey: one of an account's, or any that it has for this address; as JSON."""
    return json.dumps(auth.begin_authentication(account))


def is_credential(text: str) -> bool:
    """Whether a browser may have sent this: an object, not just any JSON, and nothing that a database cannot keep."""
    try:
        return isinstance(json.loads(text), dict) and NUL not in text
    except (ValueError, RecursionError):
        return False


def is_answered(form: BaseForm) -> bool:
    """Whether a form of allauth's finds the answer right."""
    try:
        return form.is_valid()
    except UNREADABLE:
        return False
