"""Loading the demonstration: into an empty database alone, and all of it or nothing."""

import pytest

from esep.journeys.demonstration import history, load
from esep.kernel.models import Account, Municipality
from esep.kernel.refusals import Refused
from tests.kernel.people import a_municipality

pytestmark = pytest.mark.django_db


def test_records_of_others_are_never_mixed_with_it() -> None:
    a_municipality("kara-oy")

    with pytest.raises(Refused) as refusal:
        load()

    assert [one.code for one in refusal.value.refusals] == ["not_empty"]


def test_a_real_municipality_of_that_name_is_none_of_it() -> None:
    a_municipality("min-bulak")

    with pytest.raises(Refused):
        load()


def test_a_loading_that_stumbles_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_args: object) -> None:
        raise Refused.because("storage_full", "full")

    monkeypatch.setattr(history, "live_through", stumble)

    with pytest.raises(Refused):
        load()

    assert not Municipality.objects.exists()
    assert not Account.objects.exists()
