"""Pieces that several kinds of fact share: evidence, votes, answers to required contents, the act of withdrawal."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from esep.regulation.facts.kinds import FORBID_EXTRA, FactData, fact_kind
from esep.regulation.fields import Name, Text


class EvidenceKind(StrEnum):
    """What sort of proof is kept."""

    PHOTO = "photo"
    LINK = "link"
    SIGNATURE_SHEET = "signature_sheet"
    RECEIPT = "receipt"
    SCAN = "scan"
    RECORDING = "recording"


@dataclass(frozen=True, slots=True)
class Evidence:
    """A file or link that proves the fact; a file is named by its SHA-256."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    kind: EvidenceKind
    ref: Name
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = None


class Answer(StrEnum):
    """How a required part of a report or of the minutes was answered."""

    FILLED = "filled"
    NONE = "none"
    NOT_YET_DRAFTED = "not_yet_drafted"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class PartAnswer:
    """One required part: filled, or «nothing in this period» with the reason, or not yet drafted, or left empty."""

    __pydantic_config__: ClassVar[dict[str, str]] = FORBID_EXTRA

    answer: Answer
    reason: Text | None = None
    sources: tuple[Name, ...] = ()


@fact_kind(
    "fact.withdrawn",
    cases=(
        "meeting", "request", "outcome", "deputy", "appeal", "demand", "voter_mandate",
        "head", "budget", "session", "publication", "venue",
    ),
)  # fmt: skip
@dataclass(frozen=True, slots=True)
class FactWithdrawn(FactData):
    """The superseded fact should never have been recorded; it counts no more, and the reason stays."""

    reason: Text
