"""``{% proof_days claimed received %}``: the claimed day of a proof, the day of receipt, the days in between."""

from datetime import date, datetime

from django import template
from django.utils.safestring import SafeString

from esep.portal import proofs

register = template.Library()


@register.simple_tag
def proof_days(claimed: date | None, received: date | datetime | None) -> SafeString | str:
    """Both days and the difference; nothing where one of them is not known."""
    if claimed is None or received is None:
        return ""
    return proofs.proof_days(claimed, received)
