"""The signs of a one-time code: they follow from a nonce and the installation's signing key, and are kept nowhere."""

import secrets
from datetime import timedelta
from hmac import compare_digest

from django.utils.crypto import salted_hmac

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Figures and capitals that nobody takes for one another on paper: without 0 O, 1 I L, and U beside V."""

SIGNS = 12
"""Signs of a code: 30 to the twelfth power of them, and few guesses an hour."""

VALID = timedelta(hours=48)
"""How long a code can be used, by the real clock."""

LOOK_ALIKES = str.maketrans("АВСЕЗНКМРТХУҮ", "ABCE3HKMPTXYY")
"""Cyrillic letters as the Latin ones that they look like: a keyboard may stand on either."""

GROUP = 4


def new_nonce() -> str:
    """What makes a code differ from every other. Without the signing key it tells nothing of the code."""
    return secrets.token_hex(32)


def code_of(nonce: str, *, account: int) -> str:
    """The code, in groups as it is printed: ``7KQM-29XD-RHTW``."""
    number = int.from_bytes(salted_hmac("esep.access_code", f"{account}:{nonce}", algorithm="sha256").digest())
    signs = []
    for _position in range(SIGNS):
        number, sign = divmod(number, len(ALPHABET))
        signs.append(ALPHABET[sign])
    return "-".join("".join(signs[start : start + GROUP]) for start in range(0, SIGNS, GROUP))


def folded(typed: str) -> str:
    """A code as it was typed, in either case, with or without dashes and spaces, as its bare signs.

    >>> folded("7kqm 29хв–rhtw")
    '7KQM29XBRHTW'
    """
    return "".join(sign for sign in typed.upper().translate(LOOK_ALIKES) if sign.isalnum())


def is_code(typed: str) -> bool:
    """Whether what was typed can be a code at all."""
    signs = folded(typed)
    return len(signs) == SIGNS and set(signs) <= set(ALPHABET)


def is_same(typed: str, code: str) -> bool:
    """Whether what was typed is this code; the time it takes tells nothing."""
    return compare_digest(folded(typed).encode(), folded(code).encode())
