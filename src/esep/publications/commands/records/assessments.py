"""What others found: how effectively the body works (7.2.3-b), and public monitoring of services (7.2.4-v)."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import change, enter
from esep.community.names import Names
from esep.community.texts import Texts
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.publications.commands.records.entering import (
    UNSAID,
    given,
    in_kyrgyz,
    standing,
    take_back,
    worded,
    year_begun,
)
from esep.publications.items import OF_ASSESSMENTS
from esep.publications.models import Assessment
from esep.records.papers import paper


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentEntry:
    """A finding of a year. ``assessor`` is who looked; the regulation leaves open who that is."""

    names: Names
    kind: Assessment.Kind
    year: int
    assessor: str
    result: Texts
    method: Texts = UNSAID
    paper: str = ""


def enter_assessment(code: str, entry: AssessmentEntry, *, by: Actor, municipality: int) -> Assessment:
    """Enter what was found; without a code it gets the next one.

    Raises Refused: a used code, a year to come, nobody who looked, no result in Kyrgyz.
    """
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        return enter(
            acting,
            Assessment(municipality=acting.municipality, code=given(Assessment, code, "AS-"), **_columns(entry)),
        )


def change_assessment(code: str, entry: AssessmentEntry, *, by: Actor, municipality: int, seen: int) -> Assessment:
    """Correct what was entered. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = standing(Assessment, code, clause=OF_ASSESSMENTS[entry.kind])
        return change(acting, row, seen=seen, **_columns(entry))


def withdraw_assessment(code: str, *, reason: str, by: Actor, municipality: int, seen: int) -> Assessment:
    """Take a finding back; it stays to be read, with the reason. Raises Refused: no reason, taken back already."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = standing(Assessment, code, clause=OF_ASSESSMENTS[Assessment.Kind.BODY])
        return take_back(acting, row, reason=reason, seen=seen)


def _columns(entry: AssessmentEntry) -> dict[str, object]:
    clause = OF_ASSESSMENTS[entry.kind]
    year_begun(entry.year, clause=clause)
    in_kyrgyz(entry.result, field="result_ky", clause=clause)
    if not entry.assessor.strip():
        raise Refused.because("assessor_missing", _("Write who looked."), clause=clause, field="assessor")
    return {
        **entry.names.columns,
        **worded(Assessment, result=entry.result, method=entry.method),
        "kind": entry.kind.value,
        "year": entry.year,
        "assessor": entry.assessor.strip(),
        "document": paper(entry.paper, field="paper"),
    }
