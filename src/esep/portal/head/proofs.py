"""Proofs: from a figure of the report to the public page that shows the record it was taken from (5.5)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from esep.reports.queries.head.public import FigureSource

KINDS: Mapping[str, str] = {"income": "income", "expense": "function", "economic": "economic"}
"""The classification behind a table that has a row for each of its codes."""

GROUPS = frozenset({"taxes", "non_tax", "transfers", "assets", "total", "own"})
"""Rows that add up others: no code stands behind them."""

PAGES: Mapping[str, tuple[tuple[str, ...], Promise]] = {
    "office-budget-year": (("budget-half", "budget-year"), _("The budget of the half-year")),
    "office-budget-version": (("budget",), _("The budget")),
    "office-property": (("property-half", "property"), _("Municipal property")),
    "office-funds-fund": (("funds-half", "funds"), _("Off-budget fund")),
    "office-debts": (("debts",), _("Municipal debt")),
    "office-programmes-work": (("works",), _("Works")),
    "office-sessions": (("sessions",), pgettext_lazy("of the council", "Sessions")),
    "office-decisions": (("decisions",), _("Decisions of the council")),
    "office-promises": (("place-promises",), _("Promises")),
    "office-appeals": (("place-appeals",), _("Appeals")),
}
"""The public pages of what an office's page shows, the narrowest first. What the office alone sees has none."""


@dataclass(frozen=True, slots=True)
class Proof:
    """A public page in words."""

    words: str
    address: str


def proofs_of(slug: str, period: str, sources: Iterable[FigureSource]) -> tuple[Proof, ...]:
    """The public pages behind the figures of a part, each once; ``period`` is the half-year (``2026-H1``)."""
    found: dict[str, Proof] = {}
    for one in sources:
        if one.route in PAGES:
            routes, words = PAGES[one.route]
            address = _first(slug, period, routes)
            found.setdefault(address, Proof(str(words), address))
    return tuple(proof for address, proof in found.items() if address)


def rows_of(slug: str, period: str, sources: Iterable[FigureSource]) -> dict[str, str]:
    """The address of the page that proves a row, by the whole keys of its figures and by what they begin with."""
    found: dict[str, str] = {}
    for one in sources:
        row = one.key.rpartition("/")[0]
        for key in (row, one.key):
            if key not in found:
                address = _of_row(slug, period, row, one) or _of_page(slug, period, one)
                if address:
                    found[key] = address
    return found


def _of_row(slug: str, period: str, row: str, source: FigureSource) -> str:
    table, _slash, code = row.partition("/")
    if table in KINDS and code not in GROUPS:
        return _reversed("budget-proof", slug, period[:4], KINDS[table], code)
    if source.route == "office-programmes-work":
        return _reversed("work", slug, source.arguments.get("work", ""))
    return ""


def _of_page(slug: str, period: str, source: FigureSource) -> str:
    return _first(slug, period, PAGES[source.route][0]) if source.route in PAGES else ""


def _first(slug: str, period: str, routes: Iterable[str]) -> str:
    year, half = period[:4], period[-1]
    tried = (_reversed(route, slug, *given) for route in routes for given in ((year, half), (year,), ()))
    return next((address for address in tried if address), "")


def _reversed(route: str, *given: str) -> str:
    try:
        return reverse(route, args=given)
    except NoReverseMatch:
        return ""
