"""Measures against corruption: planned, changed, done with what came of it, or taken back (7.2.5-anticorruption)."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import change, enter
from esep.community.names import Names
from esep.community.refusals import in_years
from esep.community.texts import Texts
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.publications.commands.records.entering import given, happened, in_kyrgyz, standing, take_back, worded
from esep.publications.models import AntiCorruptionMeasure

CLAUSE = "7.2.5-anticorruption"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureEntry:
    """A measure of a year's plan. ``responsible`` is the office that carries it out."""

    names: Names
    year: int
    responsible: str = ""
    due_on: date | None = None


def enter_measure(code: str, entry: MeasureEntry, *, by: Actor, municipality: int) -> AntiCorruptionMeasure:
    """Enter a measure; without a code it gets the next one. Raises Refused: a used code, a day before its year."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        return enter(
            acting,
            AntiCorruptionMeasure(
                municipality=acting.municipality, code=given(AntiCorruptionMeasure, code, "AC-"), **_columns(entry)
            ),
        )


def change_measure(code: str, entry: MeasureEntry, *, by: Actor, municipality: int, seen: int) -> AntiCorruptionMeasure:
    """Describe a measure anew. Raises Refused as above, and STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        return change(acting, standing(AntiCorruptionMeasure, code, clause=CLAUSE), seen=seen, **_columns(entry))


def finish_measure(
    code: str, *, on: date, outcome: Texts, by: Actor, municipality: int, seen: int
) -> AntiCorruptionMeasure:
    """Say that a measure was carried out, and what came of it. Raises Refused: no words, a day to come, STALE."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = standing(AntiCorruptionMeasure, code, clause=CLAUSE)
        happened(on, field="done_on")
        in_kyrgyz(outcome, field="outcome_ky", clause=CLAUSE)
        return change(acting, row, seen=seen, done_on=on, **worded(AntiCorruptionMeasure, outcome=outcome))


def withdraw_measure(code: str, *, reason: str, by: Actor, municipality: int, seen: int) -> AntiCorruptionMeasure:
    """Take a measure back; it stays to be read, with the reason. Raises Refused: no reason, taken back already."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        return take_back(acting, standing(AntiCorruptionMeasure, code, clause=CLAUSE), reason=reason, seen=seen)


def _columns(entry: MeasureEntry) -> dict[str, object]:
    in_years(entry.due_on, field="due_on")
    if entry.due_on is not None and entry.due_on.year < entry.year:
        raise Refused.because(
            "due_before_its_year",
            _("The measure would be due before its year begins."),
            remedy=_("Check the day and the year."),
            clause=CLAUSE,
            field="due_on",
        )
    return {
        **entry.names.columns,
        "year": entry.year,
        "responsible": entry.responsible.strip(),
        "due_on": entry.due_on,
    }
