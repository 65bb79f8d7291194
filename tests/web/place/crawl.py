"""Every public page of the demonstration, found as a visitor finds it: by following links."""

import re
from collections.abc import Mapping
from functools import cache
from html import unescape

from django.test import Client

START = "/en/min-bulak/"
HREF = re.compile(r'<a [^>]*href="([^"#]*)')
FILES = re.compile(r"\.(?:csv|json|jsonl|jsonld|ics|vcf|atom|pdf|docx|xlsx|py|png|jpg)(?:\?|$)|/papers?/")


@cache
def pages() -> Mapping[str, str]:
    """The markup of each page of the municipality by its address, without those that a choice leads to."""
    found: dict[str, str] = {}
    waiting = [START]
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        answer = Client().get(address)
        assert answer.status_code in (200, 404), address
        found[address] = "" if answer.streaming else answer.content.decode()
        links = {unescape(link).partition("?")[0] for link in HREF.findall(found[address])}
        waiting += [link for link in links if link.startswith(START) and not FILES.search(link) and link not in found]
    return found
