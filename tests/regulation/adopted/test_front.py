"""Title, contents and preamble, before the first rule."""

import pytest

from esep.regulation.adopted import read_outline
from tests.regulation.adopted.texts import MINI

BODY = "1-глава. Жалпы эрежелер\n1.1. Биринчи сөз.\n2-глава. Суу берүү\n2.1. Экинчи сөз.\n"
PREAMBLE = "Бул Регламент бардык үйлөргө тиешелүү, анткени суу баарына керек жана ал ар дайым таза болушу зарыл."


def front(text: str) -> dict[str, str]:
    kinds = ("title", "contents", "preamble")
    return {item.number: item.text for item in read_outline(text).items if item.number in kinds}


def test_the_contents_list_is_one_thing_and_its_lines_stay_apart() -> None:
    found = front(MINI)

    assert found["contents"].split("\n")[0] == "1. Жалпы эрежелер"
    assert found["contents"].endswith("3. Маалымат берүү")
    assert found["title"].startswith("Сары-Өзөн айылдык аймагында ")
    assert found["preamble"].startswith("Бул Регламент ―Ичүүчү суу жөнүндө‖")


@pytest.mark.parametrize(
    "contents",
    [
        "1. Жалпы эрежелер\n2. Суу берүү",
        "1-глава. Жалпы эрежелер\n2-глава. Суу берүү",
        "1-глава. Жалпы эрежелер ........ 3\n2-глава. Суу берүү ........ 12",
        "Мазмуну\n1. Жалпы эрежелер\n2. Суу берүү",
    ],
)
def test_contents_come_in_many_forms(contents: str) -> None:
    assert front(f"Суу Регламенти\n{contents}\n{PREAMBLE}\n{BODY}") == {
        "title": "Суу Регламенти",
        "contents": contents,
        "preamble": PREAMBLE,
    }


def test_without_contents_the_first_long_sentence_opens_the_preamble() -> None:
    assert front(f"Кеңештин токтому менен бекитилди.\nСуу Регламенти\n{PREAMBLE}\n{BODY}") == {
        "title": "Кеңештин токтому менен бекитилди. Суу Регламенти",
        "preamble": PREAMBLE,
    }


def test_a_preamble_may_stand_before_the_contents() -> None:
    contents = "1. Жалпы эрежелер\n2. Суу берүү"

    assert front(f"Суу Регламенти\n{PREAMBLE}\n{contents}\n{BODY}") == {
        "title": "Суу Регламенти",
        "preamble": PREAMBLE,
        "contents": contents,
    }


def test_a_text_may_begin_with_its_rules() -> None:
    assert front(BODY) == {}
