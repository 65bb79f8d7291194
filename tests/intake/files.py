"""Files made for the tests: pictures with camera data, recordings, workbooks, PDF with living parts."""

import hashlib
import struct
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.intake.documents import assemble

GPS = 0x8825
ORIENTATION = 0x0112
MANIFEST = b'<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
SECRET = b"TELLTALE"
"""Stands wherever a picture can carry words; none of it may come out."""


def camera_data(*, orientation: int = 1) -> Image.Exif:
    """What a telephone writes: its maker, how it was held, and where."""
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    exif[ORIENTATION] = orientation
    exif.get_ifd(GPS).update({1: "N", 2: (42.0, 52.0, 30.0), 3: "E", 4: (74.0, 35.0, 10.0)})
    return exif


def picture(
    kind: str = "JPEG",
    *,
    size: tuple[int, int] = (60, 40),
    orientation: int = 1,
    told: bool = False,
    mode: str = "RGB",
    clear: bool = False,
) -> bytes:
    """A picture that is red on its left and blue on its right. ``told``: with all camera data there can be.

    ``clear``: one corner lets the ground shine through, where ``mode`` knows how.
    """
    image = Image.new("RGB", size, "blue")
    image.paste((255, 0, 0), (0, 0, size[0] // 2, size[1]))
    file = BytesIO()
    more: dict[str, object] = {}
    if told:
        more = {"exif": camera_data(orientation=orientation), "icc_profile": SECRET * 20}
        if kind == "PNG":
            words = PngInfo()
            words.add_text("Comment", SECRET.decode())
            more["pnginfo"] = words
        else:
            more["xmp"] = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
        if kind == "JPEG":
            more["comment"] = SECRET
    image = image.convert(mode)
    if clear and mode in ("RGBA", "LA"):
        image.putpixel((0, 0), (0,) * len(mode))
    image.save(file, kind, **more)
    return file.getvalue()


def moving_picture(kind: str) -> bytes:
    """A picture of two frames."""
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("red", "blue")]
    file = BytesIO()
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])
    return file.getvalue()


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says it has so many pixels."""
    head = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(bytes(1000))), (b"IEND", b"")]
    chunks = [
        struct.pack(">L", len(body)) + kind + body + struct.pack(">L", zlib.crc32(kind + body)) for kind, body in parts
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def box(kind: bytes, *content: bytes) -> bytes:
    """A box of an MP4 file."""
    body = b"".join(content)
    return struct.pack(">L", len(body) + 8) + kind + body


def mp4(*, handler: bytes = b"vide", extra: bytes = b"") -> bytes:
    """A small MP4 with one track. ``extra`` goes into ``moov``."""
    track = box(b"trak", box(b"mdia", box(b"hdlr", bytes(8), handler, bytes(13))))
    kind = box(b"ftyp", b"isom" + bytes(4) + b"isommp42")
    return kind + box(b"moov", box(b"mvhd", bytes(100)), track, extra) + box(b"mdat", bytes(50))


def m4a() -> bytes:
    """A small MP4 of sound alone, under the brand that telephones give it."""
    return mp4(handler=b"soun").replace(b"ftypisom", b"ftypM4A ")


def mp3() -> bytes:
    """Two frames of silence behind a tag."""
    frame = b"\xff\xfb\x90\x00" + bytes(413)
    return b"ID3\x04\x00\x00\x00\x00\x00\x0a" + bytes(10) + frame * 2


def wave() -> bytes:
    """A moment of silence."""
    chunks = (
        b"fmt " + struct.pack("<LHHLLHH", 16, 1, 1, 8000, 8000, 1, 8) + b"data" + struct.pack("<L", 100) + bytes(100)
    )
    return b"RIFF" + struct.pack("<L", len(chunks) + 4) + b"WAVE" + chunks


def ogg() -> bytes:
    """Two pages of Opus."""
    pages = (b"OpusHead\x01\x01" + bytes(9), bytes(30))
    return b"".join(b"OggS" + bytes(22) + bytes([1, len(page)]) + page for page in pages)


def workbook_of(
    rows: Sequence[Sequence[object]], *, title: str = "Тизме", more: Mapping[str, str] | None = None, hidden: str = ""
) -> bytes:
    """A workbook with one sheet of rows, and sheets with one cell each after it; one of them may be ``hidden``."""
    workbook = Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = title
    for row in rows:
        sheet.append(list(row))
    for name, value in (more or {}).items():
        further = workbook.create_sheet(name)
        further["A1"] = value
        further.sheet_state = "hidden" if name == hidden else "visible"
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def living_pdf(*, catalogue: str = "", objects: Sequence[bytes] = ()) -> bytes:
    """A PDF of one empty page. ``catalogue`` goes into the catalogue; further objects begin with number 4."""
    first = f"<< /Type /Catalog /Pages 2 0 R {catalogue} >>".encode()
    pages = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] >>"
    return assemble([first, pages, page, *objects])


def pdf_locked_with_nothing() -> bytes:
    """A PDF whose owner forbade changes: it is encrypted, and opens with an empty password."""
    padding = bytes.fromhex("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a")
    name = bytes(range(16))
    owner = bytes(range(100, 132))
    key = hashlib.md5(padding + owner + struct.pack("<l", -4) + name).digest()[:5]
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{_rc4(key, padding).hex()}> /P -4 >>"
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>"]
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 850] >>"
    return assemble([*objects, page], trailer=f"{lock} /ID [<{name.hex()}> <{name.hex()}>]")


def _rc4(key: bytes, data: bytes) -> bytes:
    box, at = list(range(256)), 0
    for turn in range(256):
        at = (at + box[turn] + key[turn % len(key)]) % 256
        box[turn], box[at] = box[at], box[turn]
    first, second, out = 0, 0, bytearray()
    for byte in data:
        first = (first + 1) % 256
        second = (second + box[first]) % 256
        box[first], box[second] = box[second], box[first]
        out.append(byte ^ box[(box[first] + box[second]) % 256])
    return bytes(out)


def packed(content: bytes, *, more: str = "/Type /ObjStm /N 1 /First 4") -> bytes:
    """A stream of a PDF, deflated."""
    body = zlib.compress(content)
    return f"<< {more} /Filter /FlateDecode /Length {len(body)} >>\nstream\n".encode() + body + b"\nendstream"


def open_document(kind: str, content: bytes = b"<office:document-content xmlns:office='o'/>", **parts: bytes) -> bytes:
    """An ODT or ODS with this content; further parts by name, underlines standing for slashes."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}", zipfile.ZIP_STORED)
        archive.writestr("META-INF/manifest.xml", MANIFEST)
        archive.writestr("content.xml", content)
        for name, body in parts.items():
            archive.writestr(name.replace("_", "/"), body)
    return file.getvalue()
