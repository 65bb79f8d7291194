"""Archives: an office document is a zip of XML. It is weighed and searched before anything in it is parsed."""

import re
import struct
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO

from esep.intake import limits
from esep.regulation.refusals import BadInput, Place

END_RECORD = b"PK\x05\x06"
END_RECORD_BYTES = 22
LONGEST_COMMENT = 0xFFFF
PLAIN_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
LOCKED = 0x1

CONTENT_TYPES = "[Content_Types].xml"
DOCX_TYPE = b"wordprocessingml.document.main+xml"
MACRO_TYPE = b"word.document.macroEnabled"
MACRO_PART = "vbaproject.bin"
MARKUP_NAMES = (".xml", ".rels")

OTHER_OFFICE = (
    ("xl/", "XLSX"),
    ("ppt/", "PPTX"),
    ("word/", "Word"),
    ("meta-inf/manifest.mf", "JAR"),
    ("androidmanifest.xml", "APK"),
)
OPEN_DOCUMENT = (("opendocument.text", "ODT"), ("opendocument.spreadsheet", "ODS"), ("epub", "EPUB"))

DECLARATIONS = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
DECLARED_ENCODING = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']")
KNOWN_ENCODINGS = (b"utf-8", b"us-ascii", b"ascii")
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
UTF_8_MARK = b"\xef\xbb\xbf"
MAINFRAME_MARK = b"\x4c\x6f\xa7\x94"
"""How XML begins in the alphabet of mainframes."""

HEAD_BYTES = 256
BLANK = UTF_8_MARK + b" \t\r\n\x00"
LONGEST_NAME = 100
"""Characters of the name of a part that a message shows."""


def inspect(data: bytes, *, place: Place) -> None:
    """Let a Word document through, refuse everything else that is packed as a zip.

    Raises :class:`BadInput`: what :func:`weighed` and :func:`check_markup` refuse, ``docx_macros``, and
    ``unsupported_type`` for other archives.
    """
    with weighed(data, place=place, most=limits.ARCHIVE_BYTES) as archive:
        _check_type(archive, place)
        check_markup(archive, place=place, most=limits.MARKUP_BYTES)


@contextmanager
def weighed(data: bytes, *, place: Place, most: int) -> Iterator[zipfile.ZipFile]:
    """The archive, opened once it is known to unpack to no more than ``most`` bytes.

    Raises :class:`BadInput`: ``archive_too_big`` (a bomb, or simply too much), ``file_encrypted``, and ``file_broken``
    for whatever goes wrong while it is open.
    """
    _check_directory(data, place)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _check_entries(archive.infolist(), place, most)
            yield archive
    except BadInput:
        raise
    except Exception as error:  # a broken archive makes the zip reader raise almost anything
        raise BadInput.because("file_broken", place=place) from error


def _check_directory(data: bytes, place: Place) -> None:
    """Weigh the list of contents before it is read: each entry of it costs far more memory than bytes."""
    at = data.rfind(END_RECORD, max(0, len(data) - END_RECORD_BYTES - LONGEST_COMMENT))
    if at < 0 or len(data) < at + END_RECORD_BYTES:
        raise BadInput.because("file_broken", place=place)
    (size,) = struct.unpack_from("<L", data, at + 12)
    if size > limits.ARCHIVE_DIRECTORY_BYTES:
        raise _too_big(place, limits.ARCHIVE_BYTES)


def _check_entries(entries: Sequence[zipfile.ZipInfo], place: Place, most: int) -> None:
    if any(entry.flag_bits & LOCKED for entry in entries):
        raise BadInput.because("file_encrypted", place=place)
    if any(entry.compress_type not in PLAIN_METHODS for entry in entries):
        raise BadInput.because("file_broken", place=place)
    heavy = (
        len(entries) > limits.ARCHIVE_ENTRIES
        or sum(entry.file_size for entry in entries) > most
        or any(_is_bomb(entry) for entry in entries)
    )
    if heavy:
        raise _too_big(place, most)


def _is_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > limits.MEGABYTE and entry.file_size > max(entry.compress_size, 1) * limits.ENTRY_RATIO


def _too_big(place: Place, most: int) -> BadInput:
    return BadInput.because("archive_too_big", place=place, limit_mb=most // limits.MEGABYTE)


def _check_type(archive: zipfile.ZipFile, place: Place) -> None:
    names = [name.lower() for name in archive.namelist()]
    types = archive.read(CONTENT_TYPES) if CONTENT_TYPES in archive.namelist() else b""
    if MACRO_TYPE in types or any(name.endswith(MACRO_PART) for name in names):
        raise BadInput.because("docx_macros", place=place)
    if DOCX_TYPE not in types:
        raise BadInput.because("unsupported_type", place=place, looks_like=other_type(archive))


def other_type(archive: zipfile.ZipFile) -> str:
    """The usual name of an archive that is no Word document, by what is in it."""
    names = [name.lower() for name in archive.namelist()]
    if "mimetype" in names and "mimetype" in archive.namelist():
        kind = archive.read("mimetype")[:100].decode("ascii", "ignore")
        for part, name in OPEN_DOCUMENT:
            if part in kind:
                return name
    return next((name for start, name in OTHER_OFFICE if any(n.startswith(start) for n in names)), "ZIP")


def check_markup(archive: zipfile.ZipFile, *, place: Place, most: int) -> None:
    """Search all XML for declarations. A part may be parsed whatever its name, so its first bytes count as well.

    Raises :class:`BadInput`: ``docx_entities`` (a document type declaration, or XML in an encoding that could hide
    one), ``archive_too_big`` when there are more than ``most`` bytes of XML.
    """
    parts = [entry for entry in archive.infolist() if _is_markup(archive, entry)]
    if sum(part.file_size for part in parts) > most:
        raise _too_big(place, most)
    for part in parts:
        if _may_declare_entities(archive.read(part)):
            raise BadInput.because("docx_entities", place=place, part=part.filename[:LONGEST_NAME])


def _is_markup(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bool:
    if entry.filename.lower().endswith(MARKUP_NAMES):
        return True
    with archive.open(entry) as part:
        head = part.read(HEAD_BYTES)
    return head.startswith((*UTF_16_MARKS, MAINFRAME_MARK)) or head.lstrip(BLANK).startswith(b"<")


def _may_declare_entities(markup: bytes) -> bool:
    """Whether XML declares a document type, or is in an encoding in which that could not be seen."""
    if markup.startswith(UTF_16_MARKS):
        markup = markup.decode("utf-16", "replace").encode()
        markup = DECLARED_ENCODING.sub(b"<?xml", markup)
    markup = markup.removeprefix(UTF_8_MARK)
    declared = DECLARED_ENCODING.match(markup)
    foreign = declared is not None and declared[1].lower() not in KNOWN_ENCODINGS
    hidden = foreign or b"\x00" in markup or markup.startswith(MAINFRAME_MARK)
    return hidden or DECLARATIONS.search(markup) is not None
