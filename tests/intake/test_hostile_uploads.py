"""Hostile evidence: each file is refused for what it is, or comes out harmless (R11)."""

import struct
import zipfile
import zlib
from io import BytesIO

import pytest

from esep.intake import limits, liveliness
from esep.intake.probe import probe
from esep.intake.upload import Cleaned, accept
from esep.regulation.refusals import BadInput, Breach
from tests.intake import files
from tests.intake.documents import docx_with, pdf_of, repacked, zip_of

DOCX = docx_with("Отчет")
XLSX = files.workbook_of([["аты"], ["Асан"]])
REPACKED = "/Type /ObjStm /Filter [/AHx /FlateDecode]"
JAR = zip_of({"META-INF/MANIFEST.MF": b"Main-Class: a", "a.class": b"\xca\xfe\xba\xbe"})
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(64)
HEIC = files.box(b"ftyp", b"heic" + bytes(4) + b"mif1heic") + bytes(64)
DECLARED = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


def refusal(data: bytes, name: str = "далил.jpg") -> Breach:
    with pytest.raises(BadInput) as refused:
        accept(data, name=name)
    assert len(refused.value.breaches) == 1
    return refused.value.breaches[0]


def typed(kind: bytes, data: bytes = DOCX) -> bytes:
    """The document with one more type in its list of types."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        types = archive.read("[Content_Types].xml")
    more = b'<Default Extension="q" ContentType="' + kind + b'"/></Types>'
    return repacked(data, {"[Content_Types].xml": types.replace(b"</Types>", more)})


def linked(kind: str, target: str, *, mode: str = "External") -> bytes:
    """The document with a relationship more."""
    base = "http://schemas.openxmlformats.org"
    link = (
        f'<Relationships xmlns="{base}/package/2006/relationships"><Relationship Id="r9" '
        f'Type="{base}/officeDocument/2006/relationships/{kind}" Target="{target}" TargetMode="{mode}"/>'
        "</Relationships>"
    )
    return repacked(DOCX, {"word/_rels/more.xml.rels": link.encode()})


@pytest.mark.parametrize("name", ["далил.jpg", "далил.pdf", "далил.docx", "далил.txt"])
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "upload_empty"),
        (b" \n ", "upload_empty"),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='a()'/>", "upload_markup"),
        (b"\xef\xbb\xbf  <?xml version='1.0'?><svg><script>a()</script></svg>", "upload_markup"),
        ("<svg onload='a()'/>".encode("utf-16"), "upload_markup"),
        (b"<!DOCTYPE html><script>a()</script>", "upload_markup"),
        (b"a text first\n<script>a()</script>", "upload_markup"),
        (b"<?php system('a'); ?>", "upload_markup"),
        (DECLARED, "upload_markup"),
        (b"MZ\x90\x00" + bytes(64), "upload_program"),
        (b"\x7fELF\x02\x01\x01" + bytes(64), "upload_program"),
        (b"L\x00\x00\x00\x01\x14\x02\x00" + bytes(64), "upload_program"),
        (b"#!/bin/sh\nrm -r x", "upload_program"),
        (b"@echo off\r\ndel x", "upload_program"),
        (HEIC, "picture_heic"),
        (b"GIF89a\x01\x00\x01\x00" + bytes(20), "upload_unsupported"),
        (b"GIF89a\x01\x00\x01\x00" + bytes(20) + JAR, "upload_unsupported"),
        (b"Rar!\x1a\x07\x01\x00" + bytes(20), "upload_unsupported"),
        (JAR, "upload_unsupported"),
        (zip_of({"a.txt": b"a"}), "upload_unsupported"),
        (OLD_OFFICE, "upload_unsupported"),
        (OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "file_encrypted"),
        (b"\x01\x02\x03\x04" * 20, "upload_unknown"),
        (b"\x01\x02\x03\x04" + pdf_of(["a"]), "two_files_in_one"),
    ],
)
def test_what_is_no_evidence_is_refused_under_any_name(data: bytes, code: str, name: str) -> None:
    assert refusal(data, name).code == code


@pytest.mark.parametrize("name", ["a.js", "a.BAT", "a.vbs", "a.html", "a.svg", "a.hta", "отчет.txt.ps1"])
def test_a_text_that_would_be_opened_as_a_program_is_refused(name: str) -> None:
    assert refusal(b"alert(1)", name).code == "upload_program"


@pytest.mark.parametrize("bound", ["DOCUMENT_BYTES", "RECORDING_BYTES"])
def test_too_much_is_refused_before_it_is_opened(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, bound, 10)

    assert refusal(files.picture()).code == "upload_too_big"


def test_a_recording_may_be_longer_than_a_document(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "DOCUMENT_BYTES", 10)

    assert accept(files.mp3(), name="a.mp3").extension == "mp3"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_with_an_archive_behind_it_loses_the_archive(kind: str) -> None:
    accepted = accept(files.picture(kind) + JAR, name="a")

    assert Cleaned.APPENDED in accepted.cleaned
    assert b"PK\x05\x06" not in accepted.data
    assert not zipfile.is_zipfile(BytesIO(accepted.data))


def test_a_picture_with_a_page_in_its_comment_loses_the_page() -> None:
    script = b"<script>alert(1)</script>"
    source = files.picture()
    polyglot = source[:2] + b"\xff\xfe" + struct.pack(">H", len(script) + 2) + script + source[2:]

    assert script not in accept(polyglot, name="a").data


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_cut_off_is_refused(kind: str) -> None:
    source = files.picture(kind, size=(600, 400))

    assert refusal(source[: len(source) * 2 // 3]).code == "picture_broken"


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_picture_that_moves_is_refused(kind: str) -> None:
    assert refusal(files.moving_picture(kind)).code == "picture_animated"


@pytest.mark.parametrize("size", [(60_000, 60_000), (2**31 - 1, 2**31 - 1), (8_001, 8_000)])
def test_a_picture_of_too_many_pixels_is_refused_before_they_are_unpacked(size: tuple[int, int]) -> None:
    breach = refusal(files.png_claiming(*size))

    assert (breach.code, breach.params) == ("picture_too_large", {"limit": 64})


def test_a_picture_that_breaks_its_reader_breaks_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PICTURE_MEMORY_BYTES", 16 * limits.MEGABYTE)

    assert refusal(files.picture()).code == "upload_too_heavy"


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (files.living_pdf(catalogue="/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"), "/JS"),
        (files.living_pdf(catalogue="/OpenAction << /S /J#61vaScript >>"), "/JavaScript"),
        (files.living_pdf(catalogue="/AA << /WC << /S /JavaScript >> >>"), "/JavaScript"),
        (files.living_pdf(catalogue="/OpenAction << /S /Launch /F (cmd.exe) >>"), "/Launch"),
        (files.living_pdf(catalogue="/OpenAction << /S /URI /URI (http://a) >>"), "/OpenAction"),
        (files.living_pdf(catalogue="/OpenAction 4 0 R", objects=[b"<< /S /URI /URI (http://a) >>"]), "/OpenAction"),
        (files.living_pdf(catalogue="/OpenAction 9 0 R"), "/OpenAction"),
        (files.living_pdf(catalogue="/AcroForm << /XFA [] >>"), "/XFA"),
        (files.living_pdf(catalogue="/Names << /EmbeddedFiles << /Names [] >> >>"), "/EmbeddedFiles"),
        (files.living_pdf(objects=[files.packed(b"5 0 << /S /JavaScript /JS (a) >>")]), "/ObjStm"),
        (files.living_pdf(objects=[files.packed(b"5 0 << /S /Launch /F (a) >>")]), "/Launch"),
        (files.living_pdf(objects=[files.packed(b"5 0 << /S /L#61unch >>", more="/Type /#4fbjStm")]), "/Launch"),
        (
            files.living_pdf(objects=[files.packed(b"5 0 ", more=REPACKED)]),
            "/ObjStm",
        ),
        (files.living_pdf(objects=[files.packed(b"<< /S /SubmitForm >>", more="")]), "/SubmitForm"),
        (files.living_pdf(objects=[b"<< /Type /Annot /Subtype /RichMedia >>"]), "/RichMedia"),
    ],
)
def test_a_pdf_that_could_act_is_refused(data: bytes, found: str) -> None:
    breach = refusal(data, "a.pdf")

    assert (breach.code, breach.params) == ("pdf_alive", {"found": found})


def test_what_our_own_look_misses_the_reader_of_pdf_finds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(liveliness, "_alive", lambda part: None)
    attached = "/Names << /EmbeddedFiles << /Names [(a) 4 0 R] >> >>"

    breach = refusal(files.living_pdf(catalogue=attached, objects=[b"<< /Type /Filespec /F (a) >>"]), "a.pdf")

    assert (breach.code, breach.params) == ("pdf_alive", {"found": "/EmbeddedFiles"})


def test_a_lock_that_opens_without_a_password_is_still_a_lock() -> None:
    assert probe(files.pdf_locked_with_nothing()) == {"refusal": "file_encrypted"}
    assert refusal(files.pdf_locked_with_nothing(), "a.pdf").code == "file_encrypted"


@pytest.mark.parametrize(
    "catalogue", ["/OpenAction [3 0 R /Fit]", "/OpenAction << /S /GoTo /D [3 0 R /Fit] >>", "/OpenAction 4 0 R"]
)
def test_a_pdf_may_open_at_one_of_its_pages(catalogue: str) -> None:
    data = files.living_pdf(catalogue=catalogue, objects=[b"<< /S /GoTo /D [3 0 R /Fit] >>"])

    assert accept(data, name="a.pdf").extension == "pdf"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (pdf_of(["a"]) + JAR, "two_files_in_one"),
        (pdf_of(["a"]) + bytes([1]) * 5_000, "two_files_in_one"),
        (pdf_of(["a"], trailer="/Encrypt << /Filter /Standard /V 1 /R 2 /O (a) /U (b) /P -4 >>"), "file_encrypted"),
        (pdf_of(["a"])[:60], "file_broken"),
        (b"%PDF-1.7\n", "file_broken"),
    ],
)
def test_other_bad_pdf_are_refused(data: bytes, code: str) -> None:
    assert refusal(data, "a.pdf").code == code


def test_a_pdf_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PDF_STREAM_BYTES", 10_000)

    assert refusal(files.living_pdf(objects=[files.packed(bytes(20_000), more="")])).code == "archive_too_big"


@pytest.mark.parametrize(
    "data",
    [
        repacked(DOCX, {"word/vbaProject.bin": b"x"}),
        repacked(XLSX, {"xl/vbaProject.bin": b"x"}),
        repacked(XLSX, {"xl/macrosheets/sheet1.xml": b"<a/>"}),
        typed(b"application/vnd.ms-word.document.macroEnabled.main+xml"),
        typed(b"application/vnd.ms-office.vbaProject", XLSX),
        files.open_document("text", Basic_Standard_script_xml=b"<a/>"),
    ],
)
def test_documents_with_macros_are_refused(data: bytes) -> None:
    assert refusal(data, "a.docx").code == "office_macros"


@pytest.mark.parametrize(
    ("data", "part"),
    [
        (repacked(DOCX, {"word/embeddings/oleObject1.bin": b"x"}), "word/embeddings/oleObject1.bin"),
        (repacked(DOCX, {"word/embeddings/a.docx": DOCX}), "word/embeddings/a.docx"),
        (repacked(DOCX, {"word/activeX/activeX1.xml": b"<a/>"}), "word/activeX/activeX1.xml"),
        (repacked(DOCX, {"word/media/a.png": OLD_OFFICE}), "word/media/a.png"),
        (repacked(DOCX, {"word/media/a.png": b"MZ\x90\x00"}), "word/media/a.png"),
        (repacked(DOCX, {"word/media/a.png": JAR}), "word/media/a.png"),
        (repacked(DOCX, {"word/media/a.svg": b"<svg><script>a()</script></svg>"}), "word/media/a.svg"),
        (repacked(DOCX, {"word/media/a.svg": b"<svg onload='a()'/>"}), "word/media/a.svg"),
        (typed(b"application/vnd.ms-office.activeX+xml"), "[Content_Types].xml"),
        (files.open_document("text", b"<a><script:event-listener/></a>"), "content.xml"),
    ],
)
def test_documents_with_living_parts_are_refused(data: bytes, part: str) -> None:
    breach = refusal(data, "a.docx")

    assert (breach.code, breach.params) == ("office_alive", {"part": part})


def test_the_numbers_behind_a_chart_are_let_through_and_looked_into() -> None:
    place = "word/embeddings/Sheet1.xlsx"
    bad = repacked(XLSX, {"xl/vbaProject.bin": b"x"})

    assert accept(repacked(DOCX, {place: XLSX}), name="a").extension == "docx"
    assert refusal(repacked(DOCX, {place: bad})).code == "office_macros"
    assert refusal(repacked(DOCX, {place: repacked(XLSX, {"xl/embeddings/a.xlsx": XLSX})})).code == "office_alive"


@pytest.mark.parametrize(
    "data",
    [
        linked("attachedTemplate", "http://a.example/a.dotm"),
        linked("image", "http://a.example/seen.png"),
        linked("oleObject", "file:///a"),
        linked("hyperlink", "javascript:a()"),
        linked("hyperlink", "file:///a"),
        linked("hyperlink", "\\\\server\\share"),
        linked("aFChunk", "a.html", mode="Internal"),
        repacked(XLSX, {"xl/externalLinks/externalLink1.xml": b"<a/>"}),
        files.open_document("text", b"<a><draw:image xlink:href='http://a.example/seen.png'/></a>"),
    ],
)
def test_documents_that_reach_out_are_refused(data: bytes) -> None:
    assert refusal(data, "a.docx").code == "office_links"


@pytest.mark.parametrize("target", ["https://a.example/", "mailto:a@a.example", "#bookmark"])
def test_a_link_that_a_reader_follows_by_hand_is_fine(target: str) -> None:
    assert accept(linked("hyperlink", target), name="a").extension == "docx"


@pytest.mark.parametrize("name", ["word/extra.xml", "word/media/a.png"])
def test_documents_that_declare_entities_are_refused(name: str) -> None:
    assert refusal(repacked(DOCX, {name: DECLARED})).code == "docx_entities"


def test_a_document_that_unpacks_to_a_hundred_times_itself_is_refused() -> None:
    assert refusal(repacked(XLSX, {"xl/a.bin": bytes(3 * limits.MEGABYTE)})).code == "archive_too_big"


def test_a_part_longer_than_it_says_is_refused() -> None:
    lying = bytearray(repacked(DOCX, {"word/a.bin": b"a" * 5_000}))
    head = lying.rfind(b"PK\x01\x02")
    struct.pack_into("<L", lying, head + 16, zlib.crc32(b"a" * 10))
    struct.pack_into("<L", lying, head + 24, 10)

    assert refusal(bytes(lying)).code == "file_broken"


def test_a_part_named_twice_is_refused() -> None:
    file = BytesIO(DOCX)
    with zipfile.ZipFile(file, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", b"<a/>")

    assert refusal(file.getvalue()).code == "file_broken"


@pytest.mark.parametrize(
    "data",
    [
        DOCX + b"\x00" * 5,
        zip_of({"a.pdf": b""}).replace(b"a.pdf", b"%PDF-"),
        files.mp3() + JAR,
        files.mp4() + JAR,
        files.ogg() + JAR,
        files.wave() + JAR,
        files.ogg() + b"more",
        files.wave() + b"more",
        b"ID3\x04\x00\x00\x00\x00\x00\x7f%PDF-1.7" + bytes(119) + files.mp3()[20:],
        b"a text and then %PDF-1.7 and on",
    ],
)
def test_two_files_in_one_are_refused(data: bytes) -> None:
    assert refusal(data).code == "two_files_in_one"


@pytest.mark.parametrize(
    "data",
    [
        files.mp4()[:-10],
        files.mp4() + b"\x00\x00\x00\x09evil!",
        files.box(b"ftyp", b"isom" + bytes(4) + b"isom") + files.box(b"mdat", bytes(9)),
        files.wave()[:-10],
        files.ogg()[:-10],
        b"ID3\x04\x00\x00\x00\x00\x00\x0a" + bytes(60),
    ],
)
def test_broken_recordings_are_refused(data: bytes) -> None:
    assert refusal(data).code == "file_broken"
