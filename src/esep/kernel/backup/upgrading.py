"""Bringing an installation up to date, with a way back: a backup first, then the tables.

Rolling back is installing the earlier version and restoring that backup (docs/operate.md).
"""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.db import OperationalError, connection

from esep.kernel.backup.making import Made, back_up
from esep.kernel.backup.refusing import not_backed_up
from esep.kernel.backup.tables import PLACES
from esep.kernel.faults import refused
from esep.kernel.owner import pending, prepare
from esep.kernel.packs import keep_present
from esep.kernel.refusals import Refused

FOLDER = "before-upgrade"
KEPT = 3


@dataclass(frozen=True, slots=True)
class Upgraded:
    """How many migrations were carried out, and the backup made before; none where there was nothing to lose."""

    steps: int
    backup: Made | None = None


def upgrade(*, with_backup: bool = True) -> Upgraded:
    """Make the tables, or bring them up to date after a backup of what is there. Where there are records, the present
    data of the regulation are kept for the day on which an upgrade brings others.

    The backup lies in ``before-upgrade`` of ``ESEP_BACKUP``, or of ``ESEP_DATA`` where that is not set; the last three
    are kept. Raises Refused, with nothing changed, when it cannot be made, or when the tables are a newer Esep's.
    """
    Path(settings.DATA).mkdir(mode=0o700, parents=True, exist_ok=True)
    made = _backed_up() if with_backup and pending() and _holds_records() else None
    upgraded = Upgraded(prepare(), made)
    if _holds_records():
        with refused():
            keep_present()
    return upgraded


def _backed_up() -> Made:
    folder = Path(settings.BACKUP or settings.DATA).absolute() / FOLDER
    try:
        folder.mkdir(parents=True, exist_ok=True)
        made = back_up(folder, beside=True)
    except (OSError, OperationalError, Refused) as error:
        raise not_backed_up() from error
    for older in sorted(folder.glob("esep-*.zip"))[:-KEPT]:
        older.unlink()
    return made


def _holds_records() -> bool:
    """Whether a municipality was ever opened here. Asked by SQL: the tables may be those of an earlier version."""
    with connection.cursor() as cursor:
        if PLACES not in connection.introspection.table_names(cursor):
            return False
        cursor.execute(f"SELECT 1 FROM {PLACES} LIMIT 1")
        return cursor.fetchone() is not None
