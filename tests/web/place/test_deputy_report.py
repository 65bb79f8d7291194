"""A deputy's page: what people asked, when the deputy receives, and the report once it was heard (1.8, 3.5)."""

import re
from datetime import date

import pytest
from django.test import Client

from esep.access import Role
from esep.kernel.models import Municipality
from esep.reports.commands.beginning import Period
from tests.documents.papers import pages
from tests.kernel.people import a_holder
from tests.reports.finished import finished_report

pytestmark = [pytest.mark.django_db, pytest.mark.any_engine, pytest.mark.clause("1.8-annual-report")]


def page(deputy: str) -> str:
    """A deputy's page in English."""
    return Client().get(f"/en/min-bulak/deputies/{deputy}/").content.decode()


def test_counts_hours_and_the_way_to_write_stand_on_the_page(min_bulak: Municipality, db: None) -> None:
    own = page("15")
    assert 'href="/en/min-bulak/write/?deputy=15"' in own
    assert "Шейшемби" not in own
    assert "Tuesday, 16:00–17:30" in own
    assert "The year runs from 1 January." in own
    former = page("22")
    assert "write/?deputy=22" not in former


def test_a_report_that_was_heard_is_read_by_everybody_in_each_form(min_bulak: Municipality, db: None) -> None:
    own = page("7")
    assert "01-9/22" in own
    for name in ("DR-1-ky.pdf", "DR-1-ru-summary.pdf", "DR-1-ru.docx"):
        address = f"/min-bulak/deputies/7/reports/{name}"
        assert address in own
        answer = Client().get(address)
        assert answer.content.startswith(b"PK" if name.endswith("docx") else b"%PDF")
        assert f"min-bulak-{name}" in answer.headers["Content-Disposition"]
    assert Client().get("/min-bulak/deputies/15/reports/DR-2-ky.pdf").status_code == 404
    assert "Reports in writing" not in page("15")


def test_the_minutes_name_the_report_and_lead_to_it(min_bulak: Municipality, db: None) -> None:
    minutes = Client().get("/en/min-bulak/meetings/M3/minutes/").content.decode()
    said = "Жазуу жүзүндөгү отчеттун каттоо номери: 01-9/22 (11.08.2026)."
    assert minutes.count(said) == 1
    assert "/en/min-bulak/deputies/7/#reports" in minutes
    assert "/min-bulak/deputies/7/reports/DR-1-ky-summary.pdf" in minutes
    assert said in " ".join(" ".join(pages(Client().get("/min-bulak/meetings/M3/minutes.pdf").content)).split())
    other = Client().get("/en/min-bulak/meetings/M2/minutes/").content.decode()
    assert "Reports in writing" not in other


def test_what_the_last_meeting_adopted_stands_beside(min_bulak: Municipality, db: None) -> None:
    own = page("7")
    assert re.findall(r'href="/en/min-bulak/promises/(O-\d+)/"', own) == ["O-08", "O-11", "O-10", "O-09"]
    assert "What the last meeting adopted" not in page("15")


def test_a_report_is_read_by_everybody_only_after_it_was_heard(min_bulak: Municipality, db: None) -> None:
    by = a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak, login="clerk")
    period = Period(since=date(2025, 6, 15), until=date(2026, 8, 14), meeting="M3")
    heard = finished_report("7", period, by=by, place=min_bulak)
    absent = finished_report("10", Period(since=date(2025, 6, 15), until=date(2026, 8, 14)), by=by, place=min_bulak)
    address = f"/min-bulak/deputies/7/reports/{heard.code}-ky.pdf"
    assert address in page("7")
    assert Client().get(address).content.startswith(b"%PDF")
    assert "Everybody can read it once it was heard." in page("10")
    closed = [f"10/reports/{absent.code}-ky.pdf", f"15/reports/{heard.code}-ky.pdf", f"7/reports/{heard.code}-en.pdf"]
    assert {Client().get(f"/min-bulak/deputies/{one}").status_code for one in closed} == {404}
