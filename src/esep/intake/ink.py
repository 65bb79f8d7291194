"""Ink: the program that looks how much is drawn on a scan, page by page.

Reads a PDF or a picture from standard input, writes one JSON object to standard output: ``{"ink": [n, ...]}``, the dots
of each page that stand out from their ground, in a million.
"""

import json
import sys
from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageFilter

SIDE = 500
"""Dots of the longer side at which a page is looked at."""

STANDS_OUT = 40
"""Steps of grey, of 255, between ink and the ground around it."""

MOST_PAGES = 40
"""Pages that are looked at."""


def ink(data: bytes) -> list[int]:
    """How much stands out on each page, in a million."""
    return [_of(page) for page in _pages(data)]


def _pages(data: bytes) -> Iterator[Image.Image]:
    if not data.startswith(b"%PDF"):
        yield Image.open(BytesIO(data))
        return
    import pypdfium2  # type: ignore[import-untyped]

    document = pypdfium2.PdfDocument(data)
    for number in range(min(len(document), MOST_PAGES)):
        page = document[number]
        yield page.render(scale=SIDE / max(page.get_size())).to_pil()


def _of(page: Image.Image) -> int:
    """Dots darker than what lies around them: a shadow over the whole sheet is no ink."""
    page.thumbnail((SIDE, SIDE))
    grey = page.convert("L")
    ground = grey.filter(ImageFilter.BoxBlur(12)).tobytes()
    dark = sum(around - dot > STANDS_OUT for dot, around in zip(grey.tobytes(), ground, strict=True))
    return dark * 1_000_000 // (grey.width * grey.height)


def main() -> None:
    """Look at one file from standard input."""
    json.dump({"ink": ink(sys.stdin.buffer.read())}, sys.stdout)


if __name__ == "__main__":
    main()
