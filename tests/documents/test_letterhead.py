"""The letterhead on paper, and the page that tries a printer out."""

from datetime import date
from io import BytesIO

import pypdfium2  # type: ignore[import-untyped]
import pytest
from PIL import Image

from esep.documents.letterhead import Letterhead, block_of
from esep.documents.paper import MunicipalityName
from esep.documents.trial import ALPHABET, SIZES, trial_pdf
from esep.intake.emblem import BYTES, SIDE, emblem
from esep.regulation.refusals import BadInput
from esep.regulation.wording import Language
from tests.documents.papers import ADDRESS, tags, text
from tests.intake.files import picture

FULL = Letterhead(
    address="Миң-Булак айылы, Манас көчөсү, 1",
    phone="0 312 00 00 00",
    email="kense@example.invalid",
    hours="Дүйшөмбү – жума, 9:00–18:00",
    arms=picture("PNG", size=(64, 80), mode="RGBA", clear=True),
)


def trial(letterhead: Letterhead = FULL, *, language: Language = Language.KY) -> bytes:
    return trial_pdf(
        municipality=MunicipalityName(ky="Миң-Булак айыл аймагы", ru="Мин-Булакский айылный аймак"),
        letterhead=letterhead,
        address=ADDRESS,
        language=language,
        made_on=date(2026, 9, 14),
    )


def test_the_test_page_shows_every_kyrgyz_letter_in_every_size() -> None:
    shown = text(trial()).replace(" ", "")

    assert set("ңөүҢӨҮ") <= set(ALPHABET)
    assert len(ALPHABET) == 72
    assert shown.count(ALPHABET) == len(SIZES)


@pytest.mark.parametrize("language", Language)
def test_the_test_page_is_one_sheet_with_its_day_in_every_language(language: Language) -> None:
    made = trial(language=language)

    assert len(pypdfium2.PdfDocument(made)) == 1
    assert "14.09.2026" in text(made)


@pytest.mark.clause("2.1-contacts")
def test_a_letterhead_shows_where_to_turn_and_the_arms_are_named_for_those_who_do_not_see_them() -> None:
    made = trial()

    shown = text(made)
    assert "Манас көчөсү, 1 Телефон: 0 312 00 00 00 · kense@example.invalid Дүйшөмбү – жума" in shown
    assert ("Figure", "Герб") in tags(made)


def test_without_arms_and_contacts_the_names_head_the_paper_alone() -> None:
    block = block_of(Letterhead(), language=Language.KY)

    assert (block.lines, block.arms) == ((), None)
    assert "Миң-Булак айыл аймагы Мин-Булакский айылный аймак Сынак барагы" in text(trial(Letterhead()))


def test_a_detailed_picture_becomes_an_emblem_of_bounded_size() -> None:
    noise = Image.effect_noise((1400, 900), 90).convert("RGB")
    file = BytesIO()
    noise.save(file, "JPEG")

    made = emblem(file.getvalue(), name="arms.jpg")

    image = Image.open(BytesIO(made))
    assert (image.format, len(made) <= BYTES, max(image.size) <= SIDE) == ("PNG", True, True)


def test_an_emblem_keeps_what_shines_through() -> None:
    made = Image.open(BytesIO(emblem(picture("PNG", size=(900, 600), mode="RGBA", clear=True), name="arms.png")))

    assert made.size == (512, 341)
    assert made.convert("RGBA").getchannel("A").getextrema()[0] != 255


def test_what_is_no_picture_gives_no_emblem() -> None:
    with pytest.raises(BadInput):
        emblem(b"PK\x03\x04", name="arms.png")
