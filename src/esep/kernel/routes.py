"""Routes: every view says which act each of its methods is. One without a row in the table cannot be served."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseNotAllowed, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import NoReverseMatch, reverse

from esep.access import TABLE, Act

View = Callable[..., HttpResponseBase]
METHODS = frozenset({"GET", "POST"})
READING = frozenset({"GET", "HEAD"})
MARK = "route_acts"


def route(*, page: str = "", **acts: Act) -> Callable[[View], View]:
    """Serve a view to everyone, by the methods named: ``@route(GET=Act.READ_PUBLIC)``. HEAD is answered like GET.

    What can only be sent says by its name the ``page`` that it belongs to: a reload leads there. Only for acts that the
    table opens to everyone; ValueError otherwise.
    """
    closed = [act.value for act in acts.values() if not TABLE[act].everyone]
    if closed:
        raise ValueError(f"not open to everyone: {', '.join(closed)}")

    def decorate(view: View) -> View:
        @wraps(view)
        def served(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if act_of(request, acts) is None:
                return unknown_method(request, acts, page=page, variables=kwargs)
            return view(request, *args, **kwargs)

        return marked(served, acts, page=page)

    return decorate


def act_of(request: HttpRequest, acts: Mapping[str, Act]) -> Act | None:
    """The act that a request is; none when the view does not know the method."""
    return acts.get("GET" if request.method == "HEAD" else request.method or "")


def unknown_method(
    request: HttpRequest, acts: Mapping[str, Act], *, page: str, variables: Mapping[str, object]
) -> HttpResponseBase:
    """The answer to a method that a view does not know. Whoever reloads, or opens from a history, the address of a
    button that was pressed is led to its page (303), which asks who reads it; any other method is not allowed (405).
    """
    if page and request.method in READING:
        return HttpResponseRedirect(_above(page, variables), status=303)
    return HttpResponseNotAllowed(sorted(acts))


def marked(view: View, acts: Mapping[str, Act], *, page: str = "") -> View:
    """The view with its acts written on it. ValueError for a method that no page of ours is asked by, for a view that
    can only be sent and names no page, and for one that is read and names another.
    """
    if not acts or set(acts) - METHODS:
        raise ValueError(f"methods of a route are GET and POST, not {sorted(acts)}")
    if bool(page) is ("GET" in acts):
        raise ValueError("a route names a page if it can only be sent")
    setattr(view, MARK, dict(acts))
    return view


def acts_of_view(view: View) -> Mapping[str, Act] | None:
    """What a view says of itself; none when it says nothing."""
    found: Mapping[str, Act] | None = getattr(view, MARK, None)
    return found


def _above(page: str, variables: Mapping[str, object]) -> str:
    """The address of a page by its name, with as many of the variables, from the first one, as it takes."""
    names = list(variables)
    for count in range(len(names), 0, -1):
        with suppress(NoReverseMatch):
            return reverse(page, kwargs={name: variables[name] for name in names[:count]})
    return reverse(page)
