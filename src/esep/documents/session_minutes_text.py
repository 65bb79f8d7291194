"""Minutes of a session as a text to be edited (DOCX), for those who word them anew before signing."""

from docx.document import Document

from esep.documents.editable import RULE, heading, picture, put, put_line, saved, sheet
from esep.documents.paper import Paper
from esep.documents.qr import qr_png
from esep.documents.session_minutes import ItemPart, SessionMinutes
from esep.documents.signs import kept


def session_minutes_docx(content: SessionMinutes, paper: Paper) -> bytes:
    """The minutes as DOCX, A4, the QR code as a picture. Raises Refused for an address that no QR code can carry."""
    document = sheet(content.frame.title, language=content.frame.language, made_on=paper.made_on)
    for name in content.frame.names:
        put(document, name, bold=True, centred=True)
    for contact in content.frame.letterhead.lines:
        put(document, contact, centred=True)
    heading(document, content.frame.title)
    if content.mark:
        put(document, content.mark, bold=True)
    for line in content.session:
        put_line(document, line)
    _members(document, content)
    document.add_heading(kept(content.agenda), level=2)
    if not content.items:
        put(document, content.empty)
    for item in content.items:
        _item(document, item)
    _foot(document, content, paper)
    return saved(document)


def _members(document: Document, content: SessionMinutes) -> None:
    document.add_heading(kept(content.present), level=2)
    if not content.rows:
        put(document, content.nobody)
    for number, name, hours in content.rows:
        put(document, f"{number}. {name}, {hours}")
    if content.absent:
        document.add_heading(kept(content.absent), level=2)
        for line in content.missing:
            put(document, line)


def _item(document: Document, item: ItemPart) -> None:
    put(document, item.head, bold=True)
    for line in item.lines:
        put(document, line)
    for entry in item.entries:
        put(document, entry.head, bold=True)
        for line in entry.lines:
            put(document, line)


def _foot(document: Document, content: SessionMinutes, paper: Paper) -> None:
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
