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
ALWAYS, BESIDE = "planner", "regulation"
"""What a phone shows in two lines: both of these, or the first one with the present page where that is of the last."""
LAST = frozenset({"glossary", "check"})


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to one of the main pages; `is_current` when the visitor is on it or on a page below it.

    A head of two lines has no room on a phone for one that `is_folded`: there it stands under «More».
    """

    address: str
    words: Promise
    is_current: bool
    is_folded: bool = False


def page_links(request: HttpRequest) -> dict[str, object]:
    """Template context: links to the main pages in the language of the request, in their fixed order; the beginning of
    whole addresses and the path of the present page, for links that leave the browser.
    """
    here = request.resolver_match.url_name if request.resolver_match else None
    current = next((name for name, _words, below in PAGES if here == name or here in below), "")
    roomy = {current, ALWAYS, current if current in LAST else BESIDE}
    links = tuple(
        PageLink(address=reverse(name), words=words, is_current=name == current, is_folded=name not in roomy)
        for name, words, _below in PAGES
    )
    return {"page_links": links, "origin": _origin(request), "path": request.path}


def _origin(request: HttpRequest) -> str:
    """`https://esep.example.kg`; empty when the address that was asked for is none of ours."""
    try:
        return request.build_absolute_uri("/").rstrip("/")
    except DisallowedHost:
        return ""
