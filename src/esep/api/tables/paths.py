"""Where people read of a row: the path of its public page."""

from django.urls import reverse

from esep.api.table import Asking


def page_of(asking: Asking, route: str, *arguments: object) -> str:
    """The path of a municipality's page by the name of its route, in the language that is active."""
    return reverse(route, args=[asking.slug, *arguments])
