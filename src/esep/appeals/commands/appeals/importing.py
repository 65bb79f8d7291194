"""Importing: a list of appeals, every row in one act, or none. A preview is the same act, taken back (2.3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.appeals.commands.appeals.columns import BY_NAME, COLUMNS
from esep.appeals.commands.appeals.entering import put_appeal
from esep.appeals.commands.appeals.keeping import refuse_foreign
from esep.appeals.models import Submission
from esep.appeals.sent import Sent, Writer
from esep.community.lists.importing import MOST_ROWS, Complaint
from esep.community.lists.row import Line, found
from esep.community.models import Village
from esep.intake.column import ReadRow, read_rows, title_known, unknown_titles
from esep.intake.table import Table, read_table
from esep.kernel.acting import Acting
from esep.kernel.command import command
from esep.kernel.faults import refused
from esep.kernel.refusals import Refusal, Refused
from esep.regulation.refusals import BadInput, Breach
from esep.regulation.wording import message, remedy

ROWS = UUID("5f0f6c1e-6a3e-4f0a-9a0e-2b7d1f4c8a11")
"""The space in which rows get their keys: the same row always has the same, so that it is entered once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAppeal:
    """What one row does. ``is_known`` where it was brought in before, so that nothing happens."""

    line: int
    subject: str
    is_known: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedAppeals:
    """What a list does. ``unread`` are titles that no column knows."""

    rows: tuple[ListedAppeal, ...]
    complaints: tuple[Complaint, ...]
    unread: tuple[str, ...] = ()

    @property
    def new(self) -> tuple[ListedAppeal, ...]:
        """The rows that become appeals."""
        return tuple(row for row in self.rows if not row.is_known)

    @property
    def known(self) -> int:
        """How many rows were brought in before."""
        return len(self.rows) - len(self.new)


class _TakenBack(Exception):
    """Ends an act without a trace."""


def preview(data: bytes, *, name: str, by: Actor, municipality: int) -> ListedAppeals:
    """What the list in some bytes would do, row by row, with everything that is wrong. Nothing is written.

    ``name`` is the file's, for messages. Raises Refused without the right.
    """
    return _imported(data, name=name, by=by, municipality=municipality, keep=False)


def apply(data: bytes, *, name: str, by: Actor, municipality: int) -> ListedAppeals:
    """Enter the appeals of a list in one act: all rows or none. The same list again enters nothing.

    Raises Refused with every complaint.
    """
    done = _imported(data, name=name, by=by, municipality=municipality, keep=True)
    if done.complaints:
        raise Refused(_as_refusal(complaint) for complaint in done.complaints)
    return done


def _imported(data: bytes, *, name: str, by: Actor, municipality: int, keep: bool) -> ListedAppeals:
    done = ListedAppeals(rows=(), complaints=())
    try:
        with command(Act.ENTER_APPEALS, by=by, municipality=municipality) as acting:
            done = _carried_out(acting, data, name=name)
            if not keep or done.complaints or not done.new:
                raise _TakenBack
    except _TakenBack:
        pass
    return done


def _carried_out(acting: Acting, data: bytes, *, name: str) -> ListedAppeals:
    columns = [column.to_read for column in COLUMNS]
    try:
        table = read_table(data, name=name, knows=title_known(columns))
    except BadInput as error:
        return ListedAppeals(rows=(), complaints=tuple(_of_breach(breach) for breach in error.breaches))
    rows, breaches = read_rows(table, columns)
    complaints = [_of_breach(breach) for breach in breaches]
    if len(table.rows) > MOST_ROWS:
        complaints.append(_too_long())
        rows = ()
    done: list[ListedAppeal] = []
    lines: dict[UUID, int] = {}
    for row in rows:
        once = _key(acting, row)
        first = lines.setdefault(once, row.line)
        if first != row.line:
            complaints.append(_twice(row, first=first))
            continue
        try:
            done.append(_put(acting, row, once=once))
        except Refused as error:
            complaints += _of_refused(error, line=row.line)
    return ListedAppeals(
        rows=tuple(done),
        complaints=tuple(sorted(complaints, key=lambda complaint: complaint.line or 0)),
        unread=_unread(table),
    )


def _put(acting: Acting, row: ReadRow, *, once: UUID) -> ListedAppeal:
    """One row, undone by itself where it is refused, so that the rows after it are looked at too."""
    subject = row.text("subject")
    if Submission.objects.filter(once=once).exists():
        return ListedAppeal(line=row.line, subject=subject, is_known=True)
    with refused(), transaction.atomic():
        refuse_foreign(acting, row.text("deputy"))
        put_appeal(acting, _sent(row, once=once), subject=subject, register=False)
    return ListedAppeal(line=row.line, subject=subject, is_known=False)


def _sent(row: ReadRow, *, once: UUID) -> Sent:
    line = Line(row, BY_NAME)
    village = row.text("village")
    return Sent(
        kind=Submission.Kind(line.choice("kind")),
        text=row.text("text") or row.text("subject"),
        channel=Submission.Channel.LIST,
        topic=Submission.Topic(line.choice("topic") or Submission.Topic.OTHER),
        language=line.choice("language") or "ky",
        writer=Writer(
            name=row.text("author"), phone=row.text("phone"), email=row.text("email"), address=row.text("address")
        ),
        village=found(Village, village, field="village").code if village else "",
        deputy=row.text("deputy"),
        collective=row.whole("collective"),
        came_on=row.day("came_on"),
        once=once,
    )


def _key(acting: Acting, row: ReadRow) -> UUID:
    said = "\n".join(str(row.values[column.name] or "") for column in COLUMNS)
    return uuid5(ROWS, f"{acting.municipality.pk}\n{said}")


def _unread(table: Table) -> tuple[str, ...]:
    return unknown_titles(table, [column.to_read for column in COLUMNS])


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


def _of_refused(error: Refused, *, line: int) -> Iterator[Complaint]:
    for one in error.refusals:
        column = one.field if one.field in BY_NAME else ""
        yield Complaint(code=one.code, message=one.message, remedy=one.remedy, line=line, column=column)


def _twice(row: ReadRow, *, first: int) -> Complaint:
    return Complaint(
        code="row_twice",
        message=_("The same stands in the list already. Line: %(line)s.") % {"line": first},
        remedy=_("Leave one of the two rows."),
        line=row.line,
    )


def _too_long() -> Complaint:
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
