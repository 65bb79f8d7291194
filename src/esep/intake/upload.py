"""Uploads: files kept as evidence or documents. What comes out may be stored, shown and given to anybody."""

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum

import filetype  # type: ignore[import-untyped]

from esep.intake import filename, limits, office, recording, signature
from esep.intake.encoding import decode, has_control_characters
from esep.intake.liveliness import check_pdf
from esep.intake.picture import redrawn
from esep.regulation.refusals import BadInput, Place


class Cleaned(StrEnum):
    """What was done to a file on its way in; worded under ``cleaned`` in ``words/files.toml``."""

    METADATA = "metadata"
    LOCATION = "location"
    APPENDED = "appended"
    TURNED = "turned"
    DOWNSCALED = "downscaled"
    NAME = "name"
    EXTENSION = "extension"


@dataclass(frozen=True, slots=True)
class Accepted:
    """A file to be kept. ``data`` is what is kept; ``original_sha256`` is of the bytes that came in."""

    data: bytes
    original_sha256: str
    sha256: str
    size: int
    media_type: str
    extension: str
    name: str
    cleaned: tuple[Cleaned, ...]


@dataclass(frozen=True, slots=True)
class _Clean:
    """Bytes to be kept, the extension of their kind, and what was done to them."""

    data: bytes
    extension: str
    cleaned: tuple[Cleaned, ...] = ()


MEDIA_TYPES = {
    "jpg": "image/jpeg",
    "png": "image/png",
    "webp": "image/webp",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "txt": "text/plain",
    "csv": "text/csv",
    "mp3": "audio/mpeg",
    "m4a": "audio/mp4",
    "ogg": "audio/ogg",
    "wav": "audio/wav",
    "mp4": "video/mp4",
}
ALIASES = {"jpeg": "jpg", "jpe": "jpg", "jfif": "jpg", "oga": "ogg", "opus": "ogg", "m4v": "mp4", "text": "txt"}
PICTURES = frozenset(("jpg", "png", "apng", "webp"))
APPLE_PICTURES = frozenset(("heic", "heif"))
RECORDINGS = frozenset(("mp3", "m4a", "ogg", "wav", "mp4", "m4v"))
PROGRAM_NAMES = re.compile(
    "exe|com|scr|msi|bat|cmd|psm?1|vb[se]|jse?|mjs|ws[fh]|hta|reg|lnk|url|(?:ba)?sh|pyw?|pl|php|jar"
    "|x?html?|shtml|svg|xml|xsl|mht"
)
"""A text under one of these names is opened as a program or a page."""

HEAD = 4096
LONG_MARKS = (b"\xff\xfe", b"\xfe\xff")


def accept(data: bytes, *, name: str) -> Accepted:
    """The file as it may be kept. Its content says what it is; a name that says otherwise gets the true extension.

    Pictures are drawn anew; place and device are blanked out of MP4 recordings; all other bytes are kept as they came.
    Any bytes give an answer or raise :class:`BadInput` with codes of ``words/files.toml`` and ``words/reading.toml``;
    no other exception.
    """
    place = Place(file=filename.shown(name)[: limits.NAME_CHARACTERS] or filename.NAMELESS)
    if not data:
        raise BadInput.because("upload_empty", place=place)
    _check_size(data, limits.RECORDING_BYTES, place)
    clean = _clean(data, filename.suffix(name), place)
    kept = filename.kept_name(name, extension=clean.extension)
    return Accepted(
        data=clean.data,
        original_sha256=hashlib.sha256(data).hexdigest(),
        sha256=hashlib.sha256(clean.data).hexdigest(),
        size=len(clean.data),
        media_type=MEDIA_TYPES[clean.extension],
        extension=clean.extension,
        name=kept,
        cleaned=(*clean.cleaned, *_renamed(name, kept)),
    )


def _renamed(name: str, kept: str) -> tuple[Cleaned, ...]:
    suffix = filename.suffix(name)
    true = filename.suffix(kept)
    if ALIASES.get(suffix, suffix) != true:
        return (Cleaned.EXTENSION,)
    return () if kept.rpartition(".")[0] == name.rpartition(".")[0] else (Cleaned.NAME,)


def _check_size(data: bytes, limit: int, place: Place) -> None:
    if len(data) > limit:
        raise BadInput.because("upload_too_big", place=place, limit_mb=limit // limits.MEGABYTE)


def _clean(data: bytes, suffix: str, place: Place) -> _Clean:
    """Look at the content and hand it to whoever knows its kind."""
    kind = filetype.guess(data)
    guessed = "" if kind is None else str(kind.extension)
    if guessed in RECORDINGS and _is_binary(data):
        return _recording(data, guessed, place)
    _check_size(data, limits.DOCUMENT_BYTES, place)
    if signature.is_pdf(data):
        _check_single(data, place)
        check_pdf(data, place=place)
        return _Clean(data, "pdf")
    if signature.is_zip(data):
        return _Clean(data, office.check(data, place=place).value)
    if guessed in PICTURES and _is_binary(data):
        picture = redrawn(data, place=place)
        extension = "png" if guessed == "apng" else guessed
        return _Clean(picture.data, extension, tuple(map(Cleaned, picture.codes)))
    if signature.is_old_office(data):
        if signature.is_locked_office(data):
            raise BadInput.because("file_encrypted", place=place)
        raise BadInput.because("upload_unsupported", place=place, looks_like="DOC, XLS (1997-2003)")
    if not _is_binary(data):
        return _text(data, suffix, place)
    if guessed in APPLE_PICTURES:
        raise BadInput.because("picture_heic", place=place)
    if signature.is_program(data):
        raise BadInput.because("upload_program", place=place)
    if signature.hides_pdf(data):
        raise BadInput.because("two_files_in_one", place=place)
    if guessed:
        raise BadInput.because("upload_unsupported", place=place, looks_like=guessed.upper())
    raise BadInput.because("upload_unknown", place=place)


def _is_binary(data: bytes) -> bool:
    return not data.startswith(LONG_MARKS) and has_control_characters(data[:HEAD])


def _check_single(data: bytes, place: Place) -> None:
    """Refuse a file at whose end an archive is found: it is one thing to us and another to an unpacker."""
    if signature.ends_as_archive(data):
        raise BadInput.because("two_files_in_one", place=place)


def _recording(data: bytes, guessed: str, place: Place) -> _Clean:
    _check_single(data, place)
    if signature.hides_pdf(data):
        raise BadInput.because("two_files_in_one", place=place)
    match guessed:
        case "mp3":
            return _Clean(recording.check_mp3(data, place=place).data, "mp3")
        case "ogg":
            return _Clean(recording.check_ogg(data, place=place).data, "ogg")
        case "wav":
            return _Clean(recording.check_wave(data, place=place).data, "wav")
        case _:
            found = recording.check_mp4(data, place=place)
            cleaned = (Cleaned.METADATA,) * found.blanked + (Cleaned.LOCATION,) * found.placed
            return _Clean(found.data, "mp4" if found.shows_pictures else "m4a", cleaned)


def _text(data: bytes, suffix: str, place: Place) -> _Clean:
    decoded = decode(data)
    if decoded is None:
        raise BadInput.because("encoding_unknown", place=place)
    if not decoded.text.strip():
        raise BadInput.because("upload_empty", place=place)
    markup = signature.markup_name(decoded.text)
    if markup or signature.holds_markup(decoded.text):
        raise BadInput.because("upload_markup", place=place, looks_like=markup or "HTML")
    if signature.is_script(decoded.text) or PROGRAM_NAMES.fullmatch(suffix):
        raise BadInput.because("upload_program", place=place)
    if signature.hides_pdf(data):
        raise BadInput.because("two_files_in_one", place=place)
    return _Clean(data, "csv" if suffix == "csv" else "txt")
