"""Hard words in a text: where each stands for the first time, it leads to the glossary."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from esep.portal.glossary.word import glossary


@dataclass(frozen=True)
class Piece:
    """A stretch of text; `word` is the id of the glossary entry it leads to, empty for plain text."""

    text: str
    word: str = ""


def link_words(texts: Sequence[str], *, language: str) -> tuple[tuple[Piece, ...], ...]:
    """Return each text cut into pieces. All texts count as one: only the first occurrence of a word is linked."""
    seen: set[str] = set()
    return tuple(tuple(_pieces(text, language=language, seen=seen)) for text in texts)


def _pieces(text: str, *, language: str, seen: set[str]) -> Iterator[Piece]:
    pattern, ids = _matcher(language)
    end = 0
    for match in pattern.finditer(text):
        word = ids[match.lastgroup or ""]
        if word in seen:
            continue
        seen.add(word)
        if match.start() > end:
            yield Piece(text[end : match.start()])
        yield Piece(match.group(), word)
        end = match.end()
    if end < len(text):
        yield Piece(text[end:])


@cache
def _matcher(language: str) -> tuple[re.Pattern[str], dict[str, str]]:
    """One pattern for all forms of all words, longer forms first, and the word of each of its groups."""
    forms = sorted(
        ((form, word.id) for word in glossary() for form in word.says[language].forms),
        key=lambda pair: (-len(pair[0]), pair),
    )
    groups = {f"form{place}": id for place, (_, id) in enumerate(forms)}
    parts = (f"(?P<{group}>{_as_pattern(form)})" for group, (form, _) in zip(groups, forms, strict=True))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE), groups


def _as_pattern(form: str) -> str:
    """A form as a pattern: a star stands for any ending, a space for any space."""
    return re.escape(form).replace(r"\*", r"\w*").replace(r"\ ", r"\s+")
