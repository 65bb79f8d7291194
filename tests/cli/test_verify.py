"""``esep verify``: exit codes, forms of output, heads from outside, and what it refuses."""

import json
from pathlib import Path

import pytest

from esep.kernel import scope
from esep.kernel.heads import heads
from esep.kernel.models import Municipality
from tests.cli.conftest import Esep
from tests.kernel.people import a_municipality

pytestmark = pytest.mark.django_db


def head_line(place: Municipality) -> str:
    """The line that is printed, mailed and read out."""
    with scope.of(place.pk):
        return heads(place.pk)[0].line


def test_sound_journals_end_with_nought(esep: Esep) -> None:
    a_municipality()
    a_municipality("kara-oy")

    answer = esep("verify", "--format", "json")

    assert answer.code == 0
    assert [(row["municipality"], row["entries"], row["faults"]) for row in answer.rows] == [
        ("kara-oy", 1, 0),
        ("min-bulak", 1, 0),
    ]


def test_a_change_ends_with_one_and_is_named(esep: Esep) -> None:
    place = a_municipality()
    Municipality.objects.update(name_ky="Башка")

    answer = esep("verify", "min-bulak", "--lang", "en")

    assert answer.code == 1
    assert f"kernel_municipality {place.ref}: the row was changed without an entry in the journal" in answer.out


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("language", "words"),
    [("ky", "баары туура"), ("ru", "всё верно"), ("en", "everything is sound")],
)
def test_it_speaks_three_languages(esep: Esep, language: str, words: str) -> None:
    a_municipality()

    assert f"min-bulak: {words}." in esep("verify", "--lang", language).out


def test_it_says_when_no_head_from_outside_was_given(esep: Esep) -> None:
    place = a_municipality()
    words = "No hash from outside was given."

    assert words in esep("verify", "--lang", "en").out
    assert words not in esep("verify", "--lang", "en", "--head", head_line(place)).out


def test_a_head_that_fits_is_sound(esep: Esep) -> None:
    place = a_municipality()

    assert esep("verify", "--head", head_line(place)).code == 0


def test_a_head_that_differs_shows_a_journal_written_anew(esep: Esep) -> None:
    place = a_municipality()
    day, number, _hash = head_line(place).split()

    answer = esep("verify", "--head", f"{day} {number} {'a' * 64}", "--format", "json")

    assert answer.code == 1
    assert answer.rows[0]["findings"] == [{"fault": "rewritten", "number": 1, "ref": "", "table": ""}]


def test_a_file_of_heads_names_the_municipality_of_each(esep: Esep, tmp_path: Path) -> None:
    places = [a_municipality(), a_municipality("kara-oy")]
    file = tmp_path / "heads.txt"
    file.write_text("".join(f"{place.slug} {head_line(place)}\n" for place in places) + "\n", "utf-8")

    assert esep("verify", "--head", file).code == 0

    file.write_text(file.read_text("utf-8").replace(" 1 ", " 7 "), "utf-8")
    assert esep("verify", "--head", file).code == 1


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("nowhere",), "no_municipality"),
        (("--head", "yesterday"), "bad_head"),
        (("--head", f"2026-09-13 1 {'a' * 64}"), "whose_head"),
        (("--head", f"nowhere 2026-09-13 1 {'a' * 64}"), "no_municipality"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_the_way_out(esep: Esep, words: tuple[str, ...], code: str) -> None:
    a_municipality()
    a_municipality("kara-oy")

    answer = esep("verify", *words, "--format", "json")

    (refusal,) = json.loads(answer.err)
    assert (answer.code, refusal["code"]) == (2, code)
    assert refusal["remedy"]
