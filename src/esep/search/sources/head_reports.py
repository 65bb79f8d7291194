"""Submitted reports of the head by their half-year and what they say: public as a whole. Drafts are never found."""

from collections.abc import Collection, Iterable

from esep.regulation.wording import Language
from esep.reports.head_titles import report_title
from esep.reports.models import HeadReport
from esep.search.said import Kind, Said, Text
from esep.search.source import Reading, Source
from esep.search.sources.owning import by_key
from esep.search.texts import lines, texts_of

ROWS = {HeadReport.REF: by_key(HeadReport, path="code")}


def _read(_reading: Reading, codes: Collection[str] | None) -> Iterable[Said]:
    found = HeadReport.objects.filter(submitted_on__isnull=False).prefetch_related("parts")
    return (_said(row) for row in (found if codes is None else found.filter(code__in=codes)))


def _said(row: HeadReport) -> Said:
    return Said(
        ref=f"head_report:{row.code}",
        record=row.code,
        kind=Kind.HEAD_REPORT,
        texts=texts_of(lambda language: _told(row, language)),
        route="head-report",
        arguments={"code": row.code},
        day=row.submitted_on,
        act=None,
    )


def _told(row: HeadReport, language: Language) -> Text:
    texts = (part.text_in(language.value) for part in row.parts.all() if part.answer == "filled")
    return Text(report_title(row, "public_title", language.value), lines(*texts))


HEAD_REPORTS = Source(name="head_reports", read=_read, rows=ROWS, is_public=True)
