"""Deputies' reports in the office: begun, written part by part, finished; a deputy's year on a telephone (1.8, 3.5)."""

import re
from datetime import date
from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings

from esep.access import Role
from esep.kernel import scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account
from esep.reports.commands.beginning import Period
from esep.reports.models import DeputyReport
from tests.community.min_bulak import TODAY, MinBulak
from tests.kernel.people import a_holder
from tests.meetings.plans import a_meeting
from tests.reports.finished import finished_report
from tests.web.office.desk import hidden, signed_in, text

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.8-annual-report", "3.5-report-heard")]

OFFICE = "/en/office/min-bulak/"
LIST = f"{OFFICE}reports/"
REPORT = f"{LIST}DR-1/"
PARTS = ("mandates", "appeals", "decisions", "commissions", "executive")
WORDS = "Кеңеш беш чечим кабыл алды."


def day(on: date, *, name: str) -> dict[str, str]:
    """The three fields of a day."""
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


PERIOD = {**day(date(2026, 1, 1), name="since"), **day(TODAY, name="until")}


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path / "files"


@pytest.fixture
def deputy(built: MinBulak, today: None, db: None) -> Client:
    """The telephone of deputy 15."""
    return signed_in(a_holder(Role.DEPUTY, built.place, deputy="15"))


@pytest.fixture
def begun(deputy: Client) -> Client:
    """The same with a draft of the report."""
    page = text(deputy.post(f"{LIST}new/15/", PERIOD, follow=True))
    assert "The draft is ready" in page
    return deputy


def write(client: Client, part: str, ky: str) -> str:
    """Word one part."""
    address = f"{REPORT}parts/{part}/"
    typed = {"text_ky": ky, "version": hidden(client.get(address), "version")}
    return text(client.post(address, typed, follow=True))


def test_a_deputy_gets_from_the_own_year_to_a_finished_report(built: MinBulak, begun: Client) -> None:
    assert "Parts: 1 / 5" in text(begun.get(f"{OFFICE}my/"))
    refused = begun.post(f"{REPORT}finish/", {"version": hidden(begun.get(f"{REPORT}finish/"), "version")})
    assert refused.status_code == 400
    assert "A part is missing: decisions of the council." in text(refused)
    assert f'href="{REPORT}parts/decisions/"' in text(refused)
    for part in ("mandates", "decisions", "executive"):
        assert "The part was saved." in write(begun, part, WORDS)
    nothing = f"{REPORT}parts/appeals/nothing/"
    version = hidden(begun.get(nothing), "version")
    assert begun.post(nothing, {"reason": "", "version": version}).status_code == 400
    begun.post(nothing, {"reason": "Кайрылуу келген жок", "version": version})
    done = begun.post(f"{REPORT}finish/", {"version": hidden(begun.get(f"{REPORT}finish/"), "version")}, follow=True)
    assert "The report is finished. It has its number in the register." in text(done)
    kept = begun.get(f"{REPORT}summary-ky.pdf")
    assert kept.getvalue().startswith(b"%PDF")
    assert begun.get(f"{REPORT}parts/appeals/").status_code == 400
    replaced = text(begun.post(f"{REPORT}replace/", follow=True))
    assert "DR-2" in replaced
    assert WORDS in replaced


def test_a_draft_is_a_paper_at_any_time(begun: Client) -> None:
    types = [begun.get(f"{REPORT}{name}").headers["Content-Type"] for name in ("paper-ru.pdf", "paper-ky.docx")]
    assert types[0] == "application/pdf"
    assert types[1].endswith("wordprocessingml.document")
    assert begun.get(f"{REPORT}paper-en.pdf").status_code == 404
    assert begun.get(f"{REPORT}paper-ky.exe").status_code == 404


def test_two_who_word_a_part_at_once_see_each_other(begun: Client) -> None:
    address = f"{REPORT}parts/decisions/"
    version = hidden(begun.get(address), "version")
    begun.post(address, {"text_ky": "Биринчи", "version": version})
    late = begun.post(address, {"text_ky": "Экинчи", "version": version})
    assert late.status_code == 409
    assert "Биринчи" in text(late)
    assert "Экинчи" in text(late)


def test_the_period_is_mended_with_what_was_typed_kept(begun: Client) -> None:
    address = f"{REPORT}period/"
    version = hidden(begun.get(address), "version")
    wrong = {**day(TODAY, name="since"), **day(date(2026, 1, 1), name="until"), "version": version}
    refused = begun.post(address, wrong)
    assert refused.status_code == 400
    assert 'value="2026"' in text(refused)
    right = {**day(date(2026, 2, 1), name="since"), **day(TODAY, name="until"), "version": version}
    assert "The period was changed." in text(begun.post(address, right, follow=True))


def test_the_period_runs_from_the_last_report_to_the_coming_meeting(built: MinBulak, secretary: Client) -> None:
    by = actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))
    meeting = a_meeting(built.place, by=by)
    page = text(secretary.get(f"{LIST}new/15/"))
    assert f'<option value="{meeting.code}" selected>' in page
    assert re.search(r'name="until_day" value="17"', page)
    secretary.post(f"{LIST}new/15/", {**PERIOD, "meeting": meeting.code})
    with scope.of(built.place.pk):
        assert DeputyReport.objects.get().meeting == meeting


def test_the_clerks_see_all_and_a_deputy_the_own(built: MinBulak, secretary: Client, begun: Client) -> None:
    everybody = text(secretary.get(LIST))
    assert everybody.count('<li>\n  <h3><a href="/en/office/min-bulak/my/') == 21
    assert "DR-1" in everybody
    assert text(begun.get(LIST)).count("/en/office/min-bulak/my/1") == 1
    other = signed_in(a_holder(Role.DEPUTY, built.place, login="deputy16", deputy="16"))
    addresses = (REPORT, f"{REPORT}parts/appeals/", f"{REPORT}paper-ky.pdf", f"{LIST}new/15/", f"{OFFICE}my/15/")
    assert {other.get(address).status_code for address in addresses} == {403}
    assert other.post(f"{REPORT}draft/").status_code == 403


def test_a_deputy_finds_the_own_year_first_and_a_clerk_chooses(deputy: Client, secretary: Client) -> None:
    page = text(deputy.get(OFFICE))
    assert page.index("/en/office/min-bulak/my/") < page.index("/en/office/min-bulak/meetings/")
    assert "/en/office/min-bulak/my/" not in text(secretary.get(OFFICE))
    assert "/en/office/min-bulak/my/15/" in text(secretary.get(f"{OFFICE}my/"))


def test_the_meeting_takes_over_what_the_finished_report_says(built: MinBulak, secretary: Client) -> None:
    by = actor_of(Account.objects.get(pk=secretary.session["_auth_user_id"]))
    meeting = a_meeting(built.place, by=by)
    finished_report("15", Period(since=date(2026, 1, 1), until=TODAY, meeting=meeting.code), by=by, place=built.place)
    day_of = f"{OFFICE}meetings/{meeting.code}/"
    hall = text(secretary.get(f"{day_of}hall/reports/15/"))
    assert re.search(r'name="appeals" value="none"[^>]* checked', hall)
    assert "Кайрылуу келген жок" in hall
    paper = text(secretary.get(f"{day_of}minutes/held/"))
    assert re.search(r'name="heard_15" value="some"[^>]* checked', paper)
    assert re.search(r'name="heard_16" value="all"[^>]* checked', paper)
    for tab in ("papers", "minutes"):
        assert f'href="{REPORT}#papers"' in text(secretary.get(f"{day_of}{tab}/"))
