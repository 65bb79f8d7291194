"""The words in papers and tables: complete in three languages and short; each refusal has its words."""

import ast
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from string import Formatter

import pytest

from esep.documents.refusal import Refused
from esep.regulation.wording import Language, words

ROOM = Path(__file__).resolve().parents[2] / "src" / "esep" / "documents"
WORDS = words("esep.documents")
REFUSALS = sorted(tomllib.loads((ROOM / "words" / "refusals.toml").read_text("utf-8")))
PARAMS = {"address": "x", "limit": 1, "start": 0, "places": 24, "column": "x", "cause": "x"}

every_section = pytest.mark.parametrize("section", WORDS)


def in_section(section: str) -> list[tuple[str, Mapping[str, str]]]:
    """The phrases of a section, each with its whole name."""
    return [(f"{section}.{name}", phrase) for name, phrase in WORDS[section].items()]


@every_section
def test_phrases_exist_in_all_languages(section: str) -> None:
    wanted = {language.value for language in Language}
    whole = {key for key, said in in_section(section) if said.keys() == wanted and all(map(str.strip, said.values()))}

    assert whole == {key for key, _said in in_section(section)}


@every_section
def test_phrases_ask_for_the_same_variables_in_all_languages(section: str) -> None:
    for key, phrase in in_section(section):
        asked = {tuple(sorted(name for _, name, _, _ in Formatter().parse(said) if name)) for said in phrase.values()}
        assert len(asked) == 1, key


@every_section
def test_a_sentence_has_at_most_twenty_words(section: str) -> None:
    for key, phrase in in_section(section):
        for said in phrase.values():
            assert all(len(sentence.split()) <= 20 for sentence in re.split(r"[.!?]\s", said)), key


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
