"""Preview: the picture that a messenger shows beside a link to a municipality's pages."""

import json
from dataclasses import dataclass, field

from esep.documents.signs import drawn, shortened

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
    from esep.documents.drawing import draw_png

    said = {
        "name": drawn(shortened(content.name, most=LONGEST_NAME)),
        "rayon": drawn(shortened(content.rayon, most=LONGEST_LINE)),
        "line": drawn(shortened(content.line, most=LONGEST_LINE)),
        "mark": drawn(content.mark),
        "language": content.language,
        "arms": list(content.arms),
    }
    return draw_png("preview", content=json.dumps(said, ensure_ascii=False))
