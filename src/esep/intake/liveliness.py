"""Liveliness: what a PDF kept as evidence could do by itself. A paper does nothing, so such files are refused.

Two looks agree: our own, through every stream that unpacks, and that of the PDF library, which also knows whether the
file opens at all. Ours is coarse on purpose. It looks for names of actions wherever they stand.
"""

import json
import re
import zlib
from collections.abc import Iterator

from esep.intake import apart, limits, signature
from esep.regulation.refusals import BadInput, Breach, Place

END_MARK = b"%%EOF"
BLANK = b" \t\r\n\x00"
MOST_BEHIND = 1024
"""Bytes of rubbish behind the end that writers of PDF leave."""

ESCAPED = re.compile(rb"#([0-9A-Fa-f]{2})")
"""Letters of a name may be written by their number: /J#61vaScript."""

ALIVE = re.compile(
    rb"/(?:JavaScript|Launch|EmbeddedFiles?|XFA|RichMedia(?:Execute)?|Rendition|SubmitForm|ImportData|GoToE|GoToR"
    rb"|Sound|Movie)(?![\w.\-])"
)
SCRIPT = re.compile(rb"/JS\s*(?:\(|<[0-9A-Fa-f<\s]|\d+\s+\d+\s+R\b)")
"""Too short a name to be looked for among the bytes of pictures."""

LOCKED = re.compile(rb"/Encrypt\s*(?:<<|\d+\s+\d+\s+R\b)")

OPENING = re.compile(rb"/OpenAction\s*")
VIEW = re.compile(rb"\[|<<[^<>]*/S\s*/GoTo\b[^<>]*>>|null\b")
"""What a file may do on opening: show one of its pages."""

POINTER = re.compile(rb"(\d+)\s+(\d+)\s+R\b")

STREAM = re.compile(rb"stream\r?\n")
STREAM_BODY = re.compile(rb"stream\r?\n.*?endstream", re.DOTALL)
OBJECTS = re.compile(rb"/ObjStm\b")
OTHER_PACKING = re.compile(
    rb"/(?:ASCIIHexDecode|AHx|ASCII85Decode|A85|LZWDecode|LZW|RunLengthDecode|RL|Crypt)\b|/Filter\s*\d"
    rb"|/Predictor\s*(?:[2-9]|1\d)"
)
HEAD_OF_STREAM = 1024


def check_pdf(data: bytes, *, place: Place) -> None:
    """Let a PDF through that opens, is not locked and only shows its pages.

    Raises :class:`BadInput`: ``pdf_alive`` with what was found, ``two_files_in_one``, ``file_encrypted``,
    ``file_broken``, ``archive_too_big`` (its streams unpack to too much), ``upload_too_heavy``.
    """
    behind = data[data.rfind(END_MARK) + len(END_MARK) :].strip(BLANK) if END_MARK in data else b""
    if len(behind) > MOST_BEHIND or not data.lstrip(signature.BLANK).startswith(signature.PDF_MARK):
        raise BadInput.because("two_files_in_one", place=place)
    for part in _parts(data, place):
        if found := _alive(part):
            raise BadInput.because("pdf_alive", place=place, found=found)
    _probe(data, place)


def _parts(data: bytes, place: Place) -> Iterator[bytes]:
    """The file itself, then every stream of it that unpacks."""
    plain = _unescaped(data)
    if LOCKED.search(plain):
        raise BadInput.because("file_encrypted", place=place)
    if SCRIPT.search(STREAM_BODY.sub(b"", plain)):
        raise BadInput.because("pdf_alive", place=place, found="/JS")
    yield plain
    total = 0
    for start in STREAM.finditer(data):
        head = data[max(0, start.start() - HEAD_OF_STREAM) : start.start()]
        head = _unescaped(head[head.rfind(b"obj") + 1 :])
        content = _unpacked(data, start.end())
        total += len(content)
        if len(content) > limits.PDF_STREAM_BYTES or total > limits.PDF_STREAMS_BYTES:
            limit = limits.PDF_STREAMS_BYTES // limits.MEGABYTE
            raise BadInput.because("archive_too_big", place=place, limit_mb=limit)
        content = _unescaped(content)
        if OBJECTS.search(head) and (OTHER_PACKING.search(head) or SCRIPT.search(content)):
            raise BadInput.because("pdf_alive", place=place, found="/ObjStm")
        yield content


def _unescaped(part: bytes) -> bytes:
    return ESCAPED.sub(lambda found: bytes.fromhex(found[1].decode()), part)


def _unpacked(data: bytes, start: int) -> bytes:
    """The stream that begins here; nothing where it is not packed by deflating."""
    if start >= len(data) or data[start] & 0x0F != zlib.DEFLATED:
        return b""
    unpacking = zlib.decompressobj()
    try:
        return unpacking.decompress(data[start : start + limits.DOCUMENT_BYTES], limits.PDF_STREAM_BYTES + 1)
    except zlib.error:
        return b""


def _alive(part: bytes) -> str | None:
    """The name of what could act, or None."""
    if found := ALIVE.search(part):
        return found[0].decode("ascii")
    for opening in OPENING.finditer(part):
        if not _is_view(part, opening.end()):
            return "/OpenAction"
    return None


def _is_view(part: bytes, at: int) -> bool:
    """Whether what begins here only shows a page; a pointer is followed to every object it may mean."""
    if VIEW.match(part, at):
        return True
    pointed = POINTER.match(part, at)
    if pointed is None:
        return False
    meant = re.compile(rb"(?<!\d)%s\s+%s\s+obj\s*" % (pointed[1], pointed[2]))
    bodies = [found.end() for found in meant.finditer(part)]
    return bool(bodies) and all(VIEW.match(part, body) for body in bodies)


def _probe(data: bytes, place: Place) -> None:
    try:
        answer = apart.ask("probe", data, memory=limits.PDF_MEMORY_BYTES, seconds=limits.PDF_SECONDS)
    except apart.Stopped as error:
        raise BadInput.because("file_broken" if error.broken else "upload_too_heavy", place=place) from error
    found = json.loads(answer)
    if "refusal" in found:
        raise BadInput([Breach(found["refusal"], {}, place)])
    if found["alive"]:
        raise BadInput.because("pdf_alive", place=place, found=", ".join(found["alive"]))
