"""A row of the catalogue as the list and its own page show it."""

from dataclasses import dataclass

from esep.kernel.refusals import Words
from esep.portal.place.here import Here
from esep.publications.models.catalogue import CHANNEL_WORDS
from esep.publications.queries.public.catalogue import PublicItem
from esep.publications.words import days_words, tone_of, words_of

RECORDED_IN = "ky"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A row in words. ``pill`` is empty for a heading; ``days`` is the number after ``days_words``, if one is said."""

    item: PublicItem
    pill: Words
    tone: str
    days_words: Words
    channels: tuple[Words, ...]


def line_of(item: PublicItem) -> Line:
    """A row as it is shown."""
    state = item.fresh.state if item.fresh is not None else None
    return Line(
        item=item,
        pill=words_of(state, is_extra=item.is_extra) if state is not None else "",
        tone=tone_of(state, is_extra=item.is_extra) if state is not None else "idle",
        days_words=days_words(state, is_extra=item.is_extra) if state is not None else "",
        channels=tuple(CHANNEL_WORDS[channel] for channel in item.channels),
    )


def is_in_kyrgyz_alone(here: Here, item: PublicItem) -> bool:
    """Whether a text of the row stands in Kyrgyz for a reader of another language."""
    languages = {item.language, *(version.language for version in item.versions)}
    return here.language != RECORDED_IN and RECORDED_IN in languages
