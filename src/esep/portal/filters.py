"""What programs read knows by name what narrows it, and refuses every other name.

A feed that passed over a filter with a slip would give everything and look right. Pages stay tolerant: a link that
people pass on may carry names that other sites put there.
"""

from collections.abc import Callable, Collection
from typing import Any, TypeVar

from django.core.exceptions import BadRequest
from django.http import HttpRequest

PROGRAMS = (".atom", ".csv", ".ics", ".json", ".jsonl", ".jsonld", ".vcf", ".xlsx")
"""How the address of a feed, a calendar or a table ends."""

LONGEST_ECHO = 40
MOST_NAMED = 5
MARK = "narrowed_by"

View = TypeVar("View", bound=Callable[..., Any])


class UnknownFilter(BadRequest):
    """Names of a query that mean nothing at an address, as far as an answer says them back; ``known`` are those that
    do.
    """

    def __init__(self, names: Collection[str], *, known: Collection[str]) -> None:
        super().__init__("unknown filter")
        cut = (name if len(name) <= LONGEST_ECHO else name[:LONGEST_ECHO] + "…" for name in names)
        self.names = tuple(cut)[:MOST_NAMED]
        self.known = tuple(known)


def narrowed_by(*names: str) -> Callable[[View], View]:
    """Say by which names a view is narrowed; one that says nothing is narrowed by none."""

    def decorate(view: View) -> View:
        setattr(view, MARK, names)
        return view

    return decorate


def judges_names(view: View) -> View:
    """Say that a view looks at the names of the query by itself, since it has more to say of them."""
    setattr(view, MARK, None)
    return view


def check_names(request: HttpRequest, view: Callable[..., Any]) -> None:
    """Raise UnknownFilter where an address for programs is asked by a name that its view is not narrowed by."""
    known: tuple[str, ...] | None = getattr(view, MARK, ())
    if known is not None and request.path.endswith(PROGRAMS):
        only_known(request, known)


def only_known(request: HttpRequest, known: Collection[str] = ()) -> None:
    """Raise UnknownFilter where the query holds any other name than these."""
    unknown = [name for name in request.GET if name not in known]
    if unknown:
        raise UnknownFilter(unknown, known=known)
