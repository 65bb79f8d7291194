"""What an engine is asked: words in titles or anywhere, words that must not be there, and marks of filters."""

from dataclasses import dataclass, replace

from esep.search.said import FIRST, LAST
from esep.search.wanted import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Each of ``terms`` must be there: in the title where ``in_title``, else anywhere, but not all of them in the title
    where ``beyond_title``. None of ``without`` may be there. Of each group of ``marks`` one must be.
    It stands between the two ``standings``.
    """

    terms: tuple[Term, ...]
    without: tuple[Term, ...]
    marks: tuple[tuple[str, ...], ...]
    standings: tuple[int, int] = (LAST, FIRST)
    in_title: bool = False
    beyond_title: bool = False

    def titled(self) -> "Sought":
        """Those of which the title alone says it all: they come first."""
        return replace(self, in_title=True)

    def others(self) -> "Sought":
        """Those that come after them."""
        return replace(self, beyond_title=True)
