"""Where everybody can read the record of a duty."""

from collections.abc import Mapping
from urllib.parse import urlencode

from django.urls import reverse

from esep.regulation.judgement import Row

RECORDS: Mapping[str, tuple[str, bool]] = {
    "meeting": ("place-meeting", True),
    "deputy": ("place-deputy", True),
    "outcome": ("place-promise", True),
    "session": ("session", True),
    "head": ("head-reports", False),
    "budget": ("budget", False),
}
"""By the kind of record (the word before the colon): the name of its page, and whether its code stands in the address.

A row of any other kind leads to its clause among what was due and done: its record may not be public.
"""


def address_of(row: Row, slug: str) -> str:
    """The address of the public page where a duty is told with its proof."""
    kind, _, code = row.case.partition("/")[0].partition(":")
    name, is_coded = RECORDS.get(kind, ("", False))
    if name:
        return reverse(name, args=[slug, code] if is_coded else [slug])
    return f"{reverse('place-year', args=[slug])}?{urlencode({'clause': row.clause})}"
