"""Keeping: powers are entered, changed and ended (6.2). Liability is by law; Esep judges nothing here."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import live
from esep.community.models import Position
from esep.community.names import Names
from esep.community.refusals import in_order, reason_missing
from esep.council.models import DelegatedPower
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found

CLAUSE = "6.2-liability"


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerEntry:
    """A power: its name, the act that entrusts it, the code of the office that does it, and since when."""

    names: Names
    act: str
    position: str = ""
    since: date | None = None


def enter_power(entry: PowerEntry, *, by: Actor, municipality: int) -> DelegatedPower:
    """Enter a power. Raises Refused: no name, no act, an unknown office."""
    with command(Act.KEEP_POWERS, by=by, municipality=municipality) as acting:
        return acting.save(_described(DelegatedPower(municipality=acting.municipality), entry))


def change_power(power: int, entry: PowerEntry, *, by: Actor, municipality: int, seen: int) -> DelegatedPower:
    """Change a power. Raises Refused as above, and STALE."""
    with command(Act.KEEP_POWERS, by=by, municipality=municipality) as acting:
        return acting.edit(_described(_found(power), entry), seen=seen)


def end_power(power: int, *, on: date, reason: str, by: Actor, municipality: int, seen: int) -> DelegatedPower:
    """Say until when it was entrusted, and why it ended. Raises Refused: no reason, days in the wrong order, STALE."""
    with command(Act.KEEP_POWERS, by=by, municipality=municipality) as acting:
        row = _found(power)
        if not reason.strip():
            raise reason_missing()
        if row.since is not None:
            in_order(row.since, on, field="on")
        row.until, row.end_reason = on, reason.strip()[:500]
        return acting.edit(row, seen=seen)


def _found(power: int) -> DelegatedPower:
    row = DelegatedPower.objects.filter(pk=power).first()
    if row is None:
        raise not_found()
    return row


def _described(row: DelegatedPower, entry: PowerEntry) -> DelegatedPower:
    if not entry.names.ky.strip():
        raise Refused.because("name_missing", _("Write the name in Kyrgyz."), clause=CLAUSE, field="name_ky")
    if not entry.act.strip():
        raise Refused.because("act_missing", _("Name the law or act that entrusts it."), clause=CLAUSE, field="act")
    row.name_ky, row.name_ru, row.name_en = entry.names.ky, entry.names.ru, entry.names.en
    row.act = " ".join(entry.act.split())[:300]
    row.position = live(Position, entry.position, field="position") if entry.position else None
    row.since = entry.since
    return row
