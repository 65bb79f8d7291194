"""The example's municipality, built by acts, and what the law says of it."""

import pytest

from esep.community.models import Commission, DeputyMandate, Village
from esep.kernel import scope
from tests.community.min_bulak import build

pytestmark = pytest.mark.django_db


def test_the_example_is_built_by_acts_alone() -> None:
    built = build()

    with scope.of(built.place.pk):
        assert Village.objects.count() == 8
        assert sum(village.population or 0 for village in Village.objects.all()) == 18420
        assert DeputyMandate.objects.count() == 22
        assert DeputyMandate.objects.filter(until=None).count() == 21
        assert Commission.objects.count() == 5
