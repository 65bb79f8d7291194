"""Scan: whether a file shows paper that somebody wrote on, or nothing."""

import json

from esep.intake import apart, limits
from esep.intake.upload import Accepted

SCANS = frozenset(("image/jpeg", "image/png", "image/webp", "application/pdf"))
"""What a scan or a photo of paper can be."""

LEAST_INK = 300
"""Dots in a million that two signatures on an empty sheet have at least."""


def is_scan(file: Accepted) -> bool:
    """Whether a file is a picture or a PDF."""
    return file.media_type in SCANS


def is_blank(file: Accepted) -> bool:
    """Whether nothing can be seen on any page of a scan. One that cannot be drawn shows nothing either."""
    try:
        answer = apart.ask("ink", file.data, memory=limits.PDF_MEMORY_BYTES, seconds=limits.PDF_SECONDS)
    except apart.Stopped:
        return True
    return all(page < LEAST_INK for page in json.loads(answer)["ink"])
