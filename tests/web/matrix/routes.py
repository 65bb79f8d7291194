"""Every route of the product, read from Django's own resolver: nothing can be forgotten."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern

from esep.access import TABLE, Act
from esep.kernel.routes import acts_of_view

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")


@dataclass(frozen=True)
class Route:
    """An address by its name, the variables in it, and the act of each method; none where the view says nothing."""

    name: str
    address: str
    variables: tuple[str, ...]
    acts: Mapping[str, Act] | None

    def act(self, method: str) -> Act | None:
        """The act of a method; HEAD is GET without a body."""
        return (self.acts or {}).get("GET" if method == "HEAD" else method)

    @property
    def is_inside(self) -> bool:
        """Whether it lies behind the gate of an office."""
        return any(not TABLE[act].everyone for act in (self.acts or {}).values())


def routes() -> tuple[Route, ...]:
    """Every route, in the order of the resolver."""
    return tuple(_walk(get_resolver().url_patterns, prefix=""))


def _walk(patterns: list[URLPattern | URLResolver], *, prefix: str) -> Iterator[Route]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            here = "" if isinstance(pattern.pattern, LocalePrefixPattern) else str(pattern.pattern)
            yield from _walk(pattern.url_patterns, prefix=prefix + here)
        else:
            address = prefix + str(pattern.pattern)
            variables = tuple(part.partition(">")[0].rpartition(":")[2] for part in address.split("<")[1:])
            yield Route(pattern.name or "", address, variables, acts_of_view(pattern.callback))
