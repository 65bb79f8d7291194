"""Heads go to the addresses in force, each once."""

import pytest

from esep.access import Role
from esep.kernel import scope
from esep.kernel.addresses import add_head_address, end_head_address, head_addresses
from esep.kernel.refusals import Refused
from tests.kernel.people import a_holder, a_municipality

pytestmark = pytest.mark.django_db


def test_an_address_is_added_once_and_ended() -> None:
    place = a_municipality()
    admin = a_holder(Role.MUNICIPAL_ADMIN, place)
    row = add_head_address(by=admin, municipality=place.pk, address=" Akim@Example.invalid ")

    with pytest.raises(Refused, match="address_known"):
        add_head_address(by=admin, municipality=place.pk, address="akim@example.invalid")
    end_head_address(by=admin, municipality=place.pk, address=row.pk)

    with scope.of(place.pk):
        assert head_addresses() == ()
    with pytest.raises(Refused, match="not_found"):
        end_head_address(by=admin, municipality=place.pk, address=row.pk)


def test_what_is_no_address_is_refused() -> None:
    place = a_municipality()

    with pytest.raises(Refused, match="invalid"):
        add_head_address(by=a_holder(Role.MUNICIPAL_ADMIN, place), municipality=place.pk, address="the rayon")
