"""Letterhead: the arms and contacts of the office at the head of a paper."""

from base64 import b64encode
from dataclasses import dataclass

from esep.documents.content import Verbatim
from esep.documents.telling import tell
from esep.regulation.wording import Language

PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """What an office puts at the head of its papers, in the paper's language; what is not known is empty.

    ``arms`` is a PNG that was drawn anew on its way in.
    """

    address: str = ""
    phone: str = ""
    email: str = ""
    hours: str = ""
    arms: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The letterhead as the house template takes it."""

    lines: tuple[str, ...]
    arms: Verbatim | None
    arms_said: str


def block_of(letterhead: Letterhead, *, language: Language) -> Block:
    """The contacts in words, a line each, and the arms."""
    contacts = (
        tell("letterhead.phone", language, phone=letterhead.phone) if letterhead.phone else "",
        letterhead.email,
    )
    lines = (letterhead.address, " · ".join(filter(None, contacts)), letterhead.hours)
    return Block(
        lines=tuple(filter(None, lines)),
        arms=Verbatim(_drawing(letterhead.arms)) if letterhead.arms else None,
        arms_said=tell("letterhead.arms", language),
    )


def _drawing(arms: bytes) -> str:
    """The arms inside an SVG as large as they are: the typesetter takes pictures as text alone."""
    if not arms.startswith(PNG):
        raise ValueError("arms are a PNG")
    width, height = (int.from_bytes(arms[at : at + 4], "big") for at in (16, 20))
    source = b64encode(arms).decode()
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="data:image/png;base64,{source}"/></svg>'
    )
