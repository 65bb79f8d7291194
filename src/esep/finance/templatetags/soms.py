"""Sums in templates: ``{{ amount|thousands }}``, or ``{% som amount %}`` with the whole soms in its title."""

from decimal import Decimal

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from esep.finance import saying

register = template.Library()

register.filter("thousands", saying.thousands)
register.filter("exact", saying.exact)
register.filter("percent", saying.percent)
register.filter("quantity", saying.quantity)


@register.simple_tag
def som(amount: Decimal | None) -> SafeString | str:
    """Thousand soms with one decimal; who points at it reads the sum in soms."""
    if amount is None:
        return saying.NONE
    return format_html(
        '<data class="whole" value="{}" title="{} {}">{}</data>',
        f"{amount:.2f}",
        saying.exact(amount),
        gettext("soms"),
        saying.thousands(amount),
    )
