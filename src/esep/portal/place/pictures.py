"""Pictures of a municipality: its arms, and what messengers show beside a link to its pages."""

from functools import lru_cache
from hashlib import sha256

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.documents.preview import Preview, preview_png
from esep.portal.place.here import Here
from esep.portal.place.kept import office
from esep.portal.place.serving import build, of_place

FOR_EVER = "public, max-age=31536000, immutable"
SHORTLY = "public, max-age=3600"
SIDE = 128
"""Dots of the arms on a page: twice as many as they take there, for sharp screens."""

KEPT = 32


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
    content = _content(here)
    return _picture(request, _drawn(content), mark=_mark(content))


def arms_address(here: Here) -> str:
    """Where the arms are: the address changes with the picture."""
    return f"{reverse('place-arms', args=[here.place.slug])}?v={office(here).arms_sha256[:12]}"


def preview_address(here: Here) -> str:
    """Where the preview is: the address changes with the picture."""
    return f"{reverse('place-preview', args=[here.place.slug])}?v={_mark(_content(here))}"


def _content(here: Here) -> Preview:
    return Preview(
        name=here.name,
        rayon=here.rayon,
        line=_("What is due, what was done, whom to ask"),
        mark=_("Esep"),
        language=here.language,
        arms=office(here).arms,
    )


def _mark(content: Preview) -> str:
    """What tells one picture from another, before it is drawn."""
    words = "\n".join((build(), content.name, content.rayon, content.line, content.mark))
    return sha256(words.encode() + content.arms).hexdigest()[:12]


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
