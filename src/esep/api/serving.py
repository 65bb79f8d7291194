"""Serving open data: to everybody, from any page of any site, by reading alone, and not twice where nothing changed."""

from collections.abc import Callable, Mapping
from functools import wraps
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.translation import get_language, get_language_from_request, override
from django.views.decorators.csrf import csrf_exempt

from esep.access import Act
from esep.api import licence
from esep.api.parameters import LANG
from esep.api.problem import Problem
from esep.kernel.routes import View, marked

READING = ("GET", "HEAD", "OPTIONS")
ALLOWED = ", ".join(READING)
OPEN = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "Content-Disposition, Content-Language, ETag, Link",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": ALLOWED,
    "Access-Control-Allow-Headers": "Accept, Accept-Language, If-None-Match",
    "Access-Control-Max-Age": "86400",
    "Allow": ALLOWED,
}
OK, NO_CONTENT = 200, 204


def open_to_all(*, by_path: bool = False) -> Callable[[Callable[..., HttpResponse]], View]:
    """Serve a view of open data. It raises Problem for what cannot be answered.

    The language is that of ``lang``, else what the reader prefers; ``by_path`` takes that of the address instead.
    """

    def decorate(view: Callable[..., HttpResponse]) -> View:
        @csrf_exempt
        @wraps(view)
        def served(request: HttpRequest, **variables: Any) -> HttpResponseBase:
            language = (get_language() or settings.LANGUAGE_CODE) if by_path else language_of(request)
            with override(language):
                response = _answered(view, request, variables)
                response.headers.setdefault("Content-Language", language)
            for name, value in OPEN.items():
                response.headers[name] = value
            patch_vary_headers(response, ("Accept-Language",))
            return response

        return marked(served, {"GET": Act.READ_PUBLIC})

    return decorate


def language_of(request: HttpRequest) -> str:
    """The language that a reader asked for, or prefers. A wrong one the view complains of: it reads the query, too."""
    asked = request.GET.get(LANG.name, "")
    if asked in LANG.schema["enum"]:
        return asked
    header = request.headers.get("Accept-Language", "")
    return get_language_from_request(request) if header else settings.LANGUAGE_CODE


def answer(content: bytes, *, media_type: str, headers: Mapping[str, str] | None = None) -> HttpResponse:
    """Content with its headers: the tag follows from every byte, and the licence stands beside."""
    response = HttpResponse(content, content_type=media_type)
    response.headers["ETag"] = f'"{sha256(content).hexdigest()[:32]}"'
    response.headers["Cache-Control"] = "public, no-cache"
    response.headers["Link"] = f'<{licence.ADDRESS}>; rel="license"'
    for name, value in (headers or {}).items():
        response.headers[name] = f"{response.headers['Link']}, {value}" if name == "Link" else value
    return response


def _answered(
    view: Callable[..., HttpResponse], request: HttpRequest, variables: Mapping[str, Any]
) -> HttpResponseBase:
    if request.method == "OPTIONS":
        return HttpResponse(status=NO_CONTENT, headers=PREFLIGHT)
    try:
        if request.method not in READING:
            raise Problem("unknown_method", allowed=READING)
        response = view(request, **variables)
    except Problem as problem:
        response = problem.response()
        if problem.code == "unknown_method":
            response.headers["Allow"] = ALLOWED
    if response.status_code != OK:
        return response
    known = get_conditional_response(request, etag=response.headers["ETag"], response=response)
    return known if known is not None else response
