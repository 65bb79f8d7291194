"""Pictures: drawn anew from their pixels, upright and of bounded size, by a program of its own."""

import json
from dataclasses import dataclass

from esep.intake import apart, limits
from esep.regulation.refusals import BadInput, Breach, Place

MEGAPIXEL = 1_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """The new picture, and codes of what was done on the way from the old one."""

    data: bytes
    codes: tuple[str, ...]


def redrawn(data: bytes, *, place: Place) -> Picture:
    """The picture without anything but its pixels; JPEG stays JPEG, PNG stays PNG, WebP stays WebP.

    The same bytes give the same picture. Raises :class:`BadInput`: ``picture_broken`` (cut off, or not readable),
    ``picture_too_large``, ``picture_animated`` (a film in a picture would lose all but its first view),
    ``upload_too_heavy``.
    """
    try:
        answer = apart.ask(
            "redrawing",
            data,
            arguments=(limits.PICTURE_PIXELS, limits.PICTURE_SIDE),
            memory=limits.PICTURE_MEMORY_BYTES,
            seconds=limits.PICTURE_SECONDS,
        )
    except apart.Stopped as error:
        raise BadInput.because("picture_broken" if error.broken else "upload_too_heavy", place=place) from error
    head, _, picture = answer.partition(b"\n")
    found = json.loads(head)
    if "refusal" in found:
        bounds = {"picture_too_large": {"limit": limits.PICTURE_PIXELS // MEGAPIXEL}}
        raise BadInput([Breach(found["refusal"], bounds.get(found["refusal"], {}), place)])
    return Picture(picture, tuple(found["codes"]))
