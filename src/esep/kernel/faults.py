"""What a database or a disk cannot do just now, as refusals: nothing was written, and the reader is told what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ValidationError
from django.db import DatabaseError, IntegrityError, OperationalError
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Kind, Refused, of_bad_input, of_invalid
from esep.regulation.refusals import BadInput

# SQLSTATE: serialization failure, deadlock, lock not available, cancelled; too many connections; shutting down.
BUSY = frozenset({"40001", "40P01", "55P03", "57014", "53300", "57P01", "57P03", "08006", "08001"})
FULL = frozenset({"53100"})


@contextmanager
def refused() -> Iterator[None]:
    """Turn every failure that a person can do something about into Refused; ours stay what they are."""
    try:
        yield
    except BadInput as error:
        raise of_bad_input(error) from error
    except ValidationError as error:
        raise of_invalid(error) from error
    except IntegrityError as error:
        if "append-only" in str(error) or "grows only" in str(error):
            raise
        raise _conflict() from error
    except DatabaseError as error:
        known = _of_database(error)
        if known is None:
            raise
        raise known from error
    except OSError as error:
        if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO):
            raise
        raise full() from error


def full() -> Refused:
    """The disk takes nothing more."""
    return Refused.because(
        "storage_full",
        _("The disk of the server is full or cannot be written. Nothing was saved."),
        remedy=_("Keep this page open. Send again when the administrator has made room."),
        kind=Kind.STORAGE,
    )


def busy() -> Refused:
    """Somebody else is writing, for longer than we wait."""
    return Refused.because(
        "busy",
        _("Many people are saving at this moment. Nothing of yours was saved yet."),
        remedy=_("Wait a moment and send the same form again."),
        kind=Kind.BUSY,
    )


def _conflict() -> Refused:
    return Refused.because(
        "conflict",
        _("Somebody saved the same thing at the same moment."),
        remedy=_("Look at the present list, then send again if it is still needed."),
        kind=Kind.STALE,
    )


def _of_database(error: DatabaseError) -> Refused | None:
    said = str(error)
    code = getattr(error.__cause__, "sqlstate", None)
    if code in FULL or "disk is full" in said or "disk I/O error" in said or "readonly database" in said:
        return full()
    if code in BUSY or (isinstance(error, OperationalError) and "database is locked" in said):
        return busy()
    return None
