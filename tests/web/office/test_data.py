"""The page on which newer data of the model are looked at and confirmed, and where it is said that they wait."""

import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path

import pytest
from django.test import Client
from django.utils.translation import override

from esep.community.commands import Names, RegulationEntry, Resolution, adopt_regulation
from esep.community.models import AdoptedRegulation
from esep.kernel import clock, scope
from esep.kernel.models import JournalEntry
from esep.regulation.pack.loading import load_pack, model_pack
from esep.workspace.settings.differences import differences_of
from tests.builders import fact, moment
from tests.compliance.recording import a_place, record
from tests.regulation.spoiling import spoiled
from tests.upgrading import MODEL, NOTICE, SEVEN_DAYS, shipping, with_seven_days
from tests.web.office.desk import Answer, signed_in, text

pytestmark = pytest.mark.django_db

OFFICE = "/en/office/min-bulak/"
DATA = f"{OFFICE}settings/data/"
DECIDED = date(2026, 9, 2)
WAIT = "Newer data of the model waits to be confirmed."
LOST = "The data recorded with the regulation cannot be used."


@pytest.fixture
def desk() -> Iterator[Client]:
    """The secretary's desk: a text adopted, a meeting planned for 19 September."""
    place, by = a_place(records_from=None)
    record(place, fact("meeting.planned", on=date(2026, 9, 1)), by=by)
    with clock.set_to(moment(date(2026, 9, 10), 9)):
        entry = RegulationEntry(
            title=Names(ky="Регламент"),
            resolution=Resolution(number="3/1", on=date(2026, 9, 2)),
            since=date(2026, 9, 2),
        )
        adopt_regulation(entry, by=by, municipality=place.pk)
        yield signed_in(by)


@pytest.fixture
def upgraded(desk: Client, tmp_path: Path) -> Iterator[Client]:
    """The same desk after an upgrade to a notice of seven days."""
    with shipping(with_seven_days(tmp_path)):
        yield desk


def hidden_in(page: Answer) -> dict[str, str]:
    """The hidden inputs of a page, as a browser sends them."""
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', text(page))
    return {name: unescape(value) for name, value in found if name != "csrfmiddlewaretoken"}


def row() -> AdoptedRegulation:
    with scope.public_all():
        return AdoptedRegulation.objects.get()


def test_the_page_tells_what_differs_and_the_second_what_changes_before_it_is_confirmed(upgraded: Client) -> None:
    before = row().pack_sha256
    page = upgraded.get(DATA)
    assert re.findall(r">(?:<b[^>]*>)?(\d\xa0days)<", text(page)) == ["5\xa0days", "7\xa0days"]
    assert "Until you confirm it, duties are judged by the recorded data." in text(page)
    assert WAIT in text(upgraded.get(OFFICE))
    assert WAIT in text(upgraded.get(f"{OFFICE}settings/"))
    assert WAIT in text(upgraded.get(f"{OFFICE}health/"))

    seen = upgraded.post(DATA, hidden_in(page))
    assert set(re.findall(r'<b class="whole">([\d.]+)</b>', text(seen))) == {"14.09.2026", "12.09.2026"}
    assert "Nothing is saved yet." in text(seen)
    assert row().pack_sha256 == before

    saved = [upgraded.post(DATA, {**hidden_in(seen), "step": "save"}) for _press in range(2)]

    assert [answer.status_code for answer in saved] == [302, 302]
    assert row().pack_sha256 == model_pack().sha256 != before
    assert WAIT not in text(upgraded.get(OFFICE))
    assert "Look at what changes" not in text(upgraded.get(DATA))
    with scope.public_all():
        assert JournalEntry.objects.order_by("-number")[0].act == "regulation.adopt"


def test_another_upgrade_in_between_is_looked_at_once_more(upgraded: Client, tmp_path: Path) -> None:
    seen = upgraded.post(DATA, hidden_in(upgraded.get(DATA)))
    eight = spoiled(
        tmp_path / "eight", file="rules/2-preparing.toml", old=NOTICE, new=SEVEN_DAYS.replace("7 }", "8 }"), pack=MODEL
    )

    with shipping(eight):
        refused = upgraded.post(DATA, {**hidden_in(seen), "step": "save"})
        again = upgraded.post(DATA, hidden_in(refused))

    assert refused.status_code == 409
    assert "Look at what changes once more." in text(refused)
    assert "8\xa0days" in text(refused)
    assert "11.09.2026" in text(again)


def test_data_that_are_not_kept_are_said_to_be_lost_and_the_present_ones_confirmed(desk: Client) -> None:
    with scope.of(row().municipality_id):
        AdoptedRegulation.objects.update(pack_sha256="0" * 64, pack_version="0")
    page = desk.get(DATA)
    assert "Duties are judged by its own data already." in text(page)
    assert LOST in text(desk.get(OFFICE))
    assert LOST in text(desk.get(f"{OFFICE}health/"))

    seen = desk.post(DATA, hidden_in(page))
    desk.post(DATA, {**hidden_in(seen), "step": "save"})

    assert "Nothing changes for open cases" in text(seen)
    assert row().pack_sha256 == model_pack().sha256


COUNTED = "Calendar or working days, the end of a month, a term that ends on a day off"
AMENDMENT = """
[[amendment]]
since = 2027-01-01
decision = { number = "9/9", date = 2026-12-01 }
repeals = ["lists"]
"""


def test_every_sort_of_difference_has_a_name_and_both_sides(tmp_path: Path) -> None:
    changes = (
        ("rules/2-preparing.toml", NOTICE, NOTICE.replace("5 }", "5 }, { value = 7, since = 2027-01-01 }")),
        ("rules/2-preparing.toml", 'force = "binding"', 'force = "advice"'),
        ("pack.toml", 'id = "strict-lists"', 'id = "exact-lists"'),
        ("pack.toml", 'roll = "none"', 'roll = "next_working_day"'),
        ("pack.toml", 'closed_by = ["request.withdrawn"]', "closed_by = []"),
        ("pack.toml", "", AMENDMENT),
        ("calendar.toml", "day = 2026-01-02", "day = 2026-12-31"),
        ("clauses/2-preparing.toml", 'printed = "2.5 -1"', 'printed = "2.5 -9"'),
    )
    folder = MODEL
    for number, (file, old, new) in enumerate(changes):
        folder = spoiled(tmp_path / str(number), file=file, old=old, new=new, pack=folder)

    with override("en"):
        found = differences_of(model_pack(), load_pack(folder), language="en")
        said = [
            (one.sort, one.name, one.number, *(" ".join(map(str, s)) for s in (one.before, one.after))) for one in found
        ]

    lists = "Two full days lie between the lists and the meeting."
    assert said == [
        (
            "Number of the regulation",
            "Notice to residents (notice_days)",
            "2.5",
            "5\xa0days",
            "5\xa0days from 01.01.2027: 7\xa0days",
        ),
        ("Duty", "Organiser of the report meeting", "2.5", "as recorded", "changed"),
        ("How the clause is read", lists, "2.5", "not there", "new"),
        ("How the clause is read", lists, "2.5", "as recorded", "dropped"),
        ("How days are counted", COUNTED, "", "as recorded", "changed"),
        ("Amendment of the text", "№ 9/9, 01.01.2027", "", "not there", "new"),
        ("Kind of case", "Request", "", "as recorded", "changed"),
        ("Special day", "02.01.2026", "", "New Year holidays: day off", "dropped"),
        ("Special day", "31.12.2026", "", "not there", "New Year holidays: day off"),
        ("Clause", "Choosing the meeting venue", "2.5", "as recorded", "changed"),
    ]
