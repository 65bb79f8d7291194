"""Annulling a row that was entered by mistake, inside an act."""

from typing import TypeVar

from django.utils.translation import gettext_lazy as _

from esep.community.models import CalendarDay, ChosenReading, ParameterOverride
from esep.community.refusals import reason_missing
from esep.kernel.acting import Acting
from esep.kernel.refusals import Kind, Refused, not_found

A = TypeVar("A", ParameterOverride, ChosenReading, CalendarDay)


def annul(acting: Acting, row: A | None, *, reason: str) -> A:
    """Annul a row with a reason. Raises Refused without one, when there is no row, or when it was annulled before."""
    if row is None:
        raise not_found()
    if row.annulled_at is not None:
        raise Refused.because("annulled", _("This was annulled already."), kind=Kind.STALE)
    if not reason.strip():
        raise reason_missing()
    row.annulled_at = acting.at
    row.annul_reason = reason.strip()
    return acting.save(row)
