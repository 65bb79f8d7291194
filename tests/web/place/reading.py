"""Pages as a reader sees them, for tests: words without markup, with single spaces."""

import re
from html import unescape

from django.test import Client


def told_at(address: str, *, client: Client | None = None) -> str:
    """The words of the main part of a page."""
    answer = (client or Client()).get(address)
    assert answer.status_code == 200
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", answer.content.decode().partition("<main")[2])).split())
