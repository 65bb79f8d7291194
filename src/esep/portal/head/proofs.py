"""Proofs: from a figure of the report to the public page that shows the record it was taken from."""

from collections.abc import Iterable, Mapping

from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PAGES: Mapping[str, tuple[str, Promise]] = {
    "office-budget-year": ("budget-year", _("The budget of the year")),
    "office-budget-version": ("budget", _("The budget")),
    "office-property": ("property", _("Municipal property")),
    "office-funds-fund": ("funds", _("Off-budget fund")),
    "office-debts": ("debts", _("Municipal debt")),
    "office-programmes-work": ("works", _("Works")),
    "office-decisions": ("decisions", _("Decisions of the council")),
    "office-promises": ("place-promises", _("Promises")),
    "office-appeals": ("place-appeals", _("Appeals")),
}
"""The public page of what an office's page shows. What the office alone sees, such as a forecast, has none."""


def proofs_of(slug: str, shown: Iterable[tuple[str, Mapping[str, str]]]) -> tuple[tuple[str, str], ...]:
    """Words and addresses of the public pages behind the office's ones, each once."""
    found: dict[str, str] = {}
    for route, arguments in shown:
        page = PAGES.get(route)
        address = _address(slug, page[0], arguments) if page is not None else ""
        if page is not None and address:
            found.setdefault(address, str(page[1]))
    return tuple((words, address) for address, words in found.items())


def _address(slug: str, route: str, arguments: Mapping[str, str]) -> str:
    for given in ([slug, *arguments.values()], [slug]):
        try:
            return reverse(route, args=given)
        except NoReverseMatch:
            continue
    return ""
