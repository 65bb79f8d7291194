"""What stands otherwise on one day than on another: duty by duty."""

from collections.abc import Iterator
from dataclasses import dataclass

from esep.portal.place.records import record_address
from esep.portal.status import BY_CODE, StatusWord
from esep.regulation.judgement import Judgement, Row

MOST = 40
"""Changes on one page. What is pressing comes first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A duty whose status is another one: before (none where it was not there yet), and on the later day."""

    row: Row
    before: StatusWord | None
    after: StatusWord
    address: str


def changed_between(before: Judgement, after: Judgement, *, slug: str) -> Iterator[Changed]:
    """Yield the duties of ``after`` that stood otherwise in ``before``, the most urgent first."""
    stood = {_key(row): row.status for row in before.rows}
    for row in after.rows:
        was = stood.get(_key(row))
        if was is not row.status:
            yield Changed(
                row=row,
                before=BY_CODE[was] if was is not None else None,
                after=BY_CODE[row.status],
                address=record_address(row, after, slug=slug),
            )


def _key(row: Row) -> tuple[str, str, str, str | None]:
    return row.case, row.obligation, row.clause, row.subject
