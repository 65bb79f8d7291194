"""A page of the books: heading, what may be chosen, facts, tables with their buttons, files of them, history."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse

from esep.access import Act
from esep.kernel.entries import entries_of
from esep.kernel.refusals import Words, not_found
from esep.workspace.journal.words import act_words
from esep.workspace.ledger.table import Action, Cell, Table, sheet_of
from esep.workspace.office import Office
from esep.workspace.page import Back, page
from esep.workspace.register.common import download

if TYPE_CHECKING:
    from django.utils.functional import Promise

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"
HISTORY = 10


@dataclass(frozen=True, slots=True)
class Chip:
    """A quick choice."""

    address: str
    words: Words
    is_current: bool


@dataclass(frozen=True, slots=True)
class Pill:
    """A state in words, with its colour."""

    words: Words
    tone: str


@dataclass(frozen=True, slots=True)
class Line:
    """A fact of a record."""

    words: Words
    cell: Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What a page shows. ``clause`` is what it serves, ``files`` the name of the routes of its files, ``query`` what
    is chosen, as files need it too; ``ref`` names the row whose history stands below.
    """

    title: Words
    lead: Words = ""
    clause: str = ""
    back: Back | None = None
    chips: Sequence[Chip] = ()
    chips_words: "Words | Promise" = ""
    pills: Sequence[Pill] = ()
    notes: Sequence[Words] = ()
    actions: Sequence[Action] = ()
    facts: Sequence[Line] = ()
    tables: Sequence[Table] = ()
    links: Sequence[Action] = ()
    files: str = ""
    query: str = ""
    ref: str = ""


def book_page(
    request: HttpRequest,
    place: Office,
    book: Book,
    *,
    template: str = "workspace/ledger/book.html",
    context: dict[str, object] | None = None,
) -> HttpResponse:
    """Show it."""
    history = []
    if book.ref and place.may(Act.VIEW_JOURNAL):
        history = [(entry, act_words(entry.act)) for entry in entries_of(book.ref, limit=HISTORY)]
    files = [
        Action(f"{place.address(f'{book.files}-table', form=form)}{book.query}", form.upper())
        for form in (("xlsx", "csv") if book.files else ())
    ]
    shown = {"book": book, "history": history, "files": files, **(context or {})}
    return page(request, place, template, shown)


def book_file(tables: Sequence[Table], *, form: str, name: str) -> HttpResponse:
    """Tables as a file: all of them as sheets of a workbook (``xlsx``), or below each other (``csv``).

    Raises Refused (NOT_FOUND) for another form.
    """
    if form == "xlsx":
        from esep.documents.workbook import workbook_xlsx

        return download(workbook_xlsx([sheet_of(table) for table in tables]), name=f"{name}.xlsx", media_type=XLSX)
    if form == "csv":
        from esep.documents.sheet import sheet_csv

        parts = [sheet_csv(sheet_of(table)).decode("utf-8-sig") for table in tables]
        return download("\r\n".join(parts).encode("utf-8-sig"), name=f"{name}.csv", media_type=CSV)
    raise not_found()
