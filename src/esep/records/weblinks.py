"""Addresses on the web that were typed: where a film, a page or a paper is found."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from esep.kernel.refusals import Refused

ADDRESS = URLValidator(schemes=["https", "http"])


def web_address(typed: str, *, field: str = "link") -> str:
    """The address without what stands around it. Raises Refused: no address on the web."""
    address = typed.strip()
    try:
        ADDRESS(address)
    except ValidationError as error:
        raise Refused.because(
            "no_address",
            _("This is no address on the web."),
            remedy=_("Write the whole address, beginning with https://"),
            field=field,
        ) from error
    return address
