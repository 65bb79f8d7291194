"""Any text gives a report or a typed refusal, and reading what was read changes nothing."""

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.regulation.adopted import Item, ItemKind, gaps_in, import_text, read_outline, repair
from esep.regulation.refusals import BadInput
from tests.regulation.adopted.rendering import render
from tests.regulation.adopted.texts import in_old_font

PIECES = [
    *("1-глава. Жалпы", "2-глава", "IV. Аягы", "1. Башы", "2. Экинчи", "1.", "Мазмуну"),
    *("1.1. Сөз.", "1.2. Дагы сөз:", "1.2", "2.1. Сөз", "2. 5. Сөз.", "7.2. Сөз.", "1.2.1. Сөз."),
    *("- тизме;", "– тизме", "-", "1) бир;", "2) эки:", "2)", "11) он бир;", "а) сөз;", "в) сөз.", "a) сөз"),
    *("социалдык-", "экономикалык", "1.500 сом", "01.02.2026", "3", "- 4 -", "\f", "", "(ачык", "кашаа)", "жана"),
    *("\\ч\\н", "жън\\ндъ", "―Сөз‖", "мэри/айыл", "айыл аймагы", "айылдык аймак"),
]
prints = st.lists(st.sampled_from(PIECES), max_size=40).map("\n".join)


def read(text: str) -> None:
    """Import a text: a report whose lines exist, or the one refusal there is."""
    if sum(item.kind is ItemKind.CLAUSE for item in read_outline(repair(text).text).items) < 3:
        with pytest.raises(BadInput, match="too_few_clauses"):
            import_text(text, clauses=())
        return
    report = import_text(text, clauses=())
    lines = text.count("\n") + text.count("\r") + 1
    assert all(1 <= item.line <= lines for item in report.items)
    assert report.as_json()["items"]


@given(st.text())
def test_any_letters(text: str) -> None:
    read(text)


@given(prints)
def test_any_pieces_of_a_print(text: str) -> None:
    read(text)


@given(prints)
def test_items_are_printed_in_order_and_under_what_stands_above_them(text: str) -> None:
    items = read_outline(text).items

    assert [item.line for item in items] == sorted(item.line for item in items)
    seen: set[str | None] = {None}
    for item in items:
        assert item.parent in seen
        seen.add(item.number)


@given(prints)
def test_gaps_name_only_what_is_not_printed_between(text: str) -> None:
    items = read_outline(text).items
    printed = {item.number for item in items}

    for gap in gaps_in(items):
        assert gap.before in printed or any(number.startswith(f"{gap.before}.") for number in printed)
        assert gap.missing


WORDS = st.lists(st.sampled_from(["суу", "түтүк", "айыл", "көчө", "эсеп", "жаңы"]), min_size=1, max_size=12).map(
    " ".join
)


@st.composite
def regulations(draw: st.DrawFn) -> list[Item]:
    """Items of a well-formed regulation, with jumps where a print has them."""
    items = [Item("title", ItemKind.TITLE, "Суу Регламенти", None, 1)]
    section = 0
    for chapter in range(1, draw(st.integers(1, 3)) + 1):
        items.append(Item(f"{chapter}-глава", ItemKind.CHAPTER, draw(WORDS).capitalize(), None, 1))
        section += draw(st.integers(1, 3))
        above = f"{chapter}-глава"
        if draw(st.booleans()):
            items.append(Item(str(section), ItemKind.SECTION, draw(WORDS).capitalize(), above, 1))
            above = str(section)
        number = 0
        for _ in range(draw(st.integers(1, 4))):
            number += draw(st.integers(1, 3))
            clause = f"{section}.{number}"
            listed = draw(st.sampled_from(["", "-", ")"]))
            lead = draw(WORDS).capitalize() + (":" if listed else ".")
            items.append(Item(clause, ItemKind.CLAUSE, lead, above, 1))
            count = draw(st.integers(1, 3)) if listed else 0
            for at in range(1, count + 1):
                end = "." if at == count else ";"
                address = f"{clause} -{at}" if listed == "-" else f"{clause} {at})"
                kind = ItemKind.DASH_ITEM if listed == "-" else ItemKind.NUMBERED_ITEM
                items.append(Item(address, kind, draw(WORDS) + end, clause, 1))
    return items


def facts(items: list[Item]) -> list[tuple[str, ItemKind, str, str | None]]:
    return [(item.number, item.kind, item.text, item.parent) for item in items]


@given(regulations())
def test_a_well_formed_print_is_read_as_it_was_written(items: list[Item]) -> None:
    assert facts(list(read_outline(render(items)).items)) == facts(items)


@given(regulations(), st.integers(20, 60))
def test_the_width_of_the_page_does_not_matter(items: list[Item], width: int) -> None:
    lines = [line for one in render(items).split("\n") for line in wrap(one, width, break_on_hyphens=False)]

    assert facts(list(read_outline("\n\n".join(lines)).items)) == facts(items)


@given(st.text())
def test_repair_is_done_once(text: str) -> None:
    once = repair(text).text

    assert repair(once).text == once


@given(regulations())
def test_an_old_font_is_mended_or_left(items: list[Item]) -> None:
    text = render(items)

    assert repair(in_old_font(text)).text in {text, in_old_font(text)}
