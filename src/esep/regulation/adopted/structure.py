"""Structure: chapters, sections and clauses. A number is taken only where it fits what stands before it.

The print jumps (chapter 4 holds the clauses 7.x without a heading of section 7), so after a chapter heading
any later section may begin; elsewhere a clause belongs to the section it stands in, and a number in a
sentence is only a number.
"""

from esep.regulation.adopted.claim import Claim
from esep.regulation.adopted.draft import Draft
from esep.regulation.adopted.item import ItemKind
from esep.regulation.adopted.remark import Remark


class Structure:
    """Where the reading stands in the regulation. ``remarks`` tell of numbers that do not fit."""

    def __init__(self) -> None:
        self.remarks: list[Remark] = []
        self._chapter: str | None = None
        self._chapter_ordinal = 0
        self._section: str | None = None
        self._bare_heading: ItemKind | None = None
        """The heading just read, while no clause has followed it."""
        self._major = 0
        self._minor = 0
        self._third = 0

    def take(self, claim: Claim) -> Draft | None:
        """The new chapter, section or clause, or None when the line is no such thing."""
        match claim.marker.kind:
            case ItemKind.CHAPTER:
                return self._chapter_of(claim)
            case ItemKind.SECTION:
                return self._section_of(claim)
            case ItemKind.CLAUSE if len(claim.marker.steps) > 2:
                return self._part_of_clause(claim)
            case ItemKind.CLAUSE:
                return self._clause_of(claim)
            case _:
                return None

    @property
    def _at_start(self) -> bool:
        """Whether nothing has been read: the first heading and the first clause may bear any number."""
        return self._chapter is None and self._major == 0

    def _chapter_of(self, claim: Claim) -> Draft | None:
        ordinal = claim.marker.steps[0]
        fits = self._at_start or claim.sure or ordinal == self._chapter_ordinal + 1
        if not claim.upper or not fits:
            return None
        self._chapter, self._chapter_ordinal = claim.marker.printed, ordinal
        self._section = None
        self._bare_heading = ItemKind.CHAPTER
        return _draft(claim, parent=None)

    def _section_of(self, claim: Claim) -> Draft | None:
        if not claim.leads or not claim.upper:
            return None
        self._section = claim.marker.printed
        self._major, self._minor = claim.marker.steps[0], 0
        self._bare_heading = ItemKind.SECTION
        return _draft(claim, parent=self._chapter)

    def _clause_of(self, claim: Claim) -> Draft | None:
        major, minor = claim.marker.steps
        if not self._fits(claim, major, minor):
            if claim.upper and claim.marker.stopped:
                self.remarks.append(_misplaced("number_out_of_place", claim))
            return None
        if major == self._major and minor < self._minor:
            self.remarks.append(_misplaced("number_out_of_order", claim))
        if major != self._major:
            self._section = None
        self._major, self._minor, self._third = major, minor, 0
        self._bare_heading = None
        return _draft(claim, parent=self._section or self._chapter)

    def _fits(self, claim: Claim, major: int, minor: int) -> bool:
        if self._at_start:
            return True
        sure = claim.sure or self._bare_heading is not None
        if self._bare_heading is ItemKind.CHAPTER and major != self._major:
            return claim.upper and major > self._major
        if major == self._major:
            if minor == self._minor + 1:
                return claim.upper or sure
            if minor > self._minor:
                return sure and (claim.upper or claim.marker.stopped)
            return sure and claim.upper and claim.marker.stopped
        begins_section = major == self._major + 1 and minor == 1
        return begins_section and self._bare_heading is None and sure and claim.upper

    def _part_of_clause(self, claim: Claim) -> Draft | None:
        major, minor, third = claim.marker.steps
        here = (major, minor) == (self._major, self._minor)
        if not here or third <= self._third or not (claim.sure and (claim.upper or claim.marker.stopped)):
            return None
        self._third = third
        return _draft(claim, parent=f"{major}.{minor}")


def _draft(claim: Claim, *, parent: str | None) -> Draft:
    draft = Draft(claim.marker.printed, claim.marker.kind, parent, claim.line.number)
    draft.add(claim.marker.rest)
    return draft


def _misplaced(code: str, claim: Claim) -> Remark:
    return Remark(code, {"number": claim.marker.printed}, claim.line.number)
