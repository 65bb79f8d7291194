"""QR codes of addresses."""

import re
from contextlib import suppress
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
import pytest
import segno
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from esep.documents.qr import LONGEST_ADDRESS, MODULE_DOTS, QUIET, qr_png, qr_svg
from esep.documents.refusal import Refused
from esep.documents.register import register_pdf
from tests.documents.papers import ADDRESS, extract, line

MODULES = [list(row) for row in segno.make_qr(ADDRESS, error="m").matrix_iter(border=QUIET)]
"""What a correct code of the address looks like: 1 for dark."""


def read(picture: Image.Image, *, dots: float) -> list[list[int]]:
    """The modules of a picture, each looked at in its middle."""
    grey = picture.convert("L")
    size = range(len(MODULES))
    return [[int(_tone(grey, x, y, dots) < 128) for x in size] for y in size]


def _tone(grey: Image.Image, x: int, y: int, dots: float) -> float:
    tone = grey.getpixel((int((x + 0.5) * dots), int((y + 0.5) * dots)))
    assert isinstance(tone, int)
    return tone


def test_a_picture_for_prints_shows_every_module() -> None:
    assert read(Image.open(BytesIO(qr_png(ADDRESS))), dots=MODULE_DOTS) == MODULES


def test_the_code_in_the_footer_of_a_paper_shows_every_module() -> None:
    scale = 8
    page = pypdfium2.PdfDocument(register_pdf(extract(line())))[0]
    picture = page.render(scale=scale).to_pil()
    box = next(o for o in page.get_objects() if abs(o.get_bounds()[2] - o.get_bounds()[0] - 18 * 72 / 25.4) < 0.5)
    left, bottom, right, top = (scale * edge for edge in box.get_bounds())
    height = scale * page.get_height()

    code = picture.crop((round(left), round(height - top), round(right), round(height - bottom)))

    assert read(code, dots=code.width / len(MODULES)) == MODULES


def test_a_picture_for_pages_has_neither_script_nor_style_nor_text() -> None:
    svg = qr_svg(ADDRESS).decode()

    assert set(re.findall(r"<(\w+)", svg)) == {"svg", "path"}
    assert "style" not in svg
    assert "esep.example" not in svg


def test_a_picture_for_pages_is_light_behind_the_code() -> None:
    assert b'fill="#fff"' in qr_svg(ADDRESS)


def test_the_same_address_gives_the_same_pictures() -> None:
    assert (qr_svg(ADDRESS), qr_png(ADDRESS)) == (qr_svg(ADDRESS), qr_png(ADDRESS))


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "https://эсеп.example/",
        "https://a.example/ b",
        "https://a.example/\n",
        "//a.example/",
    ],
)
def test_what_is_no_web_address_is_refused(address: str) -> None:
    with pytest.raises(Refused, match="address_unfit"):
        qr_svg(address)


def test_an_address_too_long_for_a_small_print_is_refused() -> None:
    longest = "https://a.example/".ljust(LONGEST_ADDRESS, "a")

    assert qr_png(longest)
    with pytest.raises(Refused, match="address_unfit"):
        qr_png(longest + "a")


@given(st.text() | st.text().map("https://{}".format))
def test_any_text_gives_a_picture_or_a_typed_refusal(address: str) -> None:
    with suppress(Refused):
        assert qr_svg(address).startswith(b"<svg")
