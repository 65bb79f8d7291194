"""Request letter as a text to be edited (DOCX): what the paper says, for an office that puts it into its own words."""

from docx.document import Document
from docx.shared import Mm

from esep.documents.editable import RULE, heading, picture, put, put_line, saved, sheet
from esep.documents.qr import qr_png
from esep.documents.request_letter import RequestLetter, RequestLetterPaper, paper_of
from esep.documents.signs import kept

ARMS_SIDE = Mm(20)


def request_letter_docx(letter: RequestLetter) -> bytes:
    """The letter as DOCX, A4, the QR code as a picture. Raises Refused for an address that no QR code can carry."""
    paper = paper_of(letter)
    document = sheet(paper.frame.title, language=paper.frame.language, made_on=letter.made_on)
    _head(document, letter, paper)
    _text(document, paper)
    _foot(document, letter, paper)
    return saved(document)


def _head(document: Document, letter: RequestLetter, paper: RequestLetterPaper) -> None:
    block = paper.frame.letterhead
    if letter.letterhead is not None and letter.letterhead.arms:
        picture(document, letter.letterhead.arms, side=ARMS_SIDE, said=block.arms_said)
    for name in paper.frame.names:
        put(document, name, bold=True, centred=True)
    for line in block.lines:
        put(document, line, centred=True)
    put_line(document, paper.number)
    put_line(document, paper.day)
    put_line(document, paper.addressee)
    heading(document, paper.frame.title)


def _text(document: Document, paper: RequestLetterPaper) -> None:
    put_line(document, paper.subject)
    put(document, paper.why)
    for line in paper.meeting:
        put_line(document, line)
    put(document, paper.ask)
    for question in paper.questions:
        document.add_paragraph(kept(question), style="List Number")
    put(document, paper.term, bold=True)
    put(document, paper.counting)
    put(document, paper.ground)
    if paper.contact is not None:
        put_line(document, paper.contact)


def _foot(document: Document, letter: RequestLetter, paper: RequestLetterPaper) -> None:
    put(document, f"{paper.signer.label}: {RULE} {paper.signer.value}".rstrip())
    put(document, paper.received, bold=True)
    for words in paper.received_lines:
        put(document, f"{words}: {RULE}")
    live = paper.frame.live
    if live is not None and letter.address is not None:
        put(document, f"{live.label} {live.address.text}")
        picture(document, qr_png(letter.address), said=live.code_said.text)
    for line in (paper.frame.journal, paper.frame.made):
        if line:
            put(document, line)
