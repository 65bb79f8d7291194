"""Telling the law that what an item of the catalogue tells of has changed, so that it is looked at anew (7.2)."""

from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import override

from esep.kernel.acting import Acting
from esep.regulation.facts.council import PublicationMatterChanged

RECORDED_IN = "ky"
LONGEST = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """Whether an act is told to the law, and in which words; without ``what`` the act has words of its own.

    Nothing is told of a record that is taken over from before: no new publication is owed for it. ``code`` names the
    fact, where it has one already.
    """

    is_told: bool = True
    what: str = ""
    code: str | None = None


TOLD = Telling()
TAKEN_OVER = Telling(is_told=False)


def tell(acting: Acting, telling: Telling, *items: str, what: Promise, name: str, on: date) -> None:
    """Record that the matter of these items changed on a day. A fact stands in Kyrgyz, as all that is recorded."""
    if not telling.is_told:
        return
    with override(RECORDED_IN):
        words = telling.what.strip() or f"{what}: {name}"
    for item in items:
        code = telling.code if item == items[0] else None
        data = PublicationMatterChanged(what=words[:LONGEST])
        acting.record("publication.matter_changed", data, records=[f"publication:{item}"], on=on, code=code)
