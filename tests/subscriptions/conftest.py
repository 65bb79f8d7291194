"""What the tests of subscriptions share: Min-Bulak on the day of the example, its secretary, a mail server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import override_settings
from pytest_django import Settings

from esep.access import Actor, Role
from esep.kernel import clock
from esep.kernel.models import Municipality
from tests.community.min_bulak import TODAY, MinBulak, at
from tests.grounds import Grounds
from tests.kernel.mailbox import Mailbox, a_mailbox
from tests.kernel.people import a_holder

SMTP = "django.core.mail.backends.smtp.EmailBackend"


@pytest.fixture(scope="module")
def built(grounds: Grounds) -> Iterator[MinBulak]:
    """The eight villages with their council, offices, commissions and venues."""
    with grounds.min_bulak() as built:
        yield built


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    """Where the bytes of this test lie."""
    settings.FILES = tmp_path / "files"
    return tmp_path / "files"


@pytest.fixture(autouse=True)
def today() -> Iterator[None]:
    """Let everything happen on the evening of the example's day, a Monday."""
    with clock.set_to(at(TODAY, hour=18)):
        yield


@pytest.fixture
def secretary(built: MinBulak, db: None) -> Actor:
    return a_holder(Role.RESPONSIBLE_SECRETARY, built.place)


@pytest.fixture
def mailbox(built: MinBulak, db: None) -> Iterator[Mailbox]:
    """A mail server that is named in the settings. Nobody gets mail of an invented municipality, so it is none here."""
    Municipality.objects.filter(pk=built.place.pk).update(is_invented=False)
    with (
        a_mailbox() as server,
        override_settings(EMAIL_BACKEND=SMTP, EMAIL_HOST="127.0.0.1", EMAIL_PORT=server.port),
    ):
        yield server
