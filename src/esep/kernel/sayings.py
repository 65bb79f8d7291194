"""Words of choices as texts: looked up once for each language, for pages that say the same few dozens of times."""

from collections.abc import Hashable, Mapping
from typing import Generic, TypeVar

from django.utils.functional import Promise
from django.utils.translation import override

K = TypeVar("K", bound=Hashable)


class Sayings(Generic[K]):
    """The words of some choices. Asking the catalogue takes longer than anything else that is done with a word."""

    def __init__(self, words: Mapping[K, Promise]) -> None:
        self._words = words
        self._said: dict[tuple[K, str], str] = {}

    def say(self, choice: K, *, language: str) -> str:
        """The word for a choice in a language. Raises KeyError where there is none."""
        said = self._said.get((choice, language))
        if said is None:
            with override(language):
                said = self._said[choice, language] = str(self._words[choice])
        return said
