"""What changed since a day, and what is no more: a copy that follows the changes stays equal to the table."""

import csv
from collections.abc import Iterator
from datetime import date, timedelta
from io import StringIO
from typing import Any

import pytest
from django.test import Client

from esep.access import Actor
from esep.api.tables import TABLES
from esep.api.tables.regulation import OBLIGATIONS
from esep.appeals.commands.demands.entering import withdraw_demand
from esep.appeals.commands.receptions.hours import HoursEntry, change_hours
from esep.appeals.commands.voter_mandates.changing import withdraw_voter_mandate
from esep.appeals.models import ReceptionHours
from esep.community.commands import end_venue
from esep.community.models import Venue
from esep.council.commands.broadcasts.airing import withdraw_broadcast
from esep.council.commands.powers.keeping import end_power
from esep.council.models import DelegatedPower
from esep.demonstration import AS_OF
from esep.finance.commands.execution.reporting import DoneEntry, ReportEntry, report_execution
from esep.finance.commands.programmes.entering import withdraw_work
from esep.finance.commands.programmes.stepping import StepEntry, step_work, withdraw_work_step
from esep.finance.models import ActivityStep, Execution, ExecutionLine
from esep.kernel import clock, scope
from esep.kernel.actors import actor_of
from esep.kernel.models import Account, Municipality
from esep.meetings.commands.outcomes.progressing import progress_outcome
from esep.regulation.facts.meeting import OutcomeState
from tests.api.asked import PLACE, asked, keys
from tests.builders import moment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("min_bulak")]

TOMORROW = AS_OF + timedelta(days=1)
CODES = ("income", "function", "economic")
WHY, WHERE = "Кокустан киргизилген", "Айыл өкмөтү"


@pytest.fixture
def secretary(min_bulak: Municipality) -> Iterator[Actor]:
    """The secretary, at work a day later."""
    with clock.set_to(moment(TOMORROW, 10)):
        yield actor_of(Account.objects.get(login="secretary"))


def whole(table: str) -> dict[str, Any]:
    """Every row of a table by its name."""
    return {row["id"]: row for row in asked(f"bulk/{table}.json")["rows"]}


def changes(table: str, since: date = TOMORROW) -> Any:
    """The changes of a table since a day."""
    return asked(f"bulk/{table}.json?changed_since={since.isoformat()}")


def step_of(work: str) -> int:
    """The newest step of a work."""
    return int(keys(f"work-steps?work={work}")[-1].rpartition(".")[2])


@pytest.mark.parametrize("table", [table for table in TABLES if table is not OBLIGATIONS], ids=lambda table: table.name)
def test_nothing_has_changed_since_a_day_on_which_nothing_was_done(table: Any, secretary: Actor) -> None:
    answer = changes(table.name)

    assert (answer["rows"], answer["gone"]) == ([], [])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_since_the_beginning_everything_has_changed(table: Any) -> None:
    answer = changes(table.name, date(2000, 1, 1))

    told_by_facts_alone = whole(table.name).keys() - {row["id"] for row in answer["rows"]}
    assert told_by_facts_alone == set() or table.name == "broadcasts"


def test_duties_change_by_time_alone_too(secretary: Actor) -> None:
    with clock.set_to(moment(AS_OF, 10)):
        copy = whole("obligations")
    answer = changes("obligations")

    late = [row for row in answer["rows"] if row["status"] == "overdue"]
    assert late
    assert all(row["days_late"] == copy.get(row["id"], {"days_late": 0})["days_late"] + 1 for row in late)
    assert len(answer["rows"]) < len(copy)
    assert _followed(copy, answer) == _bare(whole("obligations"))


def test_duties_that_an_act_changed_come_with_the_changes(min_bulak: Municipality, secretary: Actor) -> None:
    copy = whole("obligations")
    progress_outcome("O-02", OutcomeState.DONE, on=TOMORROW, by=secretary, municipality=min_bulak.pk)

    assert _followed(copy, changes("obligations")) == _bare(whole("obligations"))


def test_reports_of_the_head_hours_powers_and_days_of_the_journal_tell_their_changes(
    min_bulak: Municipality, secretary: Actor
) -> None:
    act: dict[str, Any] = {"by": secretary, "municipality": min_bulak.pk}
    tables = ("head-reports", "reception-hours", "powers", "journal-heads")
    copies = {table: whole(table) for table in tables}
    with scope.of(min_bulak.pk):
        power, hours = DelegatedPower.objects.order_by("pk")[0], ReceptionHours.objects.filter(until=None)[0]
    end_power(power.pk, on=AS_OF, reason=WHY, seen=power.version, **act)
    until = HoursEntry(
        weekday=hours.weekday,
        week=hours.week,
        starts_at=hours.starts_at,
        ends_at=hours.ends_at,
        place_text=WHERE,
        since=hours.since,
        until=AS_OF,
    )
    change_hours(hours.pk, until, seen=hours.version, **act)

    for table, copy in copies.items():
        assert _followed(copy, changes(table)) == _bare(whole(table)), table
    assert [one["id"] for one in changes("powers")["gone"]] == [f"min-bulak/powers/{power.pk}"]
    assert [one["id"] for one in changes("reception-hours")["gone"]] == [f"min-bulak/reception-hours/{hours.pk}"]
    assert [row["id"] for row in changes("journal-heads")["rows"]] == [f"min-bulak/journal-heads/{TOMORROW}"]
    assert (changes("head-reports")["rows"], changes("head-reports")["gone"]) == ([], [])


@pytest.mark.usefixtures("secretary")
def test_a_half_year_of_the_budget_comes_whole_and_codes_that_left_it_are_gone(min_bulak: Municipality) -> None:
    copy = whole("budget-execution")
    with scope.of(min_bulak.pk):
        report = Execution.objects.get(year=2026, span="half", number=1, is_replaced=False)
        lines = list(report.lines.select_related("income", "function", "economic"))
    kept = [DoneEntry(amount=one.amount, **_codes_of(one)) for one in lines[:-1]]
    entry = ReportEntry(
        year=2026, span=Execution.Span.HALF, number=1, source="Казына", reported_on=TOMORROW, lines=kept
    )
    finance = actor_of(Account.objects.get(login="finance"))
    report_execution(entry, by=finance, municipality=min_bulak.pk, replaces=report.pk)

    answer = changes("budget-execution")
    now = whole("budget-execution")
    assert {row["half"] for row in answer["rows"]} == {1}
    assert _followed(copy, answer) == _bare(now)
    assert now != copy


def _codes_of(line: ExecutionLine) -> dict[str, Any]:
    return {column: str(code.code) for column in CODES if (code := getattr(line, column)) is not None}


def _followed(copy: dict[str, Any], answer: Any) -> dict[str, Any]:
    """A copy after the changes that came."""
    following = copy | {row["id"]: row for row in answer["rows"]}
    for one in answer["gone"]:
        following.pop(one["id"], None)
    return _bare(following)


def _bare(rows: dict[str, Any]) -> dict[str, Any]:
    """Rows without the addresses of their pages, which name the day that was asked for."""
    return _without(rows, {"url"})


def test_a_copy_that_follows_the_changes_is_equal_to_the_table(min_bulak: Municipality, secretary: Actor) -> None:
    act: dict[str, Any] = {"by": secretary, "municipality": min_bulak.pk}
    tables = ("works", "promises", "voter-mandates", "demands", "broadcasts", "meetings", "decisions")
    copies = {table: whole(table) for table in tables}
    step_work("A-01", StepEntry(day=TOMORROW, state=ActivityStep.State.IN_WORK, percent=80), **act)
    withdraw_work("A-02", reason=WHY, **act)
    progress_outcome("O-02", OutcomeState.PARTLY_DONE, on=TOMORROW, **act)
    untouched = next(row["code"] for row in copies["voter-mandates"].values() if not row["steps"])
    withdraw_voter_mandate(untouched, reason=WHY, **act)
    withdraw_demand(keys("demands")[0], reason=WHY, **act)
    broadcast = next(key for key in keys("broadcasts") if key.isdigit())
    withdraw_broadcast(int(broadcast), reason=WHY, **act)

    for table, copy in copies.items():
        answer = changes(table)
        for row in answer["rows"]:
            copy[row["id"]] = row
        for one in answer["gone"]:
            del copy[one["id"]]
        now = whole(table)
        # Days late grow by themselves; only what an act touched is told.
        untimely = {"days_late", "status"} if table == "promises" else set()
        assert _without(copy, untimely) == _without(now, untimely), table

    gone = {table: [one["id"].rsplit("/", 1)[1] for one in changes(table)["gone"]] for table in tables}
    assert gone["works"] == ["A-02"]
    assert gone["broadcasts"] == [broadcast]
    assert [len(gone[table]) for table in ("voter-mandates", "demands", "promises", "meetings")] == [1, 1, 0, 0]
    assert [row["code"] for row in changes("promises")["rows"]] == ["O-02"]


def _without(rows: dict[str, Any], names: set[str]) -> dict[str, Any]:
    return {key: {name: cell for name, cell in row.items() if name not in names} for key, row in rows.items()}


def test_why_something_was_withdrawn_stays_inside(min_bulak: Municipality, secretary: Actor) -> None:
    withdraw_work("A-02", reason=WHY, by=secretary, municipality=min_bulak.pk)

    answer = changes("works")

    assert answer["gone"] == [{"id": "min-bulak/works/A-02", "gone_on": TOMORROW.isoformat(), "reason": ""}]
    assert asked("works/A-02", status=404)["code"] == "no_such_row"


def test_the_steps_of_a_work_come_all_together(min_bulak: Municipality, secretary: Actor) -> None:
    before = keys("work-steps?work=A-01")
    withdraw_work_step(step_of("A-01"), reason=WHY, by=secretary, municipality=min_bulak.pk)

    came = [row["id"].rsplit("/", 1)[1] for row in changes("work-steps")["rows"]]

    assert came == keys("work-steps?work=A-01")
    assert len(keys("work-steps?work=A-01")) == len(before) - 1


def test_a_file_has_a_line_for_what_is_no_more(min_bulak: Municipality, secretary: Actor) -> None:
    withdraw_work("A-02", reason=WHY, by=secretary, municipality=min_bulak.pk)

    text = Client().get(f"{PLACE}/bulk/works.csv?changed_since={TOMORROW.isoformat()}").content.decode()
    line = next(csv.DictReader(StringIO(text)))

    assert (line["id"], line["gone_on"]) == ("min-bulak/works/A-02", TOMORROW.isoformat())
    assert {cell for name, cell in line.items() if name not in ("id", "gone_on")} == {""}


def test_changes_come_page_by_page_with_what_is_no_more_among_them(min_bulak: Municipality, secretary: Actor) -> None:
    act: dict[str, Any] = {"by": secretary, "municipality": min_bulak.pk}
    for work in ("A-01", "A-03"):
        step_work(work, StepEntry(day=TOMORROW, state=ActivityStep.State.IN_WORK, percent=90), **act)
    withdraw_work("A-02", reason=WHY, **act)

    seen, following = [], f"{PLACE}/works?limit=1&changed_since={TOMORROW.isoformat()}"
    while following:
        page = asked(following.removeprefix("http://testserver"))
        seen.append([one["id"][-4:] for one in (*page["rows"], *page["gone"])])
        following = page["next"]

    assert seen == [["A-01"], ["A-02"], ["A-03"]]


def test_a_room_that_is_used_no_more_is_gone_since_its_last_day(min_bulak: Municipality, secretary: Actor) -> None:
    with scope.of(min_bulak.pk):
        venue = Venue.objects.order_by("pk")[0]

    end_venue(venue.code, seen=venue.version, on=AS_OF, reason=WHY, by=secretary, municipality=min_bulak.pk)

    gone = {"id": f"min-bulak/venues/{venue.code}", "gone_on": AS_OF.isoformat(), "reason": ""}
    assert changes("venues")["gone"] == [gone]
    assert changes("meetings")["rows"] == []
