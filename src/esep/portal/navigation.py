"""The pages that every page leads to, and the address of the present one."""

from dataclasses import dataclass

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# The name of an address, its words, and the names of the addresses below it.
TOOLS = (
    ("planner", _("Plan a meeting"), frozenset[str]()),
    ("regulation", _("Clauses of the regulation"), frozenset({"booklet", "clause"})),
    ("glossary", _("Glossary"), frozenset[str]()),
    ("check", _("Check a file"), frozenset[str]()),
)
PAGES = (("home", _("Home"), frozenset[str]()), *TOOLS)


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to one of the main pages; `is_current` when the visitor is on it or on a page below it."""

    address: str
    words: Promise
    is_current: bool


def page_links(request: HttpRequest) -> dict[str, object]:
    """Template context: links to the main pages in the language of the request, in their fixed order; the beginning of
    whole addresses and the path of the present page, for links that leave the browser.
    """
    here = request.resolver_match.url_name if request.resolver_match else None
    links = tuple(
        PageLink(address=reverse(name), words=words, is_current=here == name or here in below)
        for name, words, below in PAGES
    )
    return {"page_links": links, "origin": _origin(request), "path": request.path}


def _origin(request: HttpRequest) -> str:
    """`https://esep.example.kg`; empty when the address that was asked for is none of ours."""
    try:
        return request.build_absolute_uri("/").rstrip("/")
    except DisallowedHost:
        return ""
