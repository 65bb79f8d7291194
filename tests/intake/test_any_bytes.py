"""Any bytes give a text or a typed refusal, never another exception (R12)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from esep.intake import read_text
from esep.intake.pages import read_pages
from esep.regulation.adopted import import_text
from esep.regulation.refusals import BadInput
from esep.regulation.wording import message, remedy
from tests.intake.documents import docx_of, docx_with, level, numbered, pdf_of, repacked, with_lists
from tests.regulation.adopted.texts import MINI, in_old_font

NUMBERED = with_lists(level(0, "decimal", "%1."), level(0, "russianLower", "%1)"))
numbered(NUMBERED, "Бөлүм", number=1)
numbered(NUMBERED, "тамга", number=2)

PDF = pdf_of(["2.1. Салам\n2.2. Сөз", "2.3. Сөз"])
TEMPLATES = (
    docx_with("2.1. Салам", "- бир;"),
    docx_of(NUMBERED),
    MINI.encode(),
    MINI.encode("utf-16"),
    in_old_font(MINI).encode("windows-1251", "ignore"),
)
MARKS = (b"", b"PK\x03\x04", b"\xff\xfe", b"\xef\xbb\xbf", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"<svg", b"BM")

wounds = st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=12)


def wound(data: bytes, wounds: list[tuple[int, int]]) -> bytes:
    """The bytes with some of them changed."""
    changed = bytearray(data)
    for place, value in wounds:
        changed[place % len(changed)] = value
    return bytes(changed)


def check(data: bytes) -> None:
    """Read and import; what is refused has its words in every language."""
    try:
        import_text(read_text(data, name="any"), clauses=())
    except BadInput as refused:
        for breach in refused.breaches:
            for language in ("ky", "ru", "en"):
                assert message(breach, language=language)
                assert remedy(breach, language=language)


@given(st.sampled_from(MARKS), st.binary(max_size=400))
def test_random_bytes(mark: bytes, data: bytes) -> None:
    check(mark + data)


@given(st.sampled_from(TEMPLATES), wounds)
def test_wounded_files(template: bytes, changes: list[tuple[int, int]]) -> None:
    check(wound(template, changes))


@given(wounds)
@settings(max_examples=12)
def test_wounded_pdf_through_the_door(changes: list[tuple[int, int]]) -> None:
    check(wound(PDF, changes))


@given(wounds, st.integers(1, len(PDF)))
@settings(max_examples=150)
def test_wounded_pdf_by_itself(changes: list[tuple[int, int]], cut: int) -> None:
    answer = read_pages(wound(PDF[:cut], changes), most_pages=9, most_characters=9_999)

    assert "refusal" in answer or isinstance(answer["pages"], list)


@given(st.binary(max_size=300))
def test_document_parts_of_any_bytes(part: bytes) -> None:
    check(repacked(TEMPLATES[1], {"word/numbering.xml": part}))
    check(repacked(TEMPLATES[1], {"word/document.xml": part}))
