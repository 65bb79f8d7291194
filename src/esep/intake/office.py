"""Office documents kept as evidence: Word and Excel as of 2007, and their open kin, with nothing alive inside."""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from enum import StrEnum
from xml.etree import ElementTree

from esep.intake import archive, limits, signature
from esep.regulation.refusals import BadInput, Place


class Office(StrEnum):
    """The documents that are kept; the value is their extension."""

    DOCX = "docx"
    XLSX = "xlsx"
    ODT = "odt"
    ODS = "ods"


MICROSOFT = ((b"wordprocessingml.document.main+xml", Office.DOCX), (b"spreadsheetml.sheet.main+xml", Office.XLSX))
OPEN = {
    "application/vnd.oasis.opendocument.text": Office.ODT,
    "application/vnd.oasis.opendocument.spreadsheet": Office.ODS,
}

MACRO_TYPES = (b"macroenabled", b"vbaproject", b"macrosheet", b"ms-office.vba")
MACRO_PARTS = re.compile(r"vbaproject|vbadata|macrosheets/|^basic/|^scripts/", re.IGNORECASE)
ALIVE_PARTS = re.compile(r"activex|oleobject|/ctrlprops/", re.IGNORECASE)
WORKBOOK_WITHIN = re.compile(r"^(?:word|xl)/embeddings/[^/]*\.xlsx$", re.IGNORECASE)
"""The numbers behind a chart are a workbook inside the document."""

EMBEDDED = re.compile(r"/embeddings/.", re.IGNORECASE)
ALIVE_MARKUP = re.compile(
    rb"<(?:\w+:)?script\b|<script:|javascript:|\son(?:load|click|error|mouse\w+)\s*=", re.IGNORECASE
)
ALIVE_NAMES = (".svg", "content.xml", "styles.xml")
OPEN_LINK = re.compile(
    rb"<(?:draw:(?:image|object|object-ole|plugin|floating-frame)|table:table-source|text:section-source)\b[^>]*"
    rb"xlink:href=[\"'](?:[a-z]+:|\\\\|/|\.\./\.\.)",
    re.IGNORECASE,
)
OPEN_LOCK = b"encryption-data"

RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
HYPERLINK = "/hyperlink"
FOREIGN_PAGE = "/aFChunk"
"""A page in another language, HTML as a rule, that Word draws into the document when it opens."""

FOLLOWED = re.compile(r"(?:https?|mailto|tel):|#", re.IGNORECASE)
"""Where a link may lead that a reader follows by hand."""

LOCAL_HEAD = 30
LONGEST_NAME = 100


def check(data: bytes, *, place: Place, within: bool = False) -> Office:
    """Which document this is, once nothing in it runs, reaches out or hides. ``within``: it sits in another one.

    Raises :class:`BadInput`: ``archive_too_big``, ``file_encrypted``, ``file_broken``, ``two_files_in_one``,
    ``docx_entities``, ``office_macros``, ``office_alive`` (ActiveX, OLE, scripts), ``office_links`` (what would be
    fetched from elsewhere), ``upload_unsupported`` for other archives.
    """
    with archive.weighed(data, place=place, most=limits.WORKBOOK_BYTES) as opened:
        _check_whole(data, opened, place)
        kind, types = _kind(opened, place)
        archive.check_markup(opened, place=place, most=limits.WORKBOOK_BYTES)
        _check_macros(opened, types, place)
        _check_alive(opened, place, within=within)
        _check_links(opened, place)
    return kind


def _check_whole(data: bytes, opened: zipfile.ZipFile, place: Place) -> None:
    """Nothing before it, nothing behind; every part as long as it says, and named once."""
    names = [entry.filename for entry in opened.infolist()]
    if len(set(names)) < len(names):
        raise BadInput.because("file_broken", place=place)
    end = data.rfind(archive.END_RECORD)
    size, start, comment = struct.unpack_from("<LLH", data, end + 12)
    if end + archive.END_RECORD_BYTES != len(data) or comment or start + size != end or signature.hides_pdf(data):
        raise BadInput.because("two_files_in_one", place=place)
    for entry in opened.infolist():
        if not _is_as_declared(data, entry):
            raise BadInput.because("file_broken", place=place)


def _is_as_declared(data: bytes, entry: zipfile.ZipInfo) -> bool:
    name, extra = struct.unpack_from("<HH", data, entry.header_offset + LOCAL_HEAD - 4)
    start = entry.header_offset + LOCAL_HEAD + name + extra
    packed = data[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        return len(packed) == entry.file_size and zlib.crc32(packed) == entry.CRC
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    content = unpacking.decompress(packed, entry.file_size + 1)
    whole = unpacking.eof and not unpacking.unused_data
    return whole and len(content) == entry.file_size and zlib.crc32(content) == entry.CRC


def _kind(opened: zipfile.ZipFile, place: Place) -> tuple[Office, bytes]:
    """Which document it is, and the types of its parts."""
    names = opened.namelist()
    if archive.CONTENT_TYPES in names:
        types = opened.read(archive.CONTENT_TYPES)
        if any(macro in types.lower() for macro in MACRO_TYPES):
            raise BadInput.because("office_macros", place=place)
        for mark, kind in MICROSOFT:
            if mark in types:
                return kind, types
    elif "mimetype" in names:
        found = OPEN.get(opened.read("mimetype")[:LONGEST_NAME].decode("ascii", "ignore").strip())
        if found:
            return found, b""
    raise BadInput.because("upload_unsupported", place=place, looks_like=archive.other_type(opened))


def _check_macros(opened: zipfile.ZipFile, types: bytes, place: Place) -> None:
    if any(MACRO_PARTS.search(name) for name in opened.namelist()):
        raise BadInput.because("office_macros", place=place)
    if b"activex" in types.lower() or b"oleobject" in types.lower():
        raise BadInput.because("office_alive", place=place, part=archive.CONTENT_TYPES)
    if "META-INF/manifest.xml" in opened.namelist() and OPEN_LOCK in opened.read("META-INF/manifest.xml"):
        raise BadInput.because("file_encrypted", place=place)


def _check_alive(opened: zipfile.ZipFile, place: Place, *, within: bool) -> None:
    for entry in opened.infolist():
        if entry.is_dir():
            continue
        name = entry.filename
        content = opened.read(entry)
        if WORKBOOK_WITHIN.match(name) and not within:
            check(content, place=place, within=True)
        elif (
            ALIVE_PARTS.search(name)
            or EMBEDDED.search(name)
            or signature.is_old_office(content)
            or signature.is_zip(content)
            or signature.is_program(content)
            or (name.lower().endswith(ALIVE_NAMES) and ALIVE_MARKUP.search(content))
        ):
            raise BadInput.because("office_alive", place=place, part=name[:LONGEST_NAME])


def _check_links(opened: zipfile.ZipFile, place: Place) -> None:
    for name in opened.namelist():
        if name.lower().endswith(".rels"):
            foreign = any(_reaches_out(link) for link in _relationships(opened.read(name)))
        else:
            foreign = name.lower().endswith(ALIVE_NAMES) and OPEN_LINK.search(opened.read(name)) is not None
        if foreign or "externallinks/" in name.lower():
            raise BadInput.because("office_links", place=place, part=name[:LONGEST_NAME])


def _relationships(markup: bytes) -> Iterator[ElementTree.Element]:
    """Every relationship of a part; entities were refused before."""
    return ElementTree.fromstring(markup).iter(RELATIONSHIP)


def _reaches_out(link: ElementTree.Element) -> bool:
    kind = link.get("Type", "")
    if kind.endswith(FOREIGN_PAGE):
        return True
    if link.get("TargetMode", "").lower() != "external":
        return False
    return not kind.endswith(HYPERLINK) or not FOLLOWED.match(link.get("Target", ""))
