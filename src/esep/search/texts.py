"""Texts in the languages in which they differ from Kyrgyz."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from django.utils.translation import override

from esep.kernel.models.base import Named
from esep.regulation.wording import Language
from esep.search.said import Text

T = TypeVar("T")

OTHERS = (Language.RU, Language.EN)


def in_languages(read: Callable[[Language], Mapping[str, T]]) -> dict[str, dict[Language, T]]:
    """What is read once in each language, by the key of each thing. Where there is nothing, it is read once."""
    found: dict[str, dict[Language, T]] = {}
    for language in Language:
        with override(language.value):
            for key, value in read(language).items():
                found.setdefault(key, {})[language] = value
        if not found:
            break
    return found


def texts_of(say: Callable[[Language], Text]) -> dict[Language, Text]:
    """The texts of a thing: Kyrgyz always, another language where it says something else."""
    return differing({language: say(language) for language in Language})


def differing(said: Mapping[Language, Text]) -> dict[Language, Text]:
    """The same without languages that say what the Kyrgyz does."""
    kyrgyz = said[Language.KY]
    return {Language.KY: kyrgyz} | {one: said[one] for one in OTHERS if one in said and said[one] != kyrgyz}


def named(row: Named, *, body: str = "") -> dict[Language, Text]:
    """The texts of a thing with a name in each language."""
    return texts_of(lambda language: Text(row.name_in(language.value), body))


def lines(*parts: str | Iterable[str]) -> str:
    """Parts of a body one below the other, without empty ones and repetitions."""
    each = (one for part in parts for one in ([part] if isinstance(part, str) else part))
    return "\n".join(dict.fromkeys(line for line in (one.strip() for one in each) if line))
