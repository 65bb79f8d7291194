"""The overview and its cases as tables that are taken along."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from esep.compliance.overseeing.asked import Asked
from esep.compliance.overseeing.listing import Line
from esep.compliance.overseeing.stand import Stand, stand_as
from esep.compliance.overseeing.words import STAND_WORDS, period_words
from esep.documents.sheet import Cell, Column, Sheet, sheet_csv, sheet_json
from esep.regulation.duties.rule import Force
from esep.regulation.judgement import Row

WIDE = 50
CSV, JSON, XLSX = "csv", "json", "xlsx"
MEDIA_TYPES = {
    CSV: "text/csv; charset=utf-8",
    JSON: "application/json",
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The forms of a file that is taken along."""


def sheet_of_overview(lines: Iterable[Line], asked: Asked, *, language: str, address: Callable[[Line], str]) -> Sheet:
    """A row for each municipality; ``address`` is where its cases are listed."""
    columns = (
        Column(_("Municipality"), 30),
        Column(_("Rayon"), 20),
        Column(_("Period"), 12),
        Column(_("Fell due"), 10),
        *(Column(str(words), 16) for words in STAND_WORDS.values()),
        Column(_("Judged up to"), 14),
        Column(_("Last entry of the journal"), 18),
        Column(_("Cases"), WIDE),
    )
    return Sheet(
        f"{_('Municipalities side by side')}: {period_words(asked.period)}",
        columns,
        tuple(
            (
                line.place.name_in(language),
                line.place.rayon_in(language),
                asked.period.key,
                line.fell_due,
                *(line.count(stand) for stand in Stand),
                line.judged_until,
                line.recorded_at,
                address(line),
            )
            for line in lines
        ),
    )


def sheet_of_cases(rows: Iterable[Row], *, title: str, address: Callable[[Row], str]) -> Sheet:
    """A row for each duty; ``address`` is where its record can be read."""
    columns = (
        Column(_("Due day"), 12),
        Column(_("Duty"), WIDE),
        Column(_("Clause"), 18),
        Column(_("Case"), 40),
        Column(_("What it is about"), 24),
        Column(_("Who answers"), 24),
        Column(_("Status"), 20),
        Column(_("Done on"), 12),
        Column(_("Days late"), 10),
        Column(_("How the day follows"), WIDE),
        Column(_("Where to read it"), WIDE),
    )
    return Sheet(title, columns, tuple(_cells(row, address(row)) for row in rows))


def _cells(row: Row, address: str) -> tuple[Cell, ...]:
    stand = stand_as(row.status, advice=row.force == Force.ADVICE)
    return (
        row.due_on,
        row.title,
        row.clause,
        row.case_name,
        row.subject_name,
        row.bearer_name,
        str(STAND_WORDS[stand]) if stand is not None else "",
        row.done_on,
        row.days_late,
        row.sum,
        address,
    )


def written(sheet: Sheet, form: str) -> bytes:
    """A table as a file of one of the :data:`MEDIA_TYPES`; no text in it is taken for a formula."""
    if form == JSON:
        return sheet_json(sheet).encode()
    if form == CSV:
        return sheet_csv(sheet)
    from esep.documents.workbook import workbook_xlsx

    return workbook_xlsx([sheet])
