"""The chain of a journal as a file: one entry a line, exactly as the independent verifier reads it."""

import json
from collections.abc import Iterator
from datetime import UTC

from esep.kernel import scope
from esep.kernel.models import JournalEntry

AT_ONCE = 1000
COLUMNS = ("number", "at", "previous", "hash", "body")


def exported(municipality: int, *, first: int = 1) -> Iterator[str]:
    """The entries from number ``first`` on, a line each, read in batches and each batch in a scope of its own.

    What is appended meanwhile is among them; nothing that was given out can change.
    """
    while lines := _batch(municipality, first=first):
        yield "".join(lines)
        first += len(lines)


def _batch(municipality: int, *, first: int) -> list[str]:
    with scope.public_all():
        rows = JournalEntry.objects.filter(municipality_id=municipality, number__gte=first).order_by("number")
        return [
            json.dumps(
                {
                    "n": number,
                    "at": at.astimezone(UTC).isoformat(timespec="microseconds"),
                    "previous": previous,
                    "hash": hash,
                    "body": body,
                },
                ensure_ascii=False,
                separators=(",", ":"),
            )
            + "\n"
            for number, at, previous, hash, body in rows.values_list(*COLUMNS)[:AT_ONCE]
        ]
