"""Answer to an appeal as a text to be edited (DOCX): what the paper says, for an office that words it anew."""

from docx.shared import Mm

from esep.documents.appeal_answer import AppealAnswer, paper_of
from esep.documents.editable import RULE, heading, picture, put, put_line, saved, sheet
from esep.documents.qr import qr_png

ARMS_SIDE = Mm(20)


def appeal_answer_docx(answer: AppealAnswer) -> bytes:
    """The letter as DOCX, A4, the QR code as a picture. Raises Refused for an address that no QR code can carry."""
    paper = paper_of(answer)
    document = sheet(paper.frame.title, language=paper.frame.language, made_on=answer.made_on)
    block = paper.frame.letterhead
    if answer.letterhead is not None and answer.letterhead.arms:
        picture(document, answer.letterhead.arms, side=ARMS_SIDE, said=block.arms_said)
    for name in paper.frame.names:
        put(document, name, bold=True, centred=True)
    for line in block.lines:
        put(document, line, centred=True)
    for labelled in (paper.number, paper.day, paper.addressee):
        put_line(document, labelled)
    heading(document, paper.frame.title)
    for labelled in paper.about:
        put_line(document, labelled)
    if paper.draft:
        put(document, paper.draft, bold=True)
    for paragraph in paper.paragraphs:
        put(document, paragraph)
    if paper.contact is not None:
        put_line(document, paper.contact)
    put(document, f"{paper.signer.label}: {RULE} {paper.signer.value}".rstrip())
    live = paper.frame.live
    if live is not None and answer.address is not None:
        put(document, f"{live.label} {live.address.text}")
        picture(document, qr_png(answer.address), said=live.code_said.text)
    for words in (paper.frame.journal, paper.frame.made):
        if words:
            put(document, words)
    return saved(document)
