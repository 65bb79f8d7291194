"""The picture beside a link: its size, its weight, and any name in it."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from esep.documents.drawing import thumbnail
from esep.documents.preview import Preview, preview_png
from tests.emblem import an_emblem

PREVIEW = Preview(
    name="Миң-Булак айыл аймагы", rayon="Жашыл-Тоо району", line="Эмне аткарылды", mark="Эсеп", language="ky"
)


@pytest.mark.parametrize(
    "name", ["Өзгөн", "Ж" * 300, "#panic() $x$ \\ *", "Ыссык-Ата районунун Интернационалдык айыл аймагы " * 2]
)
def test_any_name_is_drawn_as_text_in_the_size_that_messengers_want(name: str) -> None:
    drawn = preview_png(replace(PREVIEW, name=name, arms=an_emblem(512)))

    with Image.open(BytesIO(drawn)) as picture:
        assert (picture.format, picture.size) == ("PNG", (1200, 630))
    assert len(drawn) <= 100 * 1024


def test_the_same_content_gives_the_same_bytes_and_other_content_others() -> None:
    assert preview_png(PREVIEW) == preview_png(PREVIEW)
    assert preview_png(PREVIEW) != preview_png(replace(PREVIEW, rayon="Кара-Буура району"))


def test_a_thumbnail_keeps_its_shape_and_what_shines_through() -> None:
    with Image.open(BytesIO(thumbnail(an_emblem(), side=64))) as small:
        assert small.size == (64, 64)
        assert small.convert("RGBA").getpixel((0, 0))[3] == 0  # type: ignore[index]
