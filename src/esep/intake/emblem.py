"""Emblem: the arms at the head of papers, small enough for a row of the database."""

from esep.intake import apart, limits
from esep.regulation.refusals import BadInput, Place

SIDE = 512
"""Pixels of the longer side."""

BYTES = 60 * 1024
"""Length of the file."""


def emblem(picture: bytes, *, name: str) -> bytes:
    """An accepted picture as a PNG of at most 512 pixels and 60 KB. The same bytes give the same emblem.

    Colours are given up before sharpness. Raises :class:`BadInput`: ``picture_broken``, ``upload_too_heavy``.
    """
    try:
        return apart.ask(
            "shrinking",
            picture,
            arguments=(SIDE, BYTES),
            memory=limits.PICTURE_MEMORY_BYTES,
            seconds=limits.PICTURE_SECONDS,
        )
    except apart.Stopped as error:
        code = "picture_broken" if error.broken else "upload_too_heavy"
        raise BadInput.because(code, place=Place(file=name)) from error
