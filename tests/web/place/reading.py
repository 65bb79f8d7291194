"""Pages as a reader sees them, for tests: words without markup, with single spaces."""

import re
from html import unescape

from django.test import Client

TEN_DAYS = "claimed day: 04.09.2026 · received: 14.09.2026 · days later: 10"
"""The days of a paper of ten days ago that was registered on the demonstration's day."""


def told_at(address: str, *, client: Client | None = None) -> str:
    """The words of the main part of a page."""
    answer = (client or Client()).get(address)
    assert answer.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode().partition("<main")[2])).split())
