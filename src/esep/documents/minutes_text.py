"""Minutes as a text to be edited (DOCX): what the paper says, for those who want to word it anew before signing."""

from docx.document import Document

from esep.documents.editable import RULE, heading, picture, put, put_line, saved, sheet
from esep.documents.minutes import MinutesPaper, MinutesSaid, PaperEntry, PaperList, PaperPart, minutes_paper
from esep.documents.paper import Paper
from esep.documents.qr import qr_png
from esep.documents.signs import kept


def minutes_docx(paper: Paper, said: MinutesSaid) -> bytes:
    """The minutes as DOCX, A4, the QR code as a picture. Raises Refused for an address that no QR code can carry."""
    content = minutes_paper(paper, said)
    document = sheet(content.frame.title, language=content.frame.language, made_on=paper.made_on)
    _head(document, content)
    for part in content.before:
        _part(document, part)
    _list(document, content.speeches)
    _part(document, content.rapporteurs)
    _list(document, content.questions)
    _list(document, content.outcomes)
    for part in content.after:
        _part(document, part)
    _foot(document, paper, content)
    return saved(document)


def _head(document: Document, paper: MinutesPaper) -> None:
    for name in paper.frame.names:
        put(document, name, bold=True, centred=True)
    for line in paper.frame.letterhead.lines:
        put(document, line, centred=True)
    heading(document, paper.frame.title)
    put_line(document, paper.number)
    if paper.mark:
        put(document, paper.mark, bold=True)


def _part(document: Document, part: PaperPart) -> None:
    document.add_heading(kept(part.title), level=2)
    for line in part.lines:
        put(document, line)


def _list(document: Document, part: PaperList) -> None:
    document.add_heading(kept(part.title), level=2)
    if not part.entries:
        put(document, part.empty)
    for entry in part.entries:
        _entry(document, entry)


def _entry(document: Document, entry: PaperEntry) -> None:
    put(document, entry.head, bold=True)
    for line in entry.text:
        put(document, line)
    for labelled in entry.lines:
        put(document, f"{labelled.label}: {labelled.value}")


def _foot(document: Document, paper: Paper, content: MinutesPaper) -> None:
    if content.signed is not None:
        put_line(document, content.signed)
    for one in content.signatures:
        put(document, f"{one.label}: {RULE} {one.value}")
        put(document, content.signature)
    put(document, content.note)
    live = content.frame.live
    if live is not None and paper.address:
        put(document, f"{live.label} {paper.address}")
        picture(document, qr_png(paper.address), said=live.code_said.text)
    for line in (content.frame.journal, content.frame.made):
        if line:
            put(document, line)
