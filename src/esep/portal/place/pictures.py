"""Pictures of a municipality: its arms, and what messengers show beside a link to its pages."""

from functools import lru_cache
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from esep.community.queries.public import arms_in_public
from esep.documents.preview import Preview, preview_png
from esep.portal.place.here import Here
from esep.portal.place.kept import office
from esep.portal.place.mould import mark
from esep.portal.place.serving import build, of_place

FOR_EVER = "public, max-age=31536000, immutable"
SHORTLY = "public, max-age=3600"
SIDE = 128
"""Dots of the arms on a page: twice as many as they take there, for sharp screens."""

KEPT = 32
PLACES_KEPT = 256


@of_place
def arms(request: HttpRequest, here: Here) -> HttpResponse:
    """The arms as pages show them (PNG); 404 where none are entered."""
    found = office(here)
    if not found.arms:
        raise Http404
    return _picture(request, _small(found.arms), mark=found.arms_sha256[:12])


@of_place
def preview(request: HttpRequest, here: Here) -> HttpResponse:
    """The picture beside a link in a messenger, 1200 by 630 points (PNG)."""
    return _picture(request, _drawn(_content(here)), mark=_mark(here, office(here).arms_sha256))


@lru_cache(maxsize=PLACES_KEPT)
def arms_digest(here: Here) -> str:
    """What the addresses of pictures change with: the digest of the arms; empty where none are entered.

    One query until the journal or the day is another.
    """
    return arms_in_public(here.pk)


def arms_with(here: Here, digest: str) -> str:
    """Where the arms with a digest are; empty where there are none."""
    return f"{_address('place-arms', here)}?v={digest[:12]}" if digest else ""


def preview_with(here: Here, digest: str) -> str:
    """Where the preview is that shows the arms with a digest."""
    return f"{_address('place-preview', here)}?v={_mark(here, digest)}"


def _address(route: str, here: Here) -> str:
    """The address of a picture, in the reader's language."""
    return _pattern(route, get_language()).replace(mark("slug"), here.place.slug)


@lru_cache(maxsize=KEPT)
def _pattern(route: str, language: str | None) -> str:
    """The same with a mark in place of the slug: it hangs on the program alone."""
    return reverse(route, args=[mark("slug")])


def _content(here: Here) -> Preview:
    return Preview(
        name=here.name,
        rayon=here.rayon,
        line=_line(),
        mark=_("Esep"),
        language=here.language,
        arms=office(here).arms,
    )


def _line() -> str:
    return _("What is due, what was done, whom to ask")


def _mark(here: Here, arms: str) -> str:
    """What tells one picture from another, before it is drawn."""
    return _mark_of(build(), here.language, here.name, here.rayon, arms)


@lru_cache(maxsize=PLACES_KEPT)
def _mark_of(build: str, language: str, name: str, rayon: str, arms: str) -> str:
    words = (build, language, name, rayon, _line(), _("Esep"), arms)
    return sha256("\n".join(words).encode()).hexdigest()[:12]


@lru_cache(maxsize=KEPT)
def _small(arms: bytes) -> bytes:
    from esep.documents.drawing import thumbnail

    return thumbnail(arms, side=SIDE)


@lru_cache(maxsize=KEPT)
def _drawn(content: Preview) -> bytes:
    return preview_png(content)


def _picture(request: HttpRequest, content: bytes, *, mark: str) -> HttpResponse:
    """A picture that is kept for ever under the address that names it."""
    headers = {"Cache-Control": FOR_EVER if request.GET.get("v") == mark else SHORTLY}
    return HttpResponse(content, content_type="image/png", headers=headers)
