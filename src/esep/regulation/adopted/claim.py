"""Claims: what each line says it begins, with the evidence around it; and where the rules themselves begin."""

from collections.abc import Sequence
from dataclasses import dataclass

from esep.regulation.adopted.item import HEADINGS, ItemKind
from esep.regulation.adopted.line import Line
from esep.regulation.adopted.marker import Marker, marker_of, starts_a_sentence

SENTENCE_ENDS = ".;:!?"
CLOSERS = '»”"‖)]'
STRUCTURE = HEADINGS | {ItemKind.CLAUSE}


@dataclass(frozen=True, slots=True)
class Claim:
    """A marker in its place.

    ``above`` is the last telling character of the line before (empty at the start); ``closed`` says that
    this line was cut short on purpose. ``upper``: what follows the marker begins with a capital. ``leads``:
    it is a possible section heading and the next numbered line below is a clause of that section.
    """

    marker: Marker
    line: Line
    above: str
    closed: bool
    upper: bool
    leads: bool

    @property
    def sure(self) -> bool:
        """Whether the line before ended something: a sentence, a list item, or visibly its paragraph."""
        return self.closed or not self.above or self.above in SENTENCE_ENDS

    @property
    def after_colon(self) -> bool:
        """Whether the line before announces a list."""
        return self.above == ":"


def claims_of(lines: Sequence[Line]) -> list[Claim | None]:
    """For each line the claim it makes, or None for running text."""
    claims: list[Claim | None] = []
    section_below = 0
    opening = ""
    for at in range(len(lines) - 1, -1, -1):
        marker = marker_of(lines[at].text)
        if marker is None:
            claims.append(None)
            opening = lines[at].text
            continue
        opening = marker.rest or opening
        leads = marker.kind is ItemKind.SECTION and marker.steps[0] == section_below
        above, closed = _before(lines, at)
        claims.append(Claim(marker, lines[at], above, closed, starts_a_sentence(opening), leads))
        if marker.kind in STRUCTURE:
            section_below = marker.steps[0] if marker.kind is ItemKind.CLAUSE else 0
    return claims[::-1]


def _before(lines: Sequence[Line], at: int) -> tuple[str, bool]:
    if at == 0:
        return "", True
    above = lines[at - 1]
    bare = above.text.rstrip(CLOSERS)
    telling = bare[-1:] if bare[-1:] in SENTENCE_ENDS else above.text[-1]
    return telling, above.closes


def start_of(claims: Sequence[Claim | None]) -> int | None:
    """The line at which the rules begin: the first clause, with the headings right above it; None without clauses."""
    ladder = [(at, claim) for at, claim in enumerate(claims) if claim and claim.marker.kind in STRUCTURE]
    for turn, (at, claim) in enumerate(ladder):
        if claim.marker.kind is not ItemKind.CLAUSE or len(claim.marker.steps) > 2 or not claim.upper:
            continue
        headings = _headings_above(ladder[:turn], claim.marker.steps[0])
        opens = claim.sure and (claim.marker.steps[1] == 1 or claim.marker.stopped)
        if headings or opens:
            return ladder[turn - headings][0] if headings else at
    return None


def _headings_above(ladder: Sequence[tuple[int, Claim]], section: int) -> int:
    """How many of the last claims are the headings of a clause of this section: none, one or two."""
    count = 0
    if ladder and _is_heading_of(ladder[-1][1], section):
        count = 1
    if len(ladder) > count and _is_chapter(ladder[-1 - count][1]):
        count += 1
    return count


def _is_heading_of(claim: Claim, section: int) -> bool:
    return claim.marker.kind is ItemKind.SECTION and claim.marker.steps[0] == section and claim.upper


def _is_chapter(claim: Claim) -> bool:
    return claim.marker.kind is ItemKind.CHAPTER and claim.upper
