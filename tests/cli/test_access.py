"""``esep access``: the way in for a municipality in which nobody can sign in."""

import pytest

from esep.access import Role
from esep.community.commands.new_password import CodeEntry, use_access_code
from esep.kernel import scope
from esep.kernel.models import Account, JournalEntry
from tests.cli.conftest import Esep
from tests.kernel.people import a_holder, a_municipality, an_account

pytestmark = pytest.mark.django_db


def test_the_code_on_the_screen_lets_in_and_is_journaled(esep: Esep) -> None:
    place = a_municipality()
    a_holder(Role.MUNICIPAL_ADMIN, place, login="nurgul")

    answer = esep("access", "nurgul", "--format", "json")

    given = answer.rows
    assert isinstance(given, dict)
    use_access_code(CodeEntry(login="nurgul", code=given["code"]), password="кызыл алма 1987")
    assert Account.objects.get(login="nurgul").check_password("кызыл алма 1987")
    with scope.of(place.pk):
        assert JournalEntry.objects.filter(act="rights.rescue_access", by="operator").exists()


@pytest.mark.parametrize(
    ("language", "words"), [("ky", "Бир жолку код:"), ("ru", "Одноразовый код:"), ("en", "One-time code:")]
)
def test_it_says_whose_code_it_is_and_where_to_type_it(esep: Esep, language: str, words: str) -> None:
    a_holder(Role.MUNICIPAL_ADMIN, a_municipality(), login="nurgul")

    answer = esep("access", "nurgul", "--lang", language)

    assert answer.code == 0
    assert words in answer.out
    assert "/sign-in/code/" in answer.out


@pytest.mark.parametrize(("login", "code"), [("nobody", "no_account"), ("roleless", "no_role_here")])
def test_a_login_that_opens_no_office_is_refused(esep: Esep, login: str, code: str) -> None:
    an_account("roleless")

    answer = esep("access", login, "--format", "json")

    assert answer.code == 2
    assert [refusal["code"] for refusal in answer.refusals] == [code]
