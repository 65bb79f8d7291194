"""Statuses: an obligation compared with a day, and nothing else."""

import datetime as dt

import pytest

from esep.regulation.clauses import Party
from esep.regulation.duties.incident import IncidentRule
from esep.regulation.duties.met import MetBy
from esep.regulation.duties.obligation import Exemption, Obligation
from esep.regulation.duties.relative import RelativeRule
from esep.regulation.duties.rule import Force
from esep.regulation.status import Status, status_of, verdicts
from tests.builders import MEETING_DAY, fact, moment
from tests.regulation.judging import adopted, judged, row

DAY = dt.timedelta(days=1)
DUE = dt.date(2026, 9, 14)


def rule(force: Force, *, window: int = 3) -> RelativeRule:
    return RelativeRule(
        id="a-duty",
        clause="9.9",
        case="meeting",
        bearer=Party.LSG,
        force=force,
        window=window,
        shape="relative",
        met_by=MetBy(events=("meeting.opened",)),
    )


def owed(
    *,
    force: Force = Force.BINDING,
    due_on: dt.date | None = DUE,
    done_on: dt.date | None = None,
    exempt: Exemption | None = None,
    missing: str | None = None,
    provisional: bool = False,
) -> Obligation:
    return Obligation(
        rule(force),
        "meeting:M1",
        None,
        dt.date(2026, 9, 1),
        due_on,
        done_on,
        exempt=exempt,
        missing=missing,
        provisional=provisional,
    )


@pytest.mark.parametrize("force", [Force.BINDING, Force.BY_OTHER_LAW])
@pytest.mark.parametrize(
    ("days", "status"),
    [
        (-4, Status.PLANNED),
        (-3, Status.DUE_SOON),
        (-1, Status.DUE_SOON),
        (0, Status.DUE_TODAY),
        (1, Status.OVERDUE),
        (400, Status.OVERDUE),
    ],
)
def test_an_unmet_duty_comes_near_is_due_and_is_overdue(force: Force, days: int, status: Status) -> None:
    assert status_of(owed(force=force), as_of=DUE + days * DAY) is status


@pytest.mark.parametrize(
    ("days", "status"), [(-4, Status.PLANNED), (-1, Status.DUE_SOON), (0, Status.DUE_TODAY), (1, Status.ADVICE_MISSED)]
)
def test_unmet_advice_is_missed_and_never_overdue(days: int, status: Status) -> None:
    assert status_of(owed(force=Force.ADVICE), as_of=DUE + days * DAY) is status


@pytest.mark.parametrize("force", Force)
def test_what_was_done_by_the_due_day_is_in_time_for_ever(force: Force) -> None:
    for as_of in (DUE, DUE + 900 * DAY):
        assert status_of(owed(force=force, done_on=DUE), as_of=as_of) is Status.DONE_ON_TIME


@pytest.mark.parametrize(
    ("force", "status"),
    [
        (Force.BINDING, Status.DONE_LATE),
        (Force.BY_OTHER_LAW, Status.DONE_LATE),
        (Force.ADVICE, Status.ADVICE_MISSED),
    ],
)
def test_what_was_done_after_the_due_day_is_late_unless_it_was_advice(force: Force, status: Status) -> None:
    found = next(verdicts([owed(force=force, done_on=DUE + 2 * DAY)], as_of=DUE + 30 * DAY))

    assert (found.status, found.days_late) == (status, 2)


def test_a_duty_without_a_term_is_planned_until_it_is_done() -> None:
    assert status_of(owed(due_on=None), as_of=DUE) is Status.PLANNED
    assert status_of(owed(due_on=None, done_on=DUE), as_of=DUE) is Status.DONE_ON_TIME


@pytest.mark.parametrize("exempt", Exemption)
def test_an_exempt_duty_is_not_applicable_whatever_the_day(exempt: Exemption) -> None:
    for as_of in (DUE - 9 * DAY, DUE, DUE + 9 * DAY):
        assert status_of(owed(exempt=exempt), as_of=as_of) is Status.NOT_APPLICABLE


def test_a_missing_date_without_a_due_day_cannot_be_told_on_any_day() -> None:
    for as_of in (DUE - 9 * DAY, DUE + 9 * DAY):
        found = next(verdicts([owed(due_on=None, missing="request.received")], as_of=as_of))
        assert (found.status, found.days_late) == (Status.CANNOT_TELL, 0)


@pytest.mark.parametrize("force", Force)
def test_a_provisional_day_never_makes_anything_overdue(force: Force) -> None:
    provisional = owed(force=force, missing="handover.received", provisional=True)

    assert status_of(provisional, as_of=DUE) is Status.DUE_TODAY
    assert status_of(provisional, as_of=DUE + DAY) is Status.CANNOT_TELL


@pytest.mark.parametrize(("force", "status"), [(Force.BINDING, Status.OVERDUE), (Force.ADVICE, Status.ADVICE_MISSED)])
def test_a_recorded_incident_is_a_breach_unless_it_was_advice(force: Force, status: Status) -> None:
    incident = IncidentRule(
        id="an-incident",
        clause="9.9",
        case="meeting",
        bearer=Party.LSG,
        force=force,
        shape="incident",
        on="meeting.held",
        broken_by=("access.refused",),
    )
    breached = Obligation(incident, "meeting:M1", None, DUE, DUE, None, ("f",), breached=True)

    assert status_of(breached, as_of=DUE + DAY) is status


def test_every_status_can_be_reached_by_facts() -> None:
    facts = [
        fact("meeting.planned", on=dt.date(2026, 9, 1), audience=("V1", "V2"), organizer="office"),
        fact("notice.published", on=dt.date(2026, 9, 15)),
        fact("meeting.planned", on=dt.date(2026, 9, 1), cases=("meeting:M2",), meeting="M2", date=dt.date(2026, 9, 22)),
        fact("meeting.planned", on=dt.date(2026, 9, 1), cases=("meeting:M3",), meeting="M3", date=dt.date(2026, 9, 23)),
        fact("meeting.planned", on=dt.date(2026, 9, 1), cases=("meeting:M4",), meeting="M4"),
        fact("meeting.cancelled", on=dt.date(2026, 9, 2), cases=("meeting:M4",), meeting="M4"),
        fact("request.sent", on=dt.date(2026, 9, 1)),
    ]

    found = {one.status for one in judged(facts, as_of=dt.date(2026, 9, 17))}

    assert found == set(Status)


@pytest.mark.clause("2.5-notice")
class TestBeforeRecordsWereKept:
    planned = fact("meeting.planned", on=dt.date(2026, 9, 1))
    last_day = dt.date(2026, 9, 14)

    def test_a_duty_due_the_day_before_is_not_judged(self) -> None:
        found = row([self.planned], "notice", as_of=MEETING_DAY, pack=adopted(records_from=self.last_day + DAY))

        assert (found.status, found.exempt) == (Status.NOT_APPLICABLE, "before_records")

    def test_a_duty_due_on_the_first_day_is_judged(self) -> None:
        found = row([self.planned], "notice", as_of=MEETING_DAY, pack=adopted(records_from=self.last_day))

        assert found.status is Status.OVERDUE

    def test_nothing_is_red(self) -> None:
        facts = [
            self.planned,
            fact("meeting.held", on=MEETING_DAY),
            fact("minutes.signed", on=MEETING_DAY + DAY),
            fact("report.heard", on=MEETING_DAY),
            fact("mandate.began", on=dt.date(2021, 4, 1)),
            fact("appeal.received", on=dt.date(2026, 8, 1)),
        ]
        kept = adopted(records_from=dt.date(2027, 1, 1))

        found = judged(facts, as_of=dt.date(2027, 1, 10), pack=kept)

        assert [one for one in found if one.status in (Status.OVERDUE, Status.DONE_LATE)] == []


@pytest.mark.clause("3.1-registration")
def test_a_desk_opened_late_on_the_day_is_late_by_no_days() -> None:
    facts = [
        fact("meeting.planned", on=dt.date(2026, 9, 1)),
        fact("desk.opened", at=moment(MEETING_DAY, 13, 59)),
    ]

    found = row(facts, "registration", as_of=MEETING_DAY + 30 * DAY)

    assert (found.status, found.days_late) == (Status.DONE_LATE, 0)
