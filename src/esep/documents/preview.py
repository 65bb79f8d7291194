"""Preview: the picture that a messenger shows beside a link to a municipality's pages."""

import json
from dataclasses import dataclass, field
from io import BytesIO

import typst
from PIL import Image

from esep.documents.refusal import Refused
from esep.documents.signs import drawn, shortened
from esep.documents.typesetting import TEMPLATES, fonts

DOTS = 72.0
"""Dots an inch: the page of the template is 1200 by 630 points, so is the picture in dots."""

COLOURS = 96

LONGEST_NAME, LONGEST_LINE = 90, 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What stands in the picture: names, one line, the name of the program; ``arms`` are a picture (PNG) or nothing."""

    name: str
    rayon: str
    line: str
    mark: str
    language: str
    arms: bytes = field(default=b"", repr=False)


def preview_png(content: Preview) -> bytes:
    """The picture, 1200 by 630 dots (PNG). The same content gives the same bytes. Raises Refused ``paper_failed``."""
    said = {
        "name": drawn(shortened(content.name, most=LONGEST_NAME)),
        "rayon": drawn(shortened(content.rayon, most=LONGEST_LINE)),
        "line": drawn(shortened(content.line, most=LONGEST_LINE)),
        "mark": drawn(content.mark),
        "language": content.language,
        "arms": list(content.arms),
    }
    try:
        whole: bytes = typst.compile(
            TEMPLATES / "preview.typ",
            root=TEMPLATES,
            format="png",
            ppi=DOTS,
            font_paths=fonts(),
            ignore_system_fonts=True,
            sys_inputs={"content": json.dumps(said, ensure_ascii=False)},
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
