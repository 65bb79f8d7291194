"""List as a text to be edited (DOCX): a heading, what the list is of, one table, and what stands under it."""

from dataclasses import dataclass
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell

from esep.documents.meeting_paper import Line
from esep.documents.paper import Frame
from esep.documents.signs import kept

FONT = "Times New Roman"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListText:
    """What the text says. ``widths`` are those of the columns, in millimetres; ``empty`` stands where no row is.

    A line break in a cell begins a new line of it.
    """

    frame: Frame
    lines: tuple[Line, ...]
    before: tuple[str, ...]
    headings: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]
    empty: str
    after: tuple[str, ...]


def list_docx(text: ListText) -> bytes:
    """The list as DOCX on A4; the headings of the table return on every page."""
    document = docx.Document()
    _set_up(document, text.frame)
    for name in text.frame.names:
        _put(document, name, centred=True)
    for contact in text.frame.letterhead.lines:
        _put(document, contact, centred=True)
    document.add_heading(kept(text.frame.title), level=1).alignment = WD_ALIGN_PARAGRAPH.CENTER
    for line in text.lines:
        _put(document, f"{line.label}: {line.value}")
    for words in text.before:
        _put(document, words)
    if text.rows:
        _table(document, text)
    else:
        _put(document, text.empty)
    for words in text.after:
        _put(document, words)
    if text.frame.live is not None:
        _put(document, f"{text.frame.live.label} {text.frame.live.address.text}")
    for words in filter(None, (text.frame.journal, text.frame.made)):
        _put(document, words)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def _set_up(document: Document, frame: Frame) -> None:
    """A4, one font, the language, and what programs show of the file."""
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(15)
    for name, size in (("Normal", 12), ("Heading 1", 14)):
        style = document.styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        style.font.color.rgb = None
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        for script in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
            fonts.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), frame.language)
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    about = document.core_properties
    about.title, about.author, about.comments, about.language = kept(frame.title), "", "", frame.language


def _table(document: Document, text: ListText) -> None:
    table = document.add_table(rows=1, cols=len(text.headings), style="Table Grid")
    table.autofit = False
    for cell, heading in zip(table.rows[0].cells, text.headings, strict=True):
        _fill(cell, heading, bold=True)
    again = OxmlElement("w:tblHeader")
    again.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(again)
    for row in text.rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            _fill(cell, words)
    for row in table.rows:
        for cell, width in zip(row.cells, text.widths, strict=True):
            cell.width = Mm(width)
    document.add_paragraph()


def _fill(cell: _Cell, words: str, *, bold: bool = False) -> None:
    cell.paragraphs[0].add_run(kept(words)).bold = bold


def _put(document: Document, words: str, *, centred: bool = False) -> None:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.space_after = Pt(0 if centred else 4)
    paragraph.add_run(kept(words)).bold = centred
    if centred:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
