"""Names in free text: every form of a resident's name goes, and those in office keep theirs (3.6)."""

import pytest

from esep.meetings.minutes.known import Someone
from esep.meetings.minutes.public import Concealer
from esep.regulation.wording import Language

pytestmark = [pytest.mark.any_engine, pytest.mark.clause("3.6-questioners")]

RESIDENTS = (
    Someone(name="Абдиева Канышай Токтосуновна", village="Ак-Тилек"),
    Someone(name="Асан уулу Тилек"),
    Someone(name="Бөрүбаева Тамара"),
    Someone(name="Садыкова Роза"),
)
NAMED = ("Садыков Искендер Момунович", "Садыков Искендер")


def concealed(text: str, *, language: Language = Language.KY) -> str:
    return Concealer(RESIDENTS, named=NAMED, language=language).conceal(text, part="remarks")


@pytest.mark.parametrize(
    "said",
    [
        "Абдиева", "Абдиеванын", "Абдиевага", "Абдиевой", "АБДИЕВА", "К. Абдиева", "Абдиева К.Т.", "Канышай Абдиева",
        "Канышай Токтосуновна", "Канышай эже",
    ],
)  # fmt: skip
def test_a_name_is_found_in_every_form(said: str) -> None:
    assert concealed(f"Анда {said} айтты") == "Анда Ак-Тилек айылынын тургуну айтты"


def test_a_name_of_the_kind_son_of_is_found_and_its_first_word_alone_is_not() -> None:
    assert concealed("Асан уулу Тилекке жооп") == "жолугушуунун катышуучусу жооп"
    assert concealed("Асан келди") == "Асан келди"


def test_letters_of_another_keyboard_hide_no_name() -> None:
    assert "Борубаев" not in concealed("Борубаевага жооп")


def test_a_namesake_in_office_keeps_the_whole_name() -> None:
    assert concealed("Садыков Искендер Момунович; И. Садыков") == "Садыков Искендер Момунович; И. Садыков"


@pytest.mark.parametrize(
    "number", ["0555 12 34 56", "+996 700 743 117", "0(700)743117", "5-12-34", "21203199912345", "ID1234567"]
)
def test_telephones_and_numbers_of_papers_are_hidden(number: str) -> None:
    assert concealed(f"Байланыш {number} болот") == "Байланыш [номер жашырылды] болот"


@pytest.mark.parametrize("number", ["125 000 000 сом", "2026-05-22", "22.05.2026", "640.0 миң", "14:05", "1 500 000"])
def test_sums_and_days_stay(number: str) -> None:
    assert concealed(number) == number


def test_russian_calls_a_resident_without_guessing_the_sex() -> None:
    said = concealed("Вопрос Абдиевой, kany@example.com", language=Language.RU)
    assert said == "Вопрос житель(ница) села Ак-Тилек, [адрес почты скрыт]"
