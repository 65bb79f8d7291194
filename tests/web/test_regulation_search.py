"""Finding clauses however a visitor types."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from esep.portal.regulation.place import clauses_under
from esep.portal.regulation.search import find, folded
from esep.regulation.pack.loading import model_pack


def ids(query: str, *, language: str = "ky") -> list[str]:
    """Return the ids of the clauses found."""
    return [clause.id for clause in find(model_pack(), query, language=language).clauses]


def test_letters_that_a_keyboard_lacks_are_no_obstacle() -> None:
    assert "2.5-organizer" in ids("айыл окмоту")
    assert ids("АЙЫЛ ӨКМӨТҮ") == ids("айыл окмоту")
    assert ids("отчёт главы", language="ru") == ids("отчет главы", language="ru") != []


@pytest.mark.parametrize("query", ["2.5", "2.5-пункт", "п. 2.5", "пункт 2.5", "clause 2.5", " 2.5. "])
def test_a_number_finds_what_is_printed_under_it_whatever_stands_around_it(query: str) -> None:
    assert ids(query) == [clause.id for clause in clauses_under(model_pack(), "2.5")]


def test_a_number_is_compared_step_by_step() -> None:
    assert ids("2.1") == ["2.1-contacts"]
    assert ids("7.2.11")[0] == "7.2.11-service-entry"
    assert {id.partition(".")[0] for id in ids("6")} == {"6"}


def test_a_whole_number_beside_words_is_looked_for_in_the_texts() -> None:
    assert "2.5-notice" in ids("5 күн")
    assert "5.1-plans" not in ids("5 күн")


def test_all_words_have_to_be_there() -> None:
    assert ids("бюджет карыз") == ["5.3-debt"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ky", "айылдык кеңеш", "жергиликтүү кеңеш"),
        ("ky", "айылдык аймак", "айыл аймагы"),
        ("ru", "айылный кенеш", "местный кенеш"),
        ("en", "ayil kenesh", "local council"),
    ],
)
def test_two_names_of_one_thing_find_the_same(language: str, one: str, other: str) -> None:
    assert ids(one, language=language) == ids(other, language=language) != []


def test_another_ending_is_forgiven_and_told() -> None:
    found = find(model_pack(), "протоколдорунан", language="ky")

    assert found.loosely
    assert "3.6-minutes" in [clause.id for clause in found.clauses]


def test_a_slip_of_the_pen_gets_a_suggestion() -> None:
    found = find(model_pack(), "протакол", language="ru")

    assert found.clauses == ()
    assert "протокол" in found.suggestions


def test_what_is_not_there_is_not_found() -> None:
    assert find(model_pack(), "штраф", language="ru").clauses == ()


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_every_clause_is_found_by_its_title(language: str) -> None:
    for clause in model_pack().clauses.values():
        assert clause.id in ids(clause.title[language], language=language)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)
