"""Request letter as a text to be edited (DOCX): what the paper says, for an office that puts it into its own words."""

from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from esep.documents.qr import qr_png
from esep.documents.request_letter import Line, RequestLetter, RequestLetterPaper, paper_of
from esep.documents.signs import kept

FONT = "Times New Roman"
QR_SIDE = Mm(28)
ARMS_SIDE = Mm(20)
RULE = "_" * 24


def request_letter_docx(letter: RequestLetter) -> bytes:
    """The letter as DOCX, A4, the QR code as a picture. Raises Refused for an address that no QR code can carry."""
    paper = paper_of(letter)
    document = docx.Document()
    _set_up(document, paper, made_at=datetime.combine(letter.made_on, time()))
    _head(document, letter, paper)
    _text(document, paper)
    _foot(document, letter, paper)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Document, paper: RequestLetterPaper, *, made_at: datetime) -> None:
    """A4, one font, the language, and what programs show of the file."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(15)
    section.top_margin, section.bottom_margin = Mm(15), Mm(15)
    for name, size in (("Normal", 12), ("Heading 1", 14)):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold = FONT, Pt(size), name != "Normal"
        style.font.color.rgb = None
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for of in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(of), None)
        for of in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(of), FONT)
    lang = OxmlElement("w:lang")
    lang.set(qn("w:val"), paper.frame.language)
    properties = document.styles["Normal"].element.get_or_add_rPr()
    properties.append(lang)
    about = document.core_properties
    about.title, about.author, about.comments = paper.frame.title, "", ""
    about.language = paper.frame.language
    about.created = about.modified = made_at


def _head(document: Document, letter: RequestLetter, paper: RequestLetterPaper) -> None:
    block = paper.frame.letterhead
    if letter.letterhead is not None and letter.letterhead.arms:
        _picture(document, letter.letterhead.arms, side=ARMS_SIDE, said=block.arms_said)
    for name in paper.frame.names:
        _put(document, name, bold=True, centred=True)
    for line in block.lines:
        _put(document, line, centred=True)
    _line(document, paper.number)
    _line(document, paper.day)
    _line(document, paper.addressee)
    title = document.add_heading(kept(paper.frame.title), level=1)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _text(document: Document, paper: RequestLetterPaper) -> None:
    _line(document, paper.subject)
    _put(document, paper.why)
    for line in paper.meeting:
        _line(document, line)
    _put(document, paper.ask)
    for question in paper.questions:
        document.add_paragraph(kept(question), style="List Number")
    _put(document, paper.term, bold=True)
    _put(document, paper.counting)
    _put(document, paper.ground)
    if paper.contact is not None:
        _line(document, paper.contact)


def _foot(document: Document, letter: RequestLetter, paper: RequestLetterPaper) -> None:
    _put(document, f"{paper.signer.label}: {RULE} {paper.signer.value}".rstrip())
    _put(document, paper.received, bold=True)
    for words in paper.received_lines:
        _put(document, f"{words}: {RULE}")
    live = paper.frame.live
    if live is not None and letter.address is not None:
        _put(document, f"{live.label} {live.address.text}")
        _picture(document, qr_png(letter.address), side=QR_SIDE, said=live.code_said.text)
    for line in (paper.frame.journal, paper.frame.made):
        if line:
            _put(document, line)


def _line(document: Document, line: Line) -> None:
    paragraph = _put(document, f"{line.label}: ")
    paragraph.add_run(kept(line.value)).bold = True


def _put(document: Document, text: str, *, bold: bool = False, centred: bool = False) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(6)
    paragraph.add_run(kept(text)).bold = bold
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0)
    return paragraph


def _picture(document: Document, png: bytes, *, side: Mm, said: str) -> None:
    """A picture with its words for those who do not see it."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    drawn = paragraph.add_run().add_picture(BytesIO(png), height=side)
    drawn._inline.docPr.set("descr", kept(said))
