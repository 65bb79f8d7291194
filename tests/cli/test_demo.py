"""``esep demo``: tells how to sign in, says what is there already, and refuses to mix with records of others."""

import json

import pytest

from esep.demonstration.directory import directory
from esep.journeys import demonstration
from esep.kernel.models import Municipality
from tests.cli.conftest import Esep
from tests.kernel.people import a_municipality

pytestmark = pytest.mark.django_db


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading takes seconds and has tests of its own: here the first call loads, and the next ones find it there."""
    answers = iter([True, False])
    place = Municipality(slug="min-bulak", name_ky="Миң-Булак айыл аймагы", name_en="Min-Bulak ayil aimak")
    monkeypatch.setattr(demonstration, "load", lambda: demonstration.Loaded(place, 356, is_new=next(answers)))


@pytest.mark.usefixtures("loads")
def test_it_tells_how_to_sign_in(esep: Esep) -> None:
    first = json.loads(esep("demo", "--format", "json").out)

    assert (first["municipality"], first["facts"], first["loaded_now"]) == ("min-bulak", 356, True)
    assert first["password"] == directory().accounts.password
    assert {account["login"] for account in first["accounts"]} == {one.login for one in directory().accounts.of}


@pytest.mark.usefixtures("loads")
def test_it_says_when_it_was_loaded_before(esep: Esep) -> None:
    first = esep("demo", "--lang", "en")
    again = esep("demo", "--lang", "en")

    assert (first.code, again.code) == (0, 0)
    assert "Loaded: Min-Bulak ayil aimak. Facts: 356." in first.out
    assert "Loaded before: Min-Bulak ayil aimak. Facts: 356. Nothing was changed." in again.out
    assert directory().accounts.password in again.out


@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_records_of_others_are_refused_with_a_way_out(esep: Esep, language: str) -> None:
    a_municipality("kara-oy")

    answer = esep("demo", "--lang", language)

    assert answer.code == 2
    assert answer.err
    assert not answer.out


@pytest.fixture
def resets(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Resetting has tests of its own: here each call is only noted."""
    calls: list[str] = []

    def reset() -> demonstration.Loaded:
        calls.append("reset")
        return demonstration.Loaded(Municipality(slug="min-bulak", name_ky="Миң-Булак"), 356, is_new=True)

    monkeypatch.setattr(demonstration, "reset", reset)
    return calls


def test_it_is_loaded_anew_only_when_somebody_agreed(esep: Esep, resets: list[str]) -> None:
    unsure = esep("demo", "--reset", "--lang", "en")
    assert (unsure.code, resets) == (2, [])
    assert "Nothing was changed: nobody agreed. If you agree, add --yes to the command." in unsure.err

    sure = esep("demo", "--reset", "--yes", "--lang", "en")

    assert (sure.code, resets) == (0, ["reset"])
    assert "Loaded: Миң-Булак. Facts: 356." in sure.out


@pytest.mark.parametrize("word", ["ооба", "Да", "yes"])
def test_agreeing_is_one_word_at_the_terminal(
    esep: Esep, resets: list[str], monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _asked: word)

    assert esep("demo", "--reset").code == 0
    assert resets == ["reset"]


def test_a_real_installation_is_not_even_asked(esep: Esep, resets: list[str]) -> None:
    a_municipality("kara-oy")

    answer = esep("demo", "--reset", "--yes", "--lang", "en")

    assert (answer.code, resets) == (2, [])
    assert "They are never deleted." in answer.err
