"""Automatic numbers of Word come back as Word prints them."""

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from esep.intake import read_text
from esep.intake.source import SourceText
from tests.intake.documents import docx_of, level, numbered, with_lists

OUTLINE = (
    level(0, "decimal", "%1-глава.")
    + level(1, "decimal", "%2.", more='<w:lvlRestart w:val="0"/>')
    + level(2, "decimal", "%2.%3.")
    + level(3, "decimal", "%4)")
    + level(4, "russianLower", "%5)")
)


def read(document: WordDocument) -> SourceText:
    return read_text(docx_of(document), name="any.docx")


def test_chapters_sections_clauses_and_items_count_along() -> None:
    document = with_lists(OUTLINE, level(0, "bullet", "-"))
    levels = [(0, "Жалпы"), (1, "Бөлүм"), (2, "Пункт"), (2, "Пункт"), (3, "бир"), (4, "эки"), (4, "үч")]
    levels += [(2, "Пункт"), (3, "төрт"), (0, "Экинчи"), (1, "Бөлүм"), (2, "Пункт")]
    for at, text in levels:
        numbered(document, text, number=1, at=at)
    numbered(document, "сызыкча", number=2)

    assert read(document).text.split("\n") == [
        "1-глава. Жалпы",
        "1. Бөлүм",
        "1.1. Пункт",
        "1.2. Пункт",
        "1) бир",
        "а) эки",
        "б) үч",
        "1.3. Пункт",
        "1) төрт",
        "2-глава. Экинчи",
        "2. Бөлүм",
        "2.1. Пункт",
        "- сызыкча",
    ]


@pytest.mark.parametrize(
    ("form", "shown"),
    [
        ("lowerLetter", ["a", "b"]),
        ("upperLetter", ["A", "B"]),
        ("lowerRoman", ["i", "ii"]),
        ("upperRoman", ["I", "II"]),
        ("russianUpper", ["А", "Б"]),
        ("decimalZero", ["01", "02"]),
    ],
)
def test_a_format_of_word_is_known(form: str, shown: list[str]) -> None:
    document = with_lists(level(0, form, "%1)"))
    numbered(document, "бир", number=1)
    numbered(document, "эки", number=1)

    assert read(document).text == f"{shown[0]}) бир\n{shown[1]}) эки"


def test_a_picture_bullet_becomes_a_bullet() -> None:
    document = with_lists(level(0, "bullet", "\uf0b7"))
    numbered(document, "бир", number=1)

    assert read(document).text == "• бир"


def test_a_list_that_starts_elsewhere_starts_there_and_goes_on() -> None:
    started = (
        '<w:num w:numId="7"><w:abstractNumId w:val="1"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="11"/></w:lvlOverride></w:num>'
    )
    document = with_lists(level(0, "decimal", "%1)"), numbers=[started])
    numbered(document, "беш", number=1)
    numbered(document, "он бир", number=7)
    numbered(document, "он эки", number=7)

    assert read(document).text == "1) беш\n11) он бир\n12) он эки"


def test_a_style_carries_its_number_to_its_paragraphs() -> None:
    document = with_lists(level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2.", more='<w:pStyle w:val="Clause"/>'))
    style = document.styles.add_style("Clause", WD_STYLE_TYPE.PARAGRAPH)
    pointer = f'<w:pPr {nsdecls("w")}><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    style.element.append(parse_xml(pointer))
    numbered(document, "Бөлүм", number=1)
    document.add_paragraph("Пункт", style="Clause")

    assert read(document).text == "1. Бөлүм\n1.1. Пункт"


def test_a_paragraph_taken_out_of_its_list_has_no_number() -> None:
    document = with_lists(level(0, "decimal", "%1."))
    numbered(document, "Сөз", number=0)

    assert read(document).text == "Сөз"


def test_a_number_that_cannot_be_told_is_left_out_and_said() -> None:
    document = with_lists(level(0, "chicago", "%1"))
    numbered(document, "Жылдызча", number=1)

    source = read(document)

    assert source.text == "Жылдызча"
    assert [(remark.code, remark.params["count"]) for remark in source.remarks] == [("numbering_unread", 1)]


def test_a_pointer_to_no_list_is_no_number() -> None:
    document = Document()
    numbered(document, "Сөз", number=99)

    assert read(document).text == "Сөз"
