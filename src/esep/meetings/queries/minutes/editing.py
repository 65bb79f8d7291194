"""Editing: minutes as the page that writes them shows them, with what was captured beside what was typed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from esep.access import Act, Actor
from esep.community.queries.seeing import seeing
from esep.meetings.commands.minutes.common import heads, minutes_of, revisions_of
from esep.meetings.commands.minutes.phrases import proposals, standing
from esep.meetings.commands.minutes.signing import elected_in
from esep.meetings.hall.state import HallState
from esep.meetings.holding import was_held
from esep.meetings.minutes.composing import compose
from esep.meetings.minutes.known import Written
from esep.meetings.minutes.merging import Clash, clashes
from esep.meetings.minutes.renewing import offered, with_outcomes
from esep.meetings.minutes.text import MinutesText, Part, read_text
from esep.meetings.models import Minutes, MinutesCorrection, MinutesRevision, Recording
from esep.meetings.queries.meeting import Opened, meeting_of
from esep.meetings.queries.minutes.gathering import known_of
from esep.regulation.wording import Language


@dataclass(frozen=True, slots=True)
class Phrase:
    """A sentence that is offered; without a number it is a proposal that nobody has kept yet."""

    number: int | None
    part: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """Minutes under work. ``base`` is the newest revision (0: none), ``other`` one that was written at the same time.

    ``composed`` is what follows from what was captured, ``offered`` the parts in which it says more than the text.
    """

    shown: Opened
    minutes: Minutes | None
    language: Language
    text: MinutesText
    base: int
    other: int | None
    saved_at: datetime | None
    saved_by: str
    composed: MinutesText
    offered: tuple[str, ...]
    phrases: Mapping[str, tuple[Phrase, ...]]
    state: HallState
    is_held: bool
    elected: tuple[str, str]
    corrections: tuple[MinutesCorrection, ...]
    recordings: tuple[Recording, ...]

    @property
    def gaps(self) -> tuple[Part, ...]:
        """The parts of 3.6 that are still empty."""
        return tuple(self.text.gaps())

    @property
    def is_signed(self) -> bool:
        """Whether the text stays as it is."""
        return self.minutes is not None and self.minutes.is_signed

    @property
    def kept(self) -> tuple[Phrase, ...]:
        """The sentences that are offered, of all parts."""
        return tuple(phrase for phrases in self.phrases.values() for phrase in phrases)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two versions that were written at the same time, and what is proposed for each part in which they differ."""

    first: MinutesRevision
    second: MinutesRevision
    texts: tuple[MinutesText, MinutesText]
    clashes: tuple[Clash, ...]


def edited(
    shown: Opened,
    *,
    by: Actor,
    municipality: int,
    language: Language = Language.KY,
    written: Mapping[str, Written] | None = None,
) -> Editing:
    """The minutes of a meeting. ``language`` is theirs only as long as nobody has begun them; ``written`` are the
    reports in writing that they name, by deputy. Raises Refused.
    """
    with seeing(Act.VIEW_MINUTES, by=by, municipality=municipality):
        minutes = minutes_of(shown.meeting)
        spoken = Language(minutes.language) if minutes is not None else language
        revisions = heads(revisions_of(minutes)) if minutes is not None else ()
        newest = revisions[-1] if revisions else None
        known = known_of(shown, language=spoken, written=written)
        composed = compose(known, language=spoken)
        text = read_text(newest.content) if newest is not None else composed
        if minutes is None or not minutes.is_signed:
            text = replace(text, outcomes=with_outcomes(text.outcomes, composed.outcomes))
        corrections = MinutesCorrection.objects.filter(minutes=minutes) if minutes is not None else ()
        recordings = Recording.objects.filter(meeting=shown.meeting, taken_out_at__isnull=True)
        return Editing(
            shown=shown,
            minutes=minutes,
            language=spoken,
            text=text,
            base=newest.number if newest is not None else 0,
            other=revisions[-2].number if len(revisions) > 1 else None,
            saved_at=newest.saved_at if newest is not None else None,
            saved_by=str(newest.saved_by or "") if newest is not None else "",
            composed=composed,
            offered=offered(text, composed) if newest is not None else (),
            phrases=_phrases(spoken.value),
            state=known.state,
            is_held=was_held(shown.meeting),
            elected=elected_in(shown.meeting),
            corrections=tuple(corrections),
            recordings=tuple(recordings),
        )


def edited_of(code: str, *, by: Actor, municipality: int, written: Mapping[str, Written] | None = None) -> Editing:
    """The same by the code of the meeting."""
    with seeing(Act.VIEW_MINUTES, by=by, municipality=municipality):
        shown = meeting_of(code)
    return edited(shown, by=by, municipality=municipality, written=written)


def conflict_of(shown: Opened, *, by: Actor, municipality: int) -> Conflict | None:
    """The two newest versions that nobody has settled; none where there is no clash."""
    with seeing(Act.VIEW_MINUTES, by=by, municipality=municipality):
        minutes = minutes_of(shown.meeting)
        every = revisions_of(minutes) if minutes is not None else []
        found = heads(every)
        if len(found) < 2:
            return None
        first, second = found[-1], found[-2]
        texts = read_text(first.content), read_text(second.content)
        by_number = {row.number: row for row in every}
        before = by_number.get(_fork(first, second, by_number))
        base = read_text(before.content) if before is not None else MinutesText()
        return Conflict(first=first, second=second, texts=texts, clashes=clashes(base, *texts))


def _fork(first: MinutesRevision, second: MinutesRevision, by_number: Mapping[int, MinutesRevision]) -> int:
    """The newest revision that both grew out of."""
    behind = set(_line(first, by_number))
    return next((number for number in _line(second, by_number) if number in behind), 0)


def _line(row: MinutesRevision, by_number: Mapping[int, MinutesRevision]) -> list[int]:
    found = []
    at: MinutesRevision | None = row
    while at is not None:
        found.append(at.number)
        at = by_number.get(at.base)
    return found


def _phrases(language: str) -> dict[str, tuple[Phrase, ...]]:
    kept = [Phrase(row.pk, row.part, row.text) for row in standing(language)]
    every = kept or [Phrase(None, part.value, text) for part, text in proposals(language)]
    return {part.value: tuple(one for one in every if one.part == part.value) for part in Part}
