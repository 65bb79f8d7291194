"""The slip with a one-time code: one page, two languages, a part for the office without the code."""

from datetime import UTC, date, datetime

import pytest

from esep.documents.access_slip import AccessSlip, access_slip_pdf
from esep.documents.paper import MunicipalityName
from esep.regulation.wording import Language
from tests.documents.papers import language_of, pages, tags, text

CODE = "7KQM-29XD-RHTW"
ADDRESS = "https://esep.example.kg/sign-in/code/"
TITLES = {
    Language.KY: "Кирүү үчүн бир жолку код",
    Language.RU: "Одноразовый код для входа",
    Language.EN: "One-time code to sign in",
}


def slip(language: Language, *, full_name: str = "Токтосунова Айгүл", drops: bool = False) -> bytes:
    return access_slip_pdf(
        AccessSlip(
            municipality=MunicipalityName(ky="Миң-Булак айыл аймагы", ru="Айылный аймак Мин-Булак"),
            full_name=full_name,
            login="aigul",
            code=CODE,
            expires_at=datetime(2026, 9, 16, 9, 30, tzinfo=UTC),
            drops_second_factor=drops,
            address=ADDRESS,
            language=language,
            made_on=date(2026, 9, 14),
        )
    )


@pytest.mark.parametrize("language", Language)
def test_it_speaks_the_owners_language_and_kyrgyz(language: Language) -> None:
    made = slip(language)

    said = text(made)
    assert language_of(made) == language.value
    for words in (TITLES[language], TITLES[Language.KY], "Эмне кылуу керек", "16.09.2026", "15:30", ADDRESS):
        assert words in said
    assert ("Figure", f"{code_said(language)} {ADDRESS}") in tags(made)


def code_said(language: Language) -> str:
    return {Language.KY: "QR-код. Дареги:", Language.RU: "QR-код. Адрес:", Language.EN: "QR code. Address:"}[language]


def test_the_part_that_the_office_keeps_has_no_code() -> None:
    above, _line, below = text(slip(Language.KY)).partition("ушул жерден айрыңыз")

    assert CODE in above
    assert CODE not in below
    assert "aigul" in below


def test_a_lost_telephone_is_spoken_of_only_where_it_is_lost() -> None:
    assert "экинчи текшерүү өчүрүлөт" in text(slip(Language.KY, drops=True))
    assert "экинчи текшерүү өчүрүлөт" not in text(slip(Language.KY))


def test_a_long_name_stays_on_the_page() -> None:
    made = slip(Language.EN, full_name="Токтосунова-Мамбеталиева " * 8, drops=True)

    assert len(pages(made)) == 1
    assert CODE in text(made)
