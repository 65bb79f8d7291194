"""The glossary: its words, their order, and the links that lead to them."""

import re

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st

from esep.kernel.sorting import sort_key
from esep.portal.glossary.alphabet import by_letter
from esep.portal.glossary.linking import link_words
from esep.portal.glossary.word import glossary
from esep.regulation.pack.loading import model_pack
from scripts.catalogues import CATALOGUES, read

LANGUAGES = ("ky", "ru", "en")


def texts_of_the_pack(language: str) -> list[str]:
    """Return all words of the clauses and oddities."""
    pack = model_pack()
    clauses = [
        phrase[language]
        for clause in pack.clauses.values()
        for phrase in (clause.title, clause.text, clause.term, clause.evidence, clause.note)
        if phrase
    ]
    return clauses + [phrase[language] for oddity in pack.oddities for phrase in (oddity.what, oddity.treatment)]


def words_of_the_screen(language: str) -> list[str]:
    """Return all words of the catalogues; English ones are the keys of any catalogue."""
    file = next((file for file in CATALOGUES if file.parents[1].name == language), CATALOGUES[0])
    return [str(message.id if language == "en" else message.string) for message in read(file)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_said_in_the_regulation_or_on_the_screen(language: str) -> None:
    texts = [*texts_of_the_pack(language), *words_of_the_screen(language)]
    linked = {piece.word for text in link_words(texts, language=language) for piece in text}
    together = " ".join(texts).lower()

    unsaid = [
        word.id for word in glossary() if word.id not in linked and word.says[language].word.lower() not in together
    ]
    assert unsaid == []


def test_every_word_speaks_three_languages() -> None:
    assert all(tuple(word.says) == LANGUAGES for word in glossary())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_stands_once_and_is_explained_in_short_sentences(language: str) -> None:
    sayings = [word.says[language] for word in glossary()]

    assert len({saying.word for saying in sayings}) == len(sayings)
    sentences = [sentence for saying in sayings for sentence in re.split(r"(?<=[.!?:])\s+", saying.means)]
    assert max(len(sentence.split()) for sentence in sentences) <= 20


@pytest.mark.parametrize("language", ["ky", "ru"])
def test_no_latin_letter_hides_among_cyrillic_ones(language: str) -> None:
    for word in glossary():
        saying = word.says[language]
        assert re.search("[A-Za-z]", saying.word + saying.means + "".join(saying.forms)) is None, word.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_follow_the_alphabet(language: str) -> None:
    words = [entry.saying.word for letter in by_letter(language) for entry in letter.entries]

    assert words == sorted(words, key=sort_key)
    assert len(words) == len(glossary())


def test_kyrgyz_letters_have_their_kyrgyz_places() -> None:
    letters = [letter.letter for letter in by_letter("ky")]

    assert letters.index("О") + 1 == letters.index("Ө")
    assert letters.index("Т") < letters.index("Ү") < letters.index("Ч")


@pytest.mark.parametrize("prefix", ["", "/ru", "/en"])
def test_the_page_has_an_anchor_for_every_word(client: Client, prefix: str) -> None:
    language = prefix.removeprefix("/") or "ky"

    text = client.get(f"{prefix}/glossary/").content.decode().replace("&#x27;", "'")

    for word in glossary():
        assert f'<div id="{word.id}">' in text
        assert f"<dt>{word.says[language].word}</dt>" in text


def test_a_hard_word_leads_to_its_meaning_where_it_stands_first(client: Client) -> None:
    text = client.get("/en/regulation/3.8-handover/").content.decode()

    assert text.count('href="/en/glossary/#minutes"') == 1
    assert '<a class="hard" href="/en/glossary/#minutes">' in text


def test_the_longest_form_wins() -> None:
    ((first, rest),) = link_words(["Кеңештин төрагасы чакырат"], language="ky")

    assert (first.text, first.word) == ("Кеңештин төрагасы", "council-chair")
    assert rest.text == " чакырат"


def test_all_texts_of_a_page_count_as_one() -> None:
    first, second = link_words(["Протокол жазылды.", "Протоколго кол коюлду."], language="ky")

    assert [piece.word for piece in first] == ["minutes", ""]
    assert [piece.word for piece in second] == [""]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ky", "Айыл өкмөтү кеңеш алат"),
        ("ru", "Это не повод наказать"),
        ("en", "It opens 15 minutes before the start"),
        ("ky", "болжолдуу күн"),
    ],
)
def test_a_word_that_only_looks_alike_is_left_alone(language: str, text: str) -> None:
    words = {piece.word for piece in link_words([text], language=language)[0]}

    assert words <= {"", "ayil-okmotu"}


@given(st.lists(st.text(max_size=80), max_size=4), st.sampled_from(LANGUAGES))
def test_linking_changes_no_letter(texts: list[str], language: str) -> None:
    pieces = link_words(texts, language=language)

    assert ["".join(piece.text for piece in text) for text in pieces] == texts


@pytest.mark.parametrize("language", LANGUAGES)
def test_linking_changes_no_letter_of_the_regulation(language: str) -> None:
    texts = texts_of_the_pack(language)

    assert ["".join(piece.text for piece in text) for text in link_words(texts, language=language)] == texts
