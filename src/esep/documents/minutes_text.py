"""Minutes as a text to be edited (DOCX): what the paper says, for those who want to word it anew before signing."""

from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from esep.documents.meeting_paper import Line
from esep.documents.minutes import MinutesPaper, MinutesSaid, PaperEntry, PaperList, PaperPart, minutes_paper
from esep.documents.paper import Paper
from esep.documents.qr import qr_png
from esep.documents.signs import kept

FONT = "Times New Roman"
QR_SIDE = Mm(28)
RULE = "_" * 24


def minutes_docx(paper: Paper, said: MinutesSaid) -> bytes:
    """The minutes as DOCX, A4, the QR code as a picture. Raises Refused for an address that no QR code can carry."""
    content = minutes_paper(paper, said)
    document = docx.Document()
    _set_up(document, content, made_at=datetime.combine(paper.made_on, time()))
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
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Document, paper: MinutesPaper, *, made_at: datetime) -> None:
    """A4, one font, the language, and what programs show of the file."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(25), Mm(15)
    section.top_margin, section.bottom_margin = Mm(15), Mm(15)
    for name, size in (("Normal", 12), ("Heading 1", 14), ("Heading 2", 12)):
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
    document.styles["Normal"].element.get_or_add_rPr().append(lang)
    about = document.core_properties
    about.title, about.author, about.comments = paper.frame.title, "", ""
    about.language = paper.frame.language
    about.created = about.modified = made_at


def _head(document: Document, paper: MinutesPaper) -> None:
    for name in paper.frame.names:
        _put(document, name, bold=True, centred=True)
    for line in paper.frame.letterhead.lines:
        _put(document, line, centred=True)
    title = document.add_heading(kept(paper.frame.title), level=1)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _line(document, paper.number)
    if paper.mark:
        _put(document, paper.mark, bold=True)


def _part(document: Document, part: PaperPart) -> None:
    document.add_heading(kept(part.title), level=2)
    for line in part.lines:
        _put(document, line)


def _list(document: Document, part: PaperList) -> None:
    document.add_heading(kept(part.title), level=2)
    if not part.entries:
        _put(document, part.empty)
    for entry in part.entries:
        _entry(document, entry)


def _entry(document: Document, entry: PaperEntry) -> None:
    _put(document, entry.head, bold=True)
    for line in entry.text:
        _put(document, line)
    for labelled in entry.lines:
        _put(document, f"{labelled.label}: {labelled.value}")


def _foot(document: Document, paper: Paper, content: MinutesPaper) -> None:
    if content.signed is not None:
        _line(document, content.signed)
    for one in content.signatures:
        _put(document, f"{one.label}: {RULE} {one.value}")
        _put(document, content.signature)
    _put(document, content.note)
    live = content.frame.live
    if live is not None and paper.address:
        _put(document, f"{live.label} {paper.address}")
        _picture(document, qr_png(paper.address), said=live.code_said.text)
    for line in (content.frame.journal, content.frame.made):
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


def _picture(document: Document, png: bytes, *, said: str) -> None:
    """The code with its words for those who do not see it."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    drawn = paragraph.add_run().add_picture(BytesIO(png), height=QR_SIDE)
    drawn._inline.docPr.set("descr", kept(said))
