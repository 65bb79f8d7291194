"""``esep rebuild``: what it mends, what it says, and in which languages."""

import pytest

from esep.compliance.models import StoredObligation
from esep.kernel import scope
from tests.builders import fact
from tests.cli.conftest import Esep
from tests.compliance.recording import FIRST_DAY, a_place, record, stored

pytestmark = pytest.mark.django_db


def test_rows_that_were_spoilt_are_mended_and_counted(esep: Esep) -> None:
    place, by = a_place()
    record(place, fact("mandate.began", on=FIRST_DAY), by=by)
    esep("rebuild", "min-bulak")
    before = stored(place)
    with scope.of(place.pk):
        StoredObligation.objects.filter(rule="annual-report").update(due_on=None)
        spoilt = StoredObligation.objects.filter(rule="annual-report").count()

    answer = esep("rebuild", "min-bulak", "--format", "json")

    assert answer.code == 0
    (row,) = answer.rows
    assert (row["municipality"], row["obligations"], row["differed"]) == ("min-bulak", len(before), spoilt)
    assert stored(place) == before


def test_without_a_name_all_are_rebuilt(esep: Esep) -> None:
    a_place()
    a_place(slug="kara-oy")

    assert [row["municipality"] for row in esep("rebuild", "--format", "json").rows] == ["kara-oy", "min-bulak"]


@pytest.mark.any_engine
@pytest.mark.parametrize(
    ("language", "words"),
    [("ky", "айырма жок"), ("ru", "различий нет"), ("en", "nothing differed")],
)
def test_it_speaks_three_languages(esep: Esep, language: str, words: str) -> None:
    a_place()
    esep("rebuild")

    assert words in esep("rebuild", "--lang", language).out


def test_an_unknown_municipality_is_refused(esep: Esep) -> None:
    answer = esep("rebuild", "nowhere", "--format", "json")

    assert answer.code == 2
    assert [refusal["code"] for refusal in answer.refusals] == ["no_municipality"]


def test_an_empty_installation_is_told_so(esep: Esep) -> None:
    assert "no municipality" in esep("rebuild", "--lang", "en").out
