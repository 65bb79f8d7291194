"""Small pictures of photos, so that a page stays light on a phone."""

from io import BytesIO
from typing import BinaryIO

from PIL import Image

QUALITIES = (75, 60, 45, 30, 15)


def small_jpeg(photo: BinaryIO, *, side: int, most: int) -> bytes:
    """A picture (JPEG) no wider and no higher than ``side`` dots, in at most ``most`` bytes where that can be.

    Whatever a camera wrote beside the picture stays behind.
    """
    with Image.open(photo) as whole:
        whole.draft("RGB", (side, side))
        small = whole.convert("RGB")
    small.thumbnail((side, side), Image.Resampling.LANCZOS)
    found = b""
    for quality in QUALITIES:
        with BytesIO() as stream:
            small.save(stream, "JPEG", quality=quality, optimize=True)
            found = stream.getvalue()
        if len(found) <= most:
            break
    return found
