"""How a clause stands when no duty of it is counted: nothing yet, not kept by Esep yet, or without a check at all."""

from enum import StrEnum

from esep.portal.regulation.duty import rules_of, treatments
from esep.regulation.pack.model import Pack

KEPT = frozenset(
    {"deputy", "venue", "meeting", "request", "outcome", "appeal", "demand", "session", "head", "budget", "publication"}
)
"""The records that the office can keep here. A new chapter adds its own."""


class Standing(StrEnum):
    """What there is to say of a clause."""

    JUDGED = "judged"
    NOTHING_YET = "nothing_yet"
    NOT_KEPT = "not_kept"
    UNCHECKED = "unchecked"


def standing_of(pack: Pack, clause: str, *, is_judged: bool) -> tuple[Standing, str]:
    """How a clause stands, and for one without a check the code of the reason."""
    treatment = treatments(pack)[clause]
    if is_judged:
        return Standing.JUDGED, ""
    if not treatment.rules:
        return Standing.UNCHECKED, treatment.because or ""
    kept = any(rules_of(pack)[id].case in KEPT for id in treatment.rules)
    return (Standing.NOTHING_YET if kept else Standing.NOT_KEPT), ""
