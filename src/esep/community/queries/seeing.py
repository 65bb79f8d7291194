"""The gate before every query: may this actor see that here? Then the municipality is in scope."""

from collections.abc import Iterator
from contextlib import contextmanager

from esep.access import Act, Actor, decide
from esep.kernel import clock, scope
from esep.kernel.command import denied


@contextmanager
def seeing(act: Act, *, by: Actor, municipality: int, owner: str | None = None) -> Iterator[None]:
    """Read inside one municipality what the table lets this actor see. Raises Refused."""
    decision = decide(by, act, municipality=municipality, at=clock.real(), owner=owner)
    if decision.denial is not None:
        raise denied(decision.denial)
    with scope.of(municipality):
        yield
