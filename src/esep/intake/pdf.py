"""PDF: the text layer, page by page. Scans have none and are refused with advice."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from esep.intake import apart, limits
from esep.regulation.adopted.remark import Remark
from esep.regulation.refusals import BadInput, Breach, Place

UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f]")
BOUNDS = {"too_many_pages": {"limit": limits.PAGES}, "text_too_long": {"limit": limits.TEXT_CHARACTERS}}
"""What the refusals that speak of a limit say of it."""

SHOWN = 10
"""How many page numbers a remark names."""


@dataclass(frozen=True, slots=True)
class Pages:
    """What the reading program answered: the text of each page, pages that are pictures, scripts that did not run."""

    texts: tuple[str, ...] = ()
    pictures: tuple[int, ...] = ()
    scripts: int = 0
    refusal: str | None = None

    @classmethod
    def from_json(cls, answer: bytes) -> "Pages":
        """Parse the program's answer."""
        found = json.loads(answer)
        if "refusal" in found:
            return cls(refusal=found["refusal"])
        return cls(tuple(found["pages"]), tuple(found["pictures"]), found["scripts"])


def read_pdf(data: bytes, *, place: Place) -> tuple[str, tuple[Remark, ...]]:
    """The text of a PDF, each page ended by a line feed and parted from the next by a form feed.

    Scripts in the file never run. Raises :class:`BadInput`: ``file_encrypted``, ``file_broken``,
    ``file_too_heavy`` (time or memory ran out, or the file broke the reader), ``too_many_pages``,
    ``text_too_long``, ``pdf_without_text``.
    """
    pages = _ask(data, place)
    if pages.refusal:
        raise BadInput([Breach(pages.refusal, BOUNDS.get(pages.refusal, {}), place)])
    texts = [UNPRINTABLE.sub("", text).rstrip("\n") + "\n" for text in pages.texts]
    if not any(text.strip() for text in texts):
        raise BadInput.because("pdf_without_text", place=place, pages=len(texts))
    return "\f".join(texts), tuple(_remarks(pages))


def _ask(data: bytes, place: Place) -> Pages:
    """Have the file read by a program of its own, so that nothing it does to its reader reaches us."""
    try:
        answer = apart.ask(
            "pages",
            data,
            arguments=(limits.PAGES, limits.TEXT_CHARACTERS),
            memory=limits.PDF_MEMORY_BYTES,
            seconds=limits.PDF_SECONDS,
        )
    except apart.Stopped as error:
        raise BadInput.because("file_broken" if error.broken else "file_too_heavy", place=place) from error
    return Pages.from_json(answer)


def _remarks(pages: Pages) -> Iterator[Remark]:
    if pages.pictures:
        shown = ", ".join(map(str, pages.pictures[:SHOWN]))
        yield Remark("pages_without_text", {"count": len(pages.pictures), "pages": shown})
    if pages.scripts:
        yield Remark("scripts_left_out", {"count": pages.scripts})
