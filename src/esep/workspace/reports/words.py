"""Words and colours of reports: how far one is, how each part is answered, what is asked for in it (3.5)."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.kernel.refusals import Words
from esep.regulation.facts.common import Answer
from esep.regulation.judgement import Row
from esep.regulation.status import Status
from esep.reports.commands.finishing import CLAUSES
from esep.reports.models import ReportPart
from esep.reports.queries.listing import ShownReport
from esep.workspace.meetings.hall.words import PART_WORDS
from esep.workspace.meetings.pills import TONES
from esep.workspace.today.entries import status_words

__all__ = ["CLAUSES", "HINTS", "PART_WORDS", "answer_words", "pill_of_duty", "pill_of_report"]

HINTS: Mapping[ReportPart, Promise] = {
    ReportPart.MANDATES: _("What voters gave you to act on, and how far each has come."),
    ReportPart.APPEALS: _("How many came, how they ended, what was done. Name nobody who wrote."),
    ReportPart.DECISIONS: _(
        "What you decided with the council in the period. Add which decisions matter to your voters."
    ),
    ReportPart.COMMISSIONS: _("What your commissions looked into, and what came of it."),
    ReportPart.EXECUTIVE: _("What the executive did in the half-year. Add what was done in your district."),
}
"""What is asked for in each part, and whether Esep can draft it."""

MISSING = pgettext_lazy("part of a report", "missing")


def answer_words(answer: str) -> tuple[Words, str]:
    """How a part is answered, and its colour."""
    if answer == Answer.FILLED:
        return pgettext_lazy("part of a report", "filled"), "done"
    if answer == Answer.NONE:
        return pgettext_lazy("part of a report", "nothing in this period"), "done"
    return MISSING, "due"


def pill_of_report(one: ShownReport) -> tuple[Words, str]:
    """How far a report is, and its colour."""
    if one.replaced_by:
        return pgettext_lazy("state of a report", "replaced"), "idle"
    if one.heard_on is not None:
        return pgettext_lazy("state of a report", "heard"), "done"
    if one.is_finished:
        return pgettext_lazy("state of a report", "finished"), "done"
    return pgettext_lazy("state of a report", "draft"), "due"


def pill_of_duty(row: Row) -> tuple[Words, str]:
    """How the duty of a year stands, and its colour; one that is still to come says so where it has no day."""
    if row.status is Status.PLANNED and row.planned_for is None:
        return _("No day for the report yet"), TONES.get(row.status, "idle")
    return status_words(row.status), TONES.get(row.status, "idle")
