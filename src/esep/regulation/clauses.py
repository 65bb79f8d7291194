"""Clauses: every row of the regulation under its printed number, restated in plain words.

The catalogue is data (``packs/<pack>/clauses/*.toml``, one file a printed section). Ids never change when the council
amends the text; gaps of the print (2.6 to 2.10, items 6 to 10 of 7.2) stay gaps.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

Phrase = dict[str, str]
"""One sentence in every language: keys ``ky``, ``ru`` and ``en``."""

LANGUAGES = ("ky", "ru", "en")

ClauseId = Annotated[str, Field(pattern=r"^[0-9]{1,2}(\.[0-9]{1,2}){0,2}(-[a-z0-9-]+)?$")]


class ClauseKind(StrEnum):
    """What sort of sentence the clause is."""

    DEFINITION = "definition"
    DUTY = "duty"
    RIGHT = "right"
    CONTENT_REQUIREMENT = "content_requirement"
    PUBLICATION_ITEM = "publication_item"
    CONSEQUENCE = "consequence"


class Party(StrEnum):
    """Who owes, and to whom."""

    DEPUTY = "deputy"
    KENESH = "kenesh"
    AYIL_OKMOTU = "ayil_okmotu"
    HEAD = "head"
    LSG = "lsg"
    RESIDENTS = "residents"
    VOTERS = "voters"
    COMMUNITY = "community"
    PARTICIPANTS = "participants"
    MEETING_CHAIR = "meeting_chair"
    MEETING_SECRETARY = "meeting_secretary"
    ADDRESSEE = "addressee"
    REQUESTING_GROUP = "requesting_group"
    ORGANIZER = "organizer"
    STATE = "state"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One row: a title, plain words, who owes what to whom, the term, what proves it, and how its oddity is treated.

    ``printed`` is the place in the printed text: the number, then ``-N`` for the N-th dash item, ``N)`` or ``а)`` for a
    numbered or lettered one. Several rows may share a place.
    """

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: ClauseId
    printed: str
    title: Phrase
    kind: ClauseKind
    actors: tuple[Party, ...]
    owed_to: tuple[Party, ...] = ()
    text: Phrase
    term: Phrase
    evidence: Phrase
    note: Phrase | None = None
    oddities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Oddity:
    """Something odd or missing in the printed text, and what Esep makes of it."""

    __pydantic_config__: ClassVar[dict[str, str]] = {"extra": "forbid"}

    id: str
    clauses: tuple[ClauseId, ...]
    what: Phrase
    treatment: Phrase
