"""Sameness: whether two texts say the same, whatever the blanks, capitals and dots."""

import unicodedata

from django.utils.crypto import salted_hmac


def sameness_of(kind: str, text: str) -> str:
    """A keyed digest that two submissions of one kind share when their words are the same; empty without words."""
    words = _words(text)
    return salted_hmac("esep.sameness", f"{kind}\n{words}", algorithm="sha256").hexdigest() if words else ""


def _words(text: str) -> str:
    signs = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(sign if sign.isalnum() else " " for sign in signs).split())
