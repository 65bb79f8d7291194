"""The words that the law core, the command line and the pack bring along: complete and short (U8, U9)."""

import tomllib
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path
from statistics import median
from string import Formatter
from typing import Any

import pytest

from esep.regulation.clauses import LANGUAGES
from esep.regulation.pack.loading import model_pack
from tests.architecture.sentences import MEDIAN, lengths, too_long

SOURCES = Path(__file__).resolve().parents[2] / "src" / "esep"
FILES = sorted(SOURCES.glob("*/words/*.toml"))
# What Esep itself says about a clause. The `text` is not among these: it follows the regulation, sentence by sentence.
OWN_FIELDS = ("title", "term", "evidence", "note")

every_file = pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parents[1].name}-{file.stem}")
every_field = pytest.mark.parametrize("field", OWN_FIELDS)


def phrases(file: Path) -> dict[str, Mapping[str, Any]]:
    """Return every phrase of a words file by its place; a word that stands outside of a phrase has no languages."""
    return dict(_phrases(tomllib.loads(file.read_text(encoding="utf-8")), place=""))


def _phrases(entry: Any, *, place: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    if not isinstance(entry, dict):
        yield place, {}
    elif entry.keys() & set(LANGUAGES):
        yield place, entry
    else:
        for name, below in entry.items():
            yield from _phrases(below, place=f"{place}.{name}".lstrip("."))


def clause_phrases(field: str) -> dict[str, Mapping[str, str]]:
    """Return one field of every clause of the pack that has it."""
    found = {clause.id: getattr(clause, field) for clause in model_pack().clauses.values()}
    return {clause: phrase for clause, phrase in found.items() if phrase is not None}


def incomplete(found: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """Return the places of phrases that lack a language, leave one empty or hold one more."""
    return [
        place
        for place, phrase in found.items()
        if phrase.keys() != set(LANGUAGES) or not all(str(said).strip() for said in phrase.values())
    ]


def variables(text: str) -> list[str]:
    """Return the variables that a sentence asks for."""
    return sorted({name for _, name, _, _ in Formatter().parse(text) if name is not None})


@every_file
def test_every_phrase_is_said_in_three_languages(file: Path) -> None:
    assert incomplete(phrases(file)) == []


@every_file
def test_a_phrase_asks_for_the_same_variables_in_each_language(file: Path) -> None:
    found = phrases(file)

    uneven = [place for place, said in found.items() if len({tuple(variables(text)) for text in said.values()}) > 1]

    assert uneven == []


@every_file
def test_the_sentences_of_a_file_are_short(file: Path) -> None:
    texts = [text for phrase in phrases(file).values() for text in phrase.values()]

    assert too_long(texts) == []
    assert median(lengths(texts)) <= MEDIAN


@every_field
def test_what_is_said_about_a_clause_is_said_in_three_languages(field: str) -> None:
    assert incomplete(clause_phrases(field)) == []


@every_field
def test_what_is_said_about_a_clause_is_short(field: str) -> None:
    texts = list(chain.from_iterable(phrase.values() for phrase in clause_phrases(field).values()))

    assert too_long(texts) == []
    assert median(lengths(texts)) <= MEDIAN
