"""Importing a list: every row in one act, or none. A preview is the same act, taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.community.lists.kind import ListKind
from esep.community.lists.respelling import Respelled, respelled
from esep.community.lists.row import Change, Difference, Line, Outcome
from esep.intake.column import ReadRow, read_rows, title_known, unknown_titles
from esep.intake.leftover import Skipped
from esep.intake.table import Table, read_table
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.faults import refused
from esep.kernel.refusals import Refusal, Refused, Words
from esep.regulation.refusals import BadInput, Breach
from esep.regulation.wording import message, remedy

MOST_ROWS = 2000
"""Rows of a list: more than any municipality has of anything here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """What is wrong, in the line as the spreadsheet counts it (none: in the whole file), and how to mend it."""

    code: str
    message: Words
    remedy: Words = ""
    line: int | None = None
    column: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRow:
    """What one row does: to which record, and which values change."""

    line: int
    code: str
    title: str
    change: Change
    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a list does to the directory. ``unread`` are titles that no column knows; ``skipped`` are filled rows that
    hold no record; ``unopened`` are further sheets; ``respelled`` are names with letters that are not Kyrgyz.
    """

    rows: tuple[PreviewRow, ...]
    complaints: tuple[Complaint, ...]
    unread: tuple[str, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    unopened: tuple[str, ...] = ()
    respelled: tuple[Respelled, ...] = ()

    @property
    def can_apply(self) -> bool:
        """Whether every row is in order."""
        return not self.complaints

    def count(self, change: Change) -> int:
        """How many rows do this."""
        return sum(row.change is change for row in self.rows)


class Spelling(StrEnum):
    """What becomes of names with letters that are not Kyrgyz."""

    MENDED = "mended"
    AS_TYPED = "as_typed"


@dataclass(frozen=True, slots=True)
class _File:
    data: bytes
    name: str
    spelling: Spelling


class _TakenBack(Exception):
    """Ends an act without a trace."""


def preview(
    kind: ListKind, data: bytes, *, name: str, by: Actor, municipality: int, spelling: Spelling = Spelling.MENDED
) -> Preview:
    """What the list in some bytes would do, row by row, with everything that is wrong. Nothing is written.

    ``name`` is the file's, for messages. Raises Refused without the right.
    """
    file = _File(data, name, spelling)
    return _imported(kind, file, by=by, municipality=municipality, keep=False)


def apply(
    kind: ListKind, data: bytes, *, name: str, by: Actor, municipality: int, spelling: Spelling = Spelling.MENDED
) -> Preview:
    """Write the list into the directory in one act: all rows or none. Applied again, it changes nothing.

    Raises Refused with every complaint.
    """
    file = _File(data, name, spelling)
    done = _imported(kind, file, by=by, municipality=municipality, keep=True)
    if done.complaints:
        raise Refused(_as_refusal(complaint) for complaint in done.complaints)
    return done


def _imported(kind: ListKind, file: _File, *, by: Actor, municipality: int, keep: bool) -> Preview:
    found = Preview(rows=(), complaints=())
    try:
        with command(Act.IMPORT_LIST, by=by, municipality=municipality) as acting:
            found = _carried_out(acting, kind, file)
            if not keep or found.complaints or not any(row.change is not Change.SAME for row in found.rows):
                raise _TakenBack
    except _TakenBack:
        pass
    return found


def _carried_out(acting: Acting, kind: ListKind, file: _File) -> Preview:
    columns = [column.to_read for column in kind.columns]
    try:
        table = read_table(file.data, name=file.name, knows=title_known(columns))
    except BadInput as error:
        return Preview(rows=(), complaints=tuple(_of_breach(breach) for breach in error.breaches))
    rows, breaches = read_rows(table, columns)
    spelled, found = respelled(rows, kind.columns)
    if file.spelling is Spelling.MENDED:
        rows = spelled
    complaints = [_of_breach(breach) for breach in breaches]
    if len(table.rows) > MOST_ROWS:
        complaints.append(_too_long(table))
        rows = ()
    done: list[PreviewRow] = []
    lines: dict[str, int] = {}
    for row in rows:
        line = Line(row, kind.by_name)
        first = lines.setdefault(line.code, row.line)
        if first != row.line:
            complaints.append(_code_twice(row, first=first))
            continue
        try:
            outcome = _put(acting, kind, line)
        except Refused as error:
            complaints += [_of_refusal(refusal, kind.by_name, line=row.line) for refusal in error.refusals]
        else:
            done.append(_shown(line, outcome))
    return Preview(
        rows=tuple(done),
        complaints=tuple(sorted(complaints, key=lambda complaint: complaint.line or 0)),
        unread=unknown_titles(table, columns),
        skipped=table.skipped,
        unopened=_unopened(table),
        respelled=found,
    )


def _unopened(table: Table) -> tuple[str, ...]:
    """The further sheets of the file, which are not read."""
    others = [remark.params["others"] for remark in table.remarks if remark.code == "sheets_left_out"]
    return tuple(str(name) for names in others if isinstance(names, tuple) for name in names)


def _put(acting: Acting, kind: ListKind, line: Line) -> Outcome:
    """One row, undone by itself where it is refused, so that the rows after it are looked at too."""
    with refused(), transaction.atomic():
        return kind.put(acting, line)


def _shown(line: Line, outcome: Outcome) -> PreviewRow:
    return PreviewRow(
        line=line.row.line,
        code=line.code,
        title=outcome.title,
        change=outcome.change,
        differences=outcome.differences,
    )


def _of_breach(breach: Breach) -> Complaint:
    language = get_language() or "ky"
    place = breach.place
    return Complaint(
        code=breach.code,
        message=message(breach, language=language),
        remedy=remedy(breach, language=language),
        line=place.line if place else None,
        column=(place.field or "") if place else "",
    )


def _of_refusal(refusal: Refusal, columns: Mapping[str, object], *, line: int) -> Complaint:
    return Complaint(
        code=refusal.code,
        message=refusal.message,
        remedy=refusal.remedy,
        line=line,
        column=refusal.field if refusal.field in columns else "",
    )


def _code_twice(row: ReadRow, *, first: int) -> Complaint:
    return Complaint(
        code="code_twice",
        message=_("This code stands in the list already. Line: %(line)s.") % {"line": first},
        remedy=_("Leave one of the two rows."),
        line=row.line,
        column="code",
    )


def _too_long(table: Table) -> Complaint:
    return Complaint(
        code="list_too_long",
        message=_("The list is too long. Most rows: %(most)s.") % {"most": MOST_ROWS},
        remedy=_("Cut it into several files."),
    )


def _as_refusal(complaint: Complaint) -> Refusal:
    said = complaint.message
    if complaint.line is not None:
        said = _("Line %(line)s. %(message)s") % {"line": complaint.line, "message": complaint.message}
    return Refusal(code=complaint.code, message=said, remedy=complaint.remedy, field=complaint.column)
