"""Word documents: what is in force, in document order."""

from docx import Document
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from esep.intake import read_text
from esep.regulation.adopted import Remark, read_outline
from tests.intake.documents import docx_of, docx_with
from tests.regulation.adopted.texts import PARAGRAPH_ADDRESSES, paragraphs

COMPATIBILITY = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def test_each_paragraph_is_a_line() -> None:
    source = read_text(docx_with(*paragraphs()), name="regulation.docx")

    assert source.text.split("\n") == paragraphs()
    assert (source.media, source.encoding) == ("docx", None)


def test_an_outline_comes_out_of_a_word_document() -> None:
    source = read_text(docx_with(*paragraphs()), name="regulation.docx")

    assert tuple(item.number for item in read_outline(source.text).items) == PARAGRAPH_ADDRESSES


def test_tables_are_read_where_they_stand() -> None:
    document = Document()
    document.add_paragraph("Башы")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["1.1.", "Бир", "1.2.", "Эки"], strict=True):
        cell.text = text
    document.add_paragraph("Аягы")

    assert read_text(docx_of(document), name="any.docx").text == "Башы\n1.1.\nБир\n1.2.\nЭки\nАягы"


def test_a_page_break_is_a_form_feed() -> None:
    document = Document()
    document.add_paragraph("Бир")
    document.paragraphs[0].add_run().add_break(WD_BREAK.PAGE)
    document.add_paragraph("Эки")

    assert read_text(docx_of(document), name="any.docx").text == "Бир\f\nЭки"


def test_tracked_changes_are_read_as_accepted_and_said() -> None:
    document = Document()
    document.add_paragraph("5 күндө")._p.append(
        parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t xml:space='preserve'> кабарлайт</w:t></w:r></w:ins>")
    )
    document.paragraphs[0]._p.append(parse_xml(f"<w:moveFrom {nsdecls('w')}><w:r><w:t>унутат</w:t></w:r></w:moveFrom>"))

    source = read_text(docx_of(document), name="any.docx")

    assert source.text == "5 күндө кабарлайт"
    assert source.remarks == (Remark("changes_accepted", {"count": 2}),)


def test_a_text_box_is_read_once() -> None:
    box = (
        f"<w:r {nsdecls('w')} {COMPATIBILITY}><mc:AlternateContent>"
        "<mc:Choice Requires='wps'><w:txbxContent><w:p><w:r><w:t>Кутуча</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>Кутуча</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document = Document()
    document.add_paragraph("Сырты")._p.append(parse_xml(box))

    assert read_text(docx_of(document), name="any.docx").text == "Сырты\nКутуча"


def test_signs_of_the_typesetter_are_kept() -> None:
    run = (
        "<w:r {}><w:t>Миң</w:t><w:noBreakHyphen/><w:t>Булак</w:t><w:tab/><w:t>айыл</w:t><w:br/><w:t>аймагы</w:t></w:r>"
    )
    document = Document()
    document.add_paragraph()._p.append(parse_xml(run.format(nsdecls("w"))))

    assert read_text(docx_of(document), name="any.docx").text == "Миң-Булак\tайыл\nаймагы"
