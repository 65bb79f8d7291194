"""Every refusal and remark of the reading has its words, in three languages, and no words are idle."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path
from statistics import median
from string import Formatter

import pytest

import esep

SOURCE = Path(esep.__file__).parent
FILES = [
    tomllib.loads((files("esep.regulation") / "words" / f"{name}.toml").read_text("utf-8"))
    for name in ("reading", "files", "lists")
]
WORDS = {
    section: {code: sides for file in FILES for code, sides in file.get(section, {}).items()}
    for section in ("error", "remark")
}
PHRASES = [
    (code, side, phrases)
    for section in WORDS.values()
    for code, sides in section.items()
    for side, phrases in sides.items()
]
SPOKEN = re.compile(r"(?:because|Remark|_dropped|_misplaced)\(\s*\"([a-z0-9_]+)\"")
QUOTED = re.compile(r"\"([a-z0-9_]+)\"")


def test_every_code_of_the_reading_has_words_and_every_word_a_code() -> None:
    modules = [*(SOURCE / "intake").glob("*.py"), *(SOURCE / "regulation" / "adopted").glob("*.py")]
    text = "".join(module.read_text("utf-8") for module in modules)
    quoted = set(QUOTED.findall(text))
    said = set(SPOKEN.findall(text))
    worded = {code for section in WORDS.values() for code in section}

    assert said - worded == set()
    assert worded - quoted == set()


@pytest.mark.parametrize(("code", "side", "phrases"), PHRASES, ids=[f"{c}-{s}" for c, s, _ in PHRASES])
def test_a_phrase_is_whole_in_each_language(code: str, side: str, phrases: dict[str, str]) -> None:
    fields = [{name for _, name, _, _ in Formatter().parse(phrase) if name} for phrase in phrases.values()]

    assert list(phrases) == ["ky", "ru", "en"]
    assert fields[0] == fields[1] == fields[2]


def test_errors_have_a_remedy() -> None:
    assert all(set(sides) == {"message", "remedy"} for sides in WORDS["error"].values())
    assert all(set(sides) == {"message"} for sides in WORDS["remark"].values())


def test_sentences_are_short() -> None:
    sentences = [
        sentence
        for _, _, phrases in PHRASES
        for phrase in phrases.values()
        for sentence in re.split(r"(?<=[.!?])\s+", phrase)
    ]
    lengths = [len(sentence.split()) for sentence in sentences]

    assert max(lengths) <= 20
    assert median(lengths) <= 12
