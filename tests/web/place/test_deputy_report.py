"""A deputy's page: what people asked, when the deputy receives, and the report once it was heard (1.8, 3.5)."""

from datetime import date

import pytest
from django.test import Client

from esep.access import Role
from esep.kernel.models import Municipality
from esep.reports.commands.beginning import Period
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
