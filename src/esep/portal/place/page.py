"""A page of a municipality: what stands around its content, and how messengers show a link to it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from esep.portal.language import links_to
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.pictures import arms_digest, arms_with, preview_with


def place_page(
    request: HttpRequest,
    here: Here,
    template: str,
    *,
    route: str,
    title: str,
    description: str = "",
    context: dict[str, object] | None = None,
    status: int = 200,
) -> HttpResponse:
    """The answer drawn by a template of ``portal/place``, in the frame of the municipality.

    ``route`` names the page among the links; ``title`` stands before the municipality's name; ``description`` is one
    sentence for messengers and search engines.
    """
    digest = arms_digest(here)
    frame: dict[str, object] = {
        "place": here.place,
        "here": here,
        "place_links": links_of(here.place.slug, page=route),
        "page_title": title,
        "description": description or _("Here the office and the council give account to the people."),
        "preview": request.build_absolute_uri(preview_with(here, digest)),
        "arms": arms_with(here, digest),
    }
    if route == "place":
        home = reverse("place", args=[here.place.slug])
        frame |= {"canonical": home, "alternates": links_to(home)}
    return render(request, template, {**frame, **(context or {})}, status=status)
