"""Writing: a deputy words a part, or says that there was nothing in the period, and why (3.5)."""

from django.utils.translation import gettext_lazy as _

from esep.access import Actor
from esep.kernel.refusals import Refused
from esep.regulation.facts.common import Answer
from esep.reports.finding import CLAUSE, writing
from esep.reports.models import DeputyReportPart, ReportPart

LONGEST_TEXT = 20_000
LONGEST_REASON = 500


def write_part(
    code: str, part: ReportPart, *, text_ky: str, text_ru: str = "", by: Actor, municipality: int, seen: int
) -> DeputyReportPart:
    """Word one part; an empty text leaves it missing. From now on no draft writes over it.

    Raises Refused: unknown, another deputy's, finished, too long, Russian alone, STALE.
    """
    with writing(code, by=by, municipality=municipality) as (acting, report):
        ky, ru = text_ky.strip(), text_ru.strip()
        _refuse_long(ky, most=LONGEST_TEXT, field="text_ky")
        _refuse_long(ru, most=LONGEST_TEXT, field="text_ru")
        if ru and not ky:
            raise Refused.because(
                "kyrgyz_missing",
                _("The Kyrgyz text is missing."),
                remedy=_("The report is given in Kyrgyz; Russian stands beside it."),
                clause=CLAUSE,
                field="text_ky",
            )
        row = report.parts.get(part=part)
        row.text_ky, row.text_ru, row.reason = ky, ru, ""
        row.answer = Answer.FILLED.value if ky else ""
        row.is_own = True
        acting.mention(report.ref)
        return acting.edit(row, seen=seen)


def say_nothing(
    code: str, part: ReportPart, *, reason: str, by: Actor, municipality: int, seen: int
) -> DeputyReportPart:
    """Say that there was nothing of a part in the period, and why.

    Raises Refused: unknown, another deputy's, finished, no reason, one too long, STALE.
    """
    with writing(code, by=by, municipality=municipality) as (acting, report):
        words = reason.strip()
        if not words:
            raise Refused.because(
                "reason_missing",
                _("Say why there is nothing of this part."),
                remedy=_("For example: nobody gave a mandate in this period."),
                clause=CLAUSE,
                field="reason",
            )
        _refuse_long(words, most=LONGEST_REASON, field="reason")
        row = report.parts.get(part=part)
        row.text_ky = row.text_ru = ""
        row.answer, row.reason, row.is_own, row.sources = Answer.NONE.value, words, True, []
        acting.mention(report.ref)
        return acting.edit(row, seen=seen)


def _refuse_long(text: str, *, most: int, field: str) -> None:
    if len(text) > most:
        raise Refused.because(
            "text_too_long",
            _("This is too long: %(length)s signs, %(most)s fit.") % {"length": len(text), "most": most},
            remedy=_("Shorten it: the hall listens to ten minutes."),
            clause=CLAUSE,
            field=field,
        )
