"""Works for everybody: by village, one with its photos, feed, table; nobody who gave, nothing withdrawn."""

import gzip
import re
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import Actor, Role
from esep.community.names import Names
from esep.finance.commands.programmes.entering import WorkEntry, enter_work, withdraw_work
from esep.finance.commands.programmes.stepping import StepEntry, step_work
from esep.finance.entering import Said
from esep.finance.models import ActivityStep
from esep.intake.upload import accept
from esep.records.proving import Proof
from esep.regulation.facts.common import EvidenceKind
from tests.community.min_bulak import TODAY, MinBulak
from tests.finance.holdings import a_fund, some_works
from tests.kernel.people import a_holder
from tests.records.papers import a_photo
from tests.web.office.desk import signed_in

pytestmark = [pytest.mark.django_db, pytest.mark.clause("4.4-programmes")]

KILOBYTES_12 = 12 * 1024


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def finance(built: MinBulak, today: None, db: None) -> Actor:
    """The chief of finance, who has entered the works of the example."""
    actor = a_holder(Role.FINANCE_CHIEF, built.place)
    some_works(actor, built.place.pk)
    return actor


def read(address: str, *, status: int = 200, language: str = "/en") -> str:
    """A public page."""
    answer = Client().get(f"{language}/min-bulak/{address}")
    assert answer.status_code == status
    return answer.content.decode()


def test_works_stand_by_village_with_how_far_they_have_come(finance: Actor) -> None:
    page = read("works/")
    assert page.index("Көчө жарыгы") < page.index("Достук көчөсү")
    assert "22 / 38 даана" in page
    assert "36.9%" in page
    assert 'rect width="36.9"' in page
    chosen = read("works/?village=V4")
    assert "Достук көчөсү" in chosen
    assert "Канал тазалоо" not in chosen


def test_a_village_without_works_is_told(finance: Actor) -> None:
    page = read("works/?village=x", status=400)
    assert "No work is entered for this village. Here are all." in page
    assert "Канал тазалоо" in page


def test_a_page_of_many_works_stays_light(built: MinBulak, finance: Actor) -> None:
    for number in range(40):
        entry = WorkEntry(names=Names(ky=f"{number}-көчөнү оңдоо"), programme="PR-1", villages=("V1", "V2"))
        enter_work("", entry, by=finance, municipality=built.place.pk)
    page = read("works/", language="")
    assert len(gzip.compress(page.encode())) < KILOBYTES_12
    assert "page=2" in page


def test_one_work_shows_its_photos_and_hides_papers(built: MinBulak, finance: Actor) -> None:
    proofs = [
        Proof(kind=kind, claimed_on=TODAY, file=accept(a_photo(tone=tone).data, name="IMG.jpg"), note=note)
        for kind, tone, note in (
            (EvidenceKind.PHOTO, 10, "before"),
            (EvidenceKind.PHOTO, 30, "after"),
            (EvidenceKind.SCAN, 50, ""),
        )
    ]
    step = StepEntry(day=TODAY, state=ActivityStep.State.DONE, percent=100, words=Said(ky="Бүттү", ru="Готово"))
    step_work("A-07", step, by=finance, municipality=built.place.pk, proofs=proofs)

    page = read("works/A-07/", language="/ru")

    pictures = re.findall(r'<img class="proof" src="([^"]+)"', page)
    assert len(pictures) == 2
    assert "Готово" in page
    shown = Client().get(pictures[0].replace("&amp;", "&"))
    assert (shown.status_code, shown.headers["Content-Type"]) == (200, "image/jpeg")
    assert pictures[1].partition("?")[0] in read("works/", language="/ru")
    office = signed_in(finance)
    own = office.get("/ru/office/min-bulak/programmes/work/A-07/").content.decode()
    small = [office.get(address) for address in re.findall(r'<img src="([^"]+\?small)"', own)]
    card = re.findall(r'<img class="proof" src="([^"]+)"', read("works/", language="/ru"))
    small.append(Client().get(card[0].replace("&amp;", "&")))
    assert len(small) == 4
    assert all(one.headers["Content-Type"] == "image/jpeg" for one in small)


def test_a_work_that_was_withdrawn_is_shown_nowhere(built: MinBulak, finance: Actor) -> None:
    withdraw_work("A-08", reason="Ката", by=finance, municipality=built.place.pk)

    assert "All works" in read("works/A-08/", status=404)
    assert "A-08" not in read("works.csv")


def test_machines_read_works_and_nobody_reads_who_gave(built: MinBulak, finance: Actor) -> None:
    a_fund(finance, built.place.pk)
    table = read("works.csv")
    assert len(table.strip().splitlines()) == 11
    assert "9800000,00" in table
    feed = read("works.atom")
    assert feed.count("<entry>") == 9
    assert "/en/min-bulak/works/A-01/" in feed
    for address in ("works/", "works/A-01/", "latest/"):
        assert "Бир Адам" not in read(address)
