"""Sources: the one door through which the bytes of a text file come in."""

import re
from dataclasses import dataclass
from typing import Literal

from esep.intake import limits, signature
from esep.intake.encoding import decode, has_control_characters
from esep.intake.pdf import read_pdf
from esep.regulation.adopted.remark import Remark
from esep.regulation.refusals import BadInput, Place

Media = Literal["txt", "docx", "pdf"]

FOLDERS = re.compile(r".*[/\\]", re.DOTALL)
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class SourceText:
    """Plain text out of a file.

    ``media`` is what the file proved to be. ``encoding`` names the code page of a ``txt``; documents carry
    their own, so it is None there. Pages are separated by form feeds. ``remarks`` tell what a person should
    know about the reading.
    """

    text: str
    media: Media
    encoding: str | None
    remarks: tuple[Remark, ...] = ()


def read_text(data: bytes, *, name: str) -> SourceText:
    """The text of a ``.txt``, ``.docx`` or ``.pdf`` file: its content says which; ``name`` is only shown.

    Any bytes give a text or raise :class:`BadInput` with a code of ``words/reading.toml``; no other
    exception.
    """
    place = Place(file=_shown_name(name))
    if len(data) > limits.FILE_BYTES:
        raise BadInput.because("file_too_big", place=place, limit_mb=limits.FILE_BYTES // limits.MEGABYTE)
    source = _read(data, place)
    if len(source.text) > limits.TEXT_CHARACTERS:
        raise BadInput.because("text_too_long", place=place, limit=limits.TEXT_CHARACTERS)
    if not source.text.strip():
        raise BadInput.because("file_empty", place=place)
    return source


def _read(data: bytes, place: Place) -> SourceText:
    if signature.is_pdf(data):
        return _from_pdf(data, place)
    if signature.is_zip(data):
        return _from_docx(data, place)
    if signature.is_old_office(data):
        if signature.is_locked_office(data):
            raise BadInput.because("file_encrypted", place=place)
        raise _unsupported("DOC, XLS (1997-2003)", place)
    if decoded := decode(data):
        if markup := signature.markup_name(decoded.text):
            raise _unsupported(markup, place)
        weighed = [Remark("encoding_weighed", {"encoding": decoded.encoding})] if decoded.weighed else []
        return SourceText(decoded.text, "txt", decoded.encoding, tuple(weighed))
    if signature.hides_pdf(data):
        return _from_pdf(data, place)
    if binary := signature.binary_name(data):
        raise _unsupported(binary, place)
    raise BadInput.because("not_a_text" if has_control_characters(data) else "encoding_unknown", place=place)


def _from_pdf(data: bytes, place: Place) -> SourceText:
    text, remarks = read_pdf(data, place=place)
    return SourceText(text, "pdf", None, remarks)


def _from_docx(data: bytes, place: Place) -> SourceText:
    from esep.intake.word import read_docx

    text, remarks = read_docx(data, place=place)
    return SourceText(text, "docx", None, remarks)


def _unsupported(looks_like: str, place: Place) -> BadInput:
    return BadInput.because("unsupported_type", place=place, looks_like=looks_like)


def _shown_name(name: str) -> str:
    """The name without folders and unprintable signs, short enough for a message."""
    bare = FOLDERS.sub("", name)
    return "".join(sign for sign in bare if sign.isprintable())[:LONGEST_NAME] or "-"
