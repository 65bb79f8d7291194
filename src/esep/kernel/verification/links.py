"""Walking a chain of entries: every link is reckoned anew."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple

from esep.kernel.chain import linked
from esep.kernel.models import GENESIS
from esep.kernel.verification.finding import Fault, Findings


class Link(NamedTuple):
    """An entry as it stands in its table."""

    number: int
    at: datetime
    act: str
    by: str
    body: str
    previous: str
    hash: str
    pk: int = 0


@dataclass(frozen=True, slots=True)
class Checked:
    """A link that was walked over, with the digests that its body holds; none when the body cannot be read."""

    link: Link
    on: Mapping[str, str] = field(default_factory=dict)


def walk(links: Iterable[Link], *, findings: Findings) -> Iterator[Checked]:
    """Check entries in the order given and pass each on. One change gives one finding, not one for all that follows."""
    number, previous, hour = 0, GENESIS, ""
    for link in links:
        if link.number != number + 1:
            findings.add(Fault.NUMBER, number=link.number)
        elif link.previous != previous:
            findings.add(Fault.PREVIOUS, number=link.number)
        if linked(link.previous, link.body) != link.hash:
            findings.add(Fault.HASH, number=link.number)
        number, previous = link.number, link.hash
        at = link.at.astimezone(UTC).isoformat(timespec="microseconds")
        if at < hour:
            findings.add(Fault.HOUR, number=link.number)
        hour = at
        on = _on(link, at=at)
        if on is None:
            findings.add(Fault.COLUMNS, number=link.number)
        yield Checked(link, on or {})


def _on(link: Link, *, at: str) -> Mapping[str, str] | None:
    """The digests of a body that says the same as the columns."""
    try:
        body = json.loads(link.body)
    except ValueError:
        return None
    if not isinstance(body, dict) or body.keys() != {"n", "at", "act", "by", "on"}:
        return None
    same = (body["n"], body["at"], body["act"], body["by"]) == (link.number, at, link.act, link.by)
    return body["on"] if same and isinstance(body["on"], dict) else None
