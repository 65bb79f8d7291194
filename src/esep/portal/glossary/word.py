"""The words of the glossary, read from `words.toml`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter


@dataclass(frozen=True)
class Saying:
    """A hard word in one language, its meaning in plain words, and the forms in which texts use it.

    In a form a star stands for any ending: `кеңештин төрага*`. Without forms the word itself counts, with any
    ending.
    """

    word: str
    means: str
    forms: tuple[str, ...] = ()


@dataclass(frozen=True)
class Word:
    """A glossary entry; `id` is its anchor on the page, the same in every language."""

    id: str
    says: dict[str, Saying]


@cache
def glossary() -> tuple[Word, ...]:
    """Return every entry, in the order of the file."""
    table = tomllib.loads((files("esep.portal.glossary") / "words.toml").read_text("utf-8"))
    return TypeAdapter(tuple[Word, ...]).validate_python(
        [{"id": id, "says": _with_forms(says)} for id, says in table.items()]
    )


def _with_forms(says: dict[str, dict[str, object]]) -> dict[str, dict[str, object]]:
    return {language: {"forms": (f"{saying['word']}*",), **saying} for language, saying in says.items()}
