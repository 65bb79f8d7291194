"""Outline: a printed regulation as a list of addressed items, in printed order."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from esep.regulation.adopted.claim import Claim, claims_of, start_of
from esep.regulation.adopted.draft import Draft
from esep.regulation.adopted.front import fold, read_front
from esep.regulation.adopted.hyphen import Seams
from esep.regulation.adopted.item import HEADINGS, Item, ItemKind
from esep.regulation.adopted.line import Line, read_lines
from esep.regulation.adopted.listing import Listing
from esep.regulation.adopted.remark import Remark
from esep.regulation.adopted.structure import Structure

SHOWN = 5
"""How many examples a remark names."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The items of a text in printed order, and what was odd in reading them."""

    items: tuple[Item, ...]
    remarks: tuple[Remark, ...]


def read_outline(text: str) -> Outline:
    """Find title, contents, preamble, chapters, sections, clauses and list items in a printed regulation.

    Any text gives an outline; one without numbered clauses has at most front matter.
    """
    page = read_lines(text)
    claims = claims_of(page.lines)
    start = start_of(claims)
    rules = len(page.lines) if start is None else start
    seams = Seams([line.text for line in page.lines])
    body, noticed = _read_body(page.lines[rules:], claims[rules:])
    drafts = [*read_front(page.lines[:rules], headings=_headings(body, seams)), *body]
    items = tuple(draft.finish(seams.join) for draft in drafts)
    remarks = (*page.remarks, *noticed, *_unsure(seams), *_repeated(items), *_left_open(items))
    return Outline(items, remarks)


def _read_body(lines: Sequence[Line], claims: Sequence[Claim | None]) -> tuple[list[Draft], list[Remark]]:
    """The rules, from the first heading on: each line begins an item where its claim holds and else goes on."""
    structure = Structure()
    listing: Listing | None = None
    drafts: list[Draft] = []
    latin: list[int] = []
    for line, claim in zip(lines, claims, strict=True):
        in_list = claim is not None and listing is not None and listing.goes_on_with(claim)
        draft = structure.take(claim) if claim and not in_list else None
        if draft:
            listing = Listing(draft.number) if draft.kind is ItemKind.CLAUSE else None
        elif claim and listing:
            draft = listing.take(claim, current=drafts[-1])
            latin += [line.number] if draft and claim.marker.latin else []
        if draft:
            drafts.append(draft)
        else:
            drafts[-1].add(line.text)
    remarks = [*structure.remarks]
    if latin:
        remarks.append(Remark("latin_letters", {"count": len(latin)}, latin[0]))
    return drafts, remarks


def _headings(body: Sequence[Draft], seams: Seams) -> set[str]:
    return {fold(seams.join(draft.fragments)) for draft in body if draft.kind in HEADINGS}


def _unsure(seams: Seams) -> Iterator[Remark]:
    words = list(dict.fromkeys(seams.unsure))
    if words:
        yield Remark("hyphen_unsure", {"count": len(words), "words": ", ".join(words[:SHOWN])})


def _repeated(items: Sequence[Item]) -> Iterator[Remark]:
    seen: Counter[str] = Counter()
    for item in items:
        seen[item.number] += 1
        if seen[item.number] > 1:
            yield Remark("duplicate_number", {"number": item.number}, item.line)


def _left_open(items: Sequence[Item]) -> Iterator[Remark]:
    """Lists that end with a semicolon, as if more was to come (oddity O3)."""
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        ends_list = after is None or after.kind in HEADINGS or after.kind is ItemKind.CLAUSE
        if ends_list and item.parent is not None and item.text.endswith(";"):
            yield Remark("list_left_open", {"number": item.number}, item.line)
