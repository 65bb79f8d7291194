"""Old Kyrgyz fonts are mended on evidence, never silently, and nothing else is ever touched."""

import pytest

from esep.regulation.adopted import Remark, repair
from tests.regulation.adopted.texts import MINI, in_old_font

RUSSIAN = (
    "Глава айыл окмоту отчитывается перед кенешем. Объём работ велик, съезд и подъём, её объект.\n"
    "Объявление о съёмке и о приёме: всё ещё впереди, субъект не объяснил причину, моё слово.\n"
) * 4
CORRECT = (
    "Айыл өкмөтүнүн башчысы съезд жана объект жөнүндө айтып, актёр менен режиссёр келди.\n"
    "Ал субъект катары бул ишти коёт жана боёк алып келет, эл менен бирге ушул жерде болот.\n"
)
CORRECT_WITHOUT_THE_LETTERS = (
    "Айыл башчысы съезд жана объект тууралуу айтат, ал бул жерде субъект болот.\n"
    "Алар ушул айыл менен бирге болуп, объектти карайт, ошондой эле бардык адъюнкт келет.\n"
)


@pytest.mark.parametrize("text", [MINI, MINI.upper()], ids=["as printed", "in capitals"])
def test_an_old_font_is_mended_letter_by_letter(text: str) -> None:
    mended = repair(in_old_font(text))

    assert mended.text == text
    assert mended.remarks == (
        Remark(
            "legacy_font",
            {
                "count": sum(text.lower().count(letter) for letter in "өүң"),
                "o": text.lower().count("ө"),
                "u": text.lower().count("ү"),
                "ng": text.lower().count("ң"),
            },
        ),
    )


@pytest.mark.parametrize(
    "text",
    [RUSSIAN, RUSSIAN.upper(), CORRECT, CORRECT_WITHOUT_THE_LETTERS, MINI, MINI + RUSSIAN, "", "ъъъ \\\\\\ ёёё"],
)
def test_what_is_not_an_old_font_is_returned_untouched(text: str) -> None:
    mended = repair(text)

    assert mended.text == text
    assert mended.remarks == ()


BORROWED = "объект съезд субъекттер подъезд съёмка объём актёр режиссёр приём ёлка"
WITH_YO = "коёт боёк соёл"


@pytest.mark.parametrize("word", [*BORROWED.split(), *WITH_YO.split(), "мэри\\айыл"])
def test_borrowed_words_inside_an_old_font_stay(word: str) -> None:
    assert f" {word} " in repair(in_old_font(MINI) + f" Бул {word} болот.").text


def test_lines_of_russian_inside_an_old_font_stay() -> None:
    line = "Объём её работы и моё объяснение для съезда не ясны."

    assert repair(f"{in_old_font(MINI)}\n{line}").text == f"{MINI}\n{line}"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Болот. \\й салынат.", "Болот. Үй салынат."),
        ("ж.б. \\йлър", "ж.б. үйлөр"),
        ("БИЗДИН \\Й", "БИЗДИН ҮЙ"),
        ("жаёы къё\\л", "жаңы көңүл"),
        ("Ъз\\", "Өзү"),
        ("К\\н", "Күн"),
    ],
)
def test_capitals_are_those_of_the_sentence(typed: str, meant: str) -> None:
    assert repair(f"{in_old_font(MINI)}\n{typed}").text.endswith(meant)
