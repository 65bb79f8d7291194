"""Whole addresses as letters carry them: on the site over which somebody asked, in the reader's language."""

from collections.abc import Mapping

from django.urls import reverse
from django.utils.translation import override

from esep.kernel.models import Municipality
from esep.subscriptions.codes import code_of
from esep.subscriptions.models import Subscription


def page_address(row: Subscription, route: str, arguments: Mapping[str, str | int], *, place: Municipality) -> str:
    """The address of a page of the municipality."""
    with override(row.language):
        return row.site + reverse(route, kwargs={"slug": place.slug, **arguments})


def own_address(row: Subscription, *, place: Municipality) -> str:
    """Where a subscription is seen and changed."""
    return page_address(row, "place-subscription", {"code": code_of(row.nonce)}, place=place)


def confirm_address(row: Subscription, *, place: Municipality) -> str:
    """Where a subscription is confirmed with one button."""
    return page_address(row, "place-subscription-confirm", {"code": code_of(row.nonce)}, place=place)


def leave_address(row: Subscription, *, place: Municipality) -> str:
    """Where a subscription is left with one button, or by a mail programme with one request."""
    return page_address(row, "place-subscription-leave", {"code": code_of(row.nonce)}, place=place)
