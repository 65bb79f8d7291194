"""Letters and minutes as DOCX, for those who still want to change them: the sheet, and what is put on it."""

from datetime import date, datetime, time
from io import BytesIO
from typing import Protocol

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.text.paragraph import Paragraph

from esep.documents.signs import kept

FONT = "Times New Roman"
QR_SIDE = Mm(28)
RULE = "_" * 24
"""A line to write on."""


class Labelled(Protocol):
    """A label and what stands beside it."""

    @property
    def label(self) -> str:
        """What it is."""

    @property
    def value(self) -> str:
        """What is said of it."""


def sheet(title: str, *, language: str, made_on: date) -> Document:
    """An empty A4 sheet: one font, the language, and what programs show of the file."""
    document = docx.Document()
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
    lang.set(qn("w:val"), language)
    document.styles["Normal"].element.get_or_add_rPr().append(lang)
    about = document.core_properties
    about.title, about.author, about.comments = title, "", ""
    about.language = language
    about.created = about.modified = datetime.combine(made_on, time())
    return document


def heading(document: Document, text: str) -> None:
    """The title of the paper, in the middle."""
    title = document.add_heading(kept(text), level=1)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER


def put(document: Document, text: str, *, bold: bool = False, centred: bool = False) -> Paragraph:
    """A paragraph."""
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(6)
    paragraph.add_run(kept(text)).bold = bold
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0)
    return paragraph


def put_line(document: Document, line: Labelled) -> None:
    """A label, and beside it in bold what is said."""
    paragraph = put(document, f"{line.label}: ")
    paragraph.add_run(kept(line.value)).bold = True


def picture(document: Document, png: bytes, *, said: str, side: Length = QR_SIDE) -> None:
    """A picture with its words for those who do not see it."""
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    drawn = paragraph.add_run().add_picture(BytesIO(png), height=side)
    drawn._inline.docPr.set("descr", kept(said))


def saved(document: Document) -> bytes:
    """The file."""
    out = BytesIO()
    document.save(out)
    return out.getvalue()
