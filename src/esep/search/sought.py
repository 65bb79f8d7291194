"""What an engine is asked: words, words that must not be there, and marks of filters."""

from dataclasses import dataclass

from esep.search.said import FIRST, LAST
from esep.search.wanted import Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Each of ``terms`` must be there, none of ``without``, and one of each group of ``marks``. It stands between the
    two ``standings``. First come those whose title alone has every term. ``municipality`` is the key of the one in
    scope, or none in the scope of public pages.
    """

    municipality: int | None
    terms: tuple[Term, ...]
    without: tuple[Term, ...]
    marks: tuple[tuple[str, ...], ...]
    standings: tuple[int, int] = (LAST, FIRST)
