"""The outline of a print: what is found, where, and what is not mistaken for a clause."""

from collections import Counter

import pytest

from esep.regulation.adopted import Item, Remark, read_outline
from tests.regulation.adopted.rendering import render
from tests.regulation.adopted.texts import ADDRESSES, KINDS, MINI, PARAGRAPH_ADDRESSES, paragraphs

HEAD = "Эреже\n\n1-глава. Башы\n1.1. Биринчи сөз.\n1.2. Экинчи сөз.\n"


def numbers(text: str) -> list[str]:
    return [item.number for item in read_outline(text).items]


def item(text: str, number: str) -> Item:
    return next(item for item in read_outline(text).items if item.number == number)


def test_every_part_of_a_print_is_found_in_order_and_nothing_else() -> None:
    items = read_outline(MINI).items

    assert tuple(item.number for item in items) == ADDRESSES
    assert Counter(item.kind.value for item in items) == KINDS


def test_paragraphs_without_line_breaks_are_read_as_well() -> None:
    assert tuple(numbers("\n".join(paragraphs()))) == PARAGRAPH_ADDRESSES


@pytest.mark.parametrize("text", [MINI, "\n".join(paragraphs())], ids=["print", "word"])
def test_an_outline_printed_again_reads_the_same(text: str) -> None:
    once = read_outline(text).items

    again = read_outline(render(once)).items

    assert [(i.number, i.kind, i.text, i.parent) for i in again] == [(i.number, i.kind, i.text, i.parent) for i in once]


def test_parts_know_what_they_belong_to() -> None:
    parents = {item.number: item.parent for item in read_outline(MINI).items}

    assert parents["title"] is None
    assert parents["1.1"] == "1-глава"
    assert parents["2"] == "2-глава"
    assert parents["2.1"] == "2"
    assert parents["2.1 -2"] == "2.1"
    assert parents["2.2 2) в)"] == "2.2 2)"
    assert parents["5.1"] == "3-глава"


def test_lines_count_from_the_source() -> None:
    source = MINI.splitlines()

    for found in read_outline(MINI).items:
        assert found.text[:5] in source[found.line - 1]


def test_broken_lines_become_running_text() -> None:
    assert item(MINI, "1.3").text == (
        "Шаардын суучусу/айылдын суучусу эсепти жүргүзөт (эртең менен 15-30 мүнөт) жана 2.1-пунктка ылайык иштейт."
    )


@pytest.mark.parametrize(
    "line",
    [
        "2.5-пунктка ылайык, айыл өкмөтү",
        "01.02.2026 күнү башталат жана",
        "1.500 сом төлөйт, анан дагы",
        "1.3 миллион сом жумшайт, анткени",
        "15.30 саатта бүтөт жана",
        "15-30 мүнөттө бүтөт жана",
        "1.3. бөлүгүндө айтылгандай",
        "2. бөлүмдө айтылгандай",
        "3) тармагында айтылгандай",
        "– бул жерде тыныш белгиси –",
        "— деп айтылат жана",
        "9.9. Тиркемеде айтылгандай",
        "2-главада айтылгандай",
    ],
)
def test_a_number_inside_a_sentence_begins_nothing(line: str) -> None:
    text = f"{HEAD}1.3. Үчүнчү сөз ушундай башталат, анан узун сап менен улантылат жана\n{line}\nаягына чыгат."

    assert numbers(text) == ["title", "1-глава", "1.1", "1.2", "1.3"]
    assert item(text, "1.3").text.endswith(f"{line} аягына чыгат.")


def test_a_number_that_looks_like_a_clause_but_fits_nowhere_is_said() -> None:
    text = f"{HEAD}1.3. Үчүнчү сөз.\n7.2. Жетинчи бөлүмдүн сөзү.\n"

    assert Remark("number_out_of_place", {"number": "7.2"}, 7) in read_outline(text).remarks


@pytest.mark.parametrize("printed", ["1.3.", "1.3", "1. 3.", "1 .3.", "1.3)", "1.3 .", "1.3.\n"])
def test_spaces_and_stops_in_a_number_do_not_hide_a_clause(printed: str) -> None:
    assert item(f"{HEAD}{printed} Үчүнчү сөз.", "1.3").text == "Үчүнчү сөз."


@pytest.mark.parametrize(
    "heading", ["2-глава. Аягы", "2-ГЛАВА\nАягы", "Глава 2. Аягы", "2 глава Аягы", "2-бөлүм. Аягы", "II глава. Аягы"]
)
def test_chapters_are_printed_in_many_ways(heading: str) -> None:
    found = read_outline(f"{HEAD}{heading}\n2.1. Үчүнчү сөз.").items[-2]

    assert (found.kind.value, found.text) == ("chapter", "Аягы")
    assert found.number.endswith(("2-глава", "2-бөлүм", "II-глава"))


def test_sections_may_jump_after_a_chapter_heading() -> None:
    text = f"{HEAD}4-глава. Аягы\n7.1. Жетинчи бөлүм башталат.\n7.2. Дагы сөз."

    assert numbers(text)[-3:] == ["4-глава", "7.1", "7.2"]


def test_a_new_section_may_begin_without_any_heading() -> None:
    assert numbers(f"{HEAD}2.1. Үчүнчү сөз.\n2.2. Төртүнчү сөз.")[-2:] == ["2.1", "2.2"]


def test_a_text_may_begin_in_its_middle() -> None:
    assert numbers("2.1. Бир сөз.\n2.2. Эки сөз.") == ["2.1", "2.2"]


def test_a_clause_of_a_clause_keeps_its_three_numbers() -> None:
    found = item(f"{HEAD}1.2.1. Тактоо.\n1.3. Үчүнчү сөз.", "1.2.1")

    assert (found.kind.value, found.parent) == ("clause", "1.2")


def test_a_number_printed_twice_is_said_with_its_line() -> None:
    outline = read_outline(f"{HEAD}1.2. Дагы экинчи сөз.\n1.3. Үчүнчү сөз.")

    assert [item.number for item in outline.items][-3:] == ["1.2", "1.2", "1.3"]
    assert Remark("duplicate_number", {"number": "1.2"}, 6) in outline.remarks


def test_a_number_printed_late_is_said() -> None:
    outline = read_outline(f"{HEAD}1.4. Төртүнчү сөз.\n1.3. Үчүнчү сөз.\n1.5. Бешинчи сөз.")

    assert [item.number for item in outline.items][-3:] == ["1.4", "1.3", "1.5"]
    assert outline.remarks == (Remark("number_out_of_order", {"number": "1.3"}, 7),)


def test_a_text_without_clauses_is_only_front() -> None:
    assert numbers("Жөнөкөй кат") == ["title"]
    assert numbers("") == []
