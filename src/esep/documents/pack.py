"""Pack: several papers in one file, to print in one press. Each begins on its own page and counts its own pages."""

from collections.abc import Sequence
from dataclasses import Field, dataclass, replace
from datetime import date
from typing import Any, ClassVar, Protocol

from esep.documents.content import Verbatim
from esep.documents.paper import Frame
from esep.documents.pdf import render_pdf
from esep.documents.refusal import Refused
from esep.regulation.wording import Language


class Framed(Protocol):
    """The content of a paper: a frozen dataclass whose field ``frame`` says what stands around it."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def frame(self) -> Frame: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One paper of a pack: the template whose ``<template>-body.typ`` draws it, and its content.

    ``pages`` is how many it has at least.
    """

    template: str
    content: Framed
    pages: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """The papers as the template takes them. The arms are the same on each, so they come once."""

    title: str
    language: str
    arms: Verbatim | None
    parts: tuple[Part, ...]


def pack_pdf(parts: Sequence[Part], *, title: str, language: Language, made_on: date) -> bytes:
    """The papers one after another in one archival file, with a bookmark for each.

    Raises Refused ``no_papers``, and as :func:`esep.documents.pdf.render_pdf` does.
    """
    content = pack_of(parts, title=title, language=language)
    return render_pdf("pack", content=content, made_on=made_on, pages=sum(part.pages for part in parts))


def pack_of(parts: Sequence[Part], *, title: str, language: Language) -> Pack:
    """The content of a pack. Raises Refused ``no_papers``."""
    if not parts:
        raise Refused("no_papers")
    arms = next((part.content.frame.letterhead.arms for part in parts), None)
    return Pack(title=title, language=language.value, arms=arms, parts=tuple(map(_without_arms, parts)))


def _without_arms(part: Part) -> Part:
    frame = part.content.frame
    bare = replace(frame, letterhead=replace(frame.letterhead, arms=None))
    return replace(part, content=replace(part.content, frame=bare))
