"""The head's report as DOCX, with the same tables and its charts as pictures, to be worded further (4.4)."""

from io import BytesIO

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell, _Row

from esep.documents.editable import RULE, heading, picture, put, put_line, saved, sheet
from esep.documents.head_report import HeadReportSaid, PartPaper, head_report_paper
from esep.documents.head_report_charts import Chart
from esep.documents.head_report_picture import chart_png
from esep.documents.head_report_tables import Table
from esep.documents.paper import Paper
from esep.documents.qr import qr_png
from esep.documents.signs import kept
from esep.regulation.wording import Language

CHART_WIDTH = Mm(165)
SMALL = Pt(9)


def head_report_docx(paper: Paper, said: HeadReportSaid) -> bytes:
    """The report as a document that a word processor opens. Raises Refused as the PDF does."""
    content = head_report_paper(paper, said)
    document = sheet(content.frame.title, language=paper.language.value, made_on=paper.made_on)
    for name in content.frame.names:
        put(document, name, bold=True, centred=True)
    for contact in content.frame.letterhead.lines:
        put(document, contact, centred=True)
    heading(document, content.frame.title)
    if content.mark:
        put(document, content.mark, bold=True)
    for line in content.about:
        put_line(document, line)
    _table(document, content.contents, figures=False)
    for chapter in content.chapters:
        document.add_heading(kept(chapter.title), level=2)
        for part in chapter.parts:
            _part(document, part, language=paper.language)
    if content.authors:
        put(document, content.prepared, bold=True)
    for author in content.authors:
        put(document, author)
    put(document, f"{content.signer.label}: {RULE} {content.signer.value}")
    put(document, content.note)
    live = content.frame.live
    if live is not None and paper.address:
        put(document, f"{live.label} {paper.address}")
        picture(document, qr_png(paper.address), said=live.code_said.text)
    for last in (content.frame.journal, content.frame.made):
        if last:
            put(document, last)
    return saved(document)


def _part(document: Document, part: PartPaper, *, language: Language) -> None:
    document.add_heading(kept(part.title), level=3)
    for text in part.lines:
        put(document, text)
    for chart in part.charts:
        _chart(document, chart, language=language)
    for table in part.tables:
        _table(document, table)
    if part.sources:
        put(document, part.sources)


def _chart(document: Document, chart: Chart, *, language: Language) -> None:
    put(document, chart.title, bold=True).paragraph_format.keep_with_next = True
    drawn = (
        document.add_paragraph().add_run().add_picture(BytesIO(chart_png(chart, language=language)), width=CHART_WIDTH)
    )
    drawn._inline.docPr.set("descr", kept(chart.said))
    if chart.note:
        put(document, chart.note)


def _table(document: Document, table: Table, *, figures: bool = True) -> None:
    put(document, table.title, bold=True).paragraph_format.keep_with_next = True
    made = document.add_table(rows=0, cols=len(table.headings), style="Table Grid")
    head = made.add_row()
    _repeated(head)
    _fill(head, table.headings, bold=True, figures=False)
    for row in table.rows:
        _fill(made.add_row(), row.cells, bold=row.is_total, figures=figures)
    put(document, table.note)


def _fill(row: _Row, words: tuple[str, ...], *, bold: bool, figures: bool) -> None:
    # Asked of the row itself, every cell looks for merged ones above and beside it: there are none.
    cells = row._tr.tc_lst
    for at, (cell, word) in enumerate(zip(cells, words, strict=True)):
        paragraph = _Cell(cell, row.table).paragraphs[0]
        run = paragraph.add_run(kept(word))
        run.bold, run.font.size = bold, SMALL
        if figures and at:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _repeated(row: _Row) -> None:
    """Word repeats the head of a table on every page where the row says so."""
    mark = OxmlElement("w:tblHeader")
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)
