"""Small pictures of photos: drawn once, kept for those who look next."""

from functools import lru_cache

from esep.meetings.queries.public import Photo

SIDE = 480
"""Dots of the longer side: a poster on a board can be read."""

MOST_BYTES = 60 * 1024
KEPT = 128


@lru_cache(maxsize=KEPT)
def small_photo(photo: Photo, *, side: int = SIDE, most: int = MOST_BYTES) -> bytes:
    """The picture (JPEG) with a longer side of ``side`` dots, at most ``most`` bytes large.

    Raises :class:`esep.kernel.storage.BytesLost`.
    """
    from esep.documents.photo import small_jpeg

    with photo.open() as file:
        return small_jpeg(file, side=side, most=most)
