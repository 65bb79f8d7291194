"""Entering, changing and ending rows of the directory, inside an act. Every command here is made of these."""

from datetime import date
from functools import cache
from typing import TypeVar

from esep.community.models.coded import Coded
from esep.community.models.lasting import Lasting
from esep.community.refusals import code_used, has_ended, in_order, reason_missing, unknown_code
from esep.kernel import clock
from esep.kernel.acting import Acting
from esep.kernel.models import Editable, OfMunicipality
from esep.kernel.prepared import PreparedRows

C = TypeVar("C", bound=Coded)
R = TypeVar("R", bound=OfMunicipality)


def by_code(table: type[C], code: str, *, field: str = "code") -> C:
    """The row with a code, ended or not. Raises Refused when there is none."""
    row: C | None = _coded(table).first(code)
    if row is None:
        raise unknown_code(code, field=field)
    return row


def live(table: type[C], code: str, *, field: str, on: date | None = None) -> C:
    """The row with a code, if it is in force on a day (today unless given). Raises Refused."""
    row = by_code(table, code, field=field)
    if isinstance(row, Lasting) and row.until is not None and row.until < (on or clock.today()):
        raise has_ended(code, field=field)
    return row


def enter(acting: Acting, row: C) -> C:
    """Write a new row. Raises Refused when its code was ever used."""
    if type(row).objects.filter(code=row.code).exists():
        raise code_used(row.code)
    return acting.save(row)


def change(acting: Acting, row: R, *, seen: int | None, **values: object) -> R:
    """Write new values of a row. ``seen`` is the version that the person saw; none inside an act that read it itself.

    Raises Refused (STALE) when somebody else saved in between.
    """
    for field, value in values.items():
        setattr(row, field, value)
    if not isinstance(row, Editable):
        return acting.save(row)
    return acting.edit(row, seen=row.version if seen is None else seen)


def end(acting: Acting, row: R, *, on: date, reason: str, seen: int | None = None) -> R:
    """Let a row end with a day and a reason. Raises Refused when it has ended, or would end before it began."""
    assert isinstance(row, Lasting)
    if row.end_reason:
        raise has_ended(getattr(row, "code", ""))
    if not reason.strip():
        raise reason_missing()
    in_order(row.since, on, field="on")
    return change(acting, row, seen=seen, until=on, end_reason=reason.strip())


@cache
def _coded(table: type[C]) -> PreparedRows[C]:
    """The question for a code. It is there once, so that no order is asked for."""
    return PreparedRows(table, lambda code: table.objects.filter(code=code).order_by())
