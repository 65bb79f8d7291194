"""``{% seal %}``: the head of the journal at the foot of every public page of a municipality."""

from django import template
from django.template import Context

from esep.kernel.models import Municipality
from esep.portal.place.here import Here
from esep.portal.place.seal import present_seal, seal_of

register = template.Library()


@register.inclusion_tag("portal/place/seal.html", takes_context=True)
def seal(context: Context) -> dict[str, object]:
    """The seal that the page brought along, else that of its municipality; nothing where a page is of none."""
    place, here = context.get("place"), context.get("here")
    found = context.get("seal")
    if found is None and isinstance(here, Here):
        found = seal_of(here.head) if here.head is not None else None
    elif found is None and context.get("place_links") and isinstance(place, Municipality):
        found = present_seal(place)
    return {"seal": found, "place": place}
