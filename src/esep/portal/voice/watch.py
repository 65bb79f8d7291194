"""Watching a form: a field that only programs fill in, and how long somebody had it before them.

Both make a person look first, and refuse nothing: a blind visitor or a quick one loses nothing by it.
"""

from django.core.signing import BadSignature, Signer

from esep.appeals.moderating import Hold
from esep.kernel import clock

TRAP, BEGAN = "website", "began"
"""Names of the two fields."""

QUICKEST = 4
"""Seconds within which nobody reads a form, writes a sentence and sends it."""

_signer = Signer(salt="esep.voice.began")


def begun() -> str:
    """The value of the hidden field: when the form was shown, signed."""
    return _signer.sign(str(int(clock.real().timestamp())))


def noticed(*, trap: str, began: str) -> frozenset[Hold]:
    """What speaks for a program: the trap is filled in, the form came back at once, or its hour is not ours."""
    found = {Hold.TRAP} if trap.strip() else set()
    return frozenset(found | ({Hold.HURRY} if _is_hurried(began) else set()))


def _is_hurried(began: str) -> bool:
    try:
        shown = int(_signer.unsign(began))
    except (BadSignature, ValueError):
        return True
    return clock.real().timestamp() - shown < QUICKEST
