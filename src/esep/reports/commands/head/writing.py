"""Writing: a part is worded by the office, or said to be empty, or to wait for the draft budget, with the reason."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.queries import pack_of
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.refusals import Refused
from esep.regulation.facts.common import Answer, PartAnswer
from esep.reports.commands.head.drafting import figures_now
from esep.reports.commands.head.finding import head_draft, part_of
from esep.reports.commands.head.telling import tell_part
from esep.reports.head_figures import frozen
from esep.reports.head_law import clauses_of, may_wait
from esep.reports.models import HeadPart, HeadReportPart

LONGEST_TEXT, LONGEST_REASON, LONGEST_SOURCE, MOST_SOURCES = 20_000, 500, 200, 20


def write_head_part(
    code: str,
    part: HeadPart,
    *,
    text_ky: str,
    text_ru: str = "",
    sources: Sequence[str] = (),
    with_figures: bool = False,
    by: Actor,
    municipality: int,
    seen: int | None = None,
) -> HeadReportPart:
    """Word a part in the office's own words; ``sources`` are its papers and statistics (5.5). An empty text leaves it
    missing. Its figures stay as they were frozen; ``with_figures`` takes them from the records anew.

    Raises Refused: submitted, Russian alone, too long, STALE.
    """
    with command(Act.WRITE_HEAD_REPORT, by=by, municipality=municipality) as acting:
        row = _row(code, part)
        ky, ru = text_ky.strip(), text_ru.strip()
        _refuse_long(ky, most=LONGEST_TEXT, field="text_ky")
        _refuse_long(ru, most=LONGEST_TEXT, field="text_ru")
        if ru and not ky:
            raise Refused.because(
                "kyrgyz_missing",
                _("The Kyrgyz text is missing."),
                remedy=_("The report is given in Kyrgyz; Russian stands beside it."),
                clause=_clause(acting, row),
                field="text_ky",
            )
        row.text_ky, row.text_ru, row.reason, row.is_own = ky, ru, "", True
        row.sources = list(_sources(sources))
        row.answer = Answer.FILLED.value if ky else ""
        if with_figures:
            row.figures = frozen(figures_now(acting.municipality, row.report, part))
        return _put(acting, row, Answer.FILLED if ky else Answer.EMPTY, seen=seen)


def say_none(
    code: str,
    part: HeadPart,
    *,
    reason: str,
    sources: Sequence[str] = (),
    by: Actor,
    municipality: int,
    seen: int | None = None,
) -> HeadReportPart:
    """Say that there was nothing of a part in the half-year, and why. Raises Refused: submitted, no reason, STALE."""
    with command(Act.WRITE_HEAD_REPORT, by=by, municipality=municipality) as acting:
        return _without(acting, _row(code, part), Answer.NONE, reason=reason, sources=sources, seen=seen)


def say_not_yet(
    code: str,
    part: HeadPart,
    *,
    reason: str,
    sources: Sequence[str] = (),
    by: Actor,
    municipality: int,
    seen: int | None = None,
) -> HeadReportPart:
    """Say that the draft budget is not drafted yet, and why: an answer to some parts of a first half-year (5.3).

    Raises Refused: submitted, no reason, a part or a half-year in which it is no answer, STALE.
    """
    with command(Act.WRITE_HEAD_REPORT, by=by, municipality=municipality) as acting:
        row = _row(code, part)
        if not may_wait(pack_of(acting.municipality), part, row.report.period):
            raise Refused.because(
                "may_not_wait",
                _("This part cannot wait for the draft budget."),
                remedy=_("Write it, or say that there was nothing in the period, and why."),
                clause=_clause(acting, row),
            )
        return _without(acting, row, Answer.NOT_YET_DRAFTED, reason=reason, sources=sources, seen=seen)


def _row(code: str, part: HeadPart) -> HeadReportPart:
    report = head_draft(code)
    row = part_of(report, part)
    row.report = report
    return row


def _without(
    acting: Acting, row: HeadReportPart, answer: Answer, *, reason: str, sources: Sequence[str], seen: int | None
) -> HeadReportPart:
    words = reason.strip()
    if not words:
        raise Refused.because(
            "reason_missing",
            _("Say why there is nothing of this part."),
            remedy=_("For example: nothing was sold in this half-year."),
            clause=_clause(acting, row),
            field="reason",
        )
    _refuse_long(words, most=LONGEST_REASON, field="reason")
    row.text_ky = row.text_ru = ""
    row.answer, row.reason, row.is_own, row.figures = answer.value, words, True, []
    row.sources = list(_sources(sources))
    return _put(acting, row, answer, seen=seen)


def _put(acting: Acting, row: HeadReportPart, answer: Answer, *, seen: int | None) -> HeadReportPart:
    tell_part(acting, row, PartAnswer(answer, row.reason or None, tuple(row.sources)))
    acting.mention(row.report.ref)
    return acting.edit(row, seen=row.version if seen is None else seen)


def _sources(said: Sequence[str]) -> tuple[str, ...]:
    found = tuple(dict.fromkeys(" ".join(one.split()) for one in said if one.strip()))
    for one in found:
        _refuse_long(one, most=LONGEST_SOURCE, field="sources")
    if len(found) > MOST_SOURCES:
        raise Refused.because(
            "too_many_sources",
            _("Too many sources: %(count)s. At most %(most)s fit.") % {"count": len(found), "most": MOST_SOURCES},
            remedy=_("Name the most important ones."),
            clause="5.5-sources",
            field="sources",
        )
    return found


def _clause(acting: Acting, row: HeadReportPart) -> str | None:
    return clauses_of(pack_of(acting.municipality), row.report.period).get(HeadPart(row.part))


def _refuse_long(text: str, *, most: int, field: str) -> None:
    if len(text) > most:
        raise Refused.because(
            "text_too_long",
            _("This is too long: %(length)s signs, %(most)s fit.") % {"length": len(text), "most": most},
            remedy=_("Shorten it, and name the paper where the rest can be read."),
            field=field,
        )
