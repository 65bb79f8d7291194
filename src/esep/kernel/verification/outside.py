"""Heads that were kept outside of the building: what the journal said of itself then."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from esep.kernel.verification.finding import Fault, Findings
from esep.kernel.verification.links import Link
from esep.regulation.dates import legal_day

LINE = re.compile(r"(?:([a-z][a-z0-9-]{1,39}) )?(\d{4}-\d\d-\d\d) (\d{1,18}) ([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class OutsideHead:
    """A head as it was mailed or read out: day, number of the entry, hash. ``slug`` is the municipality, when said."""

    slug: str
    day: date
    number: int
    hash: str


def read_head(line: str) -> OutsideHead | None:
    """The head that a line says, as in `2026-09-13 412 9f86…`, with or without the municipality before it."""
    found = LINE.fullmatch(" ".join(line.split()))
    if found is None:
        return None
    slug, day, number, hash = found.groups()
    try:
        return OutsideHead(slug or "", date.fromisoformat(day), int(number), hash)
    except ValueError:
        return None


class Comparing:
    """Compares a chain, as it is walked, with heads from outside."""

    def __init__(self, heads: Iterable[OutsideHead]) -> None:
        self._waiting: dict[int, list[OutsideHead]] = {}
        for head in heads:
            self._waiting.setdefault(head.number, []).append(head)

    def meet(self, link: Link, *, findings: Findings) -> None:
        """Compare an entry with the heads that name it. A head of a day may be of an entry of an earlier day."""
        day = legal_day(link.at)
        for head in self._waiting.pop(link.number, ()):
            if head.hash != link.hash or head.day < day:
                findings.add(Fault.REWRITTEN, number=link.number)

    def end(self, *, findings: Findings) -> None:
        """Whatever head is left names an entry that is not there."""
        for number in sorted(self._waiting):
            findings.add(Fault.CUT_OFF, number=number)
