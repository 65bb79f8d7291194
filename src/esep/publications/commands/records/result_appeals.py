"""Challenges of a competition's result: that there was one, what was decided. Who it was is never asked (7.2.11)."""

from datetime import date

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.entering import change
from esep.community.refusals import not_yet
from esep.community.texts import Texts
from esep.kernel.command import command
from esep.kernel.refusals import Refused, not_found
from esep.publications.commands.records.competitions import CLAUSE
from esep.publications.commands.records.entering import happened, in_kyrgyz, standing, worded
from esep.publications.models import Competition, ResultAppeal


def file_result_appeal(competition: str, *, on: date, by: Actor, municipality: int) -> ResultAppeal:
    """Say that a result was challenged. Raises Refused: no result yet, a day before it or to come."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = standing(Competition, competition, clause=CLAUSE)
        if row.result_on is None:
            raise Refused.because(
                "no_result_yet",
                _("This competition has no result yet."),
                remedy=_("Enter the result first."),
                clause=CLAUSE,
                field="on",
            )
        not_yet(row.result_on, happened(on, field="on"), field="on")
        return acting.save(ResultAppeal(municipality=acting.municipality, competition=row, filed_on=on))


def decide_result_appeal(
    appeal: int, *, on: date, decision: Texts, by: Actor, municipality: int, seen: int | None = None
) -> ResultAppeal:
    """Say what was decided of a challenge. Raises Refused: no words, decided already, a day before it or to come."""
    with command(Act.KEEP_PUBLIC_RECORDS, by=by, municipality=municipality) as acting:
        row = ResultAppeal.objects.filter(pk=appeal).first()
        if row is None:
            raise not_found()
        if row.decided_on is not None:
            raise Refused.because(
                "decided_already",
                _("This challenge is decided already."),
                remedy=_("If the result changed, correct the result."),
                clause=CLAUSE,
                field="appeal",
            )
        not_yet(row.filed_on, happened(on, field="on"), field="on")
        in_kyrgyz(decision, field="decision_ky", clause=CLAUSE)
        return change(acting, row, seen=seen, decided_on=on, **worded(ResultAppeal, decision=decision))
