"""Drafting: parts are written by Esep from the records; what the office wrote stays (4.4, 5.1-5.5)."""

from collections.abc import Iterable, Sequence

from esep.access import Act, Actor
from esep.kernel.command import command
from esep.kernel.models import Municipality
from esep.regulation.facts.common import Answer, PartAnswer
from esep.reports.commands.head.finding import head_draft
from esep.reports.commands.head.telling import tell_part
from esep.reports.head_composing import composed_part
from esep.reports.head_figures import Figure, frozen
from esep.reports.models import HeadPart, HeadReport
from esep.reports.queries.head.gathering import head_material


def draft_parts(
    code: str,
    parts: Iterable[HeadPart] | None = None,
    *,
    sources: Sequence[str] = (),
    by: Actor,
    municipality: int,
) -> HeadReport:
    """Draft parts from what is recorded by now: text, figures with their records, papers (5.5).

    Without ``parts`` every one that nobody wrote; a part that is named is drafted whoever wrote it. Where nothing is
    recorded, a part stays as it is. ``sources`` names the papers instead of those that Esep would name. Raises
    Refused: unknown, submitted.
    """
    with command(Act.WRITE_HEAD_REPORT, by=by, municipality=municipality) as acting:
        report = head_draft(code)
        rows = report.parts.select_related("fact").order_by("pk")
        rows = rows.filter(part__in=list(parts)) if parts is not None else rows.filter(is_own=False)
        material = head_material(report.year, report.half, municipality=acting.municipality)
        acting.mention(report.ref)
        for row in rows:
            drafted = composed_part(material, HeadPart(row.part))
            if drafted is None:
                continue
            row.report = report
            row.text_ky, row.text_ru = drafted.text["ky"], drafted.text["ru"]
            row.figures, row.sources = frozen(drafted.figures), list(sources or drafted.sources)
            row.answer, row.reason, row.is_own = Answer.FILLED.value, "", False
            tell_part(acting, row, PartAnswer(Answer.FILLED, None, tuple(row.sources)))
            acting.edit(row, seen=row.version)
        return report


def take_figures(code: str, part: HeadPart, *, by: Actor, municipality: int, seen: int | None = None) -> HeadReport:
    """Take the figures of a part from the records anew; its words stay. Raises Refused as above, and STALE."""
    with command(Act.WRITE_HEAD_REPORT, by=by, municipality=municipality) as acting:
        report = head_draft(code)
        row = report.parts.get(part=part)
        row.figures = frozen(figures_now(acting.municipality, report, part))
        acting.mention(report.ref)
        acting.edit(row, seen=row.version if seen is None else seen)
        return report


def figures_now(municipality: Municipality, report: HeadReport, part: HeadPart) -> tuple[Figure, ...]:
    """What the records say of a part by now."""
    drafted = composed_part(head_material(report.year, report.half, municipality=municipality), part)
    return drafted.figures if drafted is not None else ()
