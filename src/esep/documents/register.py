"""Register: the extract of the register of documents as a paper and as a table (3.7)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from esep.documents.letterhead import Letterhead
from esep.documents.paper import Frame, JournalHead, MunicipalityName, Paper, framed
from esep.documents.pdf import render_pdf
from esep.documents.sheet import Column, Sheet
from esep.documents.telling import tell
from esep.regulation.wording import Language, shown

CLAUSE = "3.7"

PRINTED = ("number", "day", "kind", "name", "direction", "files", "shelf", "retention")
"""The columns of the paper, by their words; an annulled number tells its reason under the title."""

WIDTHS = {
    "number": 14, "day": 12, "kind": 24, "name": 60, "direction": 16,
    "files": 11, "shelf": 20, "retention": 20, "reason": 40,
}  # fmt: skip
"""The columns of the table and their widths, in signs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One number of the register, in the words of the extract's language.

    ``files`` counts the files behind it; ``annulled`` is the reason why the number no longer stands.
    """

    number: str
    kind: str
    title: str
    day: date
    direction: str
    files: int
    shelf: str | None
    retention: str
    annulled: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterExtract:
    """The numbers given from ``since`` to ``until``, both days included, in the order in which they shall stand."""

    municipality: MunicipalityName
    since: date
    until: date
    language: Language
    lines: tuple[RegisterLine, ...]
    made_on: date
    journal: JournalHead | None = None
    address: str | None = None
    letterhead: Letterhead | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedLine:
    """A line as the paper shows it."""

    number: str
    day: str
    kind: str
    title: str
    direction: str
    files: int
    shelf: str
    retention: str
    annulled: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterPaper:
    """The extract as its template takes it."""

    frame: Frame
    facts: tuple[str, ...]
    headings: tuple[str, ...]
    lines: tuple[PrintedLine, ...]
    empty: str


def register_pdf(extract: RegisterExtract) -> bytes:
    """The extract to print and to file (3.7): a table whose headings return on every page.

    Raises Refused as :func:`esep.documents.pdf.render_pdf` does, and for an address that no QR code can carry.
    """
    language = extract.language
    paper = Paper(
        title=tell("register.title", language),
        municipality=extract.municipality,
        language=language,
        made_on=extract.made_on,
        address=extract.address,
        journal=extract.journal,
        letterhead=extract.letterhead,
    )
    content = RegisterPaper(
        frame=framed(paper),
        facts=(
            tell("register.period", language, since=extract.since, until=extract.until),
            tell("register.count", language, count=len(extract.lines)),
            tell("register.clause", language, clause=CLAUSE),
        ),
        headings=tuple(tell(f"register.{name}", language) for name in PRINTED),
        lines=tuple(_printed(line, language=language) for line in extract.lines),
        empty=tell("register.empty", language),
    )
    return render_pdf("register", content=content, made_on=extract.made_on)


def register_xlsx(extract: RegisterExtract) -> bytes:
    """The extract as a table to sort and to count (3.7), and a second sheet that says what it is an extract of.

    Raises Refused as :func:`esep.documents.workbook.workbook_xlsx` does.
    """
    from esep.documents.workbook import workbook_xlsx

    language = extract.language
    columns = [Column(tell(f"register.{name}", language), width=width) for name, width in WIDTHS.items()]
    rows = [
        (row.number, row.day, row.kind, row.title, row.direction, row.files, row.shelf, row.retention, row.annulled)
        for row in extract.lines
    ]
    about = Sheet(
        tell("register.about", language),
        columns=(Column(tell("register.fact", language), width=32), Column(tell("register.value", language), width=70)),
        rows=tuple((tell(f"register.{name}", language), value) for name, value in _about(extract)),
    )
    return workbook_xlsx((Sheet(tell("register.title", language), columns=tuple(columns), rows=tuple(rows)), about))


def _printed(line: RegisterLine, *, language: Language) -> PrintedLine:
    reason = None if line.annulled is None else tell("register.annulled", language, reason=line.annulled)
    return PrintedLine(
        number=line.number,
        day=shown(line.day, language=language),
        kind=line.kind,
        title=line.title,
        direction=line.direction,
        files=line.files,
        shelf=shown(line.shelf, language=language),
        retention=line.retention,
        annulled=reason,
    )


def _about(extract: RegisterExtract) -> Iterator[tuple[str, str | int | date]]:
    for name in dict.fromkeys([extract.municipality.ky, extract.municipality.ru]):
        yield "municipality", name
    yield "since", extract.since
    yield "until", extract.until
    yield "made", extract.made_on
    if extract.address:
        yield "address", extract.address
    if extract.journal:
        yield "journal_number", extract.journal.number
        yield "journal_digest", extract.journal.digest
        yield "journal_day", extract.journal.day
