"""The demonstration in the database, loaded once for all tests of this folder, on the noon of its day."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.test import override_settings
from pytest_django.plugin import DjangoDbBlocker

from esep.demonstration import AS_OF
from esep.journeys.demonstration import load
from esep.kernel import clock
from esep.kernel.models import Municipality
from tests.builders import moment


@pytest.fixture(scope="package")
def min_bulak(
    django_db_setup: None, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Municipality]:
    """The invented municipality with its two years, and the files of its proofs."""
    files = override_settings(FILES=tmp_path_factory.mktemp("files"))
    with files, django_db_blocker.unblock(), transaction.atomic():
        loaded = load()
        with clock.set_to(moment(AS_OF, 12)):
            yield loaded.municipality
        transaction.set_rollback(True)
