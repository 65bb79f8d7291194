"""Jumps of the numbering are listed and never filled (O2, O3)."""

from esep.regulation.adopted import Gap, gaps_in, read_outline
from tests.regulation.adopted.texts import MINI


def gaps(text: str) -> list[Gap]:
    return list(gaps_in(read_outline(text).items))


def test_the_gaps_of_a_print_are_listed() -> None:
    assert gaps(MINI) == [
        Gap("2.2 2) а)", "2.2 2) в)", ("2.2 2) б)",)),
        Gap("2.2 2)", "2.2 5)", ("2.2 3)", "2.2 4)")),
        Gap("2.2", "2.6", ("2.3", "2.4", "2.5")),
        Gap("3", "5", ("4",)),
    ]


def test_a_series_that_begins_late_has_a_gap_before_it() -> None:
    assert gaps("1.1. Бир:\n2) эки.\n1.2. Үч.")[0] == Gap(None, "1.1 2)", ("1.1 1)",))


def test_chapters_have_gaps_too() -> None:
    text = "1-глава. Башы\n1.1. Бир.\n3-глава. Аягы\n2.1. Эки."

    assert gaps(text) == [Gap("1-глава", "3-глава", ("2-глава",))]


def test_letters_that_lists_pass_over_are_no_gap() -> None:
    letters = "абвгдежзиклмнопрст"
    text = "1.1. Бир:\n" + "\n".join(f"{letter}) сөз;" for letter in letters)

    assert gaps(text) == []


def test_an_unprinted_section_whose_clauses_are_printed_is_no_gap() -> None:
    assert gaps("1-глава. Башы\n1.1. Бир.\n2-глава. Аягы\n2. Бөлүм\n2.1. Эки.\n3.1. Үч.") == []


def test_a_gap_is_plain_data() -> None:
    assert Gap(None, "2", ("1",)).as_json() == {"after": None, "before": "2", "missing": ["1"]}
