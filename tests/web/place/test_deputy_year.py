"""The year of 1.8 on the pages of deputies, for everybody and in the office: each way of reading it, each hard case."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.test import Client

from esep.access import Act, Actor, Role
from esep.community.commands import Resolution
from esep.community.commands.regulation import choose_reading
from esep.demonstration import AS_OF
from esep.kernel import clock
from esep.kernel.actors import actor_of
from esep.kernel.command import command
from esep.kernel.models import Account, Municipality
from esep.regulation.facts.meeting import MeetingHeld, MinutesSigned, ReportHeard
from esep.regulation.facts.meeting import Role as Signer
from tests.builders import moment
from tests.kernel.people import a_holder
from tests.web.place.reading import told_at

pytestmark = [pytest.mark.django_db, pytest.mark.clause("1.8-annual-report")]

DEPUTIES = "/en/min-bulak/deputies/"
OFFICE = "/en/office/min-bulak/"


@pytest.fixture(autouse=True)
def on_the_day(min_bulak: Municipality, db: None) -> Iterator[None]:
    """Let it be the demonstration's day, after everything that was loaded."""
    with clock.set_to(moment(AS_OF, 13)):
        yield


@pytest.fixture
def clerk(min_bulak: Municipality) -> Client:
    """The desk of a clerk."""
    client = Client()
    client.force_login(Account.objects.get(login="secretary"))
    return client


def read_as(reading: str, place: Municipality) -> None:
    """Let the council read 1.8 so."""
    admin = actor_of(Account.objects.get(login="admin"))
    resolution = Resolution(number="13/4", on=date(2026, 5, 15))
    choose_reading(reading, by=admin, municipality=place.pk, resolution=resolution)


def held_before_nobody(deputy: str, *, by: Actor, place: Municipality) -> None:
    """Record that a deputy reported to an empty hall, and that the minutes of it are signed."""
    on, records = date(2026, 9, 5), [f"deputy:{deputy}"]
    with command(Act.RECORD_FACT, by=by, municipality=place.pk) as acting:
        held = MeetingHeld(meeting="empty", citizens=0, public=False)
        acting.record("meeting.held", held, records=records, on=on)
        acting.record("report.heard", ReportHeard(meeting="empty", deputy=deputy), records=records, on=on)
        signed = MinutesSigned(meeting="empty", signed_by=(Signer.CHAIR, Signer.SECRETARY))
        acting.record("minutes.signed", signed, records=records, on=on)


def test_a_year_that_runs_from_the_mandate_is_another_period_on_every_page(
    min_bulak: Municipality, clerk: Client
) -> None:
    assert "Reported this year: 10" in told_at(DEPUTIES)
    assert "Deputy's year: 2025 Done on: 28 December 2025" in told_at(f"{DEPUTIES}6/")
    read_as("mandate-year", min_bulak)

    listed, own = told_at(DEPUTIES), told_at(f"{DEPUTIES}6/")
    assert "Reported this year: 11" in listed
    assert "The year runs from the day the mandate began. The council chose so." in own
    assert own.count("Deputy's year:") == 2
    assert "Done on: 28 December 2025 Last day: 26.11.2026" in own
    assert "Days late: 292" in own
    assert "deputies reported this year" in told_at("/en/min-bulak/")
    mine = told_at(f"{OFFICE}my/6/", client=clerk)
    assert "Heard on 28 December 2025 Last day 26 November 2026" in mine


def test_a_mandate_of_part_of_a_year_owes_a_report_from_183_days_on(clerk: Client) -> None:
    came, left = told_at(f"{DEPUTIES}18/"), told_at(f"{DEPUTIES}22/")
    assert came.count("Deputy's year:") == 1
    assert "Deputy's year: 2026 Planned for: 19 September 2026" in came
    assert "Deputy's year: 2025 Done on: 21 June 2025" in left
    year = left.partition("Deputy's year: 2026")[0].rpartition("31 December 2026")[2]
    assert "Not applicable" in year
    assert "183" in told_at(f"{OFFICE}my/22/", client=clerk)


def test_who_was_absent_at_a_joint_meeting_still_owes_the_report(clerk: Client) -> None:
    absent, present = told_at(f"{DEPUTIES}10/"), told_at(f"{DEPUTIES}8/")
    assert "Deputy's year: 2026 Done on: 14 August 2026" in present
    assert "Done on: 14 August 2026" not in absent
    assert "Isaev Mirbek Turatovich No day for the report yet Legality" in told_at(DEPUTIES)
    mine = told_at(f"{OFFICE}my/10/", client=clerk)
    assert "Heard on" not in mine
    assert "No day for the report yet" in mine


def test_a_report_to_an_empty_hall_counts_only_where_the_council_says_so(
    min_bulak: Municipality, clerk: Client
) -> None:
    by = a_holder(Role.RESPONSIBLE_SECRETARY, min_bulak, login="clerk")
    held_before_nobody("2", by=by, place=min_bulak)
    assert "Reported this year: 10" in told_at(DEPUTIES)
    assert "Done on: 5 September 2026" not in told_at(f"{DEPUTIES}2/")
    assert "Heard on" not in told_at(f"{OFFICE}my/2/", client=clerk)
    read_as("empty-hall-counts", min_bulak)

    assert "Reported this year: 11" in told_at(DEPUTIES)
    assert "Deputy's year: 2026 Done on: 5 September 2026" in told_at(f"{DEPUTIES}2/")
    assert "Heard on 5 September 2026" in told_at(f"{OFFICE}my/2/", client=clerk)
