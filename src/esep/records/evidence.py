"""Evidence as it is shown: with the days that lie between what is claimed and what was received."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from esep.kernel.models import Account
from esep.records.models import Evidence, StoredFile
from esep.regulation.dates import legal_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """One piece of evidence, ready to be shown, its file by the name of its own upload. ``days_between`` is 0 when it
    came on the claimed day itself.
    """

    pk: int
    kind: str
    file: StoredFile | None
    name: str
    link: str
    claimed_on: date
    received_at: datetime
    days_between: int
    by: Account | None
    note: str
    withdraw_reason: str
    is_superseded: bool

    @property
    def counts(self) -> bool:
        """Whether it stands: neither withdrawn nor replaced by newer evidence."""
        return not self.withdraw_reason and not self.is_superseded


def evidence_of(subject: str) -> tuple[Shown, ...]:
    """All evidence kept for a subject in the order of receipt, what was withdrawn or replaced among it. One query."""
    rows = Evidence.objects.filter(subject=subject).select_related("file", "received_by")
    return tuple(_shown(rows))


def _shown(rows: Iterable[Evidence]) -> Iterator[Shown]:
    found = list(rows)
    superseded = {row.supersedes_id for row in found}
    for row in found:
        yield Shown(
            pk=row.pk,
            kind=row.get_kind_display(),
            file=row.file,
            name=row.called,
            link=row.link,
            claimed_on=row.claimed_on,
            received_at=row.received_at,
            days_between=(legal_day(row.received_at) - row.claimed_on).days,
            by=row.received_by,
            note=row.note,
            withdraw_reason=row.withdraw_reason,
            is_superseded=row.pk in superseded,
        )
