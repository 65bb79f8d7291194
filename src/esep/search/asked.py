"""What an address of a search asks for. A filter that cannot be read counts as not given: the words matter."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from esep.search.finding import LAST_PAGE, Narrowed
from esep.search.said import Kind
from esep.search.wanted import LONGEST

YEARS_BACK = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The words as they were typed, what they are narrowed to, and the page, from 1."""

    typed: str
    narrowed: Narrowed
    page: int

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the words narrows it."""
        return self.narrowed != Narrowed()

    def query(self, *, page: int) -> str:
        """The end of the address of another page of the same."""
        parts = {
            "q": self.typed,
            "kind": self.narrowed.kind.value if self.narrowed.kind is not None else "",
            "village": self.narrowed.village,
            "year": str(self.narrowed.year or ""),
            "page": str(page) if page > 1 else "",
        }
        return "?" + urlencode({name: value for name, value in parts.items() if value})


def read_asked(given: Mapping[str, str], *, years: range) -> Asked:
    """Read the query of an address; ``years`` are those that a filter offers."""
    kind, year, page = given.get("kind", ""), given.get("year", ""), given.get("page", "")
    # One letter more than counts, so that the visitor is told that not all of it did.
    typed = " ".join(given.get("q", "").replace("\0", " ").split())[: LONGEST + 1]
    return Asked(
        typed=typed,
        narrowed=Narrowed(
            kind=Kind(kind) if kind in set(Kind) else None,
            village=given.get("village", "")[:40],
            year=int(year) if year in {str(one) for one in years} else None,
        ),
        page=int(page) if page in {str(one) for one in range(1, LAST_PAGE + 1)} else 1,
    )


def years_to(year: int) -> range:
    """The years that a filter offers, the newest first."""
    return range(year, year - YEARS_BACK, -1)
