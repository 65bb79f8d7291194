"""Serving a municipality's pages: found by the address, asked for again for nothing (conditional GET)."""

from collections.abc import Callable
from functools import cache, wraps
from hashlib import sha256
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.templatetags.static import static
from django.utils.cache import get_conditional_response
from django.utils.http import http_date

from esep import __version__
from esep.access import Act
from esep.kernel.routes import View, route
from esep.portal.place.here import Here, here_at

PORTAL = Path(__file__).resolve().parents[1]
TEXTS = PORTAL.parent / "locale"
OK = 200


def of_place(view: Callable[..., HttpResponse]) -> View:
    """Serve ``view(request, here, …)`` at ``/<slug>/…`` to everyone. An unknown slug is answered with 404."""

    @route(GET=Act.READ_PUBLIC)
    @wraps(view)
    def served(request: HttpRequest, slug: str, **rest: object) -> HttpResponseBase:
        return conditionally(request, here_at(slug), view=lambda here: view(request, here, **rest))

    return served


def conditionally(request: HttpRequest, here: Here, *, view: Callable[[Here], HttpResponse]) -> HttpResponseBase:
    """The page, or 304 for a browser that has it as it is. Browsers ask each time: tomorrow statuses are other ones."""
    etag = f'"{here.tip[:20]}-{here.today:%Y%m%d}-{here.language}-{build()}"'
    changed_at = int(here.changed_at.timestamp())
    known = get_conditional_response(request, etag=etag, last_modified=changed_at)
    if known is not None:
        return known
    response = view(here)
    if response.status_code == OK and not response.has_header("ETag"):
        response.headers["ETag"] = etag
        response.headers["Last-Modified"] = http_date(changed_at)
        response.headers.setdefault("Cache-Control", "no-cache")
    return response


@cache
def build() -> str:
    """A mark of the program that draws the pages: after an upgrade no browser keeps an old page."""
    newest = max(file.stat().st_mtime_ns for root in (PORTAL, TEXTS) for file in root.rglob("*") if file.is_file())
    return sha256(f"{__version__} {static('esep.css')} {newest}".encode()).hexdigest()[:8]
