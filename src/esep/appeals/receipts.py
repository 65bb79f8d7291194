"""Receipts: the two codes by which somebody without an account finds again what they sent.

Both follow from a nonce and the installation's signing key, as one-time codes do (:mod:`esep.kernel.access_codes`), so
that a receipt can be printed again, and whoever reads the database alone can open nothing. The link carries 128 bits;
the spoken code is eight figures, and counts only together with the number on the receipt and few attempts an hour.
"""

import secrets

from django.utils.crypto import salted_hmac

SPOKEN_FIGURES = 8
LINK_SIGNS = 32
"""Hexadecimal signs of the link's code: 128 bits."""

LOOK_ALIKES = str.maketrans("ОоOoЗзIlіІ", "0000331111")
"""Letters that are typed for figures read out or written by hand."""


def new_nonce() -> str:
    """What makes the codes of one receipt differ from every other's."""
    return secrets.token_hex(32)


def link_code(nonce: str) -> str:
    """The code in the address of a receipt: 32 hexadecimal signs."""
    return salted_hmac("esep.receipt.link", nonce, algorithm="sha256").hexdigest()[:LINK_SIGNS]


def spoken_code(nonce: str) -> str:
    """The code that can be said on the telephone: ``4821 7730``."""
    number = int(salted_hmac("esep.receipt.spoken", nonce, algorithm="sha256").hexdigest(), 16) % 10**SPOKEN_FIGURES
    figures = f"{number:0{SPOKEN_FIGURES}d}"
    return f"{figures[:4]} {figures[4:]}"


def digest_of_link(code: str) -> str:
    """What is kept of a link's code, to find it by."""
    return salted_hmac("esep.receipt.link.kept", code.strip().casefold(), algorithm="sha256").hexdigest()


def digest_of_spoken(code: str, *, number: str) -> str:
    """What is kept of a spoken code, together with the number it belongs to."""
    return salted_hmac("esep.receipt.spoken.kept", f"{number}:{figures_of(code)}", algorithm="sha256").hexdigest()


def figures_of(typed: str) -> str:
    """A spoken code as its bare figures, with or without blanks and dashes.

    >>> figures_of("4821 77З0")
    '48217730'
    """
    return "".join(sign for sign in typed.translate(LOOK_ALIKES) if sign.isascii() and sign.isdigit())
