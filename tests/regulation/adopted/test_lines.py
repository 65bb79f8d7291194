"""What only the page needed is dropped, and said."""

import pytest

from esep.regulation.adopted import Remark, read_outline
from tests.regulation.adopted.texts import ADDRESSES, MINI


def paged(*, head: str = "", foot: str = "", size: int = 30) -> str:
    """The invented regulation on pages. ``#`` stands for the number of the page."""
    lines = MINI.splitlines()
    pages = [lines[at : at + size] for at in range(0, len(lines), size)]
    shown = []
    for number, page in enumerate(pages, start=1):
        framed = [head.replace("#", str(number)), *page, foot.replace("#", str(number))]
        shown.append("\n".join(line for line in framed if line or not (head or foot)))
    return "\n\f".join(shown)


@pytest.mark.parametrize("foot", ["#", "- # -", "— # —", "#-бет", "стр. #", "бет: #", "# / 4", "Page # of 4"])
def test_page_numbers_are_dropped(foot: str) -> None:
    outline = read_outline(paged(foot=foot))

    assert tuple(item.number for item in outline.items) == ADDRESSES
    assert not any("бет" in item.text or "Page" in item.text for item in outline.items)
    assert {"page_breaks", "page_numbers"} <= {remark.code for remark in outline.remarks}


def test_numbers_of_pages_are_known_without_page_breaks_when_they_count_up() -> None:
    text = "1.1. Биринчи сөз\n1\nуланат.\n1.2. Экинчи сөз\n2\nуланат."

    outline = read_outline(text)

    assert [item.text for item in outline.items] == ["Биринчи сөз уланат.", "Экинчи сөз уланат."]
    assert outline.remarks == (Remark("page_numbers", {"count": 2, "first": 2}, 2),)


def test_a_lone_number_in_a_text_without_pages_stays() -> None:
    assert read_outline("1.1. Баасы\n500\nсом.\n1.2. Сөз.").items[0].text == "Баасы 500 сом."


def test_running_heads_and_feet_are_dropped() -> None:
    outline = read_outline(paged(head="Суу кеңеши, #", foot="Көчүрмө туура\n#", size=20))

    assert tuple(item.number for item in outline.items) == ADDRESSES
    assert not any("Көчүрмө" in item.text for item in outline.items)
    assert "running_heads" in {remark.code for remark in outline.remarks}


@pytest.mark.parametrize("ending", ["\r\n", "\r", "\n"])
def test_any_line_ending_will_do(ending: str) -> None:
    outline = read_outline(MINI.replace("\n", ending))

    assert outline == read_outline(MINI)


def test_invisible_signs_and_odd_spaces_do_not_hide_a_clause() -> None:
    text = "\ufeff1.1.\u00a0Биринчи\u2003сөз.\n\u200b1.2.\tЭкинчи   сөз.\n1.3. Кий\u0438\u0306ин."

    assert [item.text for item in read_outline(text).items] == ["Биринчи сөз.", "Экинчи сөз.", "Киййин."]


def test_a_page_break_inside_a_line_does_not_move_line_numbers() -> None:
    outline = read_outline("1.1. Сөз.\n1.2. Сөз.\f1.3. Сөз.\n1.4. Сөз.")

    assert [(item.number, item.line) for item in outline.items] == [
        ("1.1", 1), ("1.2", 2), ("1.3", 2), ("1.4", 3),
    ]  # fmt: skip
