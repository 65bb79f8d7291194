"""A deputy's report as DOCX, to be worded further (3.5)."""

from esep.documents.deputy_report import DeputyReportSaid, report_paper
from esep.documents.editable import heading, put, put_line, saved, sheet
from esep.documents.paper import Paper


def deputy_report_docx(paper: Paper, said: DeputyReportSaid) -> bytes:
    """The report as a document that a word processor opens. Raises Refused as the PDF does."""
    content = report_paper(paper, said)
    document = sheet(content.frame.title, language=paper.language.value, made_on=paper.made_on)
    for name in content.frame.names:
        put(document, name, centred=True)
    heading(document, content.frame.title)
    if content.mark:
        put(document, content.mark, bold=True)
    for line in content.about:
        put_line(document, line)
    for part in (*content.parts, *([content.promises] if content.promises is not None else [])):
        document.add_heading(part.title, level=2)
        for text in part.lines:
            put(document, text)
    put_line(document, content.signer)
    put(document, content.note)
    for last in (content.frame.journal, content.frame.made):
        if last:
            put(document, last)
    return saved(document)
