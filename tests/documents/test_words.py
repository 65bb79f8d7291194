"""The words in papers and tables: complete in three languages and short; each refusal has its words."""

import ast
import re
import tomllib
from pathlib import Path
from string import Formatter

import pytest

from esep.documents.refusal import Refused
from esep.regulation.wording import Language, words

ROOM = Path(__file__).resolve().parents[2] / "src" / "esep" / "documents"
WORDS = words("esep.documents")
PHRASES = {f"{section}.{name}": phrase for section, entries in WORDS.items() for name, phrase in entries.items()}
REFUSALS = sorted(tomllib.loads((ROOM / "words" / "refusals.toml").read_text("utf-8")))
PARAMS = {"address": "x", "limit": 1, "start": 0, "places": 24, "column": "x", "cause": "x"}

every_phrase = pytest.mark.parametrize("key", PHRASES)


@every_phrase
def test_a_phrase_exists_in_all_languages(key: str) -> None:
    assert PHRASES[key].keys() == {language.value for language in Language}
    assert all(said.strip() for said in PHRASES[key].values())


@every_phrase
def test_a_phrase_asks_for_the_same_variables_in_all_languages(key: str) -> None:
    asked = {tuple(sorted(name for _, name, _, _ in Formatter().parse(said) if name)) for said in PHRASES[key].values()}

    assert len(asked) == 1


@every_phrase
def test_a_sentence_has_at_most_twenty_words(key: str) -> None:
    for said in PHRASES[key].values():
        assert all(len(sentence.split()) <= 20 for sentence in re.split(r"[.!?]\s", said))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("code", REFUSALS)
def test_a_refusal_says_what_is_wrong_and_the_way_out(code: str, language: Language) -> None:
    refused = Refused(code, **PARAMS)

    assert refused.message(language)
    assert refused.remedy(language)


def test_the_refusals_with_words_are_those_that_are_raised() -> None:
    raised = {
        str(node.args[0].value)
        for file in ROOM.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Refused"
        if isinstance(node.args[0], ast.Constant)
    }

    assert raised == set(REFUSALS)
