"""Hostile files: each is refused for what it is, whatever it calls itself (R11)."""

import struct
import zipfile
from io import BytesIO

import pytest
from docx import Document

from esep.intake import limits, read_text
from esep.regulation.refusals import BadInput, Breach
from tests.intake.documents import docx_of, docx_with, repacked, zip_of

PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 32
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF" + b"\x00" * 32
PROGRAM = b"MZ\x90\x00" + b"\x00" * 64
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 64
WORKBOOK = {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook/>"}
OPEN_TEXT = {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"}


def refusal(data: bytes, name: str = "regulation.docx") -> Breach:
    with pytest.raises(BadInput) as refused:
        read_text(data, name=name)
    assert len(refused.value.breaches) == 1
    return refused.value.breaches[0]


@pytest.mark.parametrize("name", ["regulation.txt", "regulation.docx", "regulation.pdf"])
@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (PNG, "PNG"),
        (JPEG, "JPG"),
        (PROGRAM, "EXE"),
        (zip_of(WORKBOOK), "XLSX"),
        (zip_of(OPEN_TEXT), "ODT"),
        (zip_of({"a.txt": b"abc"}), "ZIP"),
        (OLD_OFFICE, "DOC, XLS (1997-2003)"),
        (b"<!DOCTYPE html><p>2.1. A", "HTML"),
        (b"  <p onclick='x'>2.1. A</p>", "HTML"),
        (b"<?xml version='1.0'?><svg onload='x'/>", "SVG"),
        (b"<?xml version='1.0'?><a/>", "XML"),
        (b"{\\rtf1 2.1. A}", "RTF"),
    ],
)
def test_a_file_of_another_kind_is_named(data: bytes, looks_like: str, name: str) -> None:
    breach = refusal(data, name)

    assert (breach.code, breach.params) == ("unsupported_type", {"looks_like": looks_like})


def test_content_decides_and_not_the_name() -> None:
    assert read_text(docx_with("2.1. Сөз"), name="photo.png").media == "docx"


def test_a_long_file_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "FILE_BYTES", 10)

    assert refusal(PNG).code == "file_too_big"


def test_a_long_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "TEXT_CHARACTERS", 10)

    assert refusal(b"2.1. Word after word").code == "text_too_long"


def test_a_document_that_unpacks_to_a_hundred_times_itself_is_refused() -> None:
    bomb = repacked(docx_with("Сөз"), {"word/media/image1.bmp": bytes(3 * limits.MEGABYTE)})

    assert refusal(bomb).code == "archive_too_big"


@pytest.mark.parametrize("bound", ["ARCHIVE_ENTRIES", "ARCHIVE_BYTES", "MARKUP_BYTES", "ARCHIVE_DIRECTORY_BYTES"])
def test_a_document_that_is_too_much_in_any_way_is_refused(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, bound, 5)

    assert refusal(docx_with("Сөз")).code == "archive_too_big"


def test_a_document_of_very_many_paragraphs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PARAGRAPHS", 2)

    assert refusal(docx_with("бир", "эки", "үч")).code == "too_many_paragraphs"


@pytest.mark.parametrize(
    "part",
    [
        b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
        b'\xef\xbb\xbf<?xml version="1.0"?><!DOCTYPE a><a/>',
        '\ufeff<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16"),
        '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16-le"),
        b'<?xml version="1.0" encoding="IBM037"?><a/>',
    ],
    ids=["external", "declared", "two bytes a letter", "unmarked", "hiding encoding"],
)
@pytest.mark.parametrize("name", ["word/extra.xml", "word/media/image1.png"])
def test_a_document_that_declares_entities_is_refused(part: bytes, name: str) -> None:
    breach = refusal(repacked(docx_with("Сөз"), {name: part}))

    assert (breach.code, breach.params) == ("docx_entities", {"part": name})


def test_markup_in_the_alphabet_of_mainframes_is_refused() -> None:
    part = '<?xml version="1.0"?><a/>'.encode("cp037")

    assert refusal(repacked(docx_with("Сөз"), {"word/extra.bin": part})).code == "docx_entities"


def test_ordinary_two_byte_markup_is_no_entity() -> None:
    harmless = '\ufeff<?xml version="1.0" encoding="UTF-16"?><a/>'.encode("utf-16-le")

    assert read_text(repacked(docx_with("Сөз"), {"word/extra.xml": harmless}), name="a").text == "Сөз"


def test_a_document_with_macros_is_refused() -> None:
    assert refusal(repacked(docx_with("Сөз"), {"word/vbaProject.bin": b"x"})).code == "docx_macros"


def test_locked_documents_are_refused() -> None:
    package = OLD_OFFICE + "EncryptedPackage".encode("utf-16-le")
    archive = bytearray(docx_with("Сөз"))
    entry = archive.rfind(b"PK\x01\x02")
    struct.pack_into("<H", archive, entry + 8, 1)

    assert refusal(package).code == "file_encrypted"
    assert refusal(bytes(archive)).code == "file_encrypted"


def test_damaged_documents_are_refused() -> None:
    whole = docx_with("Сөз")
    squeezed = BytesIO()
    with zipfile.ZipFile(squeezed, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.xml", b"<a/>")

    assert refusal(whole[:-30]).code == "file_broken"
    assert refusal(repacked(whole, {"word/document.xml": b"<broken"})).code == "file_broken"
    assert refusal(squeezed.getvalue()).code == "file_broken"


def test_an_empty_document_is_refused() -> None:
    assert refusal(docx_of(Document())).code == "file_empty"
