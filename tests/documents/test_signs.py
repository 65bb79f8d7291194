"""What papers draw and tables hold."""

from hypothesis import given
from hypothesis import strategies as st

from esep.documents.signs import LONGEST_RUN, MOST_MARKS, PIECE, UNKNOWN, drawable, drawn, kept, shortened

STRESS = "\u0301"


def test_a_letter_with_its_stress_is_drawn() -> None:
    assert drawn(f"за{STRESS}мок") == f"за{STRESS}мок"


def test_more_marks_than_a_letter_bears_are_shown_as_unknown() -> None:
    assert drawn("а" + STRESS * (MOST_MARKS + 2)) == "а" + STRESS * MOST_MARKS + UNKNOWN * 2


def test_signs_that_nobody_sees_do_not_hide_a_pile_of_marks() -> None:
    assert drawn("а" + f"{STRESS}\u200b" * (MOST_MARKS + 1)) == "а" + STRESS * MOST_MARKS + UNKNOWN


def test_marks_of_direction_are_left_out() -> None:
    assert drawn("\u202eкат\u202c.pdf") == "кат.pdf"


def test_a_word_of_usual_length_stays_whole() -> None:
    assert drawn("а" * LONGEST_RUN) == "а" * LONGEST_RUN


def test_a_longer_run_may_be_broken_and_never_before_a_mark() -> None:
    parts = drawn(f"а{STRESS}" * (LONGEST_RUN + 1)).split("\u200b")

    assert all(part.startswith("а") and len(part) <= PIECE + 1 for part in parts)


@given(st.text())
def test_a_drawn_text_holds_only_what_can_be_drawn(anything: str) -> None:
    assert set(drawn(anything)) <= drawable() | {"\n", "\u200b"}


@given(st.text(alphabet=sorted(set("абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя .,-№«»"))))
def test_plain_text_is_drawn_and_kept_as_it_was_written(plain: str) -> None:
    assert drawn(plain).replace("\u200b", "") == plain
    assert kept(plain) == plain


@given(st.text(), st.integers(min_value=1, max_value=50))
def test_a_shortened_text_is_one_line_of_at_most_so_many_signs(anything: str, most: int) -> None:
    short = shortened(anything, most=most)

    assert len(short) <= most
    assert len(short.splitlines()) <= 1
