"""Look-alikes: Latin letters in Kyrgyz names are found and mended; what is Latin on purpose stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.intake.lookalikes import SAME_SHAPE, TWINS, mended

KYRGYZ = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя"
LETTERS = KYRGYZ + KYRGYZ.upper()
kyrgyz = st.text(LETTERS + " -«»().,№", max_size=40)
english = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ -'0123456789", max_size=40)
mixed_word = st.builds(
    lambda first, *rest: "".join((first, *rest)),
    st.sampled_from(LETTERS),
    st.text(LETTERS + "".join(TWINS), max_size=6),
)
mixed = st.lists(mixed_word, min_size=1, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "meant", "letters"),
    [
        ("Acaнов", "Асанов", "Aca"),
        ("Бaкыт", "Бакыт", "a"),
        ("Жаңы-Typмуш", "Жаңы-Турмуш", "Typ"),
        ("Кара Cap", "Кара Сар", "Cap"),
        ("Тθрт-Көл", "Төрт-Көл", "θ"),
        ("Тɵрт-Көл", "Төрт-Көл", "ɵ"),
        ("Т0рт-Көл", "Төрт-Көл", "0"),
        ("Токт0гул", "Токтогул", "0"),
        ("Гÿлнара", "Гүлнара", "ÿ"),
        ("Гv\u0308лнара", "Гүлнара", "v\u0308"),
        ("Миң-Бyлак", "Миң-Булак", "y"),
        ("Мин\u0327-Булак", "Миң-Булак", "н\u0327"),
        ("Чоŋ-Арык", "Чоң-Арык", "ŋ"),
        ("Бaкыт b Аcан", "Бакыт b Асан", "ac"),
    ],
)
def test_a_latin_letter_in_a_kyrgyz_word_is_named_and_mended(typed: str, meant: str, letters: str) -> None:
    found = mended(typed)

    assert (found.text, "".join(found.letters), found.is_whole) == (meant, letters, True)


@pytest.mark.parametrize(
    "text",
    [
        "Samsung сервис",
        "VIII чакырылыш",
        "Советтин XX кылымы",
        "A1 имараты",
        "IT-борбор",
        "№0 мектеп",
        "2020-жыл",
        "Үй 10",
        "Min-Bulak",
        "",
    ],
)
def test_what_may_well_be_meant_stays(text: str) -> None:
    assert not mended(text).is_needed


def test_a_letter_that_resembles_none_is_named_and_its_word_stays() -> None:
    found = mended("Жqлдыз Acaнова")

    assert (found.text, found.letters, found.is_whole) == ("Жqлдыз Асанова", ("q", "A", "c", "a"), False)


def test_a_whole_word_counts_by_what_it_stands_beside() -> None:
    assert not mended("Kapa").is_needed
    assert mended("Kapa", beside="Асанов").text == "Кара"


@given(kyrgyz)
def test_pure_cyrillic_never_changes(text: str) -> None:
    assert mended(text).text == text
    assert not mended(text).is_needed


@given(english)
def test_pure_english_never_changes(text: str) -> None:
    assert mended(text).text == text


@given(st.text(LETTERS + "".join(TWINS) + "qwz0 -\u0308\u0327", max_size=30))
def test_mending_twice_is_mending_once(text: str) -> None:
    once = mended(text).text

    assert mended(once).text == once


@given(mixed)
def test_a_mended_name_holds_no_latin(text: str) -> None:
    found = mended(text)

    assert found.is_whole
    assert not any(unicodedata.name(sign).startswith(("LATIN", "GREEK")) for sign in found.text if sign.isalpha())


def test_same_shapes_are_all_known() -> None:
    assert set(TWINS) >= SAME_SHAPE
