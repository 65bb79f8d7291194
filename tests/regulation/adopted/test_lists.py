"""Dash, numbered and lettered items, and how they nest."""

import pytest

from esep.regulation.adopted import Remark, read_outline

HEAD = "1.1. Биринчи сөз.\n1.2. Тизме төмөнкүдөй:\n"


def numbers(items: str) -> list[str]:
    return [item.number for item in read_outline(HEAD + items).items][2:]


@pytest.mark.parametrize("dash", "-–—•·−●▪")
def test_any_dash_or_bullet_begins_an_item(dash: str) -> None:
    assert numbers(f"{dash} бир;\n{dash}эки;\n{dash} үч.") == ["1.2 -1", "1.2 -2", "1.2 -3"]


def test_dash_items_are_counted_anew_in_each_clause() -> None:
    assert numbers("- бир;\n- эки.\n1.3. Дагы:\n- үч.") == ["1.2 -1", "1.2 -2", "1.3", "1.3 -1"]


def test_letters_belong_to_the_number_before_them_and_dashes_to_both() -> None:
    text = "1) бир:\nа) сөз;\nб) сөз:\n- тактоо;\n- тактоо;\n2) эки:\n- тактоо;\nа) сөз."

    assert numbers(text) == [
        "1.2 1)",
        "1.2 1) а)",
        "1.2 1) б)",
        "1.2 1) б) -1",
        "1.2 1) б) -2",
        "1.2 2)",
        "1.2 2) -1",
        "1.2 2) а)",
    ]


def test_letters_may_stand_right_under_a_clause() -> None:
    assert numbers("а) бир;\nб) эки.") == ["1.2 а)", "1.2 б)"]


def test_a_marker_may_stand_alone_on_its_line() -> None:
    outline = read_outline(HEAD + "1)\nбир;\n2)\nэки.")

    assert [(item.number, item.text) for item in outline.items][2:] == [("1.2 1)", "бир;"), ("1.2 2)", "эки.")]


def test_list_numbers_may_have_a_full_stop() -> None:
    assert numbers("1. бир;\n2. эки.\n1.3. Үчүнчү сөз.") == ["1.2 1)", "1.2 2)", "1.3"]


def test_a_list_number_is_no_heading_of_the_section_that_follows() -> None:
    assert numbers("1. Бир;\n2. Эки.\n2.1. Экинчи бөлүм.") == ["1.2 1)", "1.2 2)", "2.1"]


def test_capital_letters_and_look_alikes_give_the_printed_cyrillic_letter() -> None:
    outline = read_outline(HEAD + "a) бир;\nБ) эки;\nc) үч.")

    assert [item.number for item in outline.items][2:] == ["1.2 а)", "1.2 б)", "1.2 с)"]
    assert Remark("latin_letters", {"count": 2}, 3) in outline.remarks


def test_a_list_that_ends_with_a_semicolon_is_said() -> None:
    remarks = read_outline(HEAD + "1) бир;\n2) эки;").remarks

    assert remarks == (Remark("list_left_open", {"number": "1.2 2)"}, 4),)


def test_a_bracket_that_closes_begins_no_item() -> None:
    text = "- каттоо ушул жерде өткөрүлөт (башталышына азыраак, болжол менен 15-\n30) мүнөт калганда;\n- бүтүү."

    assert numbers(text) == ["1.2 -1", "1.2 -2"]


def test_a_dash_inside_a_sentence_begins_no_item() -> None:
    text = "- суу башкаруучу айылдын ар бир тургуну үчүн эң керектүү жана жооптуу адам\n- бул чындык;\n- бүтүү."
    wrapped = text.replace("адам\n- бул", "адам деп эсептелет\n— бул")

    assert numbers(wrapped) == ["1.2 -1", "1.2 -2"]


def test_list_numbers_may_jump() -> None:
    assert numbers("1) бир;\n2) эки;\n11) он бир;\nа) сөз;\nв) сөз.") == [
        "1.2 1)",
        "1.2 2)",
        "1.2 11)",
        "1.2 11) а)",
        "1.2 11) в)",
    ]
