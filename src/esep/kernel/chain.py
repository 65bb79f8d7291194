"""The chain of the journal: lines and hashes, without a database. A verifier needs nothing else.

An entry's hash is SHA-256 over the hash before it, a line feed, and the entry's body; the first stands on zeros. The
body is one line of JSON and is kept as it was hashed.
"""

import hmac
from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256

from esep.kernel.models.base import canonical


def body_of(*, number: int, at: datetime, act: str, by: str, on: Mapping[str, str]) -> str:
    """The line that is hashed: which act, when, by whom, on which rows with which digests."""
    return canonical({"n": number, "at": at, "act": act, "by": by, "on": dict(on)})


def linked(previous: str, body: str) -> str:
    """The hash of an entry, in hexadecimal.

    >>> linked("0" * 64, "{}")[:16]
    '5649d09ed68c1715'
    """
    return sha256(f"{previous}\n{body}".encode()).hexdigest()


def digest(key: bytes, *, ref: str, content: str) -> str:
    """What the journal says of a row's content: nothing to those who have no key (HMAC-SHA-256, hexadecimal)."""
    return hmac.new(key, f"{ref}\n{content}".encode(), sha256).hexdigest()
