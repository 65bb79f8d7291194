"""The code of a subscription's links: it follows from a nonce and the installation's signing key, and is kept nowhere.

Whoever reads the database alone can open nothing. The code carries 128 bits.
"""

import secrets

from django.utils.crypto import salted_hmac

SIGNS = 32
"""Hexadecimal signs of a code: 128 bits."""


def new_nonce() -> str:
    """What makes a code differ from every other."""
    return secrets.token_hex(32)


def code_of(nonce: str) -> str:
    """The code in the addresses of a subscription: 32 hexadecimal signs."""
    return salted_hmac("esep.subscription", nonce, algorithm="sha256").hexdigest()[:SIGNS]


def key_of(code: str) -> str:
    """What is kept of a code, to find it by."""
    return salted_hmac("esep.subscription.kept", code.strip().casefold(), algorithm="sha256").hexdigest()
