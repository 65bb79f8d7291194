"""Where one can go in the office: by task, and only what one's role opens."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from esep.workspace.navigation import FIELD_WORDS, PARTS, Field, Part

if TYPE_CHECKING:
    from esep.workspace.office import Office

ALL = "office-tasks"
"""The name of the page that lists every part."""


@dataclass(frozen=True, slots=True)
class OfficeLink:
    """A link to a part of the office. ``current`` is «page» on its own page, «true» on those below it, else empty."""

    address: str
    words: Promise
    lead: Promise
    current: str


@dataclass(frozen=True, slots=True)
class FieldLinks:
    """A field of work with its parts."""

    words: Promise
    links: tuple[OfficeLink, ...]


def head_links(request: HttpRequest, office: "Office") -> tuple[OfficeLink, ...]:
    """What every page leads to: the parts of each day, and the page of all tasks, which stands for the others."""
    links = tuple(
        _link(request, office, part, words=part.brief or part.words) for part in _open(office) if part.in_head
    )
    here = _here(request)
    is_elsewhere = here == ALL or not any(link.current for link in links)
    current = "page" if here == ALL else "true" if is_elsewhere and here else ""
    return (*links, OfficeLink(office.address(ALL), _("More"), _("All tasks"), current))


def all_links(request: HttpRequest, office: "Office") -> tuple[FieldLinks, ...]:
    """Every part that the visitor's role opens, by field of work; fields without any are left out."""
    parts = _open(office)
    fields = (
        FieldLinks(
            FIELD_WORDS[field],
            tuple(_link(request, office, part, words=part.words) for part in parts if part.field is field),
        )
        for field in Field
    )
    return tuple(field for field in fields if field.links)


def _open(office: "Office") -> list[Part]:
    place = office.municipality.pk
    is_deputy = any(held.deputy and held.municipality == place for held in office.actor.holdings)
    return [part for part in PARTS if office.may(part.act) and (is_deputy or not part.is_own)]


def _link(request: HttpRequest, office: "Office", part: Part, *, words: Promise) -> OfficeLink:
    here = _here(request)
    current = "page" if here == part.name else "true" if _is_at(here, part.name) else ""
    return OfficeLink(office.address(part.name), words, part.lead, current)


def _here(request: HttpRequest) -> str:
    return (request.resolver_match.url_name or "") if request.resolver_match else ""


def _is_at(here: str, name: str) -> bool:
    return here == name or here.startswith(f"{name}-")
