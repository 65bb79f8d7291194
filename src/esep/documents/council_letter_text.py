"""Letter of the council as a text to be edited (DOCX): what the paper says."""

from docx.document import Document
from docx.shared import Mm

from esep.documents.council_letter import CouncilLetter
from esep.documents.editable import QR_SIDE, RULE, heading, picture, put, put_line, saved, sheet
from esep.documents.paper import Paper
from esep.documents.qr import qr_png

ARMS_SIDE = Mm(20)


def council_letter_docx(letter: CouncilLetter, paper: Paper) -> bytes:
    """The letter as DOCX, A4, with the arms and the QR code of its ``paper`` as pictures."""
    document = sheet(letter.frame.title, language=letter.frame.language, made_on=paper.made_on)
    _head(document, letter, paper)
    for words in letter.opening:
        put(document, words)
    for line in letter.about:
        put_line(document, line)
    if letter.quoted:
        put(document, letter.heading, bold=True)
    for words in (*letter.quoted, *letter.asks, letter.ground):
        put(document, words)
    put(document, f"{letter.signer.label}: {RULE} {letter.signer.value}".rstrip())
    live = letter.frame.live
    if live is not None and paper.address is not None:
        put(document, f"{live.label} {live.address.text}")
        picture(document, qr_png(paper.address), side=QR_SIDE, said=live.code_said.text)
    for words in filter(None, (letter.frame.journal, letter.frame.made)):
        put(document, words)
    return saved(document)


def _head(document: Document, letter: CouncilLetter, paper: Paper) -> None:
    block = letter.frame.letterhead
    if paper.letterhead is not None and paper.letterhead.arms:
        picture(document, paper.letterhead.arms, side=ARMS_SIDE, said=block.arms_said)
    for name in letter.frame.names:
        put(document, name, bold=True, centred=True)
    for words in block.lines:
        put(document, words, centred=True)
    put_line(document, letter.number)
    put_line(document, letter.day)
    for words in letter.to:
        put(document, words)
    heading(document, letter.frame.title)
