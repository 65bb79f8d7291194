"""The parts of minutes as the page draws them: what stands in each, what is missing, what was captured besides."""

from collections.abc import Iterator
from dataclasses import dataclass

from esep.kernel.refusals import Words
from esep.meetings.commands.minutes.signing import CLAUSES
from esep.meetings.minutes.difference import lines_of
from esep.meetings.minutes.renewing import ENTRIES, FIELDS
from esep.meetings.minutes.text import MinutesText, Part
from esep.meetings.minutes.words import FIELD_WORDS, PART_OF
from esep.meetings.queries.minutes.editing import Editing, Phrase
from esep.workspace.forms import Shown
from esep.workspace.meetings.minutes.text_form import Row, TextForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A part. ``offered`` are lines that were captured and do not stand in the text; ``said`` is the text as lines."""

    name: str
    words: Words
    clause: str
    is_gap: bool
    is_list: bool
    said: tuple[str, ...]
    field: Shown | None
    reason: Shown | None
    rows: tuple[Row, ...]
    offered: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    why_none: str

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return f"part-{self.name}"


def blocks_of(state: Editing, form: TextForm | None) -> tuple[Block, ...]:
    """All parts in the order of the text; without a form to be read alone."""
    return tuple(_blocks(state, form))


def _blocks(state: Editing, form: TextForm | None) -> Iterator[Block]:
    gaps = set(state.gaps)
    for name in FIELDS:
        part = PART_OF.get(name)
        is_list = name in ENTRIES
        reason = f"reason_{part.value}" if part is not None else ""
        yield Block(
            name=name,
            words=FIELD_WORDS[name],
            clause=CLAUSES.get(part.value, "") if part is not None else "",
            is_gap=part in gaps,
            is_list=is_list,
            said=tuple(lines_of(state.text, name)),
            field=form.one(name) if form is not None and not is_list else None,
            reason=form.one(reason) if form is not None and part is not None and _may_be_none(part) else None,
            rows=form.rows(name) if form is not None and is_list else (),
            offered=_offered(state, name),
            phrases=state.phrases.get(part.value, ()) if part is not None else (),
            why_none=state.text.reasons.get(part.value, "") if part is not None else "",
        )


def _may_be_none(part: Part) -> bool:
    """Whether there may be nothing of a part: every meeting has a day, and says how many came."""
    return part not in (Part.DATE_PLACE, Part.COUNTS)


def _offered(state: Editing, name: str) -> tuple[str, ...]:
    if name not in state.offered:
        return ()
    present = set(lines_of(state.text, name))
    lines = tuple(line for line in lines_of(state.composed, name) if line not in present)
    return lines or tuple(lines_of(state.composed, name))


def texts_of(text: MinutesText, name: str) -> tuple[str, ...]:
    """A part as lines."""
    return tuple(lines_of(text, name))
