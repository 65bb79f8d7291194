"""Listings: the dash, numbered and lettered items of one clause, and how they nest."""

from esep.regulation.adopted.claim import Claim
from esep.regulation.adopted.draft import Draft
from esep.regulation.adopted.gap import ALPHABET, letters_between
from esep.regulation.adopted.item import ItemKind


class Listing:
    """The lists under one clause. Letters belong to the number before them, dashes to the deepest of both."""

    def __init__(self, clause: str) -> None:
        """``clause`` is the address of the clause, for example ``7.2``."""
        self._clause = clause
        self._number = 0
        self._dotted = False
        self._numbered: str | None = None
        self._letter: str | None = None
        self._lettered: str | None = None
        self._dash = ""
        self._dashes: dict[str, int] = {}

    def goes_on_with(self, claim: Claim) -> bool:
        """Whether a number with a full stop is the next of a list numbered so, and no heading of a section."""
        unfinished = claim.marker.kind is ItemKind.SECTION and claim.above == ";"
        return unfinished and self._dotted and claim.marker.steps[0] == self._number + 1

    def take(self, claim: Claim, *, current: Draft) -> Draft | None:
        """The new item, or None when the line goes on with ``current``, the item read last."""
        match claim.marker.kind:
            case ItemKind.NUMBERED_ITEM:
                return self._numbered_of(claim, current)
            case ItemKind.SECTION:
                return self._dotted_of(claim)
            case ItemKind.LETTERED_ITEM:
                return self._lettered_of(claim, current)
            case ItemKind.DASH_ITEM:
                return self._dash_of(claim, current)
            case _:
                return None

    def _dotted_of(self, claim: Claim) -> Draft | None:
        """A list numbered ``1.`` instead of ``1)``: only right after a colon, and then one by one."""
        number = claim.marker.steps[0]
        opens = number == 1 and claim.after_colon
        if not opens and not (self._dotted and number == self._number + 1 and claim.sure):
            return None
        self._dotted = True
        return self._number_item(claim)

    def _numbered_of(self, claim: Claim, current: Draft) -> Draft | None:
        follows = self._number > 0 and claim.marker.steps[0] == self._number + 1
        if not _holds(claim, current, follows=follows):
            return None
        self._dotted = False
        return self._number_item(claim)

    def _number_item(self, claim: Claim) -> Draft:
        self._number = claim.marker.steps[0]
        self._letter = self._lettered = None
        self._numbered = f"{self._clause} {self._number})"
        return _draft(claim, ItemKind.NUMBERED_ITEM, self._numbered, self._clause)

    def _lettered_of(self, claim: Claim, current: Draft) -> Draft | None:
        letter = claim.marker.printed[0]
        follows = self._letter is not None and letter in ALPHABET and not letters_between(self._letter, last=letter)
        if not _holds(claim, current, follows=follows):
            return None
        self._letter = letter
        parent = self._numbered or self._clause
        self._lettered = f"{parent} {letter})"
        return _draft(claim, ItemKind.LETTERED_ITEM, self._lettered, parent)

    def _dash_of(self, claim: Claim, current: Draft) -> Draft | None:
        in_list = current.kind is ItemKind.DASH_ITEM and claim.marker.printed == self._dash
        if not claim.sure and not (in_list and claim.above == ","):
            return None
        self._dash = claim.marker.printed
        parent = self._lettered or self._numbered or self._clause
        count = self._dashes[parent] = self._dashes.get(parent, 0) + 1
        return _draft(claim, ItemKind.DASH_ITEM, f"{parent} -{count}", parent)


def _holds(claim: Claim, current: Draft, *, follows: bool) -> bool:
    """Whether a bracketed number begins an item. Inside an open bracket it usually just closes that bracket."""
    if current.open_brackets > 0:
        return claim.closed or claim.above in (";", ":")
    return claim.sure or follows


def _draft(claim: Claim, kind: ItemKind, number: str, parent: str) -> Draft:
    draft = Draft(number, kind, parent, claim.line.number)
    draft.add(claim.marker.rest)
    return draft
