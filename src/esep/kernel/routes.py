"""Routes: every view says which act each of its methods is. One without a row in the table cannot be served."""

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseNotAllowed
from django.http.response import HttpResponseBase

from esep.access import TABLE, Act

View = Callable[..., HttpResponseBase]
METHODS = frozenset({"GET", "POST"})
MARK = "route_acts"


def route(**acts: Act) -> Callable[[View], View]:
    """Serve a view to everyone, by the methods named: ``@route(GET=Act.READ_PUBLIC)``. HEAD is answered like GET.

    Only for acts that the table opens to everyone; ValueError otherwise.
    """
    closed = [act.value for act in acts.values() if not TABLE[act].everyone]
    if closed:
        raise ValueError(f"not open to everyone: {', '.join(closed)}")

    def decorate(view: View) -> View:
        @wraps(view)
        def served(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if act_of(request, acts) is None:
                return HttpResponseNotAllowed(sorted(acts))
            return view(request, *args, **kwargs)

        return marked(served, acts)

    return decorate


def act_of(request: HttpRequest, acts: Mapping[str, Act]) -> Act | None:
    """The act that a request is; none when the view does not know the method."""
    return acts.get("GET" if request.method == "HEAD" else request.method or "")


def marked(view: View, acts: Mapping[str, Act]) -> View:
    """The view with its acts written on it. ValueError for a method that no page of ours is asked by."""
    if not acts or set(acts) - METHODS:
        raise ValueError(f"methods of a route are GET and POST, not {sorted(acts)}")
    setattr(view, MARK, dict(acts))
    return view


def acts_of_view(view: View) -> Mapping[str, Act] | None:
    """What a view says of itself; none when it says nothing."""
    found: Mapping[str, Act] | None = getattr(view, MARK, None)
    return found
