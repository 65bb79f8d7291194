"""Small pictures of photos: drawn once, kept for those who look next."""

from functools import lru_cache

from esep.meetings.queries.public import Photo

SIDE = 480
"""Dots of the longer side: a poster on a board can be read."""

MOST_BYTES = 60 * 1024
KEPT = 128


@lru_cache(maxsize=KEPT)
def small_photo(photo: Photo) -> bytes:
    """The picture (JPEG), at most :data:`MOST_BYTES` large. Raises :class:`esep.kernel.storage.BytesLost`."""
    from esep.documents.photo import small_jpeg

    with photo.open() as file:
        return small_jpeg(file, side=SIDE, most=MOST_BYTES)
