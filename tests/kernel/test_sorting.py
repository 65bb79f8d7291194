"""Kyrgyz alphabetical order."""

from itertools import permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.kernel.sorting import ALPHABET, sort_key


def test_every_letter_of_the_alphabet_stands_after_the_one_before() -> None:
    letters = list(ALPHABET)

    assert sorted(set(letters), key=sort_key) == letters
    assert len(set(letters)) == 36


@pytest.mark.parametrize(("before", "after"), [("сан", "саң"), ("ток", "төк"), ("кул", "күл"), ("тел", "тёл")])
def test_a_kyrgyz_letter_follows_the_letter_it_grew_from(before: str, after: str) -> None:
    assert all(sorted(order, key=sort_key) == [before, after] for order in permutations([before, after]))


def test_a_kyrgyz_letter_does_not_go_to_the_end_of_the_alphabet() -> None:
    assert sorted(["пикир", "өкмөт", "окуу"], key=sort_key) == ["окуу", "өкмөт", "пикир"]


def test_capitals_stand_with_their_small_letters() -> None:
    assert sorted(["үй", "Уста", "ФОНД", "уюм"], key=sort_key) == ["Уста", "уюм", "үй", "ФОНД"]


def test_signs_digits_and_latin_letters_stand_before_cyrillic_ones() -> None:
    assert sorted(["арыз", "PDF", "7-пункт", "«аба»"], key=sort_key) == ["«аба»", "7-пункт", "PDF", "арыз"]


def test_a_shorter_word_stands_before_a_longer_one_that_begins_with_it() -> None:
    assert sorted(["айылдык", "айыл өкмөтү", "айыл"], key=sort_key) == ["айыл", "айыл өкмөтү", "айылдык"]


@given(st.lists(st.text()), st.randoms())
def test_the_order_of_arrival_never_matters(words: list[str], chance: Random) -> None:
    shuffled = chance.sample(words, len(words))

    assert sorted(shuffled, key=sort_key) == sorted(words, key=sort_key)
