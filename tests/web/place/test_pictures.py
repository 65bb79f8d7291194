"""The pictures of a municipality: what messengers show, and its arms."""

import re
from io import BytesIO

import pytest
from django.test import Client
from PIL import Image

from esep.access import OPERATOR, Act
from esep.community.models import Letterhead
from esep.kernel.command import command
from esep.kernel.models import Municipality
from tests.emblem import an_emblem

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]


def enter_arms(place: Municipality) -> None:
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
        row = Letterhead.objects.get(municipality=place)
        row.arms, row.arms_sha256 = an_emblem(512), "ab" * 32
        acting.save(row)


def preview_address() -> str:
    found = re.search(r'og:image" content="http://testserver([^"]+)"', Client().get("/min-bulak/").content.decode())
    assert found is not None
    return found[1]


def test_the_preview_is_as_large_as_messengers_want_and_light_and_kept_for_ever(min_bulak: Municipality) -> None:
    without = preview_address()
    enter_arms(min_bulak)
    address = preview_address()

    answer = Client().get(address)

    with Image.open(BytesIO(answer.content)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert len(answer.content) <= 100 * 1024
    assert "immutable" in answer.headers["Cache-Control"]
    assert address != without
    assert "immutable" not in Client().get(without).headers["Cache-Control"]


def test_the_arms_stand_on_the_home_and_are_small_enough_for_a_phone(min_bulak: Municipality) -> None:
    assert Client().get("/min-bulak/arms.png").status_code == 404
    enter_arms(min_bulak)

    html = Client().get("/min-bulak/").content.decode()
    answer = Client().get("/min-bulak/arms.png?v=abababababab")

    assert '<img src="/min-bulak/arms.png?v=abababababab"' in html
    assert '<link rel="icon" href="/min-bulak/arms.png?v=abababababab" type="image/png">' in html
    with Image.open(BytesIO(answer.content)) as picture:
        assert max(picture.size) == 128
    assert len(answer.content) < 8 * 1024
