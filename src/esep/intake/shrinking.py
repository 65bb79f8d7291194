"""Shrinking: the program that makes an emblem of a picture, in a process of its own.

Reads the picture from standard input and writes a PNG to standard output.
"""

import sys
from collections.abc import Iterator
from io import BytesIO

from PIL import Image

COLOURS = (256, 128, 64, 32, 16)
"""How many colours are tried before the picture is made smaller."""

STEP = 0.75
"""By how much it is then made smaller."""

SMALLEST = 32
"""Pixels of the longer side below which nothing is tried: any such picture fits."""


def shrink(data: bytes, *, side: int, most: int) -> bytes:
    """The picture as a PNG of at most ``side`` pixels and ``most`` bytes."""
    whole: Image.Image = Image.open(BytesIO(data), formats=("JPEG", "PNG", "WEBP"))
    whole = whole.convert("RGBA" if "A" in whole.getbands() or "transparency" in whole.info else "RGB")
    return next(file for file in _attempts(whole, side) if len(file) <= most)


def _attempts(whole: Image.Image, side: int) -> Iterator[bytes]:
    while side >= SMALLEST:
        image = whole.copy()
        image.thumbnail((side, side), Image.Resampling.LANCZOS)
        yield _png(image)
        for colours in COLOURS:
            yield _png(image.quantize(colours, method=_method(image)))
        side = int(side * STEP)


def _method(image: Image.Image) -> Image.Quantize:
    """The way to choose colours: the better one cannot see through."""
    return Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MEDIANCUT


def _png(image: Image.Image) -> bytes:
    file = BytesIO()
    image.save(file, "PNG", optimize=True)
    return file.getvalue()


def main(side: int, most: int) -> None:
    """Shrink one picture from standard input."""
    sys.stdout.buffer.write(shrink(sys.stdin.buffer.read(), side=side, most=most))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
