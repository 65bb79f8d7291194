"""Recordings: sound and film, checked box by box, page by page. Where one was made is blanked out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from esep.regulation.refusals import BadInput, Place

OGG_PAGE = b"OggS"
OGG_HEAD = 27
OGG_CODECS = (b"OpusHead", b"\x01vorbis", b"Speex   ")
OGG_CODEC_WITHIN = 400

WAVE_HEAD = 12
CHUNK_HEAD = 8

SOUND_TAG = b"ID3"
SOUND_TAG_HEAD = 10
SOUND_FRAME = re.compile(rb"\xff[\xe2-\xe7\xf2-\xff][\x10-\xef]")
"""How a frame of MPEG sound begins: its sync, a known layer, a known bit rate."""

SOUND_FRAME_WITHIN = 4096

BOX_HEAD = 8
LONG_BOX_HEAD = 16
KNOWN_BOXES = frozenset(b"ftyp moov mdat free skip wide uuid moof mfra sidx styp meta udta pdin emsg ssix prft".split())
HOLDERS = frozenset((b"moov", b"trak", b"mdia"))
TELLTALES = frozenset((b"udta", b"meta", b"uuid"))
"""Boxes in which telephones write place, device and owner; players need none of them."""

PLACES = (b"\xa9xyz", b"loci", b"location.ISO6709")
"""How a telltale names the place of the recording."""

DEEPEST = 4
MOST_PARTS = 500_000
"""Pages, chunks or boxes: hours of sound have far fewer."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording to be kept: whether it shows pictures, whether anything was blanked out, whether a place was."""

    data: bytes
    shows_pictures: bool = False
    blanked: bool = False
    placed: bool = False


@dataclass(frozen=True, slots=True)
class _Box:
    kind: bytes
    start: int
    body: int
    end: int


def check_ogg(data: bytes, *, place: Place) -> Recording:
    """OGG sound, page by page to its very end. Raises ``file_broken`` or ``two_files_in_one``."""
    if not any(codec in data[:OGG_CODEC_WITHIN] for codec in OGG_CODECS):
        raise BadInput.because("file_broken", place=place)
    at = 0
    for _ in range(MOST_PARTS):
        if at >= len(data):
            break
        if data[at : at + 4] != OGG_PAGE:
            raise BadInput.because("two_files_in_one", place=place)
        segments = data[at + OGG_HEAD : at + OGG_HEAD + data[at + OGG_HEAD - 1]] if at + OGG_HEAD <= len(data) else b""
        at += OGG_HEAD + len(segments) + sum(segments)
    if at != len(data):
        raise BadInput.because("file_broken", place=place)
    return Recording(data)


def check_wave(data: bytes, *, place: Place) -> Recording:
    """WAV sound, chunk by chunk. Raises ``file_broken`` or ``two_files_in_one``."""
    length = int.from_bytes(data[4:8], "little") + CHUNK_HEAD
    if length + length % 2 < len(data):
        raise BadInput.because("two_files_in_one", place=place)
    seen = set()
    at = WAVE_HEAD
    for _ in range(MOST_PARTS):
        if at + CHUNK_HEAD > len(data):
            break
        seen.add(data[at : at + 4])
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        at += CHUNK_HEAD + size + size % 2
    if length > len(data) or at - 1 > len(data) or not {b"fmt ", b"data"} <= seen:
        raise BadInput.because("file_broken", place=place)
    return Recording(data)


def check_mp3(data: bytes, *, place: Place) -> Recording:
    """MPEG sound: a frame must begin right behind the tag. Raises ``file_broken``."""
    at = 0
    if data.startswith(SOUND_TAG):
        size = data[6:SOUND_TAG_HEAD]
        if len(size) < 4 or any(byte > 0x7F for byte in size):
            raise BadInput.because("file_broken", place=place)
        at = SOUND_TAG_HEAD + (size[0] << 21 | size[1] << 14 | size[2] << 7 | size[3])
    if not SOUND_FRAME.search(data, at, at + SOUND_FRAME_WITHIN):
        raise BadInput.because("file_broken", place=place)
    return Recording(data)


def check_mp4(data: bytes, *, place: Place) -> Recording:
    """MP4 sound or film, box by box to its very end, with place, device and owner blanked out where they stood.

    Raises ``file_broken``.
    """
    try:
        boxes = list(islice(_boxes(data, 0, len(data), depth=0), MOST_PARTS))
    except ValueError as error:
        raise BadInput.because("file_broken", place=place) from error
    if boxes[0].kind != b"ftyp" or not any(box.kind == b"moov" for box in boxes) or len(boxes) == MOST_PARTS:
        raise BadInput.because("file_broken", place=place)
    shows = any(box.kind == b"hdlr" and data[box.body + 8 : box.body + 12] == b"vide" for box in boxes)
    tell = [box for box in boxes if box.kind in TELLTALES and any(data[box.body : box.end])]
    if not tell:
        return Recording(data, shows)
    placed = any(name in data[box.body : box.end] for box in tell for name in PLACES)
    blank = bytearray(data)
    for box in tell:
        blank[box.start + 4 : box.start + 8] = b"free"
        blank[box.body : box.end] = bytes(box.end - box.body)
    return Recording(bytes(blank), shows, blanked=True, placed=placed)


def _boxes(data: bytes, at: int, end: int, *, depth: int) -> Iterator[_Box]:
    """Every box from ``at`` to ``end``, outer before inner. ValueError where they do not fit."""
    while at < end:
        size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + BOX_HEAD]
        head = BOX_HEAD
        if size == 1:
            size, head = int.from_bytes(data[at + BOX_HEAD : at + LONG_BOX_HEAD], "big"), LONG_BOX_HEAD
        elif size == 0 and depth == 0:
            size = end - at
        if size < head or at + size > end or (depth == 0 and kind not in KNOWN_BOXES):
            raise ValueError(f"a box does not fit at {at}")
        yield _Box(kind, at, at + head, at + size)
        if kind in HOLDERS and depth < DEEPEST:
            yield from _boxes(data, at + head, at + size, depth=depth + 1)
        at += size
