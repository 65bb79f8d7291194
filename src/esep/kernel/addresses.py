"""Addresses that get the head of the journal every day: outside of the building, so that back-dating shows."""

from django.utils.translation import gettext_lazy as _

from esep.access import Act, Actor
from esep.kernel.command import command
from esep.kernel.models import HeadAddress
from esep.kernel.refusals import Refused, not_found


def add_head_address(*, by: Actor, municipality: int, address: str) -> HeadAddress:
    """Send the heads to one more address. Raises Refused when it is no address, or gets them already."""
    with command(Act.KEEP_MUNICIPALITY, by=by, municipality=municipality) as acting:
        if HeadAddress.objects.filter(address__iexact=address.strip(), until__isnull=True).exists():
            raise Refused.because("address_known", _("The hashes of days go to this address already."), field="address")
        return acting.save(
            HeadAddress(municipality=acting.municipality, address=address.strip().lower(), since=acting.at)
        )


def end_head_address(*, by: Actor, municipality: int, address: int) -> HeadAddress:
    """Send the heads there no longer. Raises Refused when it was ended before."""
    with command(Act.KEEP_MUNICIPALITY, by=by, municipality=municipality) as acting:
        row = HeadAddress.objects.filter(pk=address, until__isnull=True).first()
        if row is None:
            raise not_found()
        row.until = acting.at
        return acting.save(row)


def head_addresses() -> tuple[HeadAddress, ...]:
    """Where the heads of the municipality in scope go."""
    return tuple(HeadAddress.objects.filter(until__isnull=True).order_by("address", "pk"))
