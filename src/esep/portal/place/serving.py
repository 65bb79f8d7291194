"""Serving a municipality's pages: found by the address, drawn once for everybody, asked for again for nothing."""

from collections.abc import Callable
from functools import cache, wraps
from gzip import compress
from hashlib import sha256
from pathlib import Path

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.templatetags.static import static
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

from esep import __version__
from esep.access import Act
from esep.kernel.routes import View, route
from esep.portal.filters import check_names
from esep.portal.place.answers import ANSWERS, Answer, Key, may_be_kept
from esep.portal.place.here import Here, here_at

PORTAL = Path(__file__).resolve().parents[1]
TEXTS = PORTAL.parent / "locale"
OK = 200
GZIP, PLAIN = "gzip", "identity"
EFFORT = 4
"""How hard text is compressed. With 6 it takes twice as long and becomes a twentieth smaller."""

TEXT = ("text/", "application/atom+xml")
"""What is compressed. Pictures are small already."""


def of_place(view: Callable[..., HttpResponse]) -> View:
    """Serve ``view(request, here, …)`` at ``/<slug>/…`` to everyone. An unknown slug is answered with 404, an unknown
    name in the query of what programs read with 400.
    """

    @route(GET=Act.READ_PUBLIC)
    @wraps(view)
    def served(request: HttpRequest, slug: str, **rest: object) -> HttpResponseBase:
        here = here_at(slug)
        check_names(request, view)
        return conditionally(request, here, view=lambda here: view(request, here, **rest))

    return served


def conditionally(request: HttpRequest, here: Here, *, view: Callable[[Here], HttpResponse]) -> HttpResponseBase:
    """The page, or 304 for a browser that has it as it is. Browsers ask each time: tomorrow statuses are other ones.

    What is the same for everybody is drawn and compressed once, and served again until the journal or the day is
    another.
    """
    etag = f'"{here.tip[:20]}-{here.today:%Y%m%d}-{here.language}-{build()}"'
    changed_at = int(here.changed_at.timestamp())
    known = get_conditional_response(request, etag=etag, last_modified=changed_at)
    if known is not None:
        return known
    key = _key(request, here)
    kept = ANSWERS.find(key)
    if kept is not None and request.method == "GET" and not request.META.get("QUERY_STRING"):
        return kept.response()
    response = view(here)
    if response.status_code == OK and not response.has_header("ETag"):
        response.headers["ETag"] = etag
        response.headers["Last-Modified"] = http_date(changed_at)
        response.headers.setdefault("Cache-Control", "no-cache")
    if response.headers["Content-Type"].startswith(TEXT) and may_be_kept(request, response):
        _encode(response, key.encoding)
        ANSWERS.keep(key, Answer(response.content, tuple(response.headers.items())))
    return response


def _key(request: HttpRequest, here: Here) -> Key:
    return Key(
        scheme=request.scheme or "",
        host=request.get_host(),
        path=request.path,
        language=here.language,
        municipality=here.pk,
        tip=here.tip,
        day=here.today,
        build=build(),
        encoding=GZIP if GZIP in request.headers.get("Accept-Encoding", "") else PLAIN,
    )


def _encode(response: HttpResponse, encoding: str) -> None:
    """Compress for whoever takes it. What is compressed already, Django's middleware leaves alone."""
    patch_vary_headers(response, ("Accept-Encoding",))
    if encoding != GZIP:
        return
    response.content = compress(response.content, EFFORT, mtime=0)
    response.headers["Content-Encoding"] = GZIP
    if response.headers["ETag"].startswith('"'):
        response.headers["ETag"] = f"W/{response.headers['ETag']}"


@cache
def build() -> str:
    """A mark of the program that draws the pages: after an upgrade no browser keeps an old page."""
    newest = max(file.stat().st_mtime_ns for root in (PORTAL, TEXTS) for file in root.rglob("*") if file.is_file())
    return sha256(f"{__version__} {static('esep.css')} {newest}".encode()).hexdigest()[:8]
