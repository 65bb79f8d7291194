"""Drawing: small pictures (PNG) for pages and messengers."""

from io import BytesIO

import typst
from PIL import Image

from esep.documents.refusal import Refused
from esep.documents.typesetting import TEMPLATES, fonts

DOTS = 72.0
"""Dots an inch: what a template measures in points, its picture has in dots."""

COLOURS = 96


def draw_png(template: str, *, content: str) -> bytes:
    """The picture of a template with its data (JSON). The same arguments give the same bytes.

    Raises Refused ``paper_failed``.
    """
    try:
        whole: bytes = typst.compile(
            TEMPLATES / f"{template}.typ",
            root=TEMPLATES,
            format="png",
            ppi=DOTS,
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"content": content},
        )
    except typst.TypstError as error:
        raise Refused("paper_failed", cause=error.message) from error
    return _light(whole)


def thumbnail(picture: bytes, *, side: int) -> bytes:
    """A picture (PNG) no wider and no higher than some dots, in few colours, so that a page stays light."""
    with Image.open(BytesIO(picture)) as whole, BytesIO() as stream:
        small = whole.convert("RGBA")
        small.thumbnail((side, side), Image.Resampling.LANCZOS)
        small.quantize(COLOURS, method=Image.Quantize.FASTOCTREE).save(stream, "PNG", optimize=True)
        return stream.getvalue()


def _light(picture: bytes) -> bytes:
    """The picture in few colours: a third of the bytes, and nobody sees the difference."""
    with Image.open(BytesIO(picture)) as whole, BytesIO() as stream:
        whole.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE).save(stream, "PNG", optimize=True)
        return stream.getvalue()
