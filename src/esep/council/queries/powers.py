"""Powers that the state entrusted to the executive (6.2). Inside a scope; everybody may know them."""

from datetime import date

from esep.community.models import holding_on
from esep.council.models import DelegatedPower
from esep.kernel.refusals import not_found


def powers_on(day: date) -> tuple[DelegatedPower, ...]:
    """Those that were entrusted on a day, by name."""
    return tuple(DelegatedPower.objects.filter(holding_on(day)).select_related("position"))


def powers() -> tuple[DelegatedPower, ...]:
    """All of them, those that ended too."""
    return tuple(DelegatedPower.objects.select_related("position"))


def power_row(power: int) -> DelegatedPower:
    """One of them. Raises Refused where there is none."""
    row = DelegatedPower.objects.select_related("position").filter(pk=power).first()
    if row is None:
        raise not_found()
    return row
