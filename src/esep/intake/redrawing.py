"""Redrawing: the program that opens a picture and draws it anew, in a process of its own.

Reads the picture from standard input. Writes one line of JSON to standard output, and after it the new picture:
``{"codes": [...], "extension": "jpg"}`` or ``{"refusal": code}`` with nothing behind it. Only pixels pass from the old
picture to the new one, so no camera data, place, comment, thumbnail or appended file survives.
"""

import json
import sys
import warnings
from io import BytesIO

from PIL import Image, ImageOps

FORMATS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "WEBP": "webp"}
"""What is drawn anew, and as what. MPO is how telephones put a second view behind a JPEG: only the first is kept."""

READ = ("JPEG", "PNG", "WEBP")
"""The readers that may look at a file; that of JPEG also reads MPO."""

SAVING: dict[str, tuple[str, dict[str, object]]] = {
    "jpg": ("JPEG", {"quality": 85, "optimize": True}),
    "png": ("PNG", {"optimize": True}),
    "webp": ("WEBP", {"quality": 85, "method": 4}),
}
ORIENTATION = 0x0112
PLACE_OF_SHOT = 0x8825
CAMERA_DATA = ("exif", "xmp", "XML:com.adobe.xmp", "Raw profile type exif", "comment", "icc_profile", "photoshop")
ENDS = {"jpg": b"\xff\xd9", "png": b"IEND\xaeB`\x82"}
DEEP = ("I;16", "I;16L", "I;16B", "I;16N", "I")


def redraw(data: bytes, *, most_pixels: int, side: int) -> tuple[dict[str, object], bytes]:
    """What was done to the picture and the new one, or a refusal and nothing.

    Refusals: ``picture_broken``, ``picture_too_large``, ``picture_animated``.
    """
    Image.MAX_IMAGE_PIXELS = None  # judged below, by our own limit
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _redraw(data, most_pixels, side)
        except MemoryError:
            raise
        except Exception:  # a broken picture makes its reader raise almost anything
            return {"refusal": "picture_broken"}, b""


def _redraw(data: bytes, most_pixels: int, side: int) -> tuple[dict[str, object], bytes]:
    image: Image.Image = Image.open(BytesIO(data), formats=READ)
    extension = FORMATS[str(image.format)]
    width, height = image.size
    if width * height > most_pixels:
        return {"refusal": "picture_too_large"}, b""
    if image.format != "MPO" and getattr(image, "n_frames", 1) > 1:
        return {"refusal": "picture_animated"}, b""
    codes = _found(image, data, extension)
    image.draft("RGB", (side, side))
    image.load()
    turned = _upright(image)
    if turned is not image:
        codes.append("turned")
    if max(width, height) > side:
        codes.append("downscaled")
    turned = _plain(turned, extension)
    turned.thumbnail((side, side), Image.Resampling.LANCZOS)
    fresh = Image.new(turned.mode, turned.size)
    fresh.paste(turned)
    file = BytesIO()
    name, options = SAVING[extension]
    fresh.save(file, name, **options)
    return {"codes": codes, "extension": extension}, file.getvalue()


def _found(image: Image.Image, data: bytes, extension: str) -> list[str]:
    """What the picture carries besides its pixels."""
    codes = []
    try:
        camera = image.getexif()
        placed = bool(camera.get_ifd(PLACE_OF_SHOT)) or PLACE_OF_SHOT in camera
    except Exception:  # camera data nobody can read is still camera data
        camera, placed = Image.Exif(), False
    if camera or any(image.info.get(name) for name in CAMERA_DATA) or getattr(image, "text", None):
        codes.append("metadata")
    if placed:
        codes.append("location")
    if _goes_on(data, extension):
        codes.append("appended")
    return codes


def _goes_on(data: bytes, extension: str) -> bool:
    """Whether something stands behind the end of the picture."""
    if extension == "webp":
        return len(data) > int.from_bytes(data[4:8], "little") + 9
    return not data.rstrip(b"\x00\r\n").endswith(ENDS[extension])


def _upright(image: Image.Image) -> Image.Image:
    """The picture turned as the camera was held; unreadable camera data turn nothing."""
    try:
        if image.getexif().get(ORIENTATION, 1) == 1:
            return image
        return ImageOps.exif_transpose(image)
    except MemoryError:
        raise
    except Exception:  # camera data may be broken in any way while the picture is sound
        return image


def _plain(image: Image.Image, extension: str) -> Image.Image:
    """The picture in the simplest colours that lose nothing a reader sees."""
    if image.mode in DEEP:
        return image.point(lambda value: value * (1 / 256)).convert("L")
    if extension != "jpg" and (image.mode in ("RGBA", "LA", "PA", "La", "RGBa") or "transparency" in image.info):
        return image.convert("RGBA")
    if image.mode in ("1", "L"):
        return image.convert("L")
    return image.convert("RGB")


def main(most_pixels: int, side: int) -> None:
    """Draw one picture from standard input anew."""
    answer, picture = redraw(sys.stdin.buffer.read(), most_pixels=most_pixels, side=side)
    sys.stdout.buffer.write(json.dumps(answer).encode() + b"\n" + picture)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
