"""What verification finds: one line for each thing that is not as it was journaled."""

from dataclasses import dataclass, field
from enum import StrEnum

MOST = 100
"""How many findings are kept word for word; of the others only the number."""


class Fault(StrEnum):
    """What is wrong with an entry of the journal, or with a row that it speaks of."""

    NUMBER = "number"
    """The entry does not follow the one before: some are missing or stand twice."""
    PREVIOUS = "previous"
    """It does not stand on the hash of the entry before."""
    HASH = "hash"
    """Its body is not the one that was hashed."""
    COLUMNS = "columns"
    """Its columns say something else than its body."""
    HOUR = "hour"
    """It is older than the entry before it."""
    SUBJECTS = "subjects"
    """The index of touched rows says something else than its body."""
    REWRITTEN = "rewritten"
    """Another hash was handed out for this entry: the journal was written anew."""
    CUT_OFF = "cut_off"
    """A hash was handed out for this entry, and the journal ends before it."""
    CHANGED = "changed"
    """The row is not as the journal saw it last."""
    GONE = "gone"
    """The journal speaks of the row, and it is not there."""
    UNJOURNALED = "unjournaled"
    """The row is there, and no entry speaks of it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault, with the number of the entry, or the reference of the row and its table."""

    fault: Fault
    number: int | None = None
    ref: str = ""
    table: str = ""


@dataclass(slots=True)
class Findings:
    """The first findings and the number of all."""

    kept: list[Finding] = field(default_factory=list)
    count: int = 0

    def add(self, fault: Fault, *, number: int | None = None, ref: str = "", table: str = "") -> None:
        """Take one more."""
        self.count += 1
        if len(self.kept) < MOST:
            self.kept.append(Finding(fault, number, ref, table))
