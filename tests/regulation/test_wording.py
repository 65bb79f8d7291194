"""Words: every code that the law core can give has short sentences in three languages, and every name is named."""

import ast
import re
import string
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from enum import StrEnum
from pathlib import Path

import pytest

import esep.regulation
from esep.regulation.clauses import LANGUAGES, Party
from esep.regulation.dates import Unit
from esep.regulation.duties.due import NAMED_ANCHORS
from esep.regulation.duties.obligation import Exemption
from esep.regulation.duties.relative import RelativeRule
from esep.regulation.duties.rule import Force
from esep.regulation.evaluation import editions_of
from esep.regulation.facts import KINDS, Answer
from esep.regulation.pack.loading import model_pack
from esep.regulation.pack.model import TIMES, Because
from esep.regulation.refusals import Breach
from esep.regulation.shapes import WRONG_TYPE
from esep.regulation.status import Status
from esep.regulation.wording import Language, Word, message, name_of, remedy, say, shown, words

LAW = Path(next(iter(esep.regulation.__path__)))
SOURCES = {str(path.relative_to(LAW)): ast.parse(path.read_text("utf-8")) for path in sorted(LAW.rglob("*.py"))}


def calls(*names: str) -> Iterator[ast.Call]:
    """Every call, anywhere in the law core, of a function or method of one of these names."""
    for tree in SOURCES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                called = node.func
                name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
                if name in names:
                    yield node


def constants(node: ast.AST) -> set[str]:
    return {one.value for one in ast.walk(node) if isinstance(one, ast.Constant) and isinstance(one.value, str)}


def breach_codes() -> set[str]:
    """The codes that breaches are made with: written where they are made, or handed to what makes them."""
    found = {f"not_{kind}" for kind in WRONG_TYPE.values()}
    for call in calls("Breach", "because"):
        if call.args and isinstance(call.args[0], ast.Constant):
            found.add(str(call.args[0].value))
        elif call.args and isinstance(call.args[0], ast.IfExp):
            found |= constants(call.args[0])
    for call in calls("_unknown", "_known", "_fields"):
        found |= {value for arg in call.args for value in constants(arg) if value.startswith("unknown_")}
    for tree in SOURCES.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.Assign) and constants(node.targets[0]) == set():
                target = node.targets[0]
                if isinstance(target, ast.Name) and target.id == "code":
                    found |= constants(node.value) - {"facts"}
    return found


def step_codes() -> set[str]:
    return {str(call.args[0].value) for call in calls("Step") if call.args and isinstance(call.args[0], ast.Constant)}


def test_codes_are_found_in_the_source() -> None:
    assert {"unknown_area", "not_utf8", "clause_untreated", "missing_field", "not_list", "differs"} <= breach_codes()
    assert {"judged_by", "sum", "result"} <= step_codes()


@pytest.mark.parametrize("code", sorted(breach_codes()))
def test_a_breach_has_words(code: str) -> None:
    assert code in words()["error"] or code in words()["objection"] or code in words()["remark"]


@pytest.mark.parametrize("code", sorted(step_codes()))
def test_a_step_of_an_explanation_has_words(code: str) -> None:
    assert code in words()["step"]


def test_no_words_are_left_over_for_steps_and_objections() -> None:
    assert words()["step"].keys() == step_codes()
    assert words()["objection"].keys() <= breach_codes()


def sentences() -> Iterator[tuple[str, dict[str, str]]]:
    """Every sentence or name, with where it stands."""
    for section, entries in words().items():
        for key, entry in entries.items():
            if "ky" in entry:
                yield f"{section}.{key}", entry
            else:
                yield from ((f"{section}.{key}.{side}", phrase) for side, phrase in entry.items())


EVERY = dict(sentences())
MIXED = re.compile(r"[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z]")


def variables(template: str) -> list[str]:
    return sorted(field for _, field, _, _ in string.Formatter().parse(template) if field is not None)


def longest(text: str) -> int:
    """The number of words of the longest sentence in a text."""
    return max(len(sentence.split()) for sentence in re.split(r"(?<=[.!?])\s+", text))


class TestEverySentence:
    def test_stands_in_three_languages(self) -> None:
        assert [where for where, phrase in EVERY.items() if list(phrase) != list(LANGUAGES)] == []
        assert [where for where, phrase in EVERY.items() if not all(phrase.values())] == []

    def test_has_the_same_variables_in_each(self) -> None:
        found = {where: {tuple(variables(text)) for text in phrase.values()} for where, phrase in EVERY.items()}

        assert {where: sets for where, sets in found.items() if len(sets) > 1} == {}

    def test_has_at_most_twenty_words(self) -> None:
        found = {where: max(longest(text) for text in phrase.values()) for where, phrase in EVERY.items()}

        assert {where: words for where, words in found.items() if words > 20} == {}

    def test_mixes_no_alphabets_in_a_word(self) -> None:
        found = {where: re.sub(r"\{\w+\}", "", " ".join(phrase.values())) for where, phrase in EVERY.items()}

        assert [where for where, text in found.items() if MIXED.search(text)] == []

    def test_begins_and_ends_without_blanks(self) -> None:
        assert [where for where, phrase in EVERY.items() for text in phrase.values() if text != text.strip()] == []


class TestAnError:
    def test_says_what_is_wrong_and_how_to_mend_it_in_whole_sentences(self) -> None:
        for entry in words()["error"].values():
            assert entry.keys() == {"message", "remedy"}
            assert all(text.endswith((".", "!", "?")) for side in entry.values() for text in side.values())

    @pytest.mark.parametrize("language", Language)
    def test_is_told_whatever_its_values_hold(self, language: Language) -> None:
        for code, entry in words()["error"].items():
            names = {name for side in entry.values() for text in side.values() for name in variables(text)}
            breach = Breach(code, dict.fromkeys(names, "{odd} 100 % «»"))

            assert "{odd}" in message(breach, language=language) + remedy(breach, language=language) or not names


NAMED: list[tuple[str, type[StrEnum]]] = [
    ("status", Status),
    ("force", Force),
    ("party", Party),
    ("exemption", Exemption),
    ("answer", Answer),
    ("unit", Unit),
    ("unchecked", Because),
]


@pytest.mark.parametrize(("section", "values"), NAMED, ids=[section for section, _ in NAMED])
def test_every_value_has_a_name(section: str, values: type[StrEnum]) -> None:
    assert {str(value) for value in values} <= words()[section].keys()


def test_every_kind_of_fact_has_a_name_and_no_other() -> None:
    assert words()["kind"].keys() == KINDS.keys()


def test_every_kind_of_case_of_the_model_regulation_has_a_name() -> None:
    assert model_pack().case_kinds.keys() <= words()["case"].keys()


def test_so_many_times_is_a_unit() -> None:
    assert TIMES in words()["unit"]


def test_every_anchor_of_the_model_regulation_has_a_name() -> None:
    named = {*words()["anchor"], *words()["kind"]}
    anchors = set(NAMED_ANCHORS)
    for edition in editions_of(model_pack()):
        for rule in edition.rules.values():
            due = getattr(rule, "due", None)
            anchors |= set(due.anchor) if due is not None else set()

    assert anchors <= named


def test_every_field_that_an_objection_may_name_has_a_name() -> None:
    fields: set[str] = set()
    for edition in editions_of(model_pack()):
        for rule in edition.rules.values():
            if isinstance(rule, RelativeRule):
                met_by = rule.met_by
                fields |= {*met_by.same, *met_by.needs, *(met_by.holds or {})}

    assert fields <= words()["field"].keys()


class TestAValue:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (date(2026, 9, 4), "04.09.2026"),
            (datetime(2026, 9, 14, 7, 30, tzinfo=UTC), "13:30"),
            (time(14, 0), "14:00"),
            (None, "—"),
            (("V1", "V2"), "V1, V2"),
            ((date(2026, 8, 31),), "31.08.2026"),
            (7, "7"),
            ("a text", "a text"),
            (True, "ооба"),
            (False, "жок"),
            (Word("status", "overdue"), "Мөөнөтү өтүп кетти"),
            (Word("kind", "a.kind.of.its.own"), "a.kind.of.its.own"),
        ],
    )
    def test_is_shown_as_people_read_it(self, value: object, expected: str) -> None:
        assert shown(value, language="ky") == expected


def test_a_sentence_that_is_missing_is_a_defect() -> None:
    with pytest.raises(KeyError):
        say("step", "no_such_step", "ky")


def test_a_name_that_is_missing_is_its_key() -> None:
    assert name_of("status", "lost", language="ky") == "lost"
