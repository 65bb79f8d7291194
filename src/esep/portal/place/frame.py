"""The frame of a municipality's page as a mould: for pages that many ask for at once, and that must not cost much."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from html import escape

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from esep.portal.invented import present_demonstration
from esep.portal.language import links_to, without_prefix
from esep.portal.place.here import Here
from esep.portal.place.links import links_of
from esep.portal.place.mould import Mould, mark, mould_of
from esep.portal.place.pictures import arms_digest, arms_with, preview_with
from esep.portal.place.seal import Seal, seal_of

MOULDS = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What the frame decides by."""

    language: str | None
    demonstration: date | None
    route: str
    has_arms: bool
    has_faults: bool
    is_invented: bool
    is_sealed: bool


def framed(
    request: HttpRequest,
    here: Here,
    main: str,
    *,
    route: str,
    title: str,
    description: str = "",
    has_faults: bool = False,
) -> str:
    """The whole page around its content, which is markup; the other texts are none. One query.

    As :func:`esep.portal.place.page.place_page` draws it, whose parameters these are.
    """
    arms = arms_digest(here)
    mould = _mould(
        _Look(
            language=get_language(),
            demonstration=settings.DEMONSTRATION_DAY,
            route=route,
            has_arms=bool(arms),
            has_faults=has_faults,
            is_invented=here.place.is_invented,
            is_sealed=here.head is not None,
        )
    )
    seal = seal_of(here.head) if here.head is not None else None
    values = {
        "address": without_prefix(request.get_full_path()),
        "arms": arms_with(here, arms),
        "description": description or _("Here the office and the council give account to the people."),
        "name": here.name,
        "origin": request.build_absolute_uri("/").rstrip("/"),
        "path": request.path,
        "preview": request.build_absolute_uri(preview_with(here, arms)),
        "sealday": seal.day if seal is not None else "",
        "sealhash": seal.hash if seal is not None else "",
        "sealnumber": seal.number if seal is not None else "",
        "slug": here.place.slug,
        "title": title,
    }
    return mould.filled({"main": main, **{name: escape(value) for name, value in values.items()}})


@lru_cache(maxsize=MOULDS)
def _mould(look: _Look) -> Mould:
    slug = mark("slug")
    context: Mapping[str, object] = {
        "arms": mark("arms") if look.has_arms else "",
        "description": mark("description"),
        "faults": look.has_faults,
        "invented": present_demonstration(),
        "language_links": links_to(mark("address")),
        "main": mark("main"),
        "origin": mark("origin"),
        "page_title": mark("title"),
        "path": mark("path"),
        "place": {"slug": slug, "name": mark("name"), "is_invented": look.is_invented},
        "place_links": links_of(slug, page=look.route),
        "preview": mark("preview"),
        "seal": Seal(day=mark("sealday"), number=mark("sealnumber"), hash=mark("sealhash")) if look.is_sealed else None,
    }
    return mould_of("portal/place/framed.html", context)
