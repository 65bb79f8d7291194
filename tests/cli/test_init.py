"""``esep init``: opens a municipality by options or by questions, prints a way in, and refuses with a way out."""

import re
from io import StringIO

import pytest

from esep.access import Act, Role
from esep.kernel import backup, scope
from esep.kernel.models import AccessCode, Account, JournalEntry, Municipality, RoleGrant
from tests.cli.conftest import Answer, Esep
from tests.community.min_bulak import opened
from tests.kernel.people import a_municipality

pytestmark = pytest.mark.django_db

NAME = "Ак-Тилек айыл аймагы"
OPTIONS = ("--name", NAME, "--slug", "ak-tilek", "--login", "asanova", "--full-name", "Асанова Айнура")


class Terminal(StringIO):
    """Somebody at a keyboard."""

    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def prepared(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables are there, and nobody sits at a keyboard."""
    monkeypatch.setattr(backup, "upgrade", lambda *, with_backup: None)
    monkeypatch.setattr("sys.stdin", StringIO())


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    """Let somebody answer at the keyboard, line by line."""
    monkeypatch.setattr("sys.stdin", Terminal("".join(f"{answer}\n" for answer in answers)))


def test_options_open_a_municipality_with_an_administrator_who_has_no_password_yet(esep: Esep) -> None:
    answer = esep("init", "--lang", "en", *OPTIONS)

    place, account = Municipality.objects.get(), Account.objects.get()
    assert answer.code == 0
    assert (place.slug, place.name_ky, place.kind, place.is_invented) == ("ak-tilek", NAME, "aimak", False)
    assert (account.login, account.language, account.has_usable_password()) == ("asanova", "en", False)
    with scope.of(place.pk):
        assert RoleGrant.objects.get().role == Role.MUNICIPAL_ADMIN
        assert AccessCode.objects.get().account == account
        acts = list(JournalEntry.objects.order_by("number").values_list("act", flat=True))
    assert acts[:2] == [Act.OPEN_MUNICIPALITY, Act.APPOINT_FIRST]
    assert acts[-1] == Act.RESCUE_ACCESS


def test_it_prints_the_code_the_page_to_type_it_on_and_where_to_go_on(esep: Esep) -> None:
    said = esep("init", "--lang", "ru", *OPTIONS).out

    assert re.search(r"код: \w{4}-\w{4}-\w{4}\n", said)
    assert "http://localhost:8000/ru/sign-in/code/" in said
    assert "http://localhost:8000/ru/office/ak-tilek/setup/" in said


def test_questions_are_asked_until_the_answers_can_be_taken(esep: Esep, monkeypatch: pytest.MonkeyPatch) -> None:
    a_municipality("kara-oy")
    answering(
        monkeypatch,
        *("", "Кара-Ой айыл аймагы", ""),
        *("village", ""),
        *("journal", "kara-oy", "Кара-Ой", ""),
        *("asanova", "Асанова Айнура", ""),
    )

    answer = esep("init", "--lang", "en")

    assert answer.code == 0
    assert Municipality.objects.filter(slug="kara-oy-2", name_ky="Кара-Ой айыл аймагы").exists()
    for reason in ("cannot be empty", "no such kind", "used by Esep itself", "has this address already", "min-bulak"):
        assert reason in answer.err


def test_nothing_is_opened_when_the_terminal_goes_away_before_the_end(
    esep: Esep, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, NAME, "", "", "", "asanova", "Асанова Айнура")

    answer = esep("init", "--lang", "en")

    assert answer.code == 130
    assert "Nothing was opened." in answer.out
    assert not Municipality.objects.exists()


def test_without_a_terminal_what_is_missing_is_named_with_a_proposed_address(esep: Esep) -> None:
    answer = esep("init", "--lang", "en", "--name", NAME)

    assert answer.code == 2
    assert "--slug ak-tilek, --login, --full-name" in answer.err


@pytest.mark.parametrize("slug", ["kara-oy", "journal", "Кара"], ids=["taken", "reserved", "Cyrillic"])
@pytest.mark.parametrize("language", ["ky", "ru", "en"])
def test_an_address_that_cannot_be_had_is_refused_with_a_way_out(esep: Esep, slug: str, language: str) -> None:
    a_municipality("kara-oy")

    answer = esep("init", "--lang", language, *OPTIONS, "--slug", slug)

    assert answer.code == 2
    assert answer.err.count(".") >= 1
    assert not Account.objects.exists()


def test_a_second_municipality_stands_beside_the_first(esep: Esep) -> None:
    esep("init", *OPTIONS)

    taken = esep("init", "--lang", "en", *OPTIONS, "--slug", "kara-oy")
    answer = esep("init", *OPTIONS, "--slug", "kara-oy", "--login", "osmonova")

    assert "This login is taken." in taken.err
    assert answer.code == 0
    assert list(Municipality.objects.values_list("slug", flat=True)) == ["ak-tilek", "kara-oy"]


def test_a_real_municipality_never_stands_beside_the_invented_one(esep: Esep, monkeypatch: pytest.MonkeyPatch) -> None:
    opened()
    answering(monkeypatch)

    answer = esep("init", "--lang", "en")

    assert answer.code == 2
    assert "demonstration" in answer.err
    assert Municipality.objects.count() == 1


def test_an_installation_with_a_public_address_prints_it(esep: Esep, settings: object) -> None:
    from esep.config.origin import Origin

    settings.ORIGINS = (Origin("https", "esep.example.kg"),)  # type: ignore[attr-defined]

    answer: Answer = esep("init", "--lang", "ky", *OPTIONS)

    assert "https://esep.example.kg/sign-in/code/" in answer.out
