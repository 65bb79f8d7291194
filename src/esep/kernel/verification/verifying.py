"""Verifying the journal of a municipality: the chain, the heads kept outside, and the rows that it speaks of."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from esep.kernel import scope
from esep.kernel.models import GENESIS, JournalEntry, JournalSubject, Municipality
from esep.kernel.snapshot import one_moment
from esep.kernel.verification.finding import Fault, Finding, Findings
from esep.kernel.verification.latest import Latest
from esep.kernel.verification.links import Checked, Link, walk
from esep.kernel.verification.outside import Comparing, OutsideHead
from esep.kernel.verification.rows import check_rows

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Verified:
    """What verification of one journal came to: its length, its tip, rows compared, findings (the first hundred)."""

    slug: str
    entries: int
    tip: str
    rows: int
    findings: tuple[Finding, ...]
    count: int

    @property
    def is_whole(self) -> bool:
        """Whether nothing at all was found."""
        return not self.count


def verify(municipality: Municipality, *, heads: Iterable[OutsideHead] = ()) -> Verified:
    """Verify one journal against itself, against heads from outside, and against the rows as they stand.

    Everything is read as of one moment, in batches: a long journal takes time, not memory. Without a head from outside
    a journal that was written anew from its first entry cannot be told from the true one.
    """
    findings, comparing = Findings(), Comparing(heads)
    entries, tip = 0, GENESIS
    with scope.of(municipality.pk), one_moment(), Latest() as latest:
        for batch in _batches(walk(_links(), findings=findings)):
            for checked in batch:
                comparing.meet(checked.link, findings=findings)
                latest.note(checked.link.number, checked.on)
            _check_index(batch, findings=findings)
            entries += len(batch)
            tip = batch[-1].link.hash
        comparing.end(findings=findings)
        rows = check_rows(latest, findings=findings)
    return Verified(municipality.slug, entries, tip, rows, tuple(findings.kept), findings.count)


def _links() -> Iterator[Link]:
    columns = JournalEntry.objects.order_by("number").values_list(*Link._fields)
    return map(Link._make, columns.iterator(chunk_size=AT_ONCE))


def _check_index(batch: Sequence[Checked], *, findings: Findings) -> None:
    """The index of touched rows, which histories are read by, against the bodies."""
    indexed: dict[int, list[str]] = defaultdict(list)
    numbers = (batch[0].link.number, batch[-1].link.number)
    pairs = JournalSubject.objects.filter(entry__municipality=scope.municipality(), entry__number__range=numbers)
    for number, subject in pairs.order_by().values_list("entry__number", "subject"):
        indexed[number].append(subject)
    for checked in batch:
        if sorted(indexed[checked.link.number]) != sorted(checked.on):
            findings.add(Fault.SUBJECTS, number=checked.link.number)


def _batches(source: Iterator[Checked]) -> Iterator[list[Checked]]:
    while batch := list(islice(source, AT_ONCE)):
        yield batch
